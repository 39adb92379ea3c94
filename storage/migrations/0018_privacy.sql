-- Votes in ended polls of people whose data was deleted: counted, but nobody's any more.
ALTER TABLE poll_options ADD COLUMN unlinked BIGINT NOT NULL DEFAULT 0 CHECK (unlinked >= 0);

-- Since when somebody wants nothing but answers; null for everybody else.
ALTER TABLE people ADD COLUMN stopped_at BIGINT;
