-- Whether somebody reads everything in private in large print: handlers/large_print.py says what that is.
ALTER TABLE people ADD COLUMN large_print BOOLEAN NOT NULL DEFAULT FALSE;
