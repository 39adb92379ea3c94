-- name: add$
INSERT INTO links (purpose, neighbourhood_id, issuer_id, issued_at, expires_at)
VALUES (:purpose, :neighbourhood_id, :issuer_id, :now, :expires_at) RETURNING id;

-- name: set_hash!
UPDATE links SET code_hash = :code_hash, used_in = NULL WHERE id = :id AND used_at IS NULL AND expires_at > :now;

-- name: get^
SELECT id, purpose, neighbourhood_id, issuer_id, expires_at, used_at, used_in FROM links WHERE id = :id;

-- name: by_hash^
SELECT id, purpose, neighbourhood_id, issuer_id, expires_at, used_at, used_in FROM links
WHERE code_hash = :code_hash;

-- name: use!
-- Of two who use it at the same moment, the second waits here for the first and then finds it used.
UPDATE links SET used_at = :now, used_by = :person_id, used_in = :chat_id
WHERE id = :id AND used_at IS NULL AND expires_at > :now;

-- name: bind!
UPDATE links SET used_in = :chat_id WHERE id = :id AND used_at IS NULL AND used_in IS NULL;
