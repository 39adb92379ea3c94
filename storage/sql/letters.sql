-- name: owe!
INSERT INTO letters (key, kind, chat_id, thread_id, reply_to, data, urgency, due_at, expires_at, created_at)
VALUES (:key, :kind, :chat_id, :thread_id, :reply_to, :data, :urgency, :due_at, :expires_at, :now)
ON CONFLICT (key) DO NOTHING;

-- name: claim
UPDATE letters SET lease_until = :lease_until, tries = tries + 1
WHERE id IN (
    SELECT id FROM letters
    WHERE state = 'owed' AND due_at <= :now AND (lease_until IS NULL OR lease_until <= :now)
    ORDER BY urgency, due_at, id LIMIT :most FOR UPDATE SKIP LOCKED)
RETURNING id, key, kind, chat_id, thread_id, reply_to, data, urgency, due_at, expires_at, tries;

-- name: settle!
UPDATE letters SET state = :state, message_id = :message_id, error = :error, settled_at = :now, lease_until = NULL
WHERE id = :id AND state = 'owed';

-- name: postpone*!
UPDATE letters SET due_at = :due_at, lease_until = NULL, tries = tries - :untried WHERE id = :id AND state = 'owed';

-- name: withdraw!
-- An owed letter that is no longer wanted; one under way is left to the sender, which looks again before sending.
UPDATE letters SET state = 'dropped', settled_at = :now WHERE key = :key AND state = 'owed' AND lease_until IS NULL;

-- name: went_out$
SELECT 1 FROM letters WHERE key = :key AND state IN ('sent', 'unknown');

-- name: next_due$
SELECT MIN(CASE WHEN lease_until IS NOT NULL AND lease_until > due_at THEN lease_until ELSE due_at END)
FROM letters WHERE state = 'owed';

-- name: fail_all!
UPDATE letters SET state = 'failed', error = :error, settled_at = :now, lease_until = NULL
WHERE chat_id = :chat_id AND state = 'owed'
    AND (CAST(:until AS BIGINT) IS NULL OR due_at <= :until);

-- name: recent
-- When messages went out lately, so that a restart does not break Telegram's limits.
SELECT chat_id, settled_at FROM letters WHERE state IN ('sent', 'unknown') AND settled_at > :since ORDER BY settled_at;

-- name: purge!
DELETE FROM letters WHERE state <> 'owed' AND settled_at < :before;
