-- name: reports^
SELECT COUNT(*) FILTER (WHERE created_at >= :since AND created_at < :until) AS received,
    COUNT(*) FILTER (WHERE created_at >= :earlier AND created_at < :since) AS received_before,
    COUNT(*) FILTER (WHERE created_at >= :since AND created_at < :until AND state = 'fixed') AS fixed,
    COUNT(*) FILTER (WHERE created_at >= :since AND created_at < :until AND state = 'open') AS unanswered,
    COUNT(*) FILTER (WHERE state NOT IN ('fixed', 'declined')) AS open_now,
    COUNT(*) FILTER (WHERE state = 'open') AS waiting
FROM reports WHERE neighbourhood_id = :neighbourhood_id;

-- name: report_steps^
-- Steps that were taken back do not count, nor does the taking back.
SELECT COUNT(*) AS steps, COUNT(*) FILTER (WHERE became = 'fixed') AS repaired
FROM report_events AS e JOIN reports AS r ON r.id = e.report_id
WHERE r.neighbourhood_id = :neighbourhood_id AND e.at >= :since AND e.at < :until AND e.undoes IS NULL
    AND NOT EXISTS (SELECT 1 FROM report_events AS u WHERE u.undoes = e.id);

-- name: oldest_open^
SELECT number, created_at FROM reports
WHERE neighbourhood_id = :neighbourhood_id AND state NOT IN ('fixed', 'declined') ORDER BY created_at, id LIMIT 1;

-- name: polls^
SELECT COUNT(*) FILTER (WHERE opened_at >= :since AND opened_at < :until) AS opened,
    COUNT(*) FILTER (WHERE opened_at >= :earlier AND opened_at < :since) AS opened_before,
    COUNT(*) FILTER (WHERE closed_at >= :since AND closed_at < :until) AS ended
FROM polls WHERE neighbourhood_id = :neighbourhood_id;

-- name: polls_ended
SELECT id FROM polls WHERE neighbourhood_id = :neighbourhood_id AND closed_at >= :since AND closed_at < :until
ORDER BY closed_at DESC, id DESC LIMIT :most;

-- name: polls_running
SELECT id, COUNT(*) OVER () AS total FROM polls
WHERE neighbourhood_id = :neighbourhood_id AND closed_at IS NULL AND closes_at > :now
ORDER BY closes_at, id LIMIT :most;

-- name: turnout^
-- Who voted in the period in any poll, of those whom `polls.known` counts.
SELECT COUNT(*) AS known, COALESCE(SUM(voted), 0) AS voters FROM (
    SELECT person_id, MAX(voted) AS voted FROM (
        SELECT presence.person_id, 0 AS voted FROM presence JOIN chats ON chats.id = presence.chat_id
        LEFT JOIN appointments ON appointments.person_id = presence.person_id
            AND appointments.neighbourhood_id = chats.neighbourhood_id AND appointments.role IN ('staff', 'partner')
        WHERE chats.neighbourhood_id = :neighbourhood_id AND chats.active AND presence.status <> 'left'
            AND (chats.kind = 'residents' OR appointments.role IS NULL)
        UNION ALL
        SELECT assisted.person_id, 0 FROM assisted
        WHERE assisted.neighbourhood_id = :neighbourhood_id AND NOT assisted.removed
        UNION ALL
        SELECT votes.person_id, 1 FROM votes JOIN polls ON polls.id = votes.poll_id
        WHERE polls.neighbourhood_id = :neighbourhood_id AND votes.cast_at >= :since AND votes.cast_at < :until
    ) AS seen GROUP BY person_id) AS people_here;

-- name: volunteers^
-- Those who stopped or moved away are no volunteers any more.
SELECT COUNT(*) AS active,
    COUNT(*) FILTER (WHERE v.since >= :since AND v.since < :until) AS joined,
    COUNT(*) FILTER (WHERE v.since >= :earlier AND v.since < :since) AS joined_before
FROM volunteers AS v
WHERE v.neighbourhood_id = :neighbourhood_id AND v.active AND EXISTS (
    SELECT 1 FROM presence JOIN chats ON chats.id = presence.chat_id
    WHERE presence.person_id = v.person_id AND presence.status <> 'left'
        AND chats.neighbourhood_id = v.neighbourhood_id AND chats.active);

-- name: skills
SELECT k.skill, COUNT(*) AS volunteers FROM volunteer_skills AS k JOIN volunteers AS v ON v.id = k.volunteer_id
WHERE v.neighbourhood_id = :neighbourhood_id AND v.active AND EXISTS (
    SELECT 1 FROM presence JOIN chats ON chats.id = presence.chat_id
    WHERE presence.person_id = v.person_id AND presence.status <> 'left'
        AND chats.neighbourhood_id = v.neighbourhood_id AND chats.active)
GROUP BY k.skill;

-- name: tasks^
SELECT COUNT(*) FILTER (WHERE starts_at >= :since AND starts_at < :until) AS held,
    COUNT(*) FILTER (WHERE starts_at >= :earlier AND starts_at < :since) AS held_before,
    COALESCE(SUM(wanted) FILTER (WHERE starts_at >= :since AND starts_at < :until), 0) AS places,
    COALESCE(SUM(found) FILTER (WHERE starts_at >= :since AND starts_at < :until), 0) AS filled,
    COUNT(*) FILTER (WHERE created_at >= :since AND created_at < :until) AS created
FROM tasks WHERE neighbourhood_id = :neighbourhood_id AND state = 'open';

-- name: answers^
SELECT COUNT(*) AS asked,
    COUNT(*) FILTER (WHERE p.state IN ('coming', 'waiting')) AS coming,
    COUNT(*) FILTER (WHERE p.state IN ('declined', 'dropped')) AS declined,
    COUNT(*) FILTER (WHERE p.state = 'asked') AS silent
FROM task_people AS p JOIN tasks AS t ON t.id = p.task_id
WHERE t.neighbourhood_id = :neighbourhood_id AND p.asked_at >= :since AND p.asked_at < :until;

-- name: short_of_helpers
SELECT number, what, starts_at, found, wanted, COUNT(*) OVER () AS total FROM tasks
WHERE neighbourhood_id = :neighbourhood_id AND state = 'open' AND starts_at > :now AND found < wanted
ORDER BY starts_at, id LIMIT :most;

-- name: founded_at$
SELECT created_at FROM neighbourhoods WHERE id = :id;

-- name: digests_due
SELECT id FROM neighbourhoods WHERE next_digest_at <= :now ORDER BY next_digest_at, id;

-- name: lock_due^
-- Whoever comes second finds the clock moved on.
SELECT id, name, language, zone, digest_day, digest_hour, next_digest_at, created_at
FROM neighbourhoods WHERE id = :id AND next_digest_at <= :now FOR UPDATE;

-- name: set_next_digest!
UPDATE neighbourhoods SET next_digest_at = :next_digest_at WHERE id = :id;

-- name: move_next_digest!
-- One that is due already goes out as it was to.
UPDATE neighbourhoods SET next_digest_at = :next_digest_at WHERE id = :id AND next_digest_at > :now;

-- name: digested_until$
-- What was owed and never sent was not told; letters that are no longer kept were.
SELECT MAX(digests.until) FROM digests
LEFT JOIN letters ON letters.key = 'digest:' || CAST(digests.id AS TEXT)
WHERE digests.neighbourhood_id = :neighbourhood_id AND (letters.id IS NULL OR letters.state IN ('sent', 'unknown'));

-- name: add_digest$
-- No value when this day has its digest already.
INSERT INTO digests (neighbourhood_id, local_date, since, until) VALUES (:neighbourhood_id, :local_date, :since, :until)
ON CONFLICT (neighbourhood_id, local_date) DO NOTHING RETURNING id;

-- name: digest^
SELECT id, neighbourhood_id, since, until FROM digests WHERE id = :id;

-- name: overdue
-- `total` counts them all, not only those within the limit.
SELECT number, text, due_at, COUNT(*) OVER () AS total FROM reports
WHERE neighbourhood_id = :neighbourhood_id AND state NOT IN ('fixed', 'declined') AND due_at <= :now
ORDER BY due_at, id LIMIT :most;
