# What the committee is told: summaries and the weekly digest.
menu-summary = How things stand, for the committee

summary-word-unknown = I do not know “{ $word }” here. You can write: /summary, then reports, polls, volunteers or all, and 7d or 30d.

summary-topic = { $topic ->
    [reports] Reports
    [polls] Polls
   *[volunteers] Volunteers
}
summary-heading = <b>{ $topic }</b>
summary-title = <b>{ $name }: the last { $days } days</b>
    { $topics }, since { $since }
summary-week-title = <b>{ $name }: your week</b>
    What changed since { $since }
summary-quiet = <b>{ $name }</b> ({ $topics }): nothing new in the last { $days } days, and nothing waits for a decision.
summary-week-quiet = <b>{ $name }</b>: nothing new since { $since }, and nothing waits for a decision.
summary-nothing-new = Nothing else happened.

summary-decide = <b>Waiting for you</b>
summary-nothing-to-decide = Nothing waits for a decision.
summary-overdue = • Overdue since { $day }: /report_{ $number } “{ $text }”
summary-overdue-too = • { $count ->
    [one] One more report is overdue: /reports
   *[other] { $count } more reports are overdue: /reports
}
summary-waiting = • Not yet acknowledged: { $waiting } of { $open } open reports. See /reports
summary-oldest = • The oldest open report: /report_{ $number }, { $age } old
summary-poll-runs = • Poll #{ $number } “{ $question }”: open until { $until }, { $votes } of { $known } neighbours I know voted
summary-polls-too = • { $count ->
    [one] One more open poll: /polls
   *[other] { $count } more open polls: /polls
}
summary-task-short = • /task_{ $number } “{ $what }”, { $start }: { $found } of { $wanted } helpers found
summary-tasks-too = • { $count ->
    [one] One more task looks for helpers: /tasks
   *[other] { $count } more tasks look for helpers: /tasks
}

summary-before = { $days ->
    [one] The day before: { $count }.
   *[other] The { $days } days before: { $count }.
}
summary-reports = { $received ->
    [one] One new report: { $fixed } fixed, { $unanswered } without an answer.
   *[other] { $received } new reports: { $fixed } of { $received } fixed, { $unanswered } of { $received } without an answer.
}
summary-reports-none = No new report.
summary-repaired = { $count ->
    [one] One report was fixed in this time, new or old.
   *[other] { $count } reports were fixed in this time, new or old.
}
summary-polls = { $count ->
    [one] One new poll.
   *[other] { $count } new polls.
}
summary-polls-none = No new poll.
summary-voters = { $voters } of { $known } neighbours I know voted, { $silent } did not.
summary-poll-ended = Poll #{ $number } “{ $question }” ended: { $votes } of { $known } voted.
summary-polls-ended-too = { $count ->
    [one] One more poll ended.
   *[other] { $count } more polls ended.
}
summary-volunteers = { $active ->
    [0] Nobody offers help yet.
    [one] One neighbour offers help, new: { $joined }.
   *[other] { $active } neighbours offer help, new: { $joined }.
}
summary-tasks = { $count ->
    [one] One task began: { $filled } of { $places } places were filled.
   *[other] { $count } tasks began: { $filled } of { $places } places were filled.
}
summary-tasks-none = No task began.
summary-tasks-made = { $count ->
    [one] One task was planned.
   *[other] { $count } tasks were planned.
}
summary-asked = Volunteers were asked { $asked } times: { $coming } yes, { $declined } no, { $silent } without an answer.
summary-asked-few = { $count ->
    [one] Volunteers were asked once.
   *[other] Volunteers were asked { $count } times.
} I show their answers only when there are at least { $least }, so that nobody can be recognised.
summary-skill = { $skill } ({ $count })
summary-skills = What at least { $least } of them can help with: { $skills }.

summary-dates = { $since } to { $until }
summary-of = of { $whole }
summary-figure-fixed = new reports are fixed
summary-figure-waiting = open reports wait for an answer
summary-figure-voters = neighbours I know voted
summary-figure-polls = open polls
summary-figure-places = places in tasks were filled
summary-figure-volunteers = neighbours who offer help
