-- name: add^
INSERT INTO reports (neighbourhood_id, number, text, photo, latitude, longitude, reporter_id, told_by, category, created_at,
    changed_at)
VALUES (:neighbourhood_id, :number, :text, :photo, :latitude, :longitude, :reporter_id, :told_by, :category, :now, :now)
RETURNING *;

-- name: get^
SELECT * FROM reports WHERE id = :id;

-- name: get_guarded^
SELECT * FROM reports WHERE id = :id FOR UPDATE;

-- name: by_number^
SELECT * FROM reports WHERE neighbourhood_id = :neighbourhood_id AND number = :number;

-- name: open_ones
SELECT * FROM reports WHERE neighbourhood_id = :neighbourhood_id AND state NOT IN ('fixed', 'declined')
ORDER BY number DESC LIMIT :most OFFSET :skipped;

-- name: count_open$
SELECT COUNT(*) FROM reports WHERE neighbourhood_id = :neighbourhood_id AND state NOT IN ('fixed', 'declined');

-- name: of_person
SELECT * FROM reports WHERE neighbourhood_id = :neighbourhood_id AND (reporter_id = :person_id
    OR id IN (SELECT report_id FROM report_followers WHERE person_id = :person_id))
ORDER BY number DESC LIMIT :most OFFSET :skipped;

-- name: count_of_person$
SELECT COUNT(*) FROM reports WHERE neighbourhood_id = :neighbourhood_id AND (reporter_id = :person_id
    OR id IN (SELECT report_id FROM report_followers WHERE person_id = :person_id));

-- name: count_made$
SELECT COUNT(*) FROM reports WHERE reporter_id = :person_id AND created_at > :since;

-- name: set_state!
UPDATE reports SET state = :state, ready_reason = :ready_reason, reason = :reason, declining_by = NULL,
    declining_until = NULL, undo_until = :undo_until, changed_at = :now WHERE id = :id;

-- name: set_declining!
UPDATE reports SET declining_by = :person_id, declining_until = :until WHERE id = :id;

-- name: stop_declining!
UPDATE reports SET declining_by = NULL, declining_until = NULL WHERE id = :id;

-- name: set_photo!
UPDATE reports SET photo = :photo WHERE id = :id;

-- name: set_place!
UPDATE reports SET latitude = :latitude, longitude = :longitude WHERE id = :id;

-- name: end_undo
UPDATE reports SET undo_until = NULL WHERE undo_until <= :now RETURNING id;

-- name: end_declining
UPDATE reports SET declining_by = NULL, declining_until = NULL WHERE declining_until <= :now RETURNING id;

-- name: follow!
INSERT INTO report_followers (report_id, person_id, since) VALUES (:report_id, :person_id, :now)
ON CONFLICT (report_id, person_id) DO NOTHING;

-- name: unfollow!
DELETE FROM report_followers WHERE report_id = :report_id AND person_id = :person_id;

-- name: count$
UPDATE reports SET me_too = me_too + :by WHERE id = :id RETURNING me_too;

-- name: followers
SELECT person_id FROM report_followers WHERE report_id = :report_id ORDER BY since, person_id;

-- name: is_follower$
SELECT 1 FROM report_followers WHERE report_id = :report_id AND person_id = :person_id;

-- name: miscounted
SELECT id FROM reports
WHERE me_too <> unlinked + (SELECT COUNT(*) FROM report_followers WHERE report_id = reports.id) ORDER BY id;

-- name: add_event$
INSERT INTO report_events (report_id, person_id, at, was, became, ready_reason, reason, undoes)
VALUES (:report_id, :person_id, :now, :was, :became, :ready_reason, :reason, :undoes) RETURNING id;

-- name: event^
SELECT * FROM report_events WHERE id = :id;

-- name: is_undone$
SELECT 1 FROM report_events WHERE undoes = :id;

-- name: last_event^
SELECT * FROM report_events WHERE report_id = :report_id ORDER BY id DESC LIMIT 1;

-- name: put_list!
INSERT INTO report_lists (person_id, neighbourhood_id, mine, page) VALUES (:person_id, :neighbourhood_id, :mine, 0)
ON CONFLICT (person_id) DO UPDATE SET neighbourhood_id = excluded.neighbourhood_id, mine = excluded.mine, page = 0;

-- name: turn_list!
UPDATE report_lists SET page = :page WHERE person_id = :person_id;

-- name: list_of^
SELECT person_id, neighbourhood_id, mine, page FROM report_lists WHERE person_id = :person_id;
