/** What the page knows, and who wants to hear of changes. */

export const state = {
  people: [],
  bots: [],
  chats: [],
  me: null, // id of the person spoken as
  chat: null, // id of the open chat, as GET /sandbox/chats names it
  messages: new Map(), // message_id -> message of the open chat
  votes: new Map(), // "chat:message" -> options this page voted for
};

const listeners = new Map();

export function on(topic, listener) {
  listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
}

export function tell(topic, detail) {
  for (const listener of listeners.get(topic) ?? []) listener(detail);
}

export const openChat = () => state.chats.find((chat) => chat.id === state.chat);
export const botNamed = (username) => state.bots.find((bot) => bot.username?.toLowerCase() === username?.toLowerCase());

/** Whether the open chat is one of several people. */
export const inGroup = () => Boolean(openChat() && openChat().type !== "private");

/** The bot on the other side of a private chat. */
export function botIn(chat) {
  if (!chat || chat.type !== "private") return undefined;
  return state.bots.find((bot) => bot.id === chat.id || bot.id === chat.bot?.id) ?? botNamed(chat.username);
}

/** Choose person and chat; the address bar keeps both. */
export function choose(me, chat) {
  const changed = { me: me !== state.me, chat: chat !== state.chat || me !== state.me };
  state.me = me;
  state.chat = chat;
  const hash = new URLSearchParams();
  if (me) hash.set("as", me);
  if (chat) hash.set("chat", chat);
  const wanted = `#${hash}`;
  if (location.hash !== wanted) history.replaceState(null, "", wanted);
  if (changed.me) tell("me");
  if (changed.chat) tell("chat");
}

/** Person and chat the address bar names. */
export function chosen() {
  const hash = new URLSearchParams(location.hash.slice(1));
  const whole = (name) => (hash.get(name) && Number.isSafeInteger(Number(hash.get(name))) ? Number(hash.get(name)) : null);
  return { me: whole("as"), chat: whole("chat") };
}
