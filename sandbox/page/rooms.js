import { post } from "./api.js";
import { ask, byId, el, field, nameOf } from "./dom.js";
import { loadChats, kindOf } from "./chats.js";
import { openMembers } from "./members.js";
import { attempt, toast } from "./notices.js";
import { botIn, choose, on, openChat, state, tell } from "./state.js";

const TYPES = [["supergroup", "Group"], ["group", "Basic group (can be upgraded)"], ["channel", "Channel"]];

async function addChat() {
  const others = [...state.people.filter((p) => p.first_name && p.id !== state.me), ...state.bots];
  const told = await ask("New chat", [
    field("Name", "title", { required: true, maxLength: 128, autofocus: true }),
    field("Kind", "type", { options: TYPES }),
    field("With topics (groups only)", "is_forum", { type: "checkbox" }),
    el("fieldset", {}, el("legend", {}, "Members besides you"), others.map((one) =>
      field(one.is_bot || one.token ? `${nameOf(one)} (bot)` : nameOf(one), `member-${one.id}`, { type: "checkbox" }))),
  ], "Make");
  if (!told) return;
  const members = others.filter((one) => told.has(`member-${one.id}`)).map((one) => one.id);
  const type = told.get("type");
  const chat = await attempt(() => post("/sandbox/chats", {
    type, title: told.get("title").trim(), creator: state.me, members,
    ...(told.has("is_forum") && type === "supergroup" ? { is_forum: true } : {}),
  }));
  if (!chat) return;
  await loadChats();
  choose(state.me, chat.id);
  tell("show-room");
}

function draw() {
  const chat = openChat();
  const bot = state.bots.find((one) => one.id === state.chat) ?? botIn(chat);
  byId("room-title").textContent = chat ? nameOf(chat) : bot ? nameOf(bot) : "No chat chosen";
  byId("room-kind").textContent = chat ? kindOf(chat) : bot ? "Private chat, not begun yet" : "";
  byId("open-members").hidden = !chat || chat.type === "private";
  byId("block").hidden = !bot || !state.me;
  byId("block").textContent = chat?.blocked ? "Unblock bot" : "Block bot";
  byId("composer").hidden = !state.chat || !state.me;
  document.title = chat ? `${nameOf(chat)} · Linli sandbox` : "Linli sandbox";
}

async function toggleBlock() {
  const chat = openChat();
  const bot = state.bots.find((one) => one.id === state.chat) ?? botIn(chat);
  const blocked = chat?.blocked ?? byId("block").textContent.startsWith("Unblock");
  const done = await attempt(() => post(blocked ? "/sandbox/unblock" : "/sandbox/block", { as: state.me, bot: bot.username }));
  if (done === undefined) return;
  toast(blocked ? `${nameOf(bot)} may write to you again.` : `${nameOf(bot)} can no longer write to you.`);
  await loadChats();
  draw();
  if (openChat()?.blocked === undefined) byId("block").textContent = blocked ? "Block bot" : "Unblock bot";
}

/** Wire the head of the chat. */
export function startRooms() {
  byId("add-chat").addEventListener("click", addChat);
  byId("open-members").addEventListener("click", openMembers);
  byId("block").addEventListener("click", toggleBlock);
  byId("back").addEventListener("click", () => { byId("app").dataset.view = "list"; });
  on("show-room", () => { byId("app").dataset.view = "room"; byId("composer-text").focus(); });
  on("chat", draw);
  on("chats", draw);
}

