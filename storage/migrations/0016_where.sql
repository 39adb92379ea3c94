-- Which of their neighbourhoods somebody means in private; null until they are asked, which those in only one never are.
ALTER TABLE people ADD COLUMN home_id BIGINT REFERENCES neighbourhoods (id);
