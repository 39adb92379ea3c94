import { byId, el } from "./dom.js";

const READING_MS = 6000;
const recent = new Map();

/** A short note at the bottom, gone after a while. */
export function toast(text, kind = "") {
  const note = el("p", { class: `toast ${kind}` }, text);
  byId("toasts").append(note);
  setTimeout(() => note.remove(), READING_MS);
}

/** A window one has to close. */
function alertBox(text) {
  const dialog = el("dialog", { class: "alert", "aria-label": "Notice" },
    el("p", {}, text),
    el("form", { method: "dialog", class: "row end" }, el("button", { class: "main", autofocus: true }, "OK")));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Show a bot's answer to a tap once, as Telegram does; the same answer may reach us two ways. */
export function showAnswer(answer) {
  if (!answer.text) return;
  const key = answer.query ?? answer.text;
  if (Date.now() - (recent.get(key) ?? 0) < READING_MS) return;
  recent.set(key, Date.now());
  if (answer.show_alert) alertBox(answer.text);
  else toast(answer.text);
}

/** Run an action; what goes wrong is told in a note. Resolves with undefined then. */
export async function attempt(action) {
  try {
    return await action();
  } catch (problem) {
    toast(problem.message, "problem");
    return undefined;
  }
}
