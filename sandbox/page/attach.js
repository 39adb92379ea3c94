import { ask, el, field } from "./dom.js";
import { toast } from "./notices.js";

const CHUNK = 0x8000;
const PLACES = [
  ["40.41678,-3.70379", "Madrid, Puerta del Sol"], ["31.23040,121.47370", "Shanghai, People's Square"],
  ["51.50735,-0.12776", "London, Charing Cross"], ["own", "Other (write it below)"],
];

async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

async function picture(say) {
  const told = await ask("Send a picture", [
    field("Picture from this computer", "file", { type: "file", accept: "image/*", required: true }),
    field("Words below it (may be empty)", "caption", { maxLength: 1024 }),
  ], "Send");
  if (told) await say({ photo: await base64(told.get("file")), ...caption(told) });
}

async function testPicture(say) {
  const told = await ask("Send a test picture", [
    field("Width", "width", { type: "number", value: "1280", min: 1, max: 10000 }),
    field("Height", "height", { type: "number", value: "960", min: 1, max: 10000 }),
    field("Size in bytes", "bytes", { type: "number", value: "60000", min: 100, max: 25000000 }),
    field("Words below it (may be empty)", "caption", { maxLength: 1024 }),
  ], "Send");
  if (!told) return;
  const made = Object.fromEntries(["width", "height", "bytes"].map((name) => [name, Number(told.get(name))]));
  await say({ photo: made, ...caption(told) });
}

async function place(say) {
  const told = await ask("Send a location", [
    field("Place", "place", { options: PLACES }),
    field("Other: latitude, longitude", "own", { placeholder: "48.85837, 2.29448" }),
    field("Name it (sends a venue; may be empty)", "title"),
    field("Address (for a venue)", "address"),
  ], "Send");
  if (!told) return;
  const [latitude, longitude] = (told.get("place") === "own" ? told.get("own") : told.get("place")).split(",").map(Number);
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return toast("That is not a location.", "problem");
  const title = told.get("title").trim();
  const spot = { latitude, longitude };
  return say(title ? { venue: { location: spot, ...spot, title, address: told.get("address").trim() || title } } : { location: spot });
}

async function contact(say) {
  const told = await ask("Send a contact", [
    field("First name", "first_name", { required: true }),
    field("Phone number", "phone_number", { required: true, value: "+34600000000" }),
  ], "Send");
  if (told) await say({ contact: Object.fromEntries(told) });
}

async function file(say) {
  const told = await ask("Send a document", [field("File from this computer", "file", { type: "file", required: true })], "Send");
  if (!told) return;
  const chosen = told.get("file");
  await say({ document: { content: await base64(chosen), file_name: chosen.name, mime_type: chosen.type || "application/octet-stream" } });
}

function caption(told) {
  const words = told.get("caption").trim();
  return words ? { caption: words } : {};
}

/** Offer what can be sent besides words. */
export function openAttachments(say) {
  const choices = [["Picture", picture], ["Test picture", testPicture], ["Location or place", place], ["Contact", contact], ["Document", file]];
  const dialog = el("dialog", { "aria-label": "Attach" }, el("h2", {}, "Attach"),
    el("div", { class: "choices" }, choices.map(([text, run]) =>
      el("button", { type: "button", onclick: () => { dialog.close(); run(say); } }, text))),
    el("div", { class: "row end" }, el("button", { type: "button", onclick: () => dialog.close() }, "Cancel")));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
