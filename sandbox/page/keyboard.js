import { get, post } from "./api.js";
import { el } from "./dom.js";
import { botLink, follow } from "./links.js";
import { attempt, showAnswer, toast } from "./notices.js";
import { state, tell } from "./state.js";

const PATIENCE_S = 15;

async function tap(message, row, col, button) {
  button.disabled = true;
  button.classList.add("waiting");
  await attempt(async () => {
    const told = await post("/sandbox/tap", { as: state.me, chat: state.chat, message: message.message_id, row, col });
    if (told.url) return follow(told.url);
    const answer = await get(`/sandbox/taps/${encodeURIComponent(told.query)}`, { wait: PATIENCE_S });
    if (!answer.answered) return toast("The bot has not answered this button.", "problem");
    if (answer.url) return follow(answer.url);
    return showAnswer({ ...answer, query: told.query });
  });
  button.disabled = false;
  button.classList.remove("waiting");
  tell("refresh");
}

async function copy(text) {
  await attempt(async () => { await navigator.clipboard.writeText(text); });
  toast(`Copied: ${text}`);
}

function press(message, made, row, col, event) {
  const button = event.currentTarget;
  if (made.url) return follow(made.url);
  if (made.copy_text) return copy(made.copy_text.text);
  if (made.callback_data !== undefined) return tap(message, row, col, button);
  if (made.web_app) return toast("Web apps do not open in the sandbox.");
  return toast("This kind of button does nothing in the sandbox.");
}

/** The buttons under a message. */
export function inlineKeyboard(message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el("div", { class: "keyboard", role: "group", "aria-label": "Buttons of this message" }, rows.map((row, r) =>
    el("div", { class: "keys" }, row.map((made, c) => el("button", {
      type: "button", class: `key ${made.style ?? ""}`, onclick: (event) => press(message, made, r, c, event),
    }, made.text, made.url && !botLink(made.url) ? el("span", { "aria-hidden": "true" }, " ↗") : null)))));
}

/** The reply keyboard that stands below the chat now, from the newest message that has any to say. */
export function standingKeyboard(messages) {
  const saying = messages.filter((m) => !m.deleted && m.from?.id !== state.me && m.reply_markup && !m.reply_markup.inline_keyboard).at(-1);
  return saying?.reply_markup ?? null;
}
