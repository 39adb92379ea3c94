-- name: note_foothold$
-- Writing the row also makes a second set-up of the same group wait for the first.
INSERT INTO footholds (chat_id, language, is_admin, sends_photos)
VALUES (:chat_id, :language, :is_admin, :sends_photos)
ON CONFLICT (chat_id) DO UPDATE SET language = COALESCE(footholds.language, excluded.language),
    is_admin = excluded.is_admin, sends_photos = excluded.sends_photos
RETURNING id;

-- name: forbid_photos!
UPDATE footholds SET sends_photos = FALSE WHERE chat_id = :chat_id AND sends_photos;

-- name: foothold^
SELECT chat_id, language, is_admin, sends_photos FROM footholds WHERE id = :id;

-- name: foothold_id$
SELECT id FROM footholds WHERE chat_id = :chat_id;

-- name: hold_neighbourhood^
-- As weak as it can be: whoever holds a report or a task writes audit lines, which refer to the neighbourhood.
SELECT id FROM neighbourhoods WHERE id = :id FOR NO KEY UPDATE;

-- name: retitle!
UPDATE chats SET title = :title WHERE id = :chat_id;

-- name: rename!
-- A neighbourhood goes by its group's title until it is given another name.
UPDATE neighbourhoods SET name = :title
WHERE name = :old AND NOT name_chosen AND id = (SELECT neighbourhood_id FROM chats WHERE id = :chat_id AND kind = 'residents');
