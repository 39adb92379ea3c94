import { el } from "./dom.js";
import { follow, sendCommand } from "./links.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const WEB = /^https?:\/\//i;

function link(address, children) {
  return el("a", {
    href: WEB.test(address) ? address : "#", rel: "noopener noreferrer",
    onclick: (event) => { event.preventDefault(); event.stopPropagation(); follow(address); },
  }, children);
}

function spoiler(children) {
  const cover = el("span", {
    class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text. Press to show.",
    onclick: (event) => { event.stopPropagation(); event.currentTarget.classList.add("shown"); },
    onkeydown: (event) => { if (event.key === "Enter") event.currentTarget.classList.add("shown"); },
  }, children);
  return cover;
}

function wrapped(entity, raw, children, bot) {
  const { type } = entity;
  if (type === "bot_command") {
    return el("button", {
      type: "button", class: "command",
      onclick: (event) => { event.stopPropagation(); sendCommand(raw, bot); },
    }, children);
  }
  if (type === "text_link") return link(entity.url, children);
  if (type === "url") return link(WEB.test(raw) || raw.startsWith("tg:") ? raw : `https://${raw}`, children);
  if (type === "mention") return link(`https://t.me/${raw.slice(1)}`, children);
  if (type === "email") return link(`mailto:${raw}`, children);
  if (type === "spoiler") return spoiler(children);
  if (type === "text_mention") return el("span", { class: "mention" }, children);
  if (type === "date_time") return el("time", { dateTime: new Date(entity.unix_time * 1000).toISOString() }, children);
  return el(TAGS[type] ?? "span", { class: `entity-${type}` }, children);
}

/** Nodes for a text with entities (offsets in UTF-16 units, which is how JavaScript counts too); `bot` wrote it, if any did. */
export function formatted(text, entities = [], bot = undefined) {
  const ordered = entities.filter((e) => e.length > 0)
    .map((e, rank) => ({ ...e, rank })).sort((a, b) => a.offset - b.offset || b.length - a.length || a.rank - b.rank);
  return within(text, ordered, 0, text.length, bot);
}

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

function within(text, entities, from, to, bot) {
  const nodes = [];
  let at = from;
  for (let i = 0; i < entities.length; ) {
    const entity = entities[i];
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    let next = i + 1;
    while (next < entities.length && entities[next].offset < end) next += 1;
    if (start < end) {
      if (start > at) nodes.push(text.slice(at, start));
      const inner = within(text, entities.slice(i + 1, next), start, end, bot);
      nodes.push(wrapped(entity, text.slice(start, end), inner, bot));
      at = BLOCKS.has(entity.type) && text[end] === "\n" ? end + 1 : end;
    }
    i = next;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}
