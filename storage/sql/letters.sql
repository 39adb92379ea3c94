-- name: owe!
INSERT INTO letters (key, kind, chat_id, thread_id, reply_to, data, urgency, due_at, expires_at, created_at)
VALUES (:key, :kind, :chat_id, :thread_id, :reply_to, :data, :urgency, :due_at, :expires_at, :now)
ON CONFLICT (key) DO NOTHING;

-- name: claim
UPDATE letters SET lease_until = :lease_until
WHERE id IN (
    SELECT id FROM letters
    WHERE state = 'owed' AND due_at <= :now AND (held_until IS NULL OR held_until <= :now)
        AND (lease_until IS NULL OR lease_until <= :now)
    ORDER BY urgency, due_at, id LIMIT :most FOR UPDATE SKIP LOCKED)
RETURNING id, key, kind, chat_id, thread_id, reply_to, data, urgency, due_at, expires_at, tries, lease_until;

-- name: begin!
-- Written before Telegram is asked: whoever finds a try here knows that the letter may have gone out. The lease tells
-- whether it is still claimed by the one who asks, or by a sender that has taken over.
UPDATE letters SET tries = tries + 1 WHERE id = :id AND state = 'owed' AND lease_until = :lease;

-- name: take_over!
-- Of a sender that has ended: what it had claimed is free again, what it had begun keeps its try.
UPDATE letters SET lease_until = NULL WHERE state = 'owed' AND lease_until IS NOT NULL;

-- name: settle!
UPDATE letters SET state = :state, message_id = :message_id, error = :error, settled_at = :now, lease_until = NULL
WHERE id = :id AND state = 'owed';

-- name: postpone*!
UPDATE letters SET held_until = CASE WHEN held_until > :until THEN held_until ELSE :until END, lease_until = NULL
WHERE id = :id AND state = 'owed';

-- name: try_again!
-- So many tries are in doubt; one of which Telegram said that nothing was sent does not count.
UPDATE letters SET held_until = :until, lease_until = NULL, tries = :tries WHERE id = :id AND state = 'owed';

-- name: went_out$
SELECT 1 FROM letters WHERE key = :key AND state IN ('sent', 'unknown');

-- name: waiting$
SELECT COUNT(*) FROM (
    SELECT DISTINCT chat_id FROM letters
    WHERE state = 'owed' AND due_at <= :now AND (held_until IS NULL OR held_until <= :now)
        AND (lease_until IS NULL OR lease_until <= :now)
    LIMIT :most) AS counted;

-- name: next_due$
SELECT MIN(CASE
    WHEN COALESCE(lease_until, 0) > due_at AND COALESCE(lease_until, 0) >= COALESCE(held_until, 0) THEN lease_until
    WHEN COALESCE(held_until, 0) > due_at THEN held_until
    ELSE due_at END)
FROM letters WHERE state = 'owed';

-- name: fail_all!
UPDATE letters SET state = 'failed', error = :error, settled_at = :now, lease_until = NULL
WHERE chat_id = :chat_id AND state = 'owed'
    AND (CAST(:until AS BIGINT) IS NULL OR due_at <= :until);

-- name: recent
-- When messages went out lately, so that a restart does not break Telegram's limits.
SELECT chat_id, settled_at FROM letters WHERE state IN ('sent', 'unknown') AND settled_at > :since ORDER BY settled_at;

-- name: sent_since$
SELECT 1 FROM letters WHERE chat_id = :chat_id AND kind = :kind AND state IN ('sent', 'unknown') AND settled_at > :since
LIMIT 1;

-- name: free_people!
-- The sender looks anew at what waits for the people of a neighbourhood, and holds what has to wait on.
UPDATE letters SET held_until = NULL WHERE id IN (
    SELECT id FROM letters WHERE state = 'owed' AND held_until > :now AND chat_id IN (
        SELECT presence.person_id FROM presence JOIN chats ON chats.id = presence.chat_id
        WHERE chats.neighbourhood_id = :neighbourhood_id)
    ORDER BY id FOR UPDATE);

-- name: owed_of
SELECT id, key FROM letters WHERE state = 'owed' AND kind = :kind ORDER BY id;

-- name: move*!
UPDATE letters SET due_at = :due WHERE id = :id AND state = 'owed';
