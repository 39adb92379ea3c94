-- name: leave!
-- Whether it went out since the backup nobody knows, as after a call that got no answer.
UPDATE letters SET state = 'unknown', error = 'restored', settled_at = :now, lease_until = NULL
WHERE state = 'owed' AND due_at <= :now AND kind = :kind;
