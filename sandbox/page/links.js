import { post } from "./api.js";
import { attempt, toast } from "./notices.js";
import { botNamed, choose, inGroup, state, tell } from "./state.js";

const TELEGRAM = /^(?:https?:\/\/)?(?:t\.me|telegram\.me)\/([A-Za-z0-9_]{3,32})\/?(?:\?(.*))?$/i;
const RESOLVE = /^tg:(?:\/\/)?resolve\?(.*)$/i;
const OUTSIDE = /^(?:https?:|mailto:)/i;

/** Bot and parameters of a t.me link to a bot that lives here, else null. */
export function botLink(address) {
  const web = TELEGRAM.exec(address);
  const app = RESOLVE.exec(address);
  const values = new URLSearchParams(web?.[2] ?? app?.[1] ?? "");
  const bot = botNamed(web?.[1] ?? values.get("domain"));
  return bot ? { bot, values } : null;
}

/** Do what tapping a link does in Telegram. */
export async function follow(address) {
  const found = botLink(address);
  if (found) return openBot(found.bot, found.values);
  if (OUTSIDE.test(address)) window.open(address, "_blank", "noopener,noreferrer");
  else toast(`This link opens only in Telegram: ${address}`);
  return undefined;
}

async function openBot(bot, values) {
  if (values.has("startgroup")) return toast(`To add ${bot.first_name} to a group, open the group and choose Members.`);
  if (values.has("start")) {
    const sent = await attempt(() => post("/sandbox/start", { as: state.me, bot: bot.username, payload: values.get("start") }));
    if (!sent) return undefined;
  }
  return openPrivate(bot);
}

/** Open the private chat with a bot, which need not have begun yet. */
export function openPrivate(bot) {
  tell("want-chats", () => {
    const chat = state.chats.find((one) => one.type === "private" && (one.id === bot.id || one.username === bot.username));
    choose(state.me, chat?.id ?? bot.id);
  });
}

/** Send a command a person clicked in a message; in a group it names the bot that wrote the message. */
export function sendCommand(command, bot) {
  const named = bot && !command.includes("@") && inGroup() ? `${command}@${bot.username}` : command;
  attempt(() => post("/sandbox/say", { as: state.me, chat: state.chat, text: named })).then(() => tell("refresh"));
}
