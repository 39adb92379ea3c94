-- name: add$
INSERT INTO polls (neighbourhood_id, number, author_id, question, opened_at, closes_at)
VALUES (:neighbourhood_id, :number, :author_id, :question, :now, :closes_at) RETURNING id;

-- name: count_made$
SELECT COUNT(*) FROM polls WHERE author_id = :person_id AND opened_at > :since;

-- name: add_option*!
INSERT INTO poll_options (poll_id, option_no, label) VALUES (:poll_id, :option_no, :label);

-- name: get^
SELECT polls.id, polls.neighbourhood_id, polls.number, polls.author_id, polls.question, polls.closes_at,
    polls.closed_at, polls.known_then, polls.through_then, n.zone
FROM polls JOIN neighbourhoods AS n ON n.id = polls.neighbourhood_id
WHERE polls.id = :id;

-- name: lock^
SELECT polls.id, polls.neighbourhood_id, polls.number, polls.author_id, polls.question, polls.closes_at,
    polls.closed_at, polls.known_then, polls.through_then, n.zone
FROM polls JOIN neighbourhoods AS n ON n.id = polls.neighbourhood_id
WHERE polls.id = :id FOR UPDATE OF polls;

-- name: numbered^
SELECT polls.id, polls.neighbourhood_id, polls.number, polls.author_id, polls.question, polls.closes_at,
    polls.closed_at, polls.known_then, polls.through_then, n.zone
FROM polls JOIN neighbourhoods AS n ON n.id = polls.neighbourhood_id
WHERE polls.neighbourhood_id = :neighbourhood_id AND polls.number = :number;

-- name: newest^
SELECT polls.id, polls.neighbourhood_id, polls.number, polls.author_id, polls.question, polls.closes_at,
    polls.closed_at, polls.known_then, polls.through_then, n.zone
FROM polls JOIN neighbourhoods AS n ON n.id = polls.neighbourhood_id
WHERE polls.neighbourhood_id = :neighbourhood_id ORDER BY polls.number DESC LIMIT 1;

-- name: options
SELECT option_no, label, votes FROM poll_options WHERE poll_id = :poll_id ORDER BY option_no;

-- name: known$
-- Everybody last seen in a chat of the neighbourhood who may vote, neighbours without a phone, and whoever voted and
-- left or was erased since.
SELECT COUNT(*) + (SELECT COALESCE(SUM(unlinked), 0) FROM poll_options WHERE poll_id = :poll_id) FROM (
    SELECT presence.person_id FROM presence JOIN chats ON chats.id = presence.chat_id
    LEFT JOIN appointments ON appointments.person_id = presence.person_id
        AND appointments.neighbourhood_id = chats.neighbourhood_id AND appointments.role IN ('staff', 'partner')
    WHERE chats.neighbourhood_id = :neighbourhood_id AND chats.active AND presence.status <> 'left'
        AND (chats.kind = 'residents' OR appointments.role IS NULL)
    UNION
    SELECT assisted.person_id FROM assisted
    WHERE assisted.neighbourhood_id = :neighbourhood_id AND NOT assisted.removed
    UNION
    SELECT votes.person_id FROM votes WHERE votes.poll_id = :poll_id) AS known;

-- name: through$
-- Votes that the committee gave for neighbours without a phone.
SELECT COUNT(*) FROM votes JOIN assisted ON assisted.person_id = votes.person_id WHERE votes.poll_id = :poll_id;

-- name: ballot
-- All that decides on a tap, in one round trip: a row per active chat of the neighbourhood. The lock on the poll
-- makes voters and the one who closes take turns.
SELECT polls.id, polls.number, polls.closes_at, polls.closed_at, n.zone, poll_options.label,
    chats.id AS chat_id, chats.kind, presence.status, presence.checked_at, appointments.role AS duty
FROM polls
JOIN neighbourhoods AS n ON n.id = polls.neighbourhood_id
LEFT JOIN poll_options ON poll_options.poll_id = polls.id AND poll_options.option_no = :option_no
LEFT JOIN chats ON chats.neighbourhood_id = polls.neighbourhood_id AND chats.active
LEFT JOIN presence ON presence.chat_id = chats.id AND presence.person_id = :person_id
LEFT JOIN appointments ON appointments.neighbourhood_id = polls.neighbourhood_id
    AND appointments.person_id = :person_id
WHERE polls.id = :poll_id FOR UPDATE OF polls;

-- name: cast^
-- No row when the person has chosen this before.
INSERT INTO votes (poll_id, person_id, option_no, cast_at) VALUES (:poll_id, :person_id, :option_no, :now)
ON CONFLICT (poll_id, person_id) DO UPDATE SET previous_no = votes.option_no, option_no = excluded.option_no,
    cast_at = excluded.cast_at
WHERE votes.option_no <> excluded.option_no
RETURNING previous_no;

-- name: withdraw^
DELETE FROM votes WHERE poll_id = :poll_id AND person_id = :person_id RETURNING option_no;

-- name: move!
-- One vote more for the one, one less for the other; 0 is no answer.
UPDATE poll_options SET votes = votes + CASE WHEN option_no = :onto THEN 1 ELSE -1 END
WHERE poll_id = :poll_id AND option_no IN (:onto, :off);

-- name: choice$
SELECT option_no FROM votes WHERE poll_id = :poll_id AND person_id = :person_id;

-- name: due
SELECT id FROM polls WHERE closed_at IS NULL AND closes_at <= :now ORDER BY closes_at, id;

-- name: close!
UPDATE polls SET closed_at = :closed_at, closed_by = :closed_by, known_then = :known_then,
    through_then = (
        SELECT COUNT(*) FROM votes JOIN assisted ON assisted.person_id = votes.person_id WHERE votes.poll_id = polls.id)
WHERE id = :id;

-- name: running
SELECT polls.id, polls.neighbourhood_id, polls.number, polls.author_id, polls.question, polls.closes_at,
    polls.closed_at, polls.known_then, polls.through_then, n.zone, poll_options.label
FROM polls
JOIN neighbourhoods AS n ON n.id = polls.neighbourhood_id
LEFT JOIN votes ON votes.poll_id = polls.id AND votes.person_id = :person_id
LEFT JOIN poll_options ON poll_options.poll_id = votes.poll_id AND poll_options.option_no = votes.option_no
WHERE polls.neighbourhood_id = :neighbourhood_id AND polls.closed_at IS NULL AND polls.closes_at > :now
ORDER BY polls.closes_at, polls.id;

-- name: differences
SELECT poll_options.poll_id, poll_options.option_no, poll_options.votes AS counted,
    COUNT(votes.person_id) + poll_options.unlinked AS found
FROM poll_options
LEFT JOIN votes ON votes.poll_id = poll_options.poll_id AND votes.option_no = poll_options.option_no
GROUP BY poll_options.poll_id, poll_options.option_no, poll_options.votes, poll_options.unlinked
HAVING poll_options.votes <> COUNT(votes.person_id) + poll_options.unlinked
ORDER BY poll_options.poll_id, poll_options.option_no;
