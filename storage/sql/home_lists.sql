-- name: next_numbers$
INSERT INTO numbers (neighbourhood_id, kind, last) VALUES (:neighbourhood_id, :kind, :count)
ON CONFLICT (neighbourhood_id, kind) DO UPDATE SET last = numbers.last + :count RETURNING last;

-- name: known
SELECT h.id, h.building, h.stair, h.flat, h.building_key, h.stair_key, h.flat_key, h.listed, h.merged_into,
    EXISTS (SELECT 1 FROM household_members AS m WHERE m.household_id = h.id) AS lived_in
FROM households AS h WHERE h.neighbourhood_id = :neighbourhood_id ORDER BY h.id;

-- name: listed
SELECT building, stair, flat FROM households WHERE neighbourhood_id = :neighbourhood_id AND listed ORDER BY id;

-- name: count_listed$
SELECT COUNT(*) FROM households WHERE neighbourhood_id = :neighbourhood_id AND listed;

-- name: add*!
INSERT INTO households (neighbourhood_id, number, building, stair, flat, building_key, stair_key, flat_key, listed, created_at)
VALUES (:neighbourhood_id, :number, :building, :stair, :flat, :building_key, :stair_key, :flat_key, TRUE, :now);

-- name: set_listed*!
UPDATE households SET listed = :listed WHERE id = :id;

-- name: respell*!
UPDATE households SET building = :building, stair = :stair, flat = :flat WHERE id = :id;

-- name: keep$
INSERT INTO home_lists (neighbourhood_id, person_id, counts, before, seal, taken_at)
VALUES (:neighbourhood_id, :person_id, :counts, :before, :seal, :now) RETURNING id;

-- name: get^
SELECT h.id, h.neighbourhood_id, h.person_id, h.counts, h.seal, h.undone_at, n.name
FROM home_lists AS h JOIN neighbourhoods AS n ON n.id = h.neighbourhood_id WHERE h.id = :id;

-- name: before$
SELECT before FROM home_lists WHERE id = :id;

-- name: undone!
UPDATE home_lists SET undone_at = :now WHERE id = :id AND undone_at IS NULL;
