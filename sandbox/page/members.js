import { get, listIn, post } from "./api.js";
import { el, nameOf } from "./dom.js";
import { attempt } from "./notices.js";
import { openChat, state, tell } from "./state.js";

const STATUS = {
  creator: "Owner", administrator: "Admin", member: "Member", restricted: "Restricted", left: "Not here", kicked: "Banned",
};
const HERE = ["creator", "administrator", "member", "restricted"];

async function change(chat, person, action, draw) {
  await attempt(() => post(`/sandbox/chats/${chat.id}/members`, { person, by: action === "join" || action === "leave" ? person : state.me, action }));
  tell("refresh");
  await draw();
}

function choices(status, anonymous, self) {
  if (status === "creator") return [["anonymous", anonymous ? "Show name" : "Hide name"]];
  if (status === "administrator") {
    return [["demote", "Make ordinary member"], ["anonymous", anonymous ? "Show name" : "Hide name"], [self ? "leave" : "kick", self ? "Leave" : "Remove"]];
  }
  if (status === "kicked") return [["unban", "Lift the ban"]];
  if (HERE.includes(status)) return [["promote", "Make admin"], [self ? "leave" : "kick", self ? "Leave" : "Remove"], ["ban", "Ban"]];
  return self ? [["join", "Join"]] : [["add", "Add"], ["join", "Let join by themselves"]];
}

function line(chat, who, known, draw) {
  const status = known?.status ?? "left";
  const buttons = choices(status, known?.is_anonymous, who.id === state.me).map(([action, text]) =>
    el("button", { type: "button", class: "small", "aria-label": `${text}: ${nameOf(who)}`, onclick: () => change(chat, who.id, action, draw) }, text));
  return el("li", { class: "member" },
    el("span", {}, nameOf(who), state.bots.some((bot) => bot.id === who.id) ? el("span", { class: "tag" }, "bot") : null),
    el("span", { class: "quiet" }, STATUS[status] ?? ""), el("span", { class: "buttons" }, buttons));
}

/** The members of the open chat, and everybody who could be one. */
export function openMembers() {
  const chat = openChat();
  if (!chat) return;
  const list = el("ul", { class: "list members" });
  const dialog = el("dialog", { class: "wide", "aria-label": `Members of ${nameOf(chat)}` },
    el("h2", {}, `Members of ${nameOf(chat)}`), list,
    el("div", { class: "row end" },
      chat.type === "group" ? el("button", { type: "button", onclick: () => upgrade(chat, dialog) }, "Upgrade to supergroup") : null,
      el("button", { type: "button", class: "main", onclick: () => dialog.close() }, "Done")));
  const draw = async () => {
    const answer = await get(`/sandbox/chats/${chat.id}/members`).catch(() => null);
    const known = new Map(listIn(answer ?? []).map((member) => [member.user?.id ?? member.person ?? member.id, member]));
    const all = [...state.people.filter((person) => person.first_name), ...state.bots];
    const rank = (who) => Object.keys(STATUS).indexOf(known.get(who.id)?.status ?? "left");
    list.replaceChildren(...all.sort((a, b) => rank(a) - rank(b)).map((who) => line(chat, who, known.get(who.id), draw)));
  };
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  draw();
}

async function upgrade(chat, dialog) {
  await attempt(() => post(`/sandbox/chats/${chat.id}/migrate`));
  dialog.close();
  tell("refresh");
}
