-- name: groups
SELECT chats.id, chats.title, COUNT(presence.person_id) AS known
FROM chats LEFT JOIN presence ON presence.chat_id = chats.id AND presence.status <> 'left'
WHERE chats.neighbourhood_id = :neighbourhood_id AND chats.kind = 'residents' AND chats.active
GROUP BY chats.id, chats.title, chats.added_at ORDER BY chats.added_at, chats.id;

-- name: known^
-- Everybody in any of the groups, once.
SELECT COUNT(*) AS known, COALESCE(SUM(CASE WHEN people.dm_state = 'open' THEN 1 ELSE 0 END), 0) AS reachable
FROM people WHERE people.id IN (
    SELECT presence.person_id FROM chats JOIN presence ON presence.chat_id = chats.id
    WHERE chats.neighbourhood_id = :neighbourhood_id AND chats.kind = 'residents' AND chats.active
        AND presence.status <> 'left');
