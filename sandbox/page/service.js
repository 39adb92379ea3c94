import { nameOf } from "./dom.js";

const names = (users) => users.map(nameOf).join(", ");

const SENTENCES = [
  ["new_chat_members", (m, who) => (m.new_chat_members.length === 1 && m.new_chat_members[0].id === m.from?.id
    ? `${who} joined.` : `${who} added ${names(m.new_chat_members)}.`)],
  ["left_chat_member", (m, who) => (m.left_chat_member.id === m.from?.id ? `${who} left.` : `${who} removed ${nameOf(m.left_chat_member)}.`)],
  ["new_chat_title", (m, who) => `${who} named this chat ${m.new_chat_title}.`],
  ["pinned_message", (m, who) => `${who} pinned a message.`],
  ["group_chat_created", (m, who) => `${who} made this group.`],
  ["supergroup_chat_created", (m, who) => `${who} made this group.`],
  ["channel_chat_created", () => "The channel was made."],
  ["migrate_to_chat_id", () => "This group was upgraded to a supergroup. The talk goes on there."],
  ["migrate_from_chat_id", () => "This supergroup was a group before."],
  ["forum_topic_created", (m, who) => `${who} opened the topic ${m.forum_topic_created.name}.`],
  ["forum_topic_closed", (m, who) => `${who} closed the topic.`],
  ["forum_topic_reopened", (m, who) => `${who} opened the topic again.`],
  ["new_chat_photo", (m, who) => `${who} changed the picture of the chat.`],
  ["delete_chat_photo", (m, who) => `${who} removed the picture of the chat.`],
];

/** The sentence of a service message; null for an ordinary one. */
export function service(message) {
  const found = SENTENCES.find(([key]) => message[key] !== undefined);
  return found ? found[1](message, nameOf(message.sender_chat ?? message.from)) : null;
}
