-- name: bearers
-- Everybody with a role whom the bot can write to, once for each neighbourhood and way in which they have it.
SELECT people.id, COALESCE(people.chosen_language, people.app_language) AS language, found.role, found.duty FROM (
    SELECT presence.person_id, CASE WHEN chats.kind = 'committee' THEN 1 ELSE 2 END AS role, appointments.role AS duty
    FROM chats JOIN presence ON presence.chat_id = chats.id
    LEFT JOIN appointments ON appointments.person_id = presence.person_id
        AND appointments.neighbourhood_id = chats.neighbourhood_id
    WHERE chats.active AND (
        (chats.kind = 'residents' AND presence.status = 'admin')
        OR (chats.kind = 'committee' AND presence.status <> 'left'))
    UNION
    SELECT person_id, 0 AS role, role AS duty FROM appointments) AS found
JOIN people ON people.id = found.person_id
WHERE people.dm_state = 'open';

-- name: choosers
SELECT id, chosen_language, app_language FROM people WHERE chosen_language IS NOT NULL AND dm_state = 'open';

-- name: committees
SELECT chats.id, n.language FROM chats JOIN neighbourhoods AS n ON n.id = chats.neighbourhood_id
WHERE chats.kind = 'committee' AND chats.active;

-- name: shown
SELECT chat_id, scope, digest FROM menus;

-- name: note!
INSERT INTO menus (chat_id, scope, digest) VALUES (:chat_id, :scope, :digest)
ON CONFLICT (chat_id, scope) DO UPDATE SET digest = excluded.digest;

-- name: drop!
DELETE FROM menus WHERE chat_id = :chat_id AND scope = :scope;
