-- Homes are compared without the word for what their numbers count: "Building 3" and "3" are one building. A home whose new
-- keys another one has keeps its own, for the committee to say that the two are the same.
WITH heads (part, word) AS (VALUES
    ('building', ''), ('building', 'building'), ('building', 'edificio'),
    ('stair', ''), ('stair', 'stair'), ('stair', 'staircase'), ('stair', 'escalera'),
    ('flat', ''), ('flat', 'flat'), ('flat', 'apartment'), ('flat', 'apt'), ('flat', 'piso'), ('flat', 'puerta')),
tails (part, word) AS (VALUES
    ('building', ''), ('building', '号楼'), ('building', '栋'), ('stair', ''), ('stair', '单元'), ('flat', ''), ('flat', '室')),
written (id, part, found) AS (
    SELECT id, 'building', building_key FROM households
    UNION ALL SELECT id, 'stair', stair_key FROM households
    UNION ALL SELECT id, 'flat', flat_key FROM households),
cut (id, part, found) AS (
    SELECT w.id, w.part, SUBSTR(w.found, LENGTH(h.word) + 1, LENGTH(w.found) - LENGTH(h.word) - LENGTH(t.word))
    FROM written AS w JOIN heads AS h ON h.part = w.part JOIN tails AS t ON t.part = w.part
    WHERE LENGTH(h.word) + LENGTH(t.word) BETWEEN 1 AND LENGTH(w.found) - 1 AND w.found LIKE h.word || '%' || t.word),
-- One letter, or numbers with dashes between them and at most one letter before and behind.
framed (id, part, found, numbers) AS (
    SELECT id, part, found, TRIM(found, 'abcdefghijklmnopqrstuvwxyz') FROM cut
    WHERE LENGTH(LTRIM(found, 'abcdefghijklmnopqrstuvwxyz')) >= LENGTH(found) - 1
        AND LENGTH(RTRIM(found, 'abcdefghijklmnopqrstuvwxyz')) >= LENGTH(found) - 1),
bare (id, part, found) AS (
    SELECT id, part, found FROM framed WHERE (numbers = '' AND LENGTH(found) = 1)
        OR (numbers <> '' AND TRIM(numbers, '0123456789-') = '' AND TRIM(numbers, '-') = numbers AND numbers NOT LIKE '%--%')),
keyed (id, neighbourhood_id, listed, building_key, stair_key, flat_key, is_new) AS (
    SELECT h.id, h.neighbourhood_id, h.listed, COALESCE(b.found, h.building_key), COALESCE(s.found, h.stair_key),
        COALESCE(f.found, h.flat_key), CASE WHEN b.id IS NULL AND s.id IS NULL AND f.id IS NULL THEN 0 ELSE 1 END
    FROM households AS h
    LEFT JOIN bare AS b ON b.id = h.id AND b.part = 'building'
    LEFT JOIN bare AS s ON s.id = h.id AND s.part = 'stair'
    LEFT JOIN bare AS f ON f.id = h.id AND f.part = 'flat'),
turns (id, building_key, stair_key, flat_key, is_new, turn) AS (
    SELECT id, building_key, stair_key, flat_key, is_new, ROW_NUMBER() OVER (
        PARTITION BY neighbourhood_id, building_key, stair_key, flat_key
        ORDER BY is_new, CASE WHEN listed THEN 0 ELSE 1 END, id)
    FROM keyed)
UPDATE households SET building_key = turns.building_key, stair_key = turns.stair_key, flat_key = turns.flat_key
FROM turns WHERE turns.id = households.id AND turns.is_new = 1 AND turns.turn = 1;

-- Open pages of the committee follow; one of a building that is called otherwise now shows all of them.
UPDATE household_views SET building_key = (SELECT h.building_key FROM households AS h WHERE h.id = household_views.household_id)
WHERE household_id IS NOT NULL;

UPDATE household_views SET building_key = NULL WHERE NOT EXISTS (SELECT 1 FROM households AS h
    WHERE h.neighbourhood_id = household_views.neighbourhood_id AND h.building_key = household_views.building_key);
