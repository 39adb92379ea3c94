-- name: begin^
-- Nothing comes back when it goes on already, or when it was over after the moment of which is told here.
INSERT INTO troubles (chat_id, thread_id, kind, since, check_at, main_only)
VALUES (:chat_id, :thread_id, :kind, :now, :check_at, :main_only)
ON CONFLICT (chat_id, thread_id, kind) DO UPDATE SET episode = troubles.episode + 1, since = excluded.since,
    check_at = excluded.check_at, over_at = NULL, told = '[]', main_only = excluded.main_only
WHERE troubles.over_at <= :asked
RETURNING id, episode;

-- name: note_main_only!
UPDATE troubles SET main_only = :main_only
WHERE chat_id = :chat_id AND thread_id = 0 AND kind = 'muted' AND over_at IS NULL AND main_only <> :main_only;

-- name: finish^
UPDATE troubles SET over_at = :now
WHERE chat_id = :chat_id AND thread_id = :thread_id AND kind = :kind AND over_at IS NULL
RETURNING id, episode, told;

-- name: finish_all!
UPDATE troubles SET over_at = :now WHERE chat_id = :chat_id AND over_at IS NULL AND kind <> :kept;

-- name: note_told!
UPDATE troubles SET told = :told WHERE id = :id;

-- name: get^
SELECT id, chat_id, kind, episode, over_at FROM troubles WHERE id = :id;

-- name: open
SELECT kind, thread_id FROM troubles WHERE chat_id = :chat_id AND over_at IS NULL;

-- name: due
-- Telegram tells nobody when a group's permissions change, so it is asked.
SELECT chat_id, MIN(since) AS since FROM troubles
WHERE over_at IS NULL AND kind IN ('gone', 'muted', 'pictures')
GROUP BY chat_id HAVING MIN(check_at) <= :now ORDER BY MIN(check_at) LIMIT :most;

-- name: look_at!
UPDATE troubles SET check_at = :check_at WHERE chat_id = :chat_id AND over_at IS NULL;

-- name: hold_letters!
-- Where only the main topic is closed, what belongs to an open one goes on.
UPDATE letters SET held_until = :held WHERE id IN (
    SELECT id FROM letters WHERE chat_id = :chat_id AND state = 'owed' AND (NOT :main_only OR thread_id IS NULL
        OR thread_id IN (SELECT troubles.thread_id FROM troubles
            WHERE troubles.chat_id = :chat_id AND troubles.kind = 'topic' AND troubles.over_at IS NULL))
    ORDER BY id FOR UPDATE);

-- name: hold_cards!
UPDATE cards SET due_at = :held WHERE id IN (
    SELECT id FROM cards WHERE chat_id = :chat_id AND (message_id IS NULL OR :posted_too)
        AND (NOT :main_only OR thread_id IS NULL
            OR thread_id IN (SELECT troubles.thread_id FROM troubles
                WHERE troubles.chat_id = :chat_id AND troubles.kind = 'topic' AND troubles.over_at IS NULL))
    ORDER BY id FOR UPDATE);

-- name: release_letters!
UPDATE letters SET held_until = NULL WHERE id IN (
    SELECT id FROM letters WHERE chat_id = :chat_id AND state = 'owed' AND held_until = :held ORDER BY id FOR UPDATE);

-- name: release_cards!
UPDATE cards SET due_at = :now WHERE id IN (
    SELECT id FROM cards WHERE chat_id = :chat_id AND due_at = :held ORDER BY id FOR UPDATE);

-- name: holds$
SELECT 1 FROM letters WHERE chat_id = :chat_id AND state = 'owed' AND held_until = :held
UNION ALL SELECT 1 FROM cards WHERE chat_id = :chat_id AND due_at = :held AND wanted > shown LIMIT 1;

-- name: muted_since$
SELECT since FROM troubles WHERE chat_id = :chat_id AND thread_id = 0 AND kind = 'muted' AND over_at IS NULL;

-- name: may_be_over$
-- A mute that an answer of Telegram's can end: nothing waits that would show more.
SELECT 1 FROM troubles WHERE chat_id = :chat_id AND thread_id = 0 AND kind = 'muted' AND over_at IS NULL AND NOT main_only
    AND NOT EXISTS (SELECT 1 FROM letters
        WHERE letters.chat_id = :chat_id AND letters.state = 'owed' AND letters.due_at <= :now)
    AND NOT EXISTS (SELECT 1 FROM cards
        WHERE cards.chat_id = :chat_id AND cards.message_id IS NULL AND cards.wanted > cards.shown);

-- name: main_waits$
SELECT 1 FROM letters WHERE chat_id = :chat_id AND state = 'owed' AND thread_id IS NULL AND due_at <= :now
UNION ALL SELECT 1 FROM cards
WHERE chat_id = :chat_id AND thread_id IS NULL AND message_id IS NULL AND wanted > shown LIMIT 1;

-- name: touch_without_picture!
-- The newest cards that are no pictures: some of them could not be.
UPDATE cards SET wanted = wanted + 1 WHERE id IN (
    SELECT id FROM cards WHERE chat_id = :chat_id AND message_id IS NOT NULL AND NOT is_photo
    ORDER BY id DESC LIMIT :most);

-- name: committee$
-- Also one that is lost.
SELECT id FROM chats WHERE neighbourhood_id = :neighbourhood_id AND kind = 'committee';

-- name: chairs
-- Admins of the residents' groups, also of one that is lost, who can be written to.
SELECT DISTINCT people.id FROM presence
JOIN chats ON chats.id = presence.chat_id JOIN people ON people.id = presence.person_id
WHERE chats.neighbourhood_id = :neighbourhood_id AND chats.kind = 'residents' AND presence.status = 'admin'
    AND people.dm_state = 'open' ORDER BY people.id LIMIT :most;

-- name: rekey!
UPDATE troubles SET chat_id = :new WHERE chat_id = :old
AND NOT EXISTS (SELECT 1 FROM troubles AS there
    WHERE there.chat_id = :new AND there.thread_id = troubles.thread_id AND there.kind = troubles.kind);
