-- name: appoint!
INSERT INTO appointments (person_id, neighbourhood_id, role, since) VALUES (:person_id, :neighbourhood_id, :role, :now)
ON CONFLICT (person_id, neighbourhood_id) DO UPDATE SET role = excluded.role, since = excluded.since
WHERE appointments.role <> excluded.role;

-- name: dismiss$
DELETE FROM appointments WHERE person_id = :person_id AND neighbourhood_id = :neighbourhood_id RETURNING role;

-- name: appointed$
SELECT role FROM appointments WHERE person_id = :person_id AND neighbourhood_id = :neighbourhood_id;

-- name: listed
-- Everybody with a role, once: by what Telegram last said, else as they were appointed. Volunteers are counted apart.
SELECT people.id, people.name, found.role, appointments.role AS duty FROM (
    SELECT presence.person_id, MAX(CASE WHEN chats.kind = 'committee' THEN 1 ELSE 2 END) AS role
    FROM chats JOIN presence ON presence.chat_id = chats.id
    WHERE chats.neighbourhood_id = :neighbourhood_id AND chats.active AND (
        (chats.kind = 'residents' AND presence.status = 'admin')
        OR (chats.kind = 'committee' AND presence.status <> 'left'))
    GROUP BY presence.person_id
    UNION
    SELECT appointments.person_id, 0 AS role FROM appointments
    WHERE appointments.neighbourhood_id = :neighbourhood_id AND NOT EXISTS (
        SELECT 1 FROM chats JOIN presence ON presence.chat_id = chats.id
        WHERE chats.neighbourhood_id = :neighbourhood_id AND chats.active
            AND presence.person_id = appointments.person_id AND (
                (chats.kind = 'residents' AND presence.status = 'admin')
                OR (chats.kind = 'committee' AND presence.status <> 'left')))) AS found
JOIN people ON people.id = found.person_id
LEFT JOIN appointments ON appointments.person_id = people.id AND appointments.neighbourhood_id = :neighbourhood_id
ORDER BY people.name, people.id;

-- name: count_volunteers$
SELECT COUNT(*) FROM volunteers WHERE neighbourhood_id = :neighbourhood_id AND active;
