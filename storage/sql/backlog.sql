-- name: letters^
-- What may go and does not: due, no longer held back, and not claimed by a sender; and since when the oldest of it may.
SELECT COUNT(*) AS owed,
    COUNT(CASE WHEN due_at <= :now AND COALESCE(held_until, 0) <= :now AND COALESCE(lease_until, 0) <= :now THEN 1 END)
        AS due,
    MIN(CASE WHEN due_at <= :now AND COALESCE(held_until, 0) <= :now AND COALESCE(lease_until, 0) <= :now
        THEN CASE WHEN COALESCE(held_until, 0) > due_at THEN held_until ELSE due_at END END) AS oldest
FROM letters WHERE state = 'owed';

-- name: cards^
SELECT COUNT(*) AS owed,
    COUNT(CASE WHEN due_at <= :now AND (lease_until IS NULL OR lease_until <= :now) THEN 1 END) AS due,
    MIN(CASE WHEN due_at <= :now AND (lease_until IS NULL OR lease_until <= :now) THEN due_at END) AS oldest
FROM cards WHERE wanted > shown;
