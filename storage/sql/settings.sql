-- name: message_budget$
SELECT message_budget FROM neighbourhoods WHERE id = :neighbourhood_id;

-- name: set_message_budget!
UPDATE neighbourhoods SET message_budget = :budget WHERE id = :neighbourhood_id;

-- name: budgets_of_ten
-- The two databases take no list in the same way; a sweep seldom writes to more than ten chats.
SELECT chats.id, n.message_budget FROM chats JOIN neighbourhoods AS n ON n.id = chats.neighbourhood_id
WHERE chats.id IN (:chat_0, :chat_1, :chat_2, :chat_3, :chat_4, :chat_5, :chat_6, :chat_7, :chat_8, :chat_9);

-- name: add_change$
INSERT INTO setting_changes (neighbourhood_id, setting, was, became, person_id, at)
VALUES (:neighbourhood_id, :setting, :was, :became, :person_id, :now) RETURNING id;

-- name: last_change^
SELECT c.id, c.was, c.became, c.at, people.name AS who
FROM setting_changes AS c JOIN people ON people.id = c.person_id
WHERE c.neighbourhood_id = :neighbourhood_id AND c.setting = :setting ORDER BY c.id DESC LIMIT 1;

-- name: set_name!
-- Given the title of one of its residents' groups, it goes by that again.
UPDATE neighbourhoods SET name = :name, name_chosen = NOT EXISTS (
    SELECT 1 FROM chats
    WHERE chats.neighbourhood_id = :neighbourhood_id AND chats.kind = 'residents' AND chats.title = :name)
WHERE id = :neighbourhood_id;

-- name: set_digest_day!
UPDATE neighbourhoods SET digest_day = :day WHERE id = :neighbourhood_id;

-- name: set_digest_hour!
UPDATE neighbourhoods SET digest_hour = :hour WHERE id = :neighbourhood_id;

-- name: set_zone!
UPDATE neighbourhoods SET zone = :zone WHERE id = :neighbourhood_id;

-- name: refresh_polls!
-- The cards of open polls tell until when: by other clocks from now on.
UPDATE cards SET wanted = wanted + 1 WHERE kind = 'poll' AND subject_id IN (
    SELECT id FROM polls WHERE neighbourhood_id = :neighbourhood_id AND closed_at IS NULL);

-- name: quiet_hours$
SELECT quiet_hours FROM neighbourhoods WHERE id = :neighbourhood_id;

-- name: set_quiet_hours!
UPDATE neighbourhoods SET quiet_hours = :hours WHERE id = :neighbourhood_id;

-- name: country$
SELECT country FROM neighbourhoods WHERE id = :neighbourhood_id;

-- name: set_country!
UPDATE neighbourhoods SET country = :country WHERE id = :neighbourhood_id;

-- name: retention$
SELECT retention FROM neighbourhoods WHERE id = :neighbourhood_id;

-- name: set_retention!
UPDATE neighbourhoods SET retention = :retention WHERE id = :neighbourhood_id;

-- name: retentions
SELECT id, retention FROM neighbourhoods WHERE retention <> 'forever' ORDER BY id;
