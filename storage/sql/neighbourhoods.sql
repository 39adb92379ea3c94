-- name: add$
INSERT INTO neighbourhoods (name, language, zone, next_digest_at, created_at)
VALUES (:name, :language, :zone, :next_digest_at, :now) RETURNING id;

-- name: get^
SELECT id, name, language, zone, digest_day, digest_hour FROM neighbourhoods WHERE id = :id;

-- name: of_chat^
SELECT n.id, n.name, n.language, n.zone, n.digest_day, n.digest_hour
FROM chats JOIN neighbourhoods AS n ON n.id = chats.neighbourhood_id WHERE chats.id = :chat_id AND chats.active;

-- name: set_language!
UPDATE neighbourhoods SET language = :language WHERE id = :id;

-- name: put_chat!
INSERT INTO chats (id, neighbourhood_id, kind, title, active, added_at)
VALUES (:id, :neighbourhood_id, :kind, :title, TRUE, :now)
ON CONFLICT (id) DO UPDATE SET neighbourhood_id = excluded.neighbourhood_id, kind = excluded.kind,
    title = excluded.title, active = TRUE;

-- name: chat^
SELECT id, neighbourhood_id, kind, title, active FROM chats WHERE id = :id;

-- name: chats_of
SELECT id, neighbourhood_id, kind, title, active FROM chats
WHERE neighbourhood_id = :neighbourhood_id AND active ORDER BY added_at, id;

-- name: remove_committee_chat!
DELETE FROM chats WHERE neighbourhood_id = :neighbourhood_id AND kind = 'committee' AND id <> :chat_id;

-- name: set_active!
UPDATE chats SET active = :active WHERE id = :id AND active <> :active;

-- name: addressee^
-- Of somebody in several neighbourhoods, the one that they mean counts, else the one where they were seen last: the
-- first of `neighbourhoods_of`.
WITH known AS (
    SELECT chats.neighbourhood_id, presence.checked_at AS at FROM presence JOIN chats ON chats.id = presence.chat_id
    WHERE presence.person_id = :chat_id AND presence.status <> 'left' AND chats.active
    UNION ALL
    SELECT neighbourhood_id, since AS at FROM appointments WHERE person_id = :chat_id),
own AS (
    SELECT n.zone, n.quiet_hours FROM known JOIN neighbourhoods AS n ON n.id = known.neighbourhood_id
    ORDER BY CASE WHEN n.id = (SELECT home_id FROM people WHERE id = :chat_id) THEN 0 ELSE 1 END,
        known.at DESC, n.id LIMIT 1),
group_of AS (
    SELECT n.language, n.zone, n.quiet_hours FROM chats JOIN neighbourhoods AS n ON n.id = chats.neighbourhood_id
    WHERE chats.id = :chat_id)
SELECT CAST(:chat_id AS BIGINT) AS chat_id,
    (SELECT COALESCE(chosen_language, app_language) FROM people WHERE id = :chat_id) AS own_language,
    (SELECT stopped_at FROM people WHERE id = :chat_id) AS stopped_at,
    (SELECT large_print FROM people WHERE id = :chat_id) AS large_print,
    COALESCE(
        (SELECT language FROM group_of),
        (SELECT footholds.language FROM footholds WHERE footholds.chat_id = :chat_id)) AS group_language,
    COALESCE((SELECT zone FROM group_of), (SELECT zone FROM own)) AS zone,
    COALESCE((SELECT quiet_hours FROM group_of), (SELECT quiet_hours FROM own)) AS quiet_hours;

-- name: next_number$
INSERT INTO numbers (neighbourhood_id, kind, last) VALUES (:neighbourhood_id, :kind, 1)
ON CONFLICT (neighbourhood_id, kind) DO UPDATE SET last = numbers.last + 1 RETURNING last;

-- name: rekey_chats!
-- The old group may already have been left when its new id becomes known; the bot is in the new one.
UPDATE chats SET id = :new, active = TRUE WHERE id = :old
AND NOT EXISTS (SELECT 1 FROM chats AS there WHERE there.id = :new);

-- name: rekey_footholds!
UPDATE footholds SET chat_id = :new WHERE chat_id = :old
AND NOT EXISTS (SELECT 1 FROM footholds AS there WHERE there.chat_id = :new);

-- name: rekey_presence!
UPDATE presence SET chat_id = :new WHERE chat_id = :old
AND NOT EXISTS (SELECT 1 FROM presence AS there WHERE there.chat_id = :new AND there.person_id = presence.person_id);

-- name: drop_doubled_presence!
-- Who was seen under both ids is known by the new one.
DELETE FROM presence WHERE chat_id = :old AND NOT EXISTS (SELECT 1 FROM chats WHERE chats.id = :old);

-- name: rekey_letters!
UPDATE letters SET chat_id = :new, reply_to = NULL, thread_id = NULL WHERE chat_id = :old AND state = 'owed';

-- name: rekey_cards!
-- Message ids are per chat: the old messages stay behind, so each card is posted anew, what is open at once and the rest when it changes.
UPDATE cards SET chat_id = :new, message_id = NULL, retired_id = NULL, shown_hash = NULL, thread_id = NULL,
    lease_until = NULL
WHERE chat_id = :old AND NOT EXISTS (SELECT 1 FROM cards AS there
    WHERE there.kind = cards.kind AND there.subject_id = cards.subject_id AND there.chat_id = :new);

-- name: rekey_home_pages!
UPDATE household_views SET chat_id = :new WHERE chat_id = :old
AND NOT EXISTS (SELECT 1 FROM household_views AS there WHERE there.chat_id = :new);

-- name: rekey_audit_pages!
UPDATE audit_views SET chat_id = :new WHERE chat_id = :old
AND NOT EXISTS (SELECT 1 FROM audit_views AS there WHERE there.chat_id = :new);

-- name: touch_doubled_cards!
-- What is left under the old id is shown under the new one already; a change meant for the old is shown there.
UPDATE cards SET wanted = wanted + 1 WHERE chat_id = :new AND EXISTS (SELECT 1 FROM cards AS left_behind
    WHERE left_behind.kind = cards.kind AND left_behind.subject_id = cards.subject_id
    AND left_behind.chat_id = :old AND left_behind.wanted > left_behind.shown);

-- name: drop_topics!
DELETE FROM topics WHERE chat_id = :old;

-- name: drop_doubled_cards!
DELETE FROM cards WHERE chat_id = :old;

-- name: show_open_things!
UPDATE cards SET wanted = wanted + 1, due_at = :now
WHERE chat_id = :chat_id AND message_id IS NULL AND wanted = shown AND (
    (kind = 'poll' AND subject_id IN (SELECT id FROM polls WHERE closed_at IS NULL))
    OR (kind = 'task' AND subject_id IN (SELECT id FROM tasks WHERE state = 'open' AND starts_at > :now))
    OR (kind IN ('report', 'report-desk') AND subject_id IN (
        SELECT reports.id FROM reports JOIN chats ON chats.neighbourhood_id = reports.neighbourhood_id
        WHERE chats.id = :chat_id AND reports.state NOT IN ('fixed', 'declined')
        ORDER BY reports.id DESC LIMIT :most)));
