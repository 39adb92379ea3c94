import { get, listIn } from "./api.js";
import { byId } from "./dom.js";
import { tell, state } from "./state.js";

const POLL_MS = 2000;
const PAGE = 200;
const KINDS = ["message", "edit", "delete", "chat", "toast"];
let source = null;
let poll = null;

function heard(event) {
  let told;
  try {
    told = JSON.parse(event.data);
  } catch {
    return;
  }
  tell("event", { type: event.type === "message" ? told.type ?? "message" : event.type, ...told });
}

function connected(yes) {
  const note = byId("connection");
  note.hidden = yes;
  note.textContent = yes ? "" : "No live connection. Looking for news every two seconds.";
  if (yes && poll) {
    clearInterval(poll);
    poll = null;
    tell("refresh");
  } else if (!yes && !poll) {
    poll = setInterval(() => tell("refresh"), POLL_MS);
  }
}

/** Listen for what the chosen person would see. */
export function listen() {
  source?.close();
  if (poll) clearInterval(poll);
  poll = null;
  if (!state.me) return;
  source = new EventSource(`/sandbox/events?as=${state.me}`);
  source.onopen = () => connected(true);
  source.onerror = () => connected(false);
  for (const kind of KINDS) source.addEventListener(kind, heard);
}

/** Up to 200 messages of a chat as the chosen person sees them, oldest first: the latest, or those before a number. */
export async function messagesOf(chat, before) {
  const after = before === undefined ? undefined : Math.max(0, before - PAGE - 1);
  const found = listIn(await get("/sandbox/messages", { as: state.me, chat, after, limit: PAGE }));
  return before === undefined ? found : found.filter((message) => message.message_id < before);
}
