-- Homes as they are listed and counted. Known is who says to live there and is in an active residents' group now, and
-- who has no phone and lives there by the committee's word.

-- name: has_list$
SELECT EXISTS (SELECT 1 FROM households WHERE neighbourhood_id = :neighbourhood_id AND listed AND merged_into IS NULL);

-- name: listed_buildings
-- A building that was written in several ways has the first of them.
SELECT building_key, building FROM households
WHERE id IN (SELECT MIN(id) FROM households WHERE neighbourhood_id = :neighbourhood_id AND listed GROUP BY building_key);

-- name: listed_stairs
SELECT stair FROM households WHERE id IN (
    SELECT MIN(id) FROM households
    WHERE neighbourhood_id = :neighbourhood_id AND building_key = :building_key AND listed GROUP BY stair_key);

-- name: listed_on_any_stair
SELECT id, neighbourhood_id, number, building, stair, flat, listed, merged_into FROM households
WHERE neighbourhood_id = :neighbourhood_id AND building_key = :building_key AND flat_key = :flat_key AND listed
ORDER BY id;

-- name: buildings
SELECT h.building_key, MIN(h.building) AS building, MIN(h.id) AS home_id,
    SUM(CASE WHEN h.listed THEN 1 ELSE 0 END) AS listed,
    SUM(CASE WHEN living.here > 0 THEN 1 ELSE 0 END) AS known,
    SUM(CASE WHEN living.here > 0 AND h.listed THEN 1 ELSE 0 END) AS known_listed,
    SUM(CASE WHEN living.confirmed > 0 THEN 1 ELSE 0 END) AS confirmed,
    COALESCE(SUM(living.here), 0) AS people
FROM households AS h LEFT JOIN (
    SELECT m.household_id, SUM(CASE WHEN seen.person_id IS NULL THEN 0 ELSE 1 END) AS here,
        SUM(CASE WHEN seen.person_id IS NOT NULL AND m.state = 'confirmed' THEN 1 ELSE 0 END) AS confirmed
    FROM household_members AS m LEFT JOIN (
        SELECT presence.person_id FROM chats JOIN presence ON presence.chat_id = chats.id
        WHERE chats.neighbourhood_id = :neighbourhood_id AND chats.kind = 'residents' AND chats.active
            AND presence.status <> 'left'
        UNION SELECT person_id FROM assisted WHERE neighbourhood_id = :neighbourhood_id AND NOT removed
    ) AS seen ON seen.person_id = m.person_id
    WHERE m.neighbourhood_id = :neighbourhood_id AND m.household_id IS NOT NULL
    GROUP BY m.household_id) AS living ON living.household_id = h.id
WHERE h.neighbourhood_id = :neighbourhood_id AND h.merged_into IS NULL
    AND (h.listed OR living.household_id IS NOT NULL)
GROUP BY h.building_key;

-- name: dwellings
-- Homes of a building in which somebody says to live, perhaps somebody who has left the groups.
SELECT h.id, h.neighbourhood_id, h.number, h.building, h.stair, h.flat, h.listed, h.merged_into,
    SUM(CASE WHEN seen.person_id IS NULL THEN 0 ELSE 1 END) AS people,
    SUM(CASE WHEN seen.person_id IS NOT NULL AND m.state = 'confirmed' THEN 1 ELSE 0 END) AS confirmed
FROM households AS h JOIN household_members AS m ON m.household_id = h.id LEFT JOIN (
    SELECT presence.person_id FROM chats JOIN presence ON presence.chat_id = chats.id
    WHERE chats.neighbourhood_id = :neighbourhood_id AND chats.kind = 'residents' AND chats.active
        AND presence.status <> 'left'
    UNION SELECT person_id FROM assisted WHERE neighbourhood_id = :neighbourhood_id AND NOT removed
) AS seen ON seen.person_id = m.person_id
WHERE h.neighbourhood_id = :neighbourhood_id AND h.building_key = :building_key
GROUP BY h.id, h.neighbourhood_id, h.number, h.building, h.stair, h.flat, h.listed, h.merged_into;

-- name: waiting
SELECT people.name, h.id, h.neighbourhood_id, h.number, h.building, h.stair, h.flat, h.listed, h.merged_into
FROM household_members AS m JOIN people ON people.id = m.person_id JOIN households AS h ON h.id = m.household_id
WHERE m.neighbourhood_id = :neighbourhood_id AND m.state = 'asked' AND EXISTS (
    SELECT 1 FROM chats JOIN presence ON presence.chat_id = chats.id
    WHERE chats.neighbourhood_id = :neighbourhood_id AND chats.kind = 'residents' AND chats.active
        AND presence.person_id = m.person_id AND presence.status <> 'left')
ORDER BY m.since, m.id;

-- name: put_view$
INSERT INTO household_views (chat_id, neighbourhood_id, building_key, household_id, page)
VALUES (:chat_id, :neighbourhood_id, :building_key, :household_id, :page)
ON CONFLICT (chat_id) DO UPDATE SET neighbourhood_id = excluded.neighbourhood_id, building_key = excluded.building_key,
    household_id = excluded.household_id, page = excluded.page
RETURNING id;

-- name: view^
SELECT id, chat_id, neighbourhood_id, building_key, household_id, page FROM household_views WHERE id = :id;

-- name: views_of
SELECT id FROM household_views WHERE neighbourhood_id = :neighbourhood_id ORDER BY id;
