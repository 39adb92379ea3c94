-- name: add^
INSERT INTO tasks (neighbourhood_id, number, creator_id, what, place, starts_at, zone, wanted, skill, created_at)
VALUES (:neighbourhood_id, :number, :creator_id, :what, :place, :starts_at, :zone, :wanted, :skill, :now)
RETURNING id, neighbourhood_id, number, creator_id, what, place, starts_at, zone, wanted, skill, found, state, reason;

-- name: get^
SELECT id, neighbourhood_id, number, creator_id, what, place, starts_at, zone, wanted, skill, found, state, reason
FROM tasks WHERE id = :id;

-- name: lock^
SELECT id, neighbourhood_id, number, creator_id, what, place, starts_at, zone, wanted, skill, found, state, reason
FROM tasks WHERE id = :id FOR UPDATE;

-- name: by_number^
SELECT id, neighbourhood_id, number, creator_id, what, place, starts_at, zone, wanted, skill, found, state, reason
FROM tasks WHERE neighbourhood_id = :neighbourhood_id AND number = :number;

-- name: upcoming
-- `total` counts them all, not only those within the limit.
SELECT id, neighbourhood_id, number, creator_id, what, place, starts_at, zone, wanted, skill, found, state, reason,
    COUNT(*) OVER () AS total
FROM tasks WHERE neighbourhood_id = :neighbourhood_id AND state = 'open' AND starts_at > :now
ORDER BY starts_at, id LIMIT :most;

-- name: of_person
SELECT t.id, t.neighbourhood_id, t.number, t.creator_id, t.what, t.place, t.starts_at, t.zone, t.wanted, t.skill,
    t.found, t.state, t.reason, p.state AS answer, COUNT(*) OVER () AS total
FROM task_people AS p JOIN tasks AS t ON t.id = p.task_id
WHERE p.person_id = :person_id AND p.state IN ('coming', 'waiting') AND t.state = 'open' AND t.starts_at > :now
ORDER BY t.starts_at, t.id LIMIT :most;

-- name: overlapping$
-- What a task is about that this person has promised and that starts within these bounds.
SELECT t.what FROM task_people AS p JOIN tasks AS t ON t.id = p.task_id
WHERE p.person_id = :person_id AND p.state = 'coming' AND t.state = 'open' AND t.id <> :task_id
    AND t.starts_at > :earliest AND t.starts_at < :latest
ORDER BY t.starts_at LIMIT 1;

-- name: change_found!
UPDATE tasks SET found = found + :by WHERE id = :id;

-- name: cancel!
UPDATE tasks SET state = 'cancelled', reason = :reason, cancelled_by = :person_id, cancelled_at = :now,
    next_wave_at = NULL WHERE id = :id;

-- name: set_next_wave!
UPDATE tasks SET next_wave_at = :next_wave_at WHERE id = :id;

-- name: waves_due
SELECT id FROM tasks WHERE next_wave_at <= :now ORDER BY next_wave_at, id;

-- name: answer$
SELECT state FROM task_people WHERE task_id = :task_id AND person_id = :person_id;

-- name: ask*!
INSERT INTO task_people (task_id, person_id, state, asked_at) VALUES (:task_id, :person_id, 'asked', :now)
ON CONFLICT (task_id, person_id) DO NOTHING;

-- name: put_answer!
INSERT INTO task_people (task_id, person_id, state, answered_at) VALUES (:task_id, :person_id, :state, :now)
ON CONFLICT (task_id, person_id) DO UPDATE SET state = excluded.state, answered_at = excluded.answered_at;

-- name: people_in
SELECT p.person_id FROM task_people AS p WHERE p.task_id = :task_id AND p.state = :state
ORDER BY p.answered_at, p.asked_at, p.person_id;

-- name: hold_people
-- In one order everywhere, or two helpers who leave each other places would wait for each other.
SELECT id FROM people
WHERE id = :person_id OR id IN (SELECT p.person_id FROM task_people AS p WHERE p.task_id = :task_id AND p.state = 'waiting')
ORDER BY id FOR NO KEY UPDATE;

-- name: next_waiting$
-- Who has waited longest of those who can be told and still live here; busy ones are left out.
SELECT p.person_id FROM task_people AS p JOIN people ON people.id = p.person_id
WHERE p.task_id = :task_id AND p.state = 'waiting' AND people.dm_state = 'open' AND people.stopped_at IS NULL AND p.person_id <> :person_id
    AND EXISTS (
        SELECT 1 FROM presence JOIN chats ON chats.id = presence.chat_id
        WHERE presence.person_id = p.person_id AND presence.status <> 'left'
            AND chats.neighbourhood_id = :neighbourhood_id AND chats.active)
    AND NOT EXISTS (
        SELECT 1 FROM task_people AS b JOIN tasks AS t ON t.id = b.task_id
        WHERE b.person_id = p.person_id AND b.state = 'coming' AND t.state = 'open'
            AND t.starts_at > :earliest AND t.starts_at < :latest)
ORDER BY p.answered_at, p.person_id LIMIT 1;

-- name: names_coming
SELECT people.name FROM task_people AS p JOIN people ON people.id = p.person_id
WHERE p.task_id = :task_id AND p.state = 'coming' ORDER BY p.answered_at, p.person_id;

-- name: miscounted
SELECT t.id FROM tasks AS t
WHERE t.found <> t.unlinked + (SELECT COUNT(*) FROM task_people AS p WHERE p.task_id = t.id AND p.state = 'coming') ORDER BY t.id;

-- name: all_ahead
SELECT id, neighbourhood_id, number, creator_id, what, place, starts_at, zone, wanted, skill, found, state, reason
FROM tasks WHERE neighbourhood_id = :neighbourhood_id AND state = 'open' AND starts_at > :now ORDER BY id;

-- name: hasten_waves!
UPDATE tasks SET next_wave_at = :latest
WHERE neighbourhood_id = :neighbourhood_id AND state = 'open' AND next_wave_at > :latest AND next_wave_at < starts_at;
