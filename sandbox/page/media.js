import { fileAt, post } from "./api.js";
import { el, nameOf } from "./dom.js";
import { attempt } from "./notices.js";
import { state, tell } from "./state.js";

const WIDEST = 420;

function photo(message) {
  const best = message.photo.reduce((a, b) => (b.width > a.width ? b : a));
  const width = Math.min(WIDEST, best.width);
  return el("a", { href: fileAt(best), target: "_blank", rel: "noopener", class: "photo" },
    el("img", {
      src: fileAt(best), alt: message.caption ? `Picture: ${message.caption}` : "Picture", loading: "lazy", width,
      height: Math.round((width * best.height) / best.width),
    }));
}

function size(bytes) {
  if (!bytes) return "";
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function document_(file) {
  const name = file.file_name ?? "file";
  return el("a", { href: fileAt(file), download: name, class: "file" }, `Download ${name}`, el("span", { class: "quiet" }, ` ${size(file.file_size)}`));
}

function place(location, name = "Location", address = "") {
  const { latitude, longitude } = location;
  return el("div", { class: "place" }, el("strong", {}, name), address ? el("span", {}, address) : null,
    el("span", { class: "quiet" }, `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`));
}

const voteKey = (message) => `${state.chat}:${message.message_id}`;

async function vote(message, options) {
  const done = await attempt(() => post("/sandbox/vote", { as: state.me, chat: state.chat, message: message.message_id, options }));
  if (done === undefined) return;
  state.votes.set(voteKey(message), options);
  tell("redraw");
  tell("refresh");
}

function option(message, one, index) {
  const { poll } = message;
  const mine = state.votes.get(voteKey(message)) ?? [];
  const chosen = mine.includes(index);
  const share = poll.total_voter_count ? Math.round((100 * one.voter_count) / poll.total_voter_count) : 0;
  const next = () => {
    if (chosen) return mine.filter((other) => other !== index);
    return poll.allows_multiple_answers ? [...mine, index] : [index];
  };
  return el("button", {
    type: "button", class: "option", disabled: poll.is_closed, "aria-pressed": String(chosen), onclick: () => vote(message, next()),
  }, el("span", {}, `${chosen ? "✓ " : ""}${one.text}`), el("span", { class: "quiet" }, `${one.voter_count} · ${share}%`));
}

function poll(message) {
  const kind = [message.poll.is_anonymous ? "Anonymous poll" : "Public poll", message.poll.is_closed ? "closed" : ""].filter(Boolean);
  return el("div", { class: "poll" }, el("strong", {}, message.poll.question),
    el("span", { class: "quiet" }, kind.join(", ")), message.poll.options.map((one, index) => option(message, one, index)));
}

/** Whatever a message carries besides words. */
export function media(message) {
  if (message.photo?.length) return photo(message);
  if (message.document) return document_(message.document);
  if (message.voice) return el("audio", { controls: true, src: fileAt(message.voice), "aria-label": "Voice message" });
  if (message.venue) return place(message.venue.location, message.venue.title, message.venue.address);
  if (message.location) return place(message.location, message.location.live_period ? "Live location" : "Location");
  if (message.contact) return el("div", { class: "place" }, el("strong", {}, nameOf(message.contact)), message.contact.phone_number);
  if (message.poll) return poll(message);
  if (message.dice) return el("p", { class: "dice" }, `${message.dice.emoji} ${message.dice.value}`);
  return null;
}
