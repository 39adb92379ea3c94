-- name: put$
INSERT INTO volunteers (neighbourhood_id, person_id, since, updated_at)
VALUES (:neighbourhood_id, :person_id, :now, :now)
ON CONFLICT (neighbourhood_id, person_id) DO UPDATE SET active = TRUE, updated_at = excluded.updated_at
RETURNING id;

-- name: forget_skills!
DELETE FROM volunteer_skills WHERE volunteer_id = :volunteer_id;

-- name: forget_slots!
DELETE FROM volunteer_slots WHERE volunteer_id = :volunteer_id;

-- name: add_skills*!
INSERT INTO volunteer_skills (volunteer_id, skill) VALUES (:volunteer_id, :skill);

-- name: add_slots*!
INSERT INTO volunteer_slots (volunteer_id, slot) VALUES (:volunteer_id, :slot);

-- name: get^
SELECT id, neighbourhood_id, person_id, active FROM volunteers WHERE id = :id;

-- name: of_person^
SELECT id, neighbourhood_id, person_id, active FROM volunteers
WHERE neighbourhood_id = :neighbourhood_id AND person_id = :person_id;

-- name: skills
SELECT skill FROM volunteer_skills WHERE volunteer_id = :volunteer_id;

-- name: slots
SELECT slot FROM volunteer_slots WHERE volunteer_id = :volunteer_id;

-- name: set_active!
UPDATE volunteers SET active = :active, updated_at = :now WHERE id = :id AND active <> :active;

-- name: asked*!
UPDATE volunteers SET asked_at = :now WHERE neighbourhood_id = :neighbourhood_id AND person_id = :person_id;

-- name: to_ask
-- Free then, able, reachable, still living here, not asked for this task yet, not busy; asked longest ago first.
SELECT v.person_id FROM volunteers AS v JOIN people AS p ON p.id = v.person_id
WHERE v.neighbourhood_id = :neighbourhood_id AND v.active AND p.dm_state = 'open' AND p.stopped_at IS NULL AND v.person_id <> :creator_id
    AND EXISTS (SELECT 1 FROM volunteer_slots AS s WHERE s.volunteer_id = v.id AND s.slot = :slot)
    AND (CAST(:skill AS TEXT) IS NULL OR EXISTS (
        SELECT 1 FROM volunteer_skills AS k WHERE k.volunteer_id = v.id AND k.skill = CAST(:skill AS TEXT)))
    AND EXISTS (
        SELECT 1 FROM presence JOIN chats ON chats.id = presence.chat_id
        WHERE presence.person_id = v.person_id AND presence.status <> 'left'
            AND chats.neighbourhood_id = v.neighbourhood_id AND chats.active)
    AND NOT EXISTS (SELECT 1 FROM task_people AS a WHERE a.task_id = :task_id AND a.person_id = v.person_id)
    AND NOT EXISTS (
        SELECT 1 FROM task_people AS b JOIN tasks AS t ON t.id = b.task_id
        WHERE b.person_id = v.person_id AND b.state = 'coming' AND t.state = 'open'
            AND t.starts_at > :earliest AND t.starts_at < :latest)
ORDER BY COALESCE(v.asked_at, 0), v.id LIMIT :most;
