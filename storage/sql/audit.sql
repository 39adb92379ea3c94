-- name: alias$
INSERT INTO audit_people (person_id) VALUES (:person_id)
ON CONFLICT (person_id) DO UPDATE SET person_id = excluded.person_id RETURNING alias;

-- name: take_head^
-- Whoever adds an entry holds the end of the chain until the commit.
INSERT INTO audit_heads (neighbourhood_id, number, seal) VALUES (:neighbourhood_id, 1, '')
ON CONFLICT (neighbourhood_id) DO UPDATE SET number = audit_heads.number + 1 RETURNING number, seal;

-- name: put_head!
UPDATE audit_heads SET seal = :seal WHERE neighbourhood_id = :neighbourhood_id;

-- name: add!
INSERT INTO audit (neighbourhood_id, number, at, actor, deed, area, subject, facts, seal)
VALUES (:neighbourhood_id, :number, :at, :actor, :deed, :area, :subject, :facts, :seal);

-- name: page
-- Newest first; one more than a page tells whether there is an older one.
SELECT audit.number, audit.at, audit.deed, audit.facts, audit.actor, audit.subject, who.name AS who, whom.name AS whom
FROM audit
LEFT JOIN audit_people AS actor ON actor.alias = audit.actor LEFT JOIN people AS who ON who.id = actor.person_id
LEFT JOIN audit_people AS subject ON subject.alias = audit.subject LEFT JOIN people AS whom ON whom.id = subject.person_id
WHERE audit.neighbourhood_id = :neighbourhood_id AND audit.number < :below
    AND (CAST(:area AS TEXT) IS NULL OR audit.area = :area)
    AND (CAST(:since AS BIGINT) IS NULL OR audit.at >= :since)
    AND (CAST(:person_id AS BIGINT) IS NULL OR actor.person_id = :person_id OR subject.person_id = :person_id)
ORDER BY audit.number DESC LIMIT :most;

-- name: newer
-- Where the page just above one begins: the numbers after it, oldest first.
SELECT audit.number FROM audit
LEFT JOIN audit_people AS actor ON actor.alias = audit.actor
LEFT JOIN audit_people AS subject ON subject.alias = audit.subject
WHERE audit.neighbourhood_id = :neighbourhood_id AND audit.number >= :below
    AND (CAST(:area AS TEXT) IS NULL OR audit.area = :area)
    AND (CAST(:since AS BIGINT) IS NULL OR audit.at >= :since)
    AND (CAST(:person_id AS BIGINT) IS NULL OR actor.person_id = :person_id OR subject.person_id = :person_id)
ORDER BY audit.number LIMIT :most;

-- name: heads
SELECT neighbourhood_id, number, seal FROM audit_heads ORDER BY neighbourhood_id;

-- name: headless
-- Entries of neighbourhoods whose chain has no end: it was taken away.
SELECT DISTINCT neighbourhood_id FROM audit
WHERE NOT EXISTS (SELECT 1 FROM audit_heads WHERE audit_heads.neighbourhood_id = audit.neighbourhood_id)
ORDER BY neighbourhood_id;

-- name: chain
SELECT * FROM audit WHERE neighbourhood_id = :neighbourhood_id AND number > :after ORDER BY number LIMIT :most;

-- name: put_view$
INSERT INTO audit_views (chat_id, neighbourhood_id, area, person_id, since, below)
VALUES (:chat_id, :neighbourhood_id, :area, :person_id, :since, NULL)
ON CONFLICT (chat_id) DO UPDATE SET neighbourhood_id = excluded.neighbourhood_id, area = excluded.area,
    person_id = excluded.person_id, since = excluded.since, below = NULL RETURNING id;

-- name: turn_view!
UPDATE audit_views SET below = :below WHERE id = :id;

-- name: views_of
SELECT id FROM audit_views WHERE neighbourhood_id = :neighbourhood_id ORDER BY id;

-- name: view^
SELECT id, chat_id, neighbourhood_id, area, person_id, since, below FROM audit_views WHERE id = :id;
