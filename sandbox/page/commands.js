import { get, listIn } from "./api.js";
import { byId, el } from "./dom.js";
import { attempt } from "./notices.js";
import { inGroup, state } from "./state.js";

/** The menu that opens when one types "/": arrows choose, Enter sends, Tab completes, Escape closes. */
export function commandMenu(area, send) {
  const list = byId("commands");
  let shown = [];
  let at = 0;
  let turn = 0;

  const close = () => { turn += 1; shown = []; list.hidden = true; area.removeAttribute("aria-activedescendant"); };
  // In a group the command names its bot, or privacy mode might hide it.
  const address = (command) => (command.bot && inGroup() ? `@${command.bot}` : "");
  const name = (command) => `/${command.command}${address(command)}`;
  const take = (command) => { area.value = name(command); close(); area.focus(); };

  function draw() {
    list.replaceChildren(...shown.map((command, index) => el("li", {
      id: `command-${index}`, role: "option", "aria-selected": String(index === at), class: index === at ? "current" : "",
      onclick: () => { take(command); send(); },
    }, el("strong", {}, name(command)), el("span", {}, command.description))));
    list.hidden = !shown.length;
    if (shown.length) area.setAttribute("aria-activedescendant", `command-${at}`);
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }

  async function update() {
    const typed = /^\/([a-z0-9_]*)$/i.exec(area.value);
    if (!typed) return close();
    const mine = (turn += 1);
    const answer = await attempt(() => get("/sandbox/commands", { as: state.me, chat: state.chat }));
    if (mine !== turn || !answer) return undefined;
    shown = listIn(answer).filter((command) => command.command.startsWith(typed[1].toLowerCase()));
    at = 0;
    return draw();
  }

  function key(event) {
    if (!shown.length) return false;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) at = (at + moves[event.key] + shown.length) % shown.length;
    else if (event.key === "Escape") close();
    else if (event.key === "Tab") take(shown[at]);
    else if (event.key === "Enter" && !event.isComposing) { take(shown[at]); send(); }
    else return false;
    event.preventDefault();
    if (event.key in moves) draw();
    return true;
  }

  area.addEventListener("blur", () => setTimeout(close, 200));
  return { update, key, close };
}
