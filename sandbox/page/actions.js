import { post } from "./api.js";
import { ask, el } from "./dom.js";
import { attempt } from "./notices.js";
import { state, tell } from "./state.js";

const EMOJI = [["👍", "👍 Thumbs up"], ["❤", "❤ Heart"], ["👎", "👎 Thumbs down"], ["🎉", "🎉 Party"], ["", "Take my reaction back"]];

const place = (message) => ({ as: state.me, chat: state.chat, message: message.message_id });

async function act(path, body) {
  await attempt(() => post(path, body));
  tell("refresh");
}

async function edit(message) {
  const area = el("textarea", { name: "text", rows: 5, value: message.text, required: true, "aria-label": "New text" });
  const told = await ask("Edit message", [area]);
  if (told) await act("/sandbox/edit", { ...place(message), text: told.get("text") });
}

async function react(message) {
  const choices = EMOJI.map(([value, text], index) => el("p", { class: "field check" },
    el("input", { type: "radio", name: "emoji", value, id: `emoji-${index}`, checked: index === 0 }),
    el("label", { htmlFor: `emoji-${index}` }, text)));
  const told = await ask("React", choices, "React");
  if (told) await act("/sandbox/react", { ...place(message), emoji: told.get("emoji") || null });
}

function action(text, run) {
  return el("button", { type: "button", class: "small", onclick: (event) => { event.stopPropagation(); run(); } }, text);
}

/** What one can do with a message. */
export function actions(message, own) {
  return el("div", { class: "actions", role: "group", "aria-label": "With this message" },
    action("Reply", () => tell("reply", message)),
    action("React", () => react(message)),
    own && message.text ? action("Edit", () => edit(message)) : null,
    own ? action("Delete", () => act("/sandbox/delete", place(message))) : null);
}
