-- Before, a home that nobody had listed could keep the keys that by the new comparing belong to a listed one, which was not
-- found by what people type then. The two change keys: the listed one is found, the other one waits for the committee to
-- say that they are the same.
CREATE TABLE key_swaps AS
WITH heads (part, word) AS (VALUES
    ('building', ''), ('building', 'building'), ('building', 'edificio'),
    ('stair', ''), ('stair', 'stair'), ('stair', 'staircase'), ('stair', 'escalera'),
    ('flat', ''), ('flat', 'flat'), ('flat', 'apartment'), ('flat', 'apt'), ('flat', 'piso'), ('flat', 'puerta')),
tails (part, word) AS (VALUES
    ('building', ''), ('building', '号楼'), ('building', '栋'), ('stair', ''), ('stair', '单元'), ('flat', ''), ('flat', '室')),
written (id, part, found) AS (
    SELECT id, 'building', building_key FROM households WHERE listed
    UNION ALL SELECT id, 'stair', stair_key FROM households WHERE listed
    UNION ALL SELECT id, 'flat', flat_key FROM households WHERE listed),
cut (id, part, found) AS (
    SELECT w.id, w.part, CASE WHEN LENGTH(h.word) + LENGTH(t.word) BETWEEN 1 AND LENGTH(w.found) - 1
        AND w.found LIKE h.word || '%' || t.word
        THEN SUBSTR(w.found, LENGTH(h.word) + 1, LENGTH(w.found) - LENGTH(h.word) - LENGTH(t.word)) END
    FROM written AS w JOIN heads AS h ON h.part = w.part JOIN tails AS t ON t.part = w.part),
-- One letter, or numbers with dashes between them and at most one letter before and behind.
framed (id, part, found, numbers) AS (
    SELECT id, part, found, TRIM(found, 'abcdefghijklmnopqrstuvwxyz') FROM cut
    WHERE LENGTH(LTRIM(found, 'abcdefghijklmnopqrstuvwxyz')) >= LENGTH(found) - 1
        AND LENGTH(RTRIM(found, 'abcdefghijklmnopqrstuvwxyz')) >= LENGTH(found) - 1),
bare (id, part, found) AS (
    SELECT id, part, found FROM framed WHERE (numbers = '' AND LENGTH(found) = 1)
        OR (numbers <> '' AND TRIM(numbers, '0123456789-') = '' AND TRIM(numbers, '-') = numbers AND numbers NOT LIKE '%--%')),
keyed (id, neighbourhood_id, building_key, stair_key, flat_key) AS (
    SELECT h.id, h.neighbourhood_id, COALESCE(b.found, h.building_key), COALESCE(s.found, h.stair_key),
        COALESCE(f.found, h.flat_key)
    FROM households AS h
    LEFT JOIN bare AS b ON b.id = h.id AND b.part = 'building'
    LEFT JOIN bare AS s ON s.id = h.id AND s.part = 'stair'
    LEFT JOIN bare AS f ON f.id = h.id AND f.part = 'flat'
    WHERE h.listed)
SELECT MIN(k.id) AS listed_id, other.id AS other_id, other.building_key, other.stair_key, other.flat_key
FROM keyed AS k JOIN households AS other ON other.neighbourhood_id = k.neighbourhood_id AND NOT other.listed
    AND other.building_key = k.building_key AND other.stair_key = k.stair_key AND other.flat_key = k.flat_key
GROUP BY other.id, other.building_key, other.stair_key, other.flat_key;

-- No two homes may have the same keys, not even for a moment; no key has a space in it.
UPDATE households SET flat_key = flat_key || ' ' || id WHERE id IN (SELECT other_id FROM key_swaps);

ALTER TABLE key_swaps ADD COLUMN old_building TEXT;
ALTER TABLE key_swaps ADD COLUMN old_stair TEXT;
ALTER TABLE key_swaps ADD COLUMN old_flat TEXT;
UPDATE key_swaps SET old_building = h.building_key, old_stair = h.stair_key, old_flat = h.flat_key
FROM households AS h WHERE h.id = key_swaps.listed_id;

UPDATE households SET building_key = key_swaps.building_key, stair_key = key_swaps.stair_key, flat_key = key_swaps.flat_key
FROM key_swaps WHERE key_swaps.listed_id = households.id;

UPDATE households SET building_key = key_swaps.old_building, stair_key = key_swaps.old_stair, flat_key = key_swaps.old_flat
FROM key_swaps WHERE key_swaps.other_id = households.id;

DROP TABLE key_swaps;

UPDATE household_views SET building_key = (SELECT h.building_key FROM households AS h WHERE h.id = household_views.household_id)
WHERE household_id IS NOT NULL;
