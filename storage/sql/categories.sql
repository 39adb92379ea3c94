-- name: targets
SELECT category, target FROM report_targets WHERE neighbourhood_id = :neighbourhood_id;

-- name: put_target!
INSERT INTO report_targets (neighbourhood_id, category, target) VALUES (:neighbourhood_id, :category, :target)
ON CONFLICT (neighbourhood_id, category) DO UPDATE SET target = excluded.target;

-- name: sort!
UPDATE reports SET category = :category WHERE id = :id;

-- name: set_deadline!
UPDATE reports SET due_at = :due_at, look_at = :look_at WHERE id = :id;

-- name: look_anew!
-- Their deadlines are worked out anew.
UPDATE reports SET look_at = :now
WHERE neighbourhood_id = :neighbourhood_id AND state NOT IN ('fixed', 'declined');

-- name: to_look_at
SELECT id FROM reports WHERE look_at <= :now ORDER BY look_at, id LIMIT :most;
