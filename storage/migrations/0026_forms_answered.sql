-- Whether a form holds something that the person said: only then would it be lost with the form. Until now that was marked
-- among its answers.
ALTER TABLE forms ADD COLUMN answered BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE forms SET answered = answers LIKE '%"answered": true%';

UPDATE forms SET answers = REPLACE(REPLACE(answers, ', "answered": true', ''), '"answered": true, ', '');
