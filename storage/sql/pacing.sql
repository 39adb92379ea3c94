-- name: note!
INSERT INTO group_calls (chat_id, at, is_edit) VALUES (:chat_id, :now, :is_edit);

-- name: forget!
DELETE FROM group_calls WHERE at < :before;

-- name: recent
SELECT chat_id, at, is_edit FROM group_calls WHERE at > :since ORDER BY at;
