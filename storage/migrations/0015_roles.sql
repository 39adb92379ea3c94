-- Whom the chairs appointed as what; chairs themselves are the admins of the groups, volunteers say so themselves.
CREATE TABLE appointments (
    person_id        BIGINT NOT NULL REFERENCES people (id),
    neighbourhood_id BIGINT NOT NULL REFERENCES neighbourhoods (id),
    role             TEXT NOT NULL CHECK (role IN ('partner', 'staff', 'committee')),
    since            BIGINT NOT NULL,
    PRIMARY KEY (person_id, neighbourhood_id)
);
CREATE INDEX appointments_home ON appointments (neighbourhood_id, role);
