-- Three queries for each table of domain/personal/table.py: mine_ (the rows of one person, for the export), erase_, and old_
-- for those with a time to live. In mine_, names that end in _utc are instants, in _json JSON, in _flag truths.

-- name: take_assisted
-- Whoever acts for somebody without a phone takes these first.
SELECT person_id FROM assisted WHERE added_by = :person_id ORDER BY person_id FOR UPDATE;

-- name: take_polls
-- Whoever erases takes the things first and the person after them, as whoever votes or helps does.
SELECT id FROM polls WHERE id IN (SELECT poll_id FROM votes WHERE person_id = :person_id) ORDER BY id FOR UPDATE;

-- name: take_tasks
SELECT id, state, starts_at FROM tasks WHERE id IN (SELECT task_id FROM task_people WHERE person_id = :person_id)
ORDER BY id FOR UPDATE;

-- name: take_person^
SELECT id, name, COALESCE(chosen_language, app_language) AS language FROM people WHERE id = :person_id FOR UPDATE;

-- name: add_nobody!
INSERT INTO people (id, name, dm_state, seen_at) VALUES (0, '', 'closed', 0) ON CONFLICT (id) DO NOTHING;

-- name: unlink_votes!
-- An ended poll keeps its result: the vote is counted as nobody's.
UPDATE poll_options SET unlinked = unlinked + 1
WHERE EXISTS (
    SELECT 1 FROM votes JOIN polls ON polls.id = votes.poll_id
    WHERE votes.person_id = :person_id AND votes.poll_id = poll_options.poll_id
        AND votes.option_no = poll_options.option_no AND (polls.closed_at IS NOT NULL OR polls.closes_at <= :now));

-- name: withdraw_votes!
UPDATE poll_options SET votes = votes - 1
WHERE EXISTS (
    SELECT 1 FROM votes JOIN polls ON polls.id = votes.poll_id
    WHERE votes.person_id = :person_id AND votes.poll_id = poll_options.poll_id
        AND votes.option_no = poll_options.option_no AND polls.closed_at IS NULL AND polls.closes_at > :now);

-- name: leave_tasks!
UPDATE tasks SET found = found - 1
WHERE id IN (SELECT task_id FROM task_people WHERE person_id = :person_id AND state = 'coming');

-- name: unfollow!
UPDATE reports SET me_too = me_too - 1
WHERE id IN (SELECT report_id FROM report_followers WHERE person_id = :person_id);

-- name: reports_shown
-- Whose cards show the person's name or count them.
SELECT id FROM reports WHERE reporter_id = :person_id
UNION SELECT report_id FROM report_followers WHERE person_id = :person_id
UNION SELECT report_id FROM report_events WHERE person_id = :person_id;

-- name: acted_in
-- The neighbourhoods with a setting or an entry of the audit that names the person.
SELECT neighbourhood_id FROM setting_changes WHERE person_id = :person_id
UNION SELECT audit.neighbourhood_id FROM audit_people JOIN audit ON audit.actor = alias OR audit.subject = alias
WHERE audit_people.person_id = :person_id;

-- name: sent_lately
-- What was written into their private chat since then, by either side: Telegram lets a bot delete no older messages.
SELECT message_id FROM letters WHERE chat_id = :person_id AND message_id IS NOT NULL AND settled_at > :since;

-- name: shown_in_private
SELECT message_id, retired_id FROM cards WHERE chat_id = :person_id;

-- name: mentioned
-- Updates that may be theirs or name them; the caller looks closer.
SELECT update_id, raw, done_at, received_at FROM inbox WHERE raw LIKE :followed OR raw LIKE :last ORDER BY update_id;

-- name: blank*!
UPDATE inbox SET raw = '{}', lane = :lane, done_at = COALESCE(done_at, :now) WHERE update_id = :update_id;

-- name: naming
-- Letters to others that may be about somebody; the caller looks closer.
SELECT id, state, data FROM letters WHERE data LIKE '%"who"%' OR data LIKE '%"person"%' ORDER BY id;

-- name: blank_letter*!
UPDATE letters SET data = :data, state = :state, lease_until = NULL, settled_at = COALESCE(settled_at, :now)
WHERE id = :id;

-- name: rename_letters!
-- A letter's key may hold the id of whom it is about; it only has to be one of its kind.
UPDATE letters SET key = 'erased:' || CAST(id AS TEXT) WHERE key LIKE :inside OR key LIKE :last;

-- name: told
SELECT id, told FROM troubles WHERE told <> '[]' ORDER BY id;

-- name: put_told*!
UPDATE troubles SET told = :told WHERE id = :id;

-- name: reports_over
-- What is over and still tells who took part; the caller unlinks it.
SELECT id FROM reports
WHERE neighbourhood_id = :neighbourhood_id AND state IN ('fixed', 'declined') AND changed_at < :before
    AND (reporter_id <> 0 OR told_by <> 0 OR EXISTS (SELECT 1 FROM report_followers AS f WHERE f.report_id = reports.id))
ORDER BY id LIMIT :most FOR UPDATE;

-- name: polls_over
SELECT id FROM polls
WHERE neighbourhood_id = :neighbourhood_id AND closed_at < :before
    AND (author_id <> 0 OR EXISTS (SELECT 1 FROM votes WHERE votes.poll_id = polls.id))
ORDER BY id LIMIT :most FOR UPDATE;

-- name: tasks_over
SELECT id FROM tasks
WHERE neighbourhood_id = :neighbourhood_id AND starts_at < :before
    AND EXISTS (SELECT 1 FROM task_people AS p WHERE p.task_id = tasks.id)
ORDER BY id LIMIT :most FOR UPDATE;

-- name: unlink_report*!
UPDATE reports SET reporter_id = 0, told_by = CASE WHEN told_by IS NULL THEN NULL ELSE 0 END,
    unlinked = unlinked + (SELECT COUNT(*) FROM report_followers AS f WHERE f.report_id = reports.id)
WHERE id = :id;

-- name: unlink_poll*!
UPDATE poll_options SET unlinked = unlinked + (
    SELECT COUNT(*) FROM votes
    WHERE votes.poll_id = poll_options.poll_id AND votes.option_no = poll_options.option_no)
WHERE poll_id = :id;

-- name: unlink_task*!
UPDATE tasks SET unlinked = unlinked + (
    SELECT COUNT(*) FROM task_people AS p WHERE p.task_id = tasks.id AND p.state = 'coming')
WHERE id = :id;

-- name: let_author_go*!
UPDATE polls SET author_id = 0 WHERE id = :id;

-- name: let_followers_go*!
DELETE FROM report_followers WHERE report_id = :id;

-- name: let_voters_go*!
DELETE FROM votes WHERE poll_id = :id;

-- name: let_helpers_go*!
DELETE FROM task_people WHERE task_id = :id;

-- name: mine_votes
SELECT n.name AS neighbourhood, polls.number AS poll, polls.question, chosen.label AS your_answer,
    before.label AS your_answer_before, votes.cast_at AS at_utc
FROM votes JOIN polls ON polls.id = votes.poll_id JOIN neighbourhoods AS n ON n.id = polls.neighbourhood_id
JOIN poll_options AS chosen ON chosen.poll_id = votes.poll_id AND chosen.option_no = votes.option_no
LEFT JOIN poll_options AS before ON before.poll_id = votes.poll_id AND before.option_no = votes.previous_no
WHERE votes.person_id = :person_id ORDER BY votes.cast_at;

-- name: erase_votes!
DELETE FROM votes WHERE person_id = :person_id;

-- name: mine_polls
SELECT n.name AS neighbourhood, polls.number, polls.question, polls.opened_at AS opened_utc,
    polls.closed_at AS ended_utc, polls.author_id = :person_id AS opened_by_you_flag,
    COALESCE(polls.closed_by = :person_id, FALSE) AS ended_by_you_flag
FROM polls JOIN neighbourhoods AS n ON n.id = polls.neighbourhood_id
WHERE polls.author_id = :person_id OR polls.closed_by = :person_id ORDER BY polls.id;

-- name: erase_polls!
UPDATE polls SET author_id = CASE WHEN author_id = :person_id THEN 0 ELSE author_id END,
    closed_by = CASE WHEN closed_by = :person_id THEN 0 ELSE closed_by END
WHERE author_id = :person_id OR closed_by = :person_id;

-- name: mine_task_people
SELECT n.name AS neighbourhood, t.number AS task, t.what, t.starts_at AS begins_utc, p.state AS your_answer,
    p.asked_at AS asked_utc, p.answered_at AS answered_utc
FROM task_people AS p JOIN tasks AS t ON t.id = p.task_id JOIN neighbourhoods AS n ON n.id = t.neighbourhood_id
WHERE p.person_id = :person_id ORDER BY t.id;

-- name: erase_task_people!
DELETE FROM task_people WHERE person_id = :person_id;

-- name: mine_tasks
SELECT n.name AS neighbourhood, t.number, t.what, t.place, t.starts_at AS begins_utc, t.state, t.reason,
    t.created_at AS created_utc, t.creator_id = :person_id AS created_by_you_flag,
    COALESCE(t.cancelled_by = :person_id, FALSE) AS cancelled_by_you_flag
FROM tasks AS t JOIN neighbourhoods AS n ON n.id = t.neighbourhood_id
WHERE t.creator_id = :person_id OR t.cancelled_by = :person_id ORDER BY t.id;

-- name: erase_tasks!
UPDATE tasks SET creator_id = CASE WHEN creator_id = :person_id THEN 0 ELSE creator_id END,
    cancelled_by = CASE WHEN cancelled_by = :person_id THEN 0 ELSE cancelled_by END
WHERE creator_id = :person_id OR cancelled_by = :person_id;

-- name: mine_volunteer_skills
SELECT n.name AS neighbourhood, k.skill FROM volunteer_skills AS k JOIN volunteers AS v ON v.id = k.volunteer_id
JOIN neighbourhoods AS n ON n.id = v.neighbourhood_id WHERE v.person_id = :person_id ORDER BY v.id, k.skill;

-- name: erase_volunteer_skills!
DELETE FROM volunteer_skills WHERE volunteer_id IN (SELECT id FROM volunteers WHERE person_id = :person_id);

-- name: mine_volunteer_slots
SELECT n.name AS neighbourhood, s.slot AS time FROM volunteer_slots AS s JOIN volunteers AS v ON v.id = s.volunteer_id
JOIN neighbourhoods AS n ON n.id = v.neighbourhood_id WHERE v.person_id = :person_id ORDER BY v.id, s.slot;

-- name: erase_volunteer_slots!
DELETE FROM volunteer_slots WHERE volunteer_id IN (SELECT id FROM volunteers WHERE person_id = :person_id);

-- name: mine_volunteers
SELECT n.name AS neighbourhood, v.active AS active_flag, v.since AS since_utc, v.updated_at AS changed_utc, v.asked_at AS asked_utc
FROM volunteers AS v JOIN neighbourhoods AS n ON n.id = v.neighbourhood_id WHERE v.person_id = :person_id ORDER BY v.id;

-- name: erase_volunteers!
DELETE FROM volunteers WHERE person_id = :person_id;

-- name: mine_household_views
SELECT n.name AS neighbourhood, h.number AS home
FROM household_views AS v JOIN neighbourhoods AS n ON n.id = v.neighbourhood_id
LEFT JOIN households AS h ON h.id = v.household_id WHERE v.chat_id = :person_id;

-- name: erase_household_views!
DELETE FROM household_views WHERE chat_id = :person_id;

-- name: mine_household_doubts
SELECT n.name AS neighbourhood, d.at AS told_utc
FROM household_doubts AS d JOIN household_members AS m ON m.id = d.member_id
JOIN neighbourhoods AS n ON n.id = m.neighbourhood_id WHERE d.person_id = :person_id ORDER BY d.at;

-- name: erase_household_doubts!
DELETE FROM household_doubts
WHERE person_id = :person_id OR member_id IN (SELECT id FROM household_members WHERE person_id = :person_id);

-- name: old_household_doubts!
DELETE FROM household_doubts WHERE at < :before AND NOT EXISTS (
    SELECT 1 FROM household_members AS m JOIN household_members AS own ON own.household_id = m.household_id
    WHERE m.id = household_doubts.member_id AND own.person_id = household_doubts.person_id);

-- name: mine_household_moves
SELECT n.name AS neighbourhood, c.at AS at_utc, c.step, c.actor_id = :person_id AS done_by_you_flag,
    was.number AS home_before, m.was_state AS before, became.number AS home_after, m.became_state AS after
FROM household_moves AS m JOIN household_changes AS c ON c.id = m.change_id
JOIN neighbourhoods AS n ON n.id = c.neighbourhood_id
LEFT JOIN households AS was ON was.id = m.was_id LEFT JOIN households AS became ON became.id = m.became_id
WHERE m.person_id = :person_id ORDER BY c.id;

-- name: erase_household_moves!
DELETE FROM household_moves WHERE person_id = :person_id;

-- name: old_household_moves!
DELETE FROM household_moves WHERE change_id IN (SELECT id FROM household_changes WHERE at < :before);

-- name: mine_household_changes
SELECT n.name AS neighbourhood, c.at AS at_utc, c.step
FROM household_changes AS c JOIN neighbourhoods AS n ON n.id = c.neighbourhood_id
WHERE c.actor_id = :person_id ORDER BY c.id;

-- name: erase_household_changes!
UPDATE household_changes SET actor_id = 0 WHERE actor_id = :person_id;

-- name: old_household_changes!
DELETE FROM household_changes WHERE at < :before;

-- name: mine_household_members
SELECT n.name AS neighbourhood, h.number AS home, h.building, h.stair, h.flat, m.state, m.since AS since_utc
FROM household_members AS m JOIN neighbourhoods AS n ON n.id = m.neighbourhood_id
LEFT JOIN households AS h ON h.id = m.household_id WHERE m.person_id = :person_id ORDER BY m.id;

-- name: erase_household_members!
DELETE FROM household_members WHERE person_id = :person_id;

-- name: old_household_members!
DELETE FROM household_members WHERE household_id IS NULL AND since < :before
    AND NOT EXISTS (SELECT 1 FROM household_doubts AS d WHERE d.member_id = household_members.id);

-- name: mine_home_lists
SELECT n.name AS neighbourhood, h.taken_at AS taken_utc, h.undone_at AS taken_back_utc, h.counts AS homes_json, h.before AS before_json
FROM home_lists AS h JOIN neighbourhoods AS n ON n.id = h.neighbourhood_id WHERE h.person_id = :person_id ORDER BY h.id;

-- name: erase_home_lists!
DELETE FROM home_lists WHERE person_id = :person_id;

-- name: old_home_lists!
DELETE FROM home_lists WHERE taken_at < :before;

-- name: old_homes
SELECT DISTINCT neighbourhood_id FROM households
WHERE merged_into IS NULL AND NOT listed AND created_at < :before ORDER BY neighbourhood_id;

-- name: old_households!
-- Homes that nobody lives in, nor lived in lately, with those that were merged into them.
WITH RECURSIVE family (id, head) AS (
    SELECT id, id FROM households
    WHERE neighbourhood_id = :neighbourhood_id AND merged_into IS NULL AND NOT listed AND created_at < :before
    UNION ALL
    SELECT households.id, family.head FROM households JOIN family ON family.id = households.merged_into)
DELETE FROM households WHERE id IN (
    SELECT id FROM family WHERE head NOT IN (
        SELECT f.head FROM household_members AS m JOIN family AS f ON f.id = m.household_id
        UNION ALL SELECT f.head FROM household_moves AS v JOIN family AS f ON f.id = v.was_id
        UNION ALL SELECT f.head FROM household_moves AS v JOIN family AS f ON f.id = v.became_id
        UNION ALL SELECT f.head FROM household_changes AS c JOIN family AS f ON f.id = c.merged_id));

-- name: homes_of
-- Where the person lives, or lived lately.
SELECT household_id AS id FROM household_members WHERE person_id = :person_id AND household_id IS NOT NULL
UNION SELECT was_id FROM household_moves WHERE person_id = :person_id AND was_id IS NOT NULL
UNION SELECT became_id FROM household_moves WHERE person_id = :person_id AND became_id IS NOT NULL
ORDER BY id;

-- name: let_home_go!
-- One home with all that are the same by now, unless it is listed or somebody lives there, or lived there lately.
WITH RECURSIVE way (id, next) AS (
    SELECT id, merged_into FROM households WHERE id = :id
    UNION ALL
    SELECT households.id, households.merged_into FROM households JOIN way ON way.next = households.id),
family (id) AS (
    SELECT way.id FROM way JOIN households ON households.id = way.id WHERE way.next IS NULL AND NOT households.listed
    UNION ALL
    SELECT households.id FROM households JOIN family ON family.id = households.merged_into)
DELETE FROM households WHERE id IN (SELECT id FROM family)
    AND NOT EXISTS (SELECT 1 FROM household_members AS m JOIN family AS f ON f.id = m.household_id)
    AND NOT EXISTS (SELECT 1 FROM household_moves AS v JOIN family AS f ON f.id = v.was_id)
    AND NOT EXISTS (SELECT 1 FROM household_moves AS v JOIN family AS f ON f.id = v.became_id)
    AND NOT EXISTS (SELECT 1 FROM household_changes AS c JOIN family AS f ON f.id = c.merged_id);

-- name: mine_report_followers
SELECT n.name AS neighbourhood, r.number AS report, r.text, f.since AS since_utc
FROM report_followers AS f JOIN reports AS r ON r.id = f.report_id JOIN neighbourhoods AS n ON n.id = r.neighbourhood_id
WHERE f.person_id = :person_id ORDER BY r.id;

-- name: erase_report_followers!
DELETE FROM report_followers WHERE person_id = :person_id;

-- name: mine_report_events
SELECT n.name AS neighbourhood, r.number AS report, e.at AS at_utc, e.was, e.became, e.reason
FROM report_events AS e JOIN reports AS r ON r.id = e.report_id JOIN neighbourhoods AS n ON n.id = r.neighbourhood_id
WHERE e.person_id = :person_id ORDER BY e.id;

-- name: erase_report_events!
UPDATE report_events SET person_id = 0 WHERE person_id = :person_id;

-- name: mine_reports
SELECT n.name AS neighbourhood, r.number, r.text, r.category, r.photo AS photo_telegram_id, r.latitude, r.longitude,
    r.state, r.reason, r.created_at AS created_utc, r.changed_at AS changed_utc,
    COALESCE(r.told_by = :person_id, FALSE) AS written_down_for_another_flag
FROM reports AS r JOIN neighbourhoods AS n ON n.id = r.neighbourhood_id
WHERE r.reporter_id = :person_id OR r.told_by = :person_id ORDER BY r.id;

-- name: mine_assisted
-- Whom somebody added is another person, of whom only the number is theirs.
SELECT n.name AS neighbourhood, a.number, CASE WHEN a.person_id = :person_id THEN a.helper END AS helper,
    CASE WHEN a.person_id = :person_id THEN COALESCE(a.was, 'null') ELSE 'null' END AS before_json,
    a.added_at AS added_utc, a.added_by = :person_id AS added_by_you_flag
FROM assisted AS a JOIN neighbourhoods AS n ON n.id = a.neighbourhood_id
WHERE a.person_id = :person_id OR a.added_by = :person_id ORDER BY a.number;

-- name: erase_assisted!
DELETE FROM assisted WHERE person_id = :person_id;

-- name: unname_assisted!
UPDATE assisted SET added_by = 0 WHERE added_by = :person_id;

-- name: erase_reports!
UPDATE reports SET reporter_id = CASE WHEN reporter_id = :person_id THEN 0 ELSE reporter_id END,
    told_by = CASE WHEN told_by = :person_id THEN 0 ELSE told_by END,
    declining_until = CASE WHEN declining_by = :person_id THEN NULL ELSE declining_until END,
    declining_by = CASE WHEN declining_by = :person_id THEN NULL ELSE declining_by END
WHERE reporter_id = :person_id OR declining_by = :person_id OR told_by = :person_id;

-- name: mine_report_lists
SELECT n.name AS neighbourhood, l.mine AS only_yours_flag, l.page
FROM report_lists AS l JOIN neighbourhoods AS n ON n.id = l.neighbourhood_id WHERE l.person_id = :person_id;

-- name: erase_report_lists!
DELETE FROM report_lists WHERE person_id = :person_id;

-- name: mine_forms
SELECT n.name AS neighbourhood, f.form, f.step AS next_question, f.answers AS answers_json, f.updated_at AS changed_utc
FROM forms AS f JOIN neighbourhoods AS n ON n.id = f.neighbourhood_id WHERE f.person_id = :person_id;

-- name: erase_forms!
DELETE FROM forms WHERE person_id = :person_id;

-- name: old_forms!
DELETE FROM forms WHERE updated_at < :before;

-- name: mine_letters
SELECT kind, state, created_at AS written_utc, due_at AS due_utc, settled_at AS settled_utc, data AS about_json
FROM letters WHERE chat_id = :person_id ORDER BY id;

-- name: erase_letters!
DELETE FROM letters WHERE chat_id = :person_id;

-- name: old_letters!
DELETE FROM letters WHERE state <> 'owed' AND settled_at < :before;

-- name: gone_letters!
-- The last word to whoever erased is not kept once it is told.
DELETE FROM letters WHERE kind = :kind AND state <> 'owed';

-- name: mine_cards
SELECT kind, subject_id AS about, message_id AS message FROM cards WHERE chat_id = :person_id ORDER BY id;

-- name: erase_cards!
DELETE FROM cards WHERE chat_id = :person_id;

-- name: mine_inbox
SELECT received_at AS received_utc, raw AS update_json FROM inbox WHERE raw LIKE :followed OR raw LIKE :last
ORDER BY update_id;

-- name: old_inbox!
DELETE FROM inbox WHERE done_at IS NOT NULL AND received_at < :before;

-- name: mine_audit_people
SELECT n.name AS neighbourhood, audit.number, audit.at AS at_utc, audit.deed, audit.actor = alias AS done_by_you_flag,
    COALESCE(audit.subject = alias, FALSE) AS about_you_flag, audit.facts AS facts_json
FROM audit_people JOIN audit ON audit.actor = alias OR audit.subject = alias
JOIN neighbourhoods AS n ON n.id = audit.neighbourhood_id
WHERE audit_people.person_id = :person_id ORDER BY audit.neighbourhood_id, audit.number;

-- name: erase_audit_people!
DELETE FROM audit_people WHERE person_id = :person_id;

-- name: mine_audit_views
SELECT n.name AS neighbourhood, v.area, v.since AS since_utc
FROM audit_views AS v JOIN neighbourhoods AS n ON n.id = v.neighbourhood_id WHERE v.chat_id = :person_id;

-- name: erase_audit_views!
DELETE FROM audit_views WHERE chat_id = :person_id;

-- name: unname_audit_views!
UPDATE audit_views SET person_id = 0 WHERE person_id = :person_id;

-- name: mine_setting_changes
SELECT n.name AS neighbourhood, c.setting, c.was, c.became, c.at AS at_utc
FROM setting_changes AS c JOIN neighbourhoods AS n ON n.id = c.neighbourhood_id
WHERE c.person_id = :person_id ORDER BY c.id;

-- name: erase_setting_changes!
UPDATE setting_changes SET person_id = 0 WHERE person_id = :person_id;

-- name: mine_links
SELECT n.name AS neighbourhood, l.purpose, l.issued_at AS made_utc, l.expires_at AS ends_utc, l.used_at AS used_utc,
    l.issuer_id = :person_id AS made_by_you_flag, COALESCE(l.used_by = :person_id, FALSE) AS used_by_you_flag
FROM links AS l JOIN neighbourhoods AS n ON n.id = l.neighbourhood_id
WHERE l.issuer_id = :person_id OR l.used_by = :person_id ORDER BY l.id;

-- name: erase_links!
DELETE FROM links WHERE issuer_id = :person_id;

-- name: erase_uses!
UPDATE links SET used_by = CASE WHEN used_by = :person_id THEN 0 ELSE used_by END,
    used_in = CASE WHEN used_in = :person_id THEN NULL ELSE used_in END
WHERE used_by = :person_id OR used_in = :person_id;

-- name: old_links!
DELETE FROM links WHERE expires_at < :before;

-- name: mine_appointments
SELECT n.name AS neighbourhood, a.role, a.since AS since_utc
FROM appointments AS a JOIN neighbourhoods AS n ON n.id = a.neighbourhood_id WHERE a.person_id = :person_id;

-- name: erase_appointments!
DELETE FROM appointments WHERE person_id = :person_id;

-- name: mine_presence
SELECT chats.title AS chat, p.chat_id AS chat_telegram_id, p.status AS seen_as, p.checked_at AS seen_utc
FROM presence AS p LEFT JOIN chats ON chats.id = p.chat_id WHERE p.person_id = :person_id ORDER BY p.chat_id;

-- name: erase_presence!
DELETE FROM presence WHERE person_id = :person_id;

-- name: old_presence!
DELETE FROM presence WHERE status = 'left' AND checked_at < :before;

-- name: mine_people
SELECT id AS telegram_id, name, chosen_language, app_language AS language_of_your_app,
    large_print AS large_print_flag, dm_state AS private_messages,
    seen_at AS known_utc, reachable_at AS last_reached_utc, stopped_at AS stopped_utc,
    (SELECT n.name FROM neighbourhoods AS n WHERE n.id = people.home_id) AS chosen_neighbourhood
FROM people WHERE id = :person_id;

-- name: erase_people!
DELETE FROM people WHERE id = :person_id;
