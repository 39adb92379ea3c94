-- name: put!
INSERT INTO topics (chat_id, kind, thread_id) VALUES (:chat_id, :kind, :thread_id)
ON CONFLICT (chat_id, kind) DO UPDATE SET thread_id = excluded.thread_id;

-- name: drop!
DELETE FROM topics WHERE chat_id = :chat_id AND kind = :kind;

-- name: get$
SELECT thread_id FROM topics WHERE chat_id = :chat_id AND kind = :kind;
