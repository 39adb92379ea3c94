import { get, listIn } from "./api.js";
import { byId, el, nameOf, timeOf } from "./dom.js";
import { attempt } from "./notices.js";
import { openPrivate } from "./links.js";
import { on, state, tell, choose } from "./state.js";

const KINDS = { private: "Private chat", group: "Group", supergroup: "Group", channel: "Channel" };

/** What kind of chat this is, in words. */
export const kindOf = (chat) => (chat.is_forum ? "Group with topics" : KINDS[chat.type] ?? "Chat");

/** One line that stands for a message. */
export function summary(message) {
  if (!message) return "";
  if (typeof message === "string") return message;
  if (message.text ?? message.caption) return message.text ?? message.caption;
  const named = [
    ["photo", "Picture"], ["document", "Document"], ["voice", "Voice message"], ["venue", "Place"], ["location", "Location"],
    ["contact", "Contact"], ["new_chat_members", "Somebody joined"], ["left_chat_member", "Somebody left"],
    ["pinned_message", "A message was pinned"],
  ].find(([key]) => message[key]);
  if (message.poll) return `Poll: ${message.poll.question}`;
  return named ? named[1] : "Message";
}

function entry(chat) {
  const current = chat.id === state.chat;
  return el("li", {},
    el("button", {
      type: "button", class: current ? "entry current" : "entry", "aria-current": current ? "true" : null,
      onclick: () => { choose(state.me, chat.id); tell("show-room"); },
    },
    el("span", { class: "entry-title" }, nameOf(chat)),
    chat.last?.date ? el("span", { class: "entry-time" }, timeOf(chat.last.date)) : null,
    el("span", { class: "entry-last" }, summary(chat.last) || kindOf(chat)),
    chat.unread ? el("span", { class: "badge", "aria-label": `${chat.unread} unread` }, String(chat.unread)) : null));
}

function draw() {
  byId("chats").replaceChildren(...state.chats.map(entry));
  if (!state.chats.length) byId("chats").append(el("li", { class: "quiet" }, "No chats yet. Open a bot below, or make a new chat."));
}

function drawBots() {
  byId("bots").replaceChildren(...state.bots.map((bot) => el("li", {},
    el("button", { type: "button", class: "entry", onclick: () => { openPrivate(bot); tell("show-room"); } },
      el("span", { class: "entry-title" }, nameOf(bot)),
      el("span", { class: "entry-last" }, `@${bot.username}`)))));
  if (!state.bots.length) byId("bots").append(el("li", { class: "quiet" }, "No bots yet."));
}

let asked = 0;

/** Fetch the chats the chosen person sees. */
export async function loadChats() {
  if (!state.me) {
    state.chats = [];
    return draw();
  }
  const turn = (asked += 1);
  const answer = await attempt(() => get("/sandbox/chats", { as: state.me }));
  if (!answer || turn !== asked) return undefined;
  state.chats = listIn(answer);
  draw();
  tell("chats");
  return undefined;
}

/** Fetch the bots. */
export async function loadBots() {
  const answer = await attempt(() => get("/sandbox/bots"));
  if (answer) state.bots = listIn(answer);
  drawBots();
}

/** Keep the list up to date. */
export function startChats() {
  let due = null;
  const soon = () => { due ??= setTimeout(() => { due = null; loadChats(); }, 150); };
  on("me", loadChats);
  on("chat", draw);
  on("event", (event) => { if (event.type !== "toast") soon(); });
  on("refresh", soon);
  on("want-chats", async (done) => { await loadChats(); done(); });
}
