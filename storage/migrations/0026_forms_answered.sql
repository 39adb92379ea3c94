-- Whether a form holds something that the person said: only then would it be lost with the form. Nobody knows it of those
-- that are open now.
ALTER TABLE forms ADD COLUMN answered BOOLEAN NOT NULL DEFAULT TRUE;
