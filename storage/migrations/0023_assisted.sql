-- Neighbours without a phone, for whom the committee acts. Each is a person like everybody, under an id that Telegram
-- gives nobody (domain/assisted.py). `was` is what a change can still be taken back to, until then; who was removed is
-- erased then.
CREATE TABLE assisted (
    person_id        BIGINT PRIMARY KEY REFERENCES people (id),
    neighbourhood_id BIGINT NOT NULL REFERENCES neighbourhoods (id),
    number           BIGINT NOT NULL,
    helper           TEXT NOT NULL DEFAULT '',
    added_by         BIGINT NOT NULL REFERENCES people (id),
    added_at         BIGINT NOT NULL,
    was              TEXT,
    undo_until       BIGINT,
    removed          BOOLEAN NOT NULL DEFAULT FALSE,
    UNIQUE (neighbourhood_id, number)
);
CREATE INDEX assisted_undo ON assisted (undo_until) WHERE undo_until IS NOT NULL;

-- Who wrote the report down for somebody who told it to the committee.
ALTER TABLE reports ADD COLUMN told_by BIGINT REFERENCES people (id);

-- How many of an ended poll's votes were given through the committee.
ALTER TABLE polls ADD COLUMN through_then BIGINT;
