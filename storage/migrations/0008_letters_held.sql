-- When a letter is owed never changes, so that its lateness is known; how long it has to wait for Telegram stands apart.
ALTER TABLE letters ADD COLUMN held_until BIGINT;
