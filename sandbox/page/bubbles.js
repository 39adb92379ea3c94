import { el, nameOf, timeOf } from "./dom.js";
import { actions } from "./actions.js";
import { formatted } from "./entities.js";
import { inlineKeyboard } from "./keyboard.js";
import { media } from "./media.js";
import { service } from "./service.js";
import { summary } from "./chats.js";
import { openChat, state, tell } from "./state.js";
import { topicName } from "./topics.js";

const QUOTED = 90;
const SAME_SENDER_SECONDS = 300;

const sender = (message) => message.sender_chat ?? message.from;

function quote(message) {
  const replied = message.reply_to_message;
  if (!replied) return null;
  return el("button", {
    type: "button", class: "quoted",
    onclick: (event) => {
      event.stopPropagation();
      document.querySelector(`[data-key="m${replied.message_id}"]`)?.scrollIntoView({ block: "center" });
    },
  }, el("span", { class: "quoted-name" }, nameOf(sender(replied))), summary(replied).slice(0, QUOTED));
}

function forwarded(message) {
  const origin = message.forward_origin;
  if (!origin) return null;
  const from = origin.sender_user ?? origin.chat ?? origin.sender_chat;
  return el("p", { class: "quiet" }, `Forwarded from ${from ? nameOf(from) : origin.sender_user_name ?? "somebody"}`);
}

function words(message) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  return el("div", { class: "words" }, formatted(text, message.entities ?? message.caption_entities, message.from?.is_bot ? message.from : undefined));
}

function reactions(message) {
  const seen = message.reactions ?? {};
  const emoji = (Array.isArray(seen) ? seen : Object.values(seen)).flat().map((one) => one?.emoji ?? one).filter((one) => typeof one === "string");
  if (!emoji.length) return null;
  const counted = new Map();
  for (const one of emoji) counted.set(one, (counted.get(one) ?? 0) + 1);
  return el("p", { class: "reactions" }, [...counted].map(([one, times]) => el("span", {}, `${one} ${times}`)));
}

function foot(message) {
  const marks = [message.is_topic_message ? topicName(openChat(), message.message_thread_id) : "", message.edit_date ? "edited" : "", timeOf(message.date)].filter(Boolean).join(" · ");
  return el("p", { class: "foot" }, marks);
}

function follows(message, before) {
  return before && !before.deleted && sender(before)?.id === sender(message)?.id && message.date - before.date < SAME_SENDER_SECONDS;
}

/** A message as a list item. */
export function bubble(message, before) {
  const own = message.from?.id === state.me && !message.sender_chat;
  const votes = state.votes.get(`${state.chat}:${message.message_id}`);
  const key = { "data-key": `m${message.message_id}`, "data-state": JSON.stringify([message, votes, own, follows(message, before) ?? false]) };
  if (message.deleted) return el("li", { ...key, class: "service" }, "A message was deleted.");
  const told = service(message);
  if (told) return el("li", { ...key, class: "service" }, told);
  const bot = message.from?.is_bot ? el("span", { class: "tag" }, "bot") : null;
  const head = own || follows(message, before) ? null : el("p", { class: "sender" }, nameOf(sender(message)), " ", bot);
  const card = el("article", {
    class: own ? "bubble own" : "bubble", tabindex: "0",
    "aria-label": `${own ? "You" : nameOf(sender(message))}: ${summary(message)}`,
    onclick: (event) => { if (!event.target.closest("a, button, summary, input")) event.currentTarget.classList.toggle("chosen"); },
    onkeydown: (event) => { if (event.key === "r" && event.target === event.currentTarget) { event.preventDefault(); tell("reply", message); } },
  }, head, forwarded(message), quote(message), media(message), words(message), reactions(message), foot(message), actions(message, own));
  return el("li", { ...key, class: own ? "message own" : "message" }, el("div", { class: "stack" }, card, inlineKeyboard(message)));
}
