-- Votes in ended polls of people whose data was deleted: counted, but nobody's any more.
ALTER TABLE poll_options ADD COLUMN unlinked BIGINT NOT NULL DEFAULT 0 CHECK (unlinked >= 0);
