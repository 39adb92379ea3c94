-- When a person last showed that the bot can write to them in private: a refusal asked for earlier says nothing any more.
ALTER TABLE people ADD COLUMN reachable_at BIGINT;

-- Whoever is open again has waited long enough for cards that nobody released (held means the year 9999).
UPDATE cards SET due_at = 0 WHERE due_at = 253370764800000
    AND chat_id IN (SELECT id FROM people WHERE dm_state = 'open');
