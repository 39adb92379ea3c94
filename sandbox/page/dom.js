/** Build an element. Children are nodes or texts; texts never become markup. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else if (name in node && name !== "list" && name !== "role") node[name] = value;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export const byId = (id) => document.getElementById(id);

/** Full name of a User, title of a Chat. */
export function nameOf(who) {
  if (!who) return "Somebody";
  if (who.title) return who.title;
  const full = [who.first_name, who.last_name].filter(Boolean).join(" ");
  return full || (who.username ? `@${who.username}` : "Deleted account");
}

/** "14:05" in the reader's own time zone. */
export function timeOf(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** "Monday, 3 May" in the reader's own time zone. */
export function dayOf(seconds) {
  return new Date(seconds * 1000).toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** Show a modal dialog built from a form; resolves with its FormData, or null when it was dismissed. */
export function ask(title, fields, action = "Save") {
  return new Promise((resolve) => {
    const form = el("form", { method: "dialog" }, el("h2", {}, title), ...fields,
      el("div", { class: "row end" },
        el("button", { type: "button", onclick: () => dialog.close("no") }, "Cancel"),
        el("button", { type: "submit", class: "main", value: "yes" }, action)));
    const dialog = el("dialog", { "aria-label": title }, form);
    dialog.addEventListener("close", () => {
      resolve(dialog.returnValue === "yes" ? new FormData(form) : null);
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

let fieldNumber = 0;

/** A labelled input for `ask`. */
export function field(label, name, props = {}) {
  const id = `field-${(fieldNumber += 1)}`;
  const { options, ...rest } = props;
  const input = options
    ? el("select", { id, name, ...rest }, options.map(([value, text]) => el("option", { value }, text)))
    : el("input", { id, name, ...rest });
  return input.type === "checkbox"
    ? el("p", { class: "field check" }, input, el("label", { htmlFor: id }, label))
    : el("p", { class: "field" }, el("label", { htmlFor: id }, label), input);
}
