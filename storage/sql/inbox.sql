-- name: put*!
INSERT INTO inbox (update_id, lane, raw, received_at) VALUES (:update_id, :lane, :raw, :now)
ON CONFLICT (update_id) DO NOTHING;

-- name: put_one!
INSERT INTO inbox (update_id, lane, raw, received_at) VALUES (:update_id, :lane, :raw, :now)
ON CONFLICT (update_id) DO NOTHING;

-- name: undone
SELECT update_id, lane, raw, received_at FROM inbox WHERE done_at IS NULL ORDER BY received_at, update_id;

-- name: get^
SELECT update_id, lane, raw, received_at, done_at FROM inbox WHERE update_id = :update_id;

-- name: finish*!
UPDATE inbox SET done_at = :now WHERE update_id = :update_id AND done_at IS NULL;

-- name: done
SELECT update_id FROM inbox WHERE update_id BETWEEN :first AND :last AND done_at IS NOT NULL;
