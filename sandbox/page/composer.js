import { post } from "./api.js";
import { byId, el, nameOf } from "./dom.js";
import { openAttachments } from "./attach.js";
import { commandMenu } from "./commands.js";
import { standingKeyboard } from "./keyboard.js";
import { summary } from "./chats.js";
import { attempt } from "./notices.js";
import { chosenTopic, drawTopics, startTopics } from "./topics.js";
import { on, state, tell } from "./state.js";

const QUOTED = 80;
let replyTo = null;

/** Say something in the open chat; true when it was sent. */
async function say(content) {
  const sent = await attempt(() => post("/sandbox/say", {
    as: state.me, chat: state.chat, ...content, ...chosenTopic(), ...(replyTo ? { reply_to: replyTo.message_id } : {}),
  }));
  if (!sent) return false;
  reply(null);
  tell("said");
  tell("refresh");
  return true;
}

function reply(message) {
  replyTo = message;
  byId("reply-strip").hidden = !message;
  byId("reply-what").textContent = message ? `Reply to ${nameOf(message.sender_chat ?? message.from)}: ${summary(message).slice(0, QUOTED)}` : "";
  if (message) byId("composer-text").focus();
}

async function send() {
  const area = byId("composer-text");
  const text = area.value;
  if (!text.trim()) return;
  area.value = "";
  fit(area);
  if (!(await say({ text }))) area.value = text;
}

function fit(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

function replyKey(key) {
  const made = typeof key === "string" ? { text: key } : key;
  const press = () => {
    if (made.request_location) return say({ location: { latitude: 40.4168, longitude: -3.7038 } });
    if (made.request_contact) return say({ contact: true });
    return say({ text: made.text });
  };
  return el("button", { type: "button", class: "key", onclick: press }, made.text);
}

function drawKeyboard() {
  const markup = standingKeyboard([...state.messages.values()].sort((a, b) => a.message_id - b.message_id));
  const place = byId("reply-keyboard");
  place.hidden = !markup?.keyboard;
  place.replaceChildren(...(markup?.keyboard ?? []).map((row) => el("div", { class: "keys" }, row.map(replyKey))));
  const hint = markup?.input_field_placeholder;
  byId("composer-text").placeholder = hint ?? "Write a message, or / for commands";
}

/** Wire the line one types in. */
export function startComposer() {
  const area = byId("composer-text");
  const menu = commandMenu(area, send);
  area.addEventListener("input", () => { fit(area); menu.update(); });
  area.addEventListener("keydown", (event) => {
    if (menu.key(event)) return;
    if (event.key === "Escape") reply(null);
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
  });
  byId("composer").addEventListener("submit", (event) => { event.preventDefault(); menu.close(); send(); });
  byId("reply-cancel").addEventListener("click", () => reply(null));
  byId("attach").addEventListener("click", () => openAttachments(say));
  startTopics();
  on("reply", reply);
  on("messages", drawKeyboard);
  on("chats", drawTopics);
  on("chat", () => { drawTopics(); reply(null); menu.close(); byId("composer").hidden = !state.chat || !state.me; });
}
