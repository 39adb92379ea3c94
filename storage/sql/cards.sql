-- name: touch!
INSERT INTO cards (kind, subject_id, chat_id, thread_id, due_at)
VALUES (:kind, :subject_id, :chat_id, :thread_id, :now)
ON CONFLICT (kind, subject_id, chat_id) DO UPDATE SET wanted = cards.wanted + 1;

-- name: touch_all!
UPDATE cards SET wanted = wanted + 1 WHERE kind = :kind AND subject_id = :subject_id;

-- name: repost!
INSERT INTO cards (kind, subject_id, chat_id, thread_id, due_at)
VALUES (:kind, :subject_id, :chat_id, :thread_id, :now)
ON CONFLICT (kind, subject_id, chat_id) DO UPDATE SET wanted = cards.wanted + 1, message_id = NULL, shown_hash = NULL,
    retired_id = COALESCE(cards.message_id, cards.retired_id), thread_id = excluded.thread_id, due_at = excluded.due_at;

-- name: claim
UPDATE cards SET lease_until = :lease_until
WHERE id IN (
    SELECT id FROM cards
    WHERE wanted > shown AND due_at <= :now AND (lease_until IS NULL OR lease_until <= :now)
    ORDER BY due_at, id LIMIT :most FOR UPDATE SKIP LOCKED)
RETURNING id, kind, subject_id, chat_id, thread_id, message_id, retired_id, is_photo, wanted, shown_hash, tries,
    lease_until;

-- name: is_claimed$
SELECT 1 FROM cards WHERE id = :id AND lease_until = :lease;

-- name: posted!
-- A message belongs to its chat: where the card went with its group to another id meanwhile, it is posted there.
UPDATE cards SET message_id = :message_id, is_photo = :is_photo, shown = :wanted, shown_hash = :shown_hash, tries = 0,
    lease_until = NULL, due_at = :due_at, retired_id = NULL, thread_id = :thread_id
WHERE id = :id AND message_id IS NULL AND chat_id = :chat_id;

-- name: edited!
-- What was edited is the message that the card had when it was claimed; meanwhile it may be due for a new one.
UPDATE cards SET shown = :wanted, tries = 0, lease_until = NULL, due_at = :due_at,
    shown_hash = CASE WHEN message_id = :message_id THEN :shown_hash ELSE shown_hash END,
    is_photo = CASE WHEN message_id = :message_id THEN :is_photo ELSE is_photo END
WHERE id = :id AND chat_id = :chat_id;

-- name: postpone!
UPDATE cards SET due_at = CASE WHEN due_at > :due_at THEN due_at ELSE :due_at END, lease_until = NULL WHERE id = :id;

-- name: failed!
-- One more try to show it that Telegram did not answer.
UPDATE cards SET tries = tries + 1 WHERE id = :id;

-- name: take_over!
-- Of a sender that has ended: what it had claimed is free again.
UPDATE cards SET lease_until = NULL WHERE lease_until IS NOT NULL;

-- name: lost!
UPDATE cards SET message_id = NULL, shown_hash = NULL, lease_until = NULL, due_at = :due_at WHERE id = :id;

-- name: rest!
-- Nothing more is shown until the card is touched again.
UPDATE cards SET shown = :wanted, lease_until = NULL, tries = 0 WHERE id = :id;

-- name: next_due$
SELECT MIN(CASE WHEN lease_until IS NOT NULL AND lease_until > due_at THEN lease_until ELSE due_at END)
FROM cards WHERE wanted > shown;

-- name: by_message^
SELECT kind, subject_id FROM cards WHERE chat_id = :chat_id AND message_id = :message_id;

-- name: newest^
-- One that is still to be posted comes below all others.
SELECT kind, subject_id, due_at FROM cards WHERE chat_id = :chat_id AND (message_id IS NOT NULL OR wanted > shown)
ORDER BY CASE WHEN message_id IS NULL THEN 0 ELSE 1 END, message_id DESC, id DESC LIMIT 1;

-- name: where_shown
SELECT chat_id, message_id, thread_id FROM cards WHERE kind = :kind AND subject_id = :subject_id ORDER BY id;

-- name: known_picture$
SELECT file_id FROM pictures WHERE key = :key;

-- name: purge_pictures!
DELETE FROM pictures WHERE saved_at < :before;

-- name: keep_picture!
INSERT INTO pictures (key, file_id, saved_at) VALUES (:key, :file_id, :now)
ON CONFLICT (key) DO UPDATE SET file_id = excluded.file_id, saved_at = excluded.saved_at;
