-- Whoever pressed Decline gives the reason until then; after it the question is over.
ALTER TABLE reports ADD COLUMN declining_until BIGINT;
CREATE INDEX reports_declining ON reports (declining_until) WHERE declining_until IS NOT NULL;
UPDATE reports SET declining_by = NULL;
