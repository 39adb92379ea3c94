import { byId, dayOf, el } from "./dom.js";
import { bubble } from "./bubbles.js";
import { messagesOf } from "./live.js";
import { attempt } from "./notices.js";
import { on, state, tell } from "./state.js";

const NEAR_END = 120;
let turn = 0;
let following = true; // whether the end of the talk is in view and should stay so

function day(message) {
  return new Date(message.date * 1000).toDateString();
}

function draw() {
  const log = byId("messages");
  const all = [...state.messages.values()].sort((a, b) => a.message_id - b.message_id);
  const nodes = all[0]?.message_id > 1 ? [earlier(all[0].message_id)] : [];
  let before = null;
  for (const message of all) {
    if (!before || day(before) !== day(message)) nodes.push(el("li", { class: "day" }, dayOf(message.date)));
    nodes.push(bubble(message, before));
    before = message;
  }
  if (!all.length) nodes.push(el("li", { class: "quiet empty" }, state.chat ? "Nothing has been said here yet." : "Choose a chat on the left."));
  swap(log, nodes);
  if (following) log.scrollTop = log.scrollHeight;
}

function earlier(first) {
  const load = async (event) => {
    event.target.disabled = true;
    const found = (await attempt(() => messagesOf(state.chat, first))) ?? [];
    for (const message of found) state.messages.set(message.message_id, message);
    if (found.length) draw();
  };
  return el("li", { class: "service", "data-key": "earlier", "data-state": String(first) },
    el("button", { type: "button", class: "small", onclick: load }, "Show earlier messages"));
}

/** Replace only what changed, so that focus and a screen reader stay where they are. */
function swap(log, nodes) {
  const old = new Map([...log.children].filter((node) => node.dataset.key).map((node) => [node.dataset.key, node]));
  const wanted = nodes.map((node) => {
    const known = old.get(node.dataset.key);
    return known && known.dataset.state === node.dataset.state ? known : node;
  });
  wanted.forEach((node, place) => {
    if (log.children[place] !== node) log.insertBefore(node, log.children[place] ?? null);
  });
  while (log.children.length > wanted.length) log.lastChild.remove();
}

/** Fetch the open chat anew. */
async function loadMessages() {
  const mine = (turn += 1);
  const { chat, me } = state;
  const found = chat && me ? await attempt(() => messagesOf(chat)) : [];
  if (!found || mine !== turn) return;
  for (const message of found) state.messages.set(message.message_id, message);
  draw();
  tell("messages");
}

function heard(event) {
  if (event.chat !== state.chat || !event.message) return;
  const { message } = event;
  state.messages.set(message.message_id, event.type === "delete" ? { ...message, deleted: true } : message);
  draw();
  tell("messages");
}

/** Keep the log up to date. */
export function startMessages() {
  const log = byId("messages");
  log.addEventListener("scroll", () => { following = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END; });
  new ResizeObserver(() => { if (following) log.scrollTop = log.scrollHeight; }).observe(log);
  log.addEventListener("load", () => { if (following) log.scrollTop = log.scrollHeight; }, true);
  on("chat", () => { state.messages = new Map(); following = true; draw(); loadMessages(); });
  on("said", () => { following = true; });
  on("refresh", loadMessages);
  on("event", heard);
  on("redraw", draw);
}
