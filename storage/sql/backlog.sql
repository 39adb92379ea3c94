-- name: letters^
-- What may go and does not: due, and not claimed by a sender.
SELECT COUNT(*) AS owed,
    COUNT(CASE WHEN due_at <= :now AND (lease_until IS NULL OR lease_until <= :now) THEN 1 END) AS due,
    MIN(CASE WHEN due_at <= :now AND (lease_until IS NULL OR lease_until <= :now) THEN due_at END) AS oldest
FROM letters WHERE state = 'owed';

-- name: cards^
SELECT COUNT(*) AS owed,
    COUNT(CASE WHEN due_at <= :now AND (lease_until IS NULL OR lease_until <= :now) THEN 1 END) AS due,
    MIN(CASE WHEN due_at <= :now AND (lease_until IS NULL OR lease_until <= :now) THEN due_at END) AS oldest
FROM cards WHERE wanted > shown;
