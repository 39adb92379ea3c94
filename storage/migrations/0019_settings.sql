-- Whether chairs gave the neighbourhood a name of its own, which no group's title changes.
ALTER TABLE neighbourhoods ADD COLUMN name_chosen BOOLEAN NOT NULL DEFAULT FALSE;
