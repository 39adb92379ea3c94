-- name: add!
INSERT INTO assisted (person_id, neighbourhood_id, number, helper, added_by, added_at)
VALUES (:person_id, :neighbourhood_id, :number, :helper, :added_by, :now);

-- name: get^
SELECT a.*, people.name, by.name AS added_by_name, m.household_id, h.number AS home_number, h.building, h.stair, h.flat
FROM assisted AS a JOIN people ON people.id = a.person_id JOIN people AS by ON by.id = a.added_by
LEFT JOIN household_members AS m ON m.person_id = a.person_id AND m.neighbourhood_id = a.neighbourhood_id
LEFT JOIN households AS h ON h.id = m.household_id
WHERE a.person_id = :person_id;

-- name: numbered$
SELECT person_id FROM assisted WHERE neighbourhood_id = :neighbourhood_id AND number = :number;

-- name: lock$
SELECT person_id FROM assisted WHERE person_id = :person_id FOR UPDATE;

-- name: listed
SELECT a.*, people.name, by.name AS added_by_name, m.household_id, h.number AS home_number, h.building, h.stair, h.flat
FROM assisted AS a JOIN people ON people.id = a.person_id JOIN people AS by ON by.id = a.added_by
LEFT JOIN household_members AS m ON m.person_id = a.person_id AND m.neighbourhood_id = a.neighbourhood_id
LEFT JOIN households AS h ON h.id = m.household_id
WHERE a.neighbourhood_id = :neighbourhood_id AND NOT a.removed
ORDER BY a.number LIMIT :most OFFSET :skipped;

-- name: count$
SELECT COUNT(*) FROM assisted WHERE neighbourhood_id = :neighbourhood_id AND NOT removed;

-- name: rename!
UPDATE people SET name = :name WHERE id = :person_id;

-- name: change!
UPDATE assisted SET helper = :helper, was = :was, undo_until = :undo_until WHERE person_id = :person_id;

-- name: set_removed!
UPDATE assisted SET removed = :removed, was = NULL, undo_until = :undo_until WHERE person_id = :person_id;

-- name: over
SELECT person_id, removed FROM assisted WHERE undo_until <= :now ORDER BY person_id;

-- name: forget_change!
UPDATE assisted SET was = NULL, undo_until = NULL WHERE person_id = :person_id AND NOT removed;

-- name: open_reports
-- The newest open reports; `own`: they made it, `too`: they have it too.
SELECT r.id, r.number, r.text, r.reporter_id = :person_id AS own, EXISTS (
    SELECT 1 FROM report_followers AS f WHERE f.report_id = r.id AND f.person_id = :person_id) AS too
FROM reports AS r
WHERE r.neighbourhood_id = :neighbourhood_id AND r.state NOT IN ('fixed', 'declined')
ORDER BY r.number DESC LIMIT :most;
