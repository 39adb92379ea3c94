-- name: begin$
INSERT INTO forms (person_id, form, neighbourhood_id, step, answers, answered, updated_at)
VALUES (:person_id, :form, :neighbourhood_id, :step, :answers, :answered, :now)
ON CONFLICT (person_id) DO UPDATE SET form = excluded.form, neighbourhood_id = excluded.neighbourhood_id,
    step = excluded.step, answers = excluded.answers, answered = excluded.answered, updated_at = excluded.updated_at
WHERE NOT forms.answered
RETURNING person_id;

-- name: put!
INSERT INTO forms (person_id, form, neighbourhood_id, step, answers, answered, updated_at)
VALUES (:person_id, :form, :neighbourhood_id, :step, :answers, :answered, :now)
ON CONFLICT (person_id) DO UPDATE SET form = excluded.form, neighbourhood_id = excluded.neighbourhood_id,
    step = excluded.step, answers = excluded.answers, answered = excluded.answered, updated_at = excluded.updated_at;

-- name: keep!
UPDATE forms SET step = :step, answers = :answers, answered = :answered, updated_at = :now
WHERE person_id = :person_id AND form = :form AND neighbourhood_id = :neighbourhood_id;

-- name: get^
SELECT person_id, form, neighbourhood_id, step, answers, answered, updated_at FROM forms WHERE person_id = :person_id;

-- name: close!
DELETE FROM forms WHERE person_id = :person_id AND form = :form AND neighbourhood_id = :neighbourhood_id;

-- name: close_old
DELETE FROM forms WHERE form = :form AND updated_at < :before RETURNING person_id;

-- name: close_about
DELETE FROM forms WHERE answers LIKE :followed OR answers LIKE :last RETURNING person_id;
