-- name: meet!
-- A name or app language is only written when it changed; Telegram does not bring the language every time.
INSERT INTO people (id, name, app_language, seen_at) VALUES (:id, :name, :language, :now)
ON CONFLICT (id) DO UPDATE SET name = excluded.name,
    app_language = COALESCE(excluded.app_language, people.app_language), seen_at = excluded.seen_at
WHERE people.name <> excluded.name
    OR (excluded.app_language IS NOT NULL AND people.app_language IS DISTINCT FROM excluded.app_language);

-- name: show_name!
UPDATE cards SET wanted = wanted + 1
WHERE kind = 'home-claim' AND subject_id IN (SELECT id FROM household_members WHERE person_id = :id);

-- name: get^
SELECT id, name, COALESCE(chosen_language, app_language) AS language, dm_state FROM people WHERE id = :id;

-- name: choose_language!
UPDATE people SET chosen_language = :language WHERE id = :id;

-- name: set_large_print!
UPDATE people SET large_print = :on WHERE id = :id AND large_print <> :on;

-- name: reachable^
SELECT dm_state, reachable_at FROM people WHERE id = :id FOR UPDATE;

-- name: open_private!
UPDATE people SET dm_state = 'open', reachable_at = :now WHERE id = :id;

-- name: close_private!
UPDATE people SET dm_state = 'closed' WHERE id = :id AND dm_state <> 'closed';

-- name: note_seen!
-- Somebody who writes in a chat is there; what Telegram said of admins is not overruled by that.
INSERT INTO presence (chat_id, person_id, status, checked_at) VALUES (:chat_id, :person_id, 'member', :now)
ON CONFLICT (person_id, chat_id) DO UPDATE SET status = 'member', checked_at = excluded.checked_at
WHERE presence.status <> 'admin';

-- name: note_presence!
INSERT INTO presence (chat_id, person_id, status, checked_at) VALUES (:chat_id, :person_id, :status, :now)
ON CONFLICT (person_id, chat_id) DO UPDATE SET status = excluded.status, checked_at = excluded.checked_at;

-- name: demote_all!
-- Before a fresh list of admins is written: who is not on it is an ordinary member.
UPDATE presence SET status = 'member', checked_at = :now WHERE chat_id = :chat_id AND status = 'admin';

-- name: sightings
SELECT chats.id AS chat_id, chats.kind, presence.status, presence.checked_at, appointments.role AS duty
FROM chats LEFT JOIN presence ON presence.chat_id = chats.id AND presence.person_id = :person_id
LEFT JOIN appointments ON appointments.person_id = :person_id AND appointments.neighbourhood_id = :neighbourhood_id
WHERE chats.neighbourhood_id = :neighbourhood_id AND chats.active;

-- name: sightings_anywhere
SELECT chats.id AS chat_id, chats.kind, presence.status, presence.checked_at
FROM chats LEFT JOIN presence ON presence.chat_id = chats.id AND presence.person_id = :person_id
WHERE chats.active ORDER BY chats.added_at, chats.id LIMIT :most;

-- name: neighbourhoods_of
-- Where this person was last known to be, or was appointed, latest evidence first.
SELECT known.neighbourhood_id, MAX(known.at) AS last FROM (
    SELECT chats.neighbourhood_id, presence.checked_at AS at FROM presence JOIN chats ON chats.id = presence.chat_id
    WHERE presence.person_id = :person_id AND presence.status <> 'left' AND chats.active
    UNION ALL
    SELECT neighbourhood_id, since AS at FROM appointments WHERE person_id = :person_id) AS known
GROUP BY known.neighbourhood_id
ORDER BY CASE WHEN known.neighbourhood_id = (SELECT home_id FROM people WHERE id = :person_id) THEN 0 ELSE 1 END,
    last DESC, known.neighbourhood_id;

-- name: home$
SELECT home_id FROM people WHERE id = :id;

-- name: choose_home!
UPDATE people SET home_id = :neighbourhood_id WHERE id = :id;

-- name: chosen_languages
SELECT id, chosen_language FROM people WHERE chosen_language IS NOT NULL;

-- name: be_quiet!
UPDATE people SET stopped_at = COALESCE(stopped_at, :now) WHERE id = :id;

-- name: stopped_at$
SELECT stopped_at FROM people WHERE id = :id;

-- name: speak_again!
UPDATE people SET stopped_at = NULL WHERE id = :id AND stopped_at IS NOT NULL;
