import { byId, el } from "./dom.js";
import { openChat } from "./state.js";

/** Name of a topic of a chat, "" when it is not known. */
export const topicName = (chat, thread) => chat?.topics?.find((topic) => topic.message_thread_id === thread)?.name ?? "";

/** Offer the open chat's topics to write into. */
export function drawTopics() {
  const topics = openChat()?.topics ?? [];
  const select = byId("topic");
  const before = select.value;
  byId("topic-row").hidden = !topics.length;
  select.replaceChildren(el("option", { value: "" }, "General"),
    ...topics.map((topic) => el("option", { value: String(topic.message_thread_id) }, topic.name)));
  select.value = topics.some((topic) => String(topic.message_thread_id) === before) ? before : "";
}

/** What `say` needs to write into the chosen topic. */
export function chosenTopic() {
  const thread = byId("topic").value;
  return thread && !byId("topic-row").hidden ? { thread: Number(thread) } : {};
}
