import { get, listIn, post, remove } from "./api.js";
import { byId, el, field } from "./dom.js";
import { attempt, toast } from "./notices.js";
import { on, tell } from "./state.js";

const STEPS = [["10 minutes", 600], ["1 hour", 3600], ["1 day", 86400], ["1 week", 604800]];
const KINDS = [
  ["429", "Too many requests (429)"], ["500", "Server error (500)"], ["502", "Bad gateway (502)"], ["html", "An HTML page instead of JSON"],
  ["reset", "Connection cut"], ["hang", "No answer at all"], ["slow", "Slow answer"], ["lost", "Done, but the answer is lost"],
  ["double", "Every update twice"], ["reverse", "Updates the wrong way round"],
  ["bare", "Done, but the answer lacks its result"], ["odd", "Done, but the result makes no sense"],
];

function showClock(seconds) {
  if (!seconds) return;
  const shown = new Date(seconds * 1000).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
  byId("clock").textContent = `Clock: ${shown}`;
}

async function advance(seconds) {
  const told = await attempt(() => post("/sandbox/clock", { advance: seconds }));
  if (!told) return;
  showClock(told.now);
  if (seconds) toast("The clock was moved forward.");
  tell("refresh");
}

function clockPart() {
  return el("section", {}, el("h3", {}, "Clock"), el("p", {}, "Move the time of this page and of the bot forward by"),
    el("div", { class: "row wrap" }, STEPS.map(([text, seconds]) => el("button", { type: "button", onclick: () => advance(seconds) }, text))));
}

function describe(fault) {
  const kind = KINDS.find(([key]) => key === fault.kind)?.[1] ?? fault.kind;
  const times = fault.left === null ? "every time" : `${fault.left} more`;
  return `${kind}, ${fault.method && fault.method !== "*" ? fault.method : "any method"}, ${times}`;
}

function faultsPart() {
  const list = el("ul", { class: "list" });
  const draw = async () => {
    const faults = listIn((await attempt(() => get("/sandbox/faults"))) ?? []);
    list.replaceChildren(...faults.map((fault) => el("li", { class: "row spread" }, el("span", {}, describe(fault)),
      el("button", { type: "button", class: "small", onclick: async () => { await attempt(() => remove(`/sandbox/faults/${fault.id}`)); draw(); } }, "Remove"))));
    if (!faults.length) list.append(el("li", { class: "quiet" }, "No faults. Telegram behaves."));
  };
  const form = el("form", {
    class: "faults",
    onsubmit: async (event) => {
      event.preventDefault();
      const told = new FormData(event.target);
      const times = told.get("times");
      await attempt(() => post("/sandbox/faults", {
        kind: told.get("kind"), method: told.get("method").trim() || "*", times: times ? Number(times) : null, seconds: Number(told.get("seconds") || 5),
        ...(told.get("kind") === "429" ? { retry_after: Number(told.get("seconds") || 5) } : {}),
      }));
      draw();
    },
  },
  field("What goes wrong", "kind", { options: KINDS }),
  field("Method (empty for all)", "method", { placeholder: "sendMessage" }),
  field("How often (empty for always)", "times", { type: "number", min: 1, value: "1" }),
  field("Seconds to wait", "seconds", { type: "number", min: 0, value: "5" }),
  el("button", { type: "submit", class: "main" }, "Add fault"));
  draw();
  return el("section", {}, el("h3", {}, "Faults for bots"), form, list);
}

function limitsPart() {
  const set = (enabled) => async () => {
    const done = await attempt(() => post("/sandbox/limits", { enabled }));
    if (done !== undefined) toast(enabled ? "Telegram's rate limits are on." : "Telegram's rate limits are off.");
  };
  return el("section", {}, el("h3", {}, "Rate limits"),
    el("div", { class: "row" }, el("button", { type: "button", onclick: set(true) }, "On"), el("button", { type: "button", onclick: set(false) }, "Off")));
}

/** Wire the panel for clock, faults and limits. */
export function startControls() {
  byId("open-controls").addEventListener("click", () => {
    const dialog = el("dialog", { class: "wide", "aria-label": "Clock and faults" }, el("h2", {}, "Clock and faults"),
      clockPart(), faultsPart(), limitsPart(),
      el("div", { class: "row end" }, el("button", { type: "button", class: "main", onclick: () => dialog.close() }, "Done")));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  });
  on("event", (event) => { if (event.message?.date) showClock(event.message.date); });
  advance(0);
}
