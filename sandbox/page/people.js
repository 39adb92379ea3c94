import { get, listIn, post } from "./api.js";
import { ask, byId, el, field, nameOf } from "./dom.js";
import { attempt } from "./notices.js";
import { choose, chosen, on, state } from "./state.js";

const LANGUAGES = [["en", "English"], ["zh", "中文"], ["es", "Español"], ["", "Not told"]];

function draw() {
  const select = byId("speak-as");
  const alive = state.people.filter((person) => person.first_name);
  select.replaceChildren(...alive.map((person) => el("option", { value: String(person.id) }, nameOf(person))));
  if (!alive.length) select.append(el("option", { value: "" }, "Nobody yet"));
  select.value = state.me ? String(state.me) : "";
}

/** Fetch the people; keeps the chosen one if there still is one. */
export async function loadPeople() {
  const answer = await attempt(() => get("/sandbox/people"));
  if (!answer) return;
  state.people = listIn(answer);
  const wanted = chosen();
  const known = (id) => state.people.some((person) => person.id === id);
  const me = [state.me, wanted.me].find(known) ?? state.people.find((person) => person.first_name)?.id ?? null;
  draw();
  choose(me, state.chat ?? (me === wanted.me ? wanted.chat : null));
  draw();
}

async function addPerson() {
  const told = await ask("Add person", [
    field("First name", "first_name", { required: true, maxLength: 64, autofocus: true }),
    field("Last name (may be empty)", "last_name", { maxLength: 64 }),
    field("User name (may be empty)", "username", { maxLength: 32, pattern: "[A-Za-z0-9_]{4,32}" }),
    field("Language of their Telegram", "language_code", { options: LANGUAGES }),
  ], "Add");
  if (!told) return;
  const values = Object.fromEntries([...told].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
  const person = await attempt(() => post("/sandbox/people", values));
  if (!person) return;
  await loadPeople();
  choose(person.id, null);
  draw();
}

/** Wire the "Speak as" corner. */
export function startPeople() {
  byId("speak-as").addEventListener("change", (event) => choose(Number(event.target.value) || null, state.chat));
  byId("add-person").addEventListener("click", addPerson);
  on("me", draw);
  window.addEventListener("hashchange", () => {
    const { me, chat } = chosen();
    if (me !== state.me || chat !== state.chat) choose(me ?? state.me, chat);
  });
}
