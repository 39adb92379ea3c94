-- name: hold$
-- Writing the row from which homes get their numbers makes whoever else changes homes of this neighbourhood wait.
INSERT INTO numbers (neighbourhood_id, kind, last)
SELECT id, :kind, 0 FROM neighbourhoods WHERE id = :neighbourhood_id
ON CONFLICT (neighbourhood_id, kind) DO UPDATE SET last = numbers.last RETURNING last;

-- name: add$
INSERT INTO households (neighbourhood_id, number, building, stair, flat, building_key, stair_key, flat_key, listed, created_at)
VALUES (:neighbourhood_id, :number, :building, :stair, :flat, :building_key, :stair_key, :flat_key, :listed, :now)
RETURNING id;

-- name: get^
SELECT id, neighbourhood_id, number, building, stair, flat, listed, merged_into FROM households WHERE id = :id;

-- name: key_of_building$
SELECT building_key FROM households WHERE id = :id;

-- name: numbered^
SELECT id, neighbourhood_id, number, building, stair, flat, listed, merged_into FROM households
WHERE neighbourhood_id = :neighbourhood_id AND number = :number;

-- name: called_alike
-- Homes whose flat is called as this one's, that are on the list or in which somebody says to live.
SELECT h.id, h.neighbourhood_id, h.number, h.building, h.stair, h.flat, h.listed, h.merged_into FROM households AS h
WHERE h.neighbourhood_id = :neighbourhood_id AND h.id <> :id AND h.merged_into IS NULL
    AND (h.flat_key = :flat_key OR h.flat_key = (SELECT flat_key FROM households WHERE id = :id))
    AND (h.listed OR EXISTS (SELECT 1 FROM household_members AS m WHERE m.household_id = h.id))
ORDER BY h.number;

-- name: called^
SELECT id, neighbourhood_id, number, building, stair, flat, listed, merged_into FROM households
WHERE neighbourhood_id = :neighbourhood_id AND building_key = :building_key AND stair_key = :stair_key
    AND flat_key = :flat_key;

-- name: set_merged!
UPDATE households SET merged_into = :into_id WHERE id = :id;

-- name: put_member$
INSERT INTO household_members (person_id, neighbourhood_id, household_id, state, since)
VALUES (:person_id, :neighbourhood_id, :household_id, :state, :since)
ON CONFLICT (person_id, neighbourhood_id) DO UPDATE SET household_id = excluded.household_id, state = excluded.state,
    since = excluded.since
RETURNING id;

-- name: member^
SELECT m.id, m.person_id, people.name, m.neighbourhood_id, m.household_id, m.state, m.since, EXISTS (
    SELECT 1 FROM chats JOIN presence ON presence.chat_id = chats.id
    WHERE chats.neighbourhood_id = m.neighbourhood_id AND chats.kind = 'residents' AND chats.active
        AND presence.person_id = m.person_id AND presence.status <> 'left'
    UNION ALL SELECT 1 FROM assisted WHERE assisted.person_id = m.person_id AND NOT assisted.removed) AS here
FROM household_members AS m JOIN people ON people.id = m.person_id WHERE m.id = :id;

-- name: member_of^
SELECT m.id, m.person_id, people.name, m.neighbourhood_id, m.household_id, m.state, m.since, EXISTS (
    SELECT 1 FROM chats JOIN presence ON presence.chat_id = chats.id
    WHERE chats.neighbourhood_id = m.neighbourhood_id AND chats.kind = 'residents' AND chats.active
        AND presence.person_id = m.person_id AND presence.status <> 'left'
    UNION ALL SELECT 1 FROM assisted WHERE assisted.person_id = m.person_id AND NOT assisted.removed) AS here
FROM household_members AS m JOIN people ON people.id = m.person_id
WHERE m.person_id = :person_id AND m.neighbourhood_id = :neighbourhood_id;

-- name: members
SELECT m.id, m.person_id, people.name, m.neighbourhood_id, m.household_id, m.state, m.since, EXISTS (
    SELECT 1 FROM chats JOIN presence ON presence.chat_id = chats.id
    WHERE chats.neighbourhood_id = m.neighbourhood_id AND chats.kind = 'residents' AND chats.active
        AND presence.person_id = m.person_id AND presence.status <> 'left'
    UNION ALL SELECT 1 FROM assisted WHERE assisted.person_id = m.person_id AND NOT assisted.removed) AS here
FROM household_members AS m JOIN people ON people.id = m.person_id
WHERE m.household_id = :household_id ORDER BY m.since, m.id;

-- name: add_change$
INSERT INTO household_changes (neighbourhood_id, actor_id, step, merged_id, at)
VALUES (:neighbourhood_id, :actor_id, :step, :merged_id, :now) RETURNING id;

-- name: add_move!
INSERT INTO household_moves (change_id, person_id, was_id, was_state, was_since, became_id, became_state)
VALUES (:change_id, :person_id, :was_id, :was_state, :was_since, :became_id, :became_state);

-- name: change^
SELECT id, neighbourhood_id, actor_id, step, merged_id, at FROM household_changes WHERE id = :id;

-- name: moves
SELECT person_id, was_id, was_state, was_since, became_id, became_state FROM household_moves
WHERE change_id = :change_id ORDER BY person_id;

-- name: last_change_of$
SELECT MAX(c.id) FROM household_moves AS m JOIN household_changes AS c ON c.id = m.change_id
WHERE m.person_id = :person_id AND c.neighbourhood_id = :neighbourhood_id;

-- name: last_merging_of$
-- The latest change that merged this home or took that back.
SELECT MAX(id) FROM household_changes WHERE merged_id = :merged_id;

-- name: count_said$
SELECT COUNT(*) FROM household_moves AS m JOIN household_changes AS c ON c.id = m.change_id
WHERE m.person_id = :person_id AND c.neighbourhood_id = :neighbourhood_id AND c.actor_id = :person_id
    AND c.step = 'said' AND c.at > :since;

-- name: add_doubt!
INSERT INTO household_doubts (member_id, person_id, at) VALUES (:member_id, :person_id, :now)
ON CONFLICT (member_id, person_id) DO NOTHING;

-- name: drop_doubt!
DELETE FROM household_doubts WHERE member_id = :member_id AND person_id = :person_id;

-- name: doubters
-- A doubt counts while both live in one home: so it holds again where a move is taken back.
SELECT people.name FROM household_doubts AS d JOIN people ON people.id = d.person_id
JOIN household_members AS m ON m.id = d.member_id
JOIN household_members AS own ON own.person_id = d.person_id AND own.neighbourhood_id = m.neighbourhood_id
    AND own.household_id = m.household_id
WHERE d.member_id = :member_id ORDER BY d.at, people.id;

-- name: doubted_by
SELECT d.member_id FROM household_doubts AS d JOIN household_members AS m ON m.id = d.member_id
WHERE d.person_id = :person_id AND m.neighbourhood_id = :neighbourhood_id ORDER BY d.member_id;

-- name: rows_of
SELECT id FROM household_members WHERE person_id = :person_id ORDER BY id;

-- name: neighbourhoods_of
-- Where the person lives or lived, or changed where somebody lives.
SELECT neighbourhood_id FROM household_members WHERE person_id = :person_id
UNION SELECT neighbourhood_id FROM household_changes WHERE actor_id = :person_id
UNION SELECT c.neighbourhood_id FROM household_moves AS m JOIN household_changes AS c ON c.id = m.change_id
WHERE m.person_id = :person_id
ORDER BY neighbourhood_id;

-- name: changes_of
SELECT change_id FROM household_moves WHERE person_id = :person_id ORDER BY change_id;

-- name: naming
-- The rows of those who live with the person, whom the person does not know, or for whom they decided, and their own.
SELECT id FROM household_members WHERE person_id = :person_id
UNION SELECT m.id FROM household_members AS own JOIN household_members AS m ON m.household_id = own.household_id
WHERE own.person_id = :person_id
UNION SELECT member_id FROM household_doubts WHERE person_id = :person_id
UNION SELECT m.id FROM household_changes AS c JOIN household_moves AS v ON v.change_id = c.id
JOIN household_members AS m ON m.person_id = v.person_id AND m.neighbourhood_id = c.neighbourhood_id
WHERE c.actor_id = :person_id
ORDER BY id;
