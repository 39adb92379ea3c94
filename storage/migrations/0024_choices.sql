-- When people are left in peace: "2100-0800" by the clocks there, or "none".
ALTER TABLE neighbourhoods ADD COLUMN quiet_hours TEXT NOT NULL DEFAULT '2100-0800';

-- Whose working days and holidays hold there: two letters (ISO 3166), or "none" for Monday to Friday.
ALTER TABLE neighbourhoods ADD COLUMN country TEXT NOT NULL DEFAULT 'none';

-- After how many months it is forgotten who took part in what is over, such as "12"; "forever" for not at all.
ALTER TABLE neighbourhoods ADD COLUMN retention TEXT NOT NULL DEFAULT 'forever';

-- How many of those counted are nobody's any more; polls have the same in their options.
ALTER TABLE reports ADD COLUMN unlinked BIGINT NOT NULL DEFAULT 0 CHECK (unlinked >= 0);
ALTER TABLE tasks ADD COLUMN unlinked BIGINT NOT NULL DEFAULT 0 CHECK (unlinked >= 0);

-- What a report is about; until when it is to be dealt with; and when its cards have to tell that a time has passed.
ALTER TABLE reports ADD COLUMN category TEXT NOT NULL DEFAULT 'other';
ALTER TABLE reports ADD COLUMN due_at BIGINT;
ALTER TABLE reports ADD COLUMN look_at BIGINT;
UPDATE reports SET look_at = created_at WHERE state NOT IN ('fixed', 'declined');
CREATE INDEX reports_look ON reports (look_at) WHERE look_at IS NOT NULL;

-- Working days for each kind of report, or "off", where chairs chose another number than the usual one.
CREATE TABLE report_targets (
    neighbourhood_id BIGINT NOT NULL REFERENCES neighbourhoods (id),
    category         TEXT NOT NULL,
    target           TEXT NOT NULL,
    PRIMARY KEY (neighbourhood_id, category)
);
