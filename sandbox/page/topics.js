import { post } from "./api.js";
import { ask, byId, el, field } from "./dom.js";
import { attempt } from "./notices.js";
import { openChat, state, tell } from "./state.js";

/** Name of a topic of a chat, "" when it is not known. */
export const topicName = (chat, thread) => chat?.topics?.find((topic) => topic.message_thread_id === thread)?.name ?? "";

/** Offer the open chat's topics to write into. */
export function drawTopics() {
  const topics = openChat()?.topics ?? [];
  const select = byId("topic");
  const before = select.value;
  byId("topic-row").hidden = !openChat()?.is_forum;
  select.replaceChildren(el("option", { value: "" }, "General"),
    ...topics.map((topic) => el("option", { value: String(topic.message_thread_id) }, topic.name)));
  select.value = topics.some((topic) => String(topic.message_thread_id) === before) ? before : "";
}

async function addTopic() {
  const told = await ask("New topic", [field("Name", "name", { required: true, maxLength: 128, autofocus: true })], "Make");
  if (told && (await attempt(() => post("/sandbox/topics", { as: state.me, chat: state.chat, name: told.get("name") })))) tell("refresh");
}

/** Wire the line that chooses a topic. */
export function startTopics() {
  byId("add-topic").addEventListener("click", addTopic);
}

/** What `say` needs to write into the chosen topic. */
export function chosenTopic() {
  const thread = byId("topic").value;
  return thread && !byId("topic-row").hidden ? { thread: Number(thread) } : {};
}
