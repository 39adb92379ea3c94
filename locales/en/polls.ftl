# Asking the neighbours.
menu-poll = Ask your neighbours
menu-polls = Open polls
menu-results = How a poll went

poll-title = <b>Poll #{ $number }: { $question }</b>
poll-in-full = { $number }. { $option }
poll-option = { $option } · { $votes }
poll-until = Open until { $until }. Press a button to vote. You can change your vote until then.
poll-withdraw = Withdraw my vote
poll-more = More
poll-turnout-so-far = { $known ->
    [one] { $votes } of the 1 neighbour I know here has voted.
   *[other] { $votes ->
        [one] 1 of the { $known } neighbours I know here has voted.
       *[other] { $votes } of the { $known } neighbours I know here have voted.
    }
}
poll-turnout = { $known ->
    [one] { $votes } of the 1 neighbour I knew here voted.
   *[other] { $votes } of the { $known } neighbours I knew here voted.
}
poll-through = { $count } votes were given through the committee.
poll-through-some = Some votes were given through the committee.
poll-known = I do not know everybody here. There may be more.

poll-voted = You voted { $option }. You can change it until { $until }.
poll-withdrawn = Your vote is withdrawn. You can vote again until { $until }.
poll-nothing-to-withdraw = You have no vote in this poll. You can vote until { $until }.
poll-closed = Poll #{ $number } is closed. Send /results_{ $number } to see how it went.

poll-ended-at = Closed on { $moment }.
poll-counted = { $option }: { $count }
poll-votes = { $votes ->
    [one] 1 vote, { $share }
   *[other] { $votes } votes, { $share }
}
poll-no-votes = no votes
poll-nobody = Nobody voted.
poll-nobody-yet = Nobody has voted yet.
poll-over-unvoted = Nobody voted. Poll #{ $number } “{ $question }” is over.
poll-quoted = “{ $option }”
poll-most = { $option } has the most votes: { $votes } of { $total }.
poll-level = { $options } are level, each with { $votes } of { $total } votes.
poll-others = { $count } more
poll-chart = Poll #{ $number } · { $votes ->
    [one] 1 vote
   *[other] { $votes } votes
}
poll-result = <b>Poll #{ $number } is closed: { $question }</b>
poll-so-far = <b>Poll #{ $number } so far: { $question }</b>
    Open until { $until }. This can still change.

poll-how = To ask your neighbours, write: <code>/poll When do we clean the yard? | Saturday | Sunday</code>
    Or press the button and I will ask you step by step.
form-poll-question = What do you want to ask your neighbours? Please write only the question. The answers come next.

    You can also write all at once: <code>When do we clean the yard? | Saturday | Sunday</code>
form-poll-answers = <b>{ $question }</b>
    { $count ->
        [0] Which answers can your neighbours choose? Please write the first one, or several, each on its own line.
       *[other] { $answers }

            { $count ->
                [one] Please write another answer. A poll needs at least 2.
                [12] These are all that fit. Press Done.
               *[other] Write another answer, or press Done.
            }
    }
form-poll-check = <b>{ $question }</b>
    { $answers }

    Your neighbours can answer for { $time }. You will see it in your group. Shall I ask them?
poll-form-drop = Take out the last one
poll-form-ask = Ask the neighbours
poll-form-asked = Your question is on its way to the group.
poll-opened = Poll #{ $number } is in your group now: { $question }
    It is open until { $until }.
poll-waits = You have not voted yet.
poll-chosen = You voted “{ $option }”.
poll-how-it-stands = How it stands
poll-may-end = You can also end this poll now. After that nobody can vote any more.
poll-end = End this poll now
poll-ended = Poll #{ $number } is closed. The result is on its way to the group.
poll-list = { $count ->
    [one] One poll is open.
   *[other] { $count } polls are open.
}
poll-list-empty = No poll is open at present. Send /poll to see how to start one.
poll-open-until = Open until { $until }.
poll-now = Now: /results_{ $number }
poll-list-others = { $count ->
    [one] One more poll is open.
   *[other] { $count } more polls are open.
}
poll-answer = Answer poll #{ $number }
poll-look = Look at poll #{ $number }

poll-question-missing = Please write the question first, then the answers. You wrote:

    { $wish }
poll-question-too-long = Your question has { $length } characters. At most { $most } fit. Please shorten it. You wrote:

    { $wish }
poll-answer-missing = Please write an answer that your neighbours can choose.
poll-form-needs-more = A poll needs at least { $least } answers. Please write one more.
poll-too-few = A poll needs at least 2 answers. Put | between question and answers, or each on its own line. You wrote:

    { $wish }
poll-too-many = You gave { $count } answers. At most { $most } fit in one poll. Please leave some out. You wrote:

    { $wish }
poll-option-too-long = Answer { $number } has { $length } characters. At most { $most } fit. Please shorten it. You wrote:

    { $wish }
poll-option-twice = The answer “{ $option }” is there twice. Please write each answer once. You wrote:

    { $wish }
poll-closes-wrong = A poll can be open from 5 minutes to 60 days. Please put the time behind a bar of its own, like this: Yes | No | closes 2d. You can also write 6h (hours) or 30m (minutes). You wrote:

    { $wish }
poll-which = Please send the number of the poll, for example: /results 3
poll-unknown = There is no poll #{ $number } here. Send /polls to see the open ones.
poll-none-yet = There was no poll here yet. Send /poll to see how to start one.
poll-no-group = I am in no residents’ group at present, so I cannot ask anybody. Please add me to your group first.
