# Tasks: what is to be done, who comes, and who has said no.

menu-task = Ask for helpers
menu-tasks = Where help is wanted
menu-mytasks = What you have promised

form-task-what = What is to be done? For example: Carry chairs to the hall.
form-task-day = On which day? Press one, or type it, such as 28.11 or tomorrow.
form-task-time = At what time? Press one, or type it, such as 10:00.
form-task-place = Where should people come?
form-task-helpers = How many helpers do you need? Press a number, or type one up to 20.
form-task-skill = Which skill is needed?
form-task-check = Is this right?
    <b>What:</b> { $what }
    <b>When:</b> { $day }, { $time }
    <b>Where:</b> { $place }
    <b>Helpers:</b> { $helpers }
    <b>Skill:</b> { $skill }
    Press Create to ask for help, or Back to change something.
form-task-cancel-reason = Why does task #{ $number }, { $what }, not take place? I will tell the helpers what you write.

task-any-skill = Anybody can help
task-create = Create
task-created = Task #{ $number } is created. { $asked ->
    [0] No volunteer on my list fits, so I am asking in the group.
    [one] I am asking 1 volunteer now.
   *[other] I am asking { $asked } volunteers now.
}
task-created-later = Task #{ $number } is created. These are quiet hours, so I ask the volunteers from { $at } on.
task-created-at-night = Task #{ $number } is created. It begins before the quiet hours are over, so I wake no volunteer. I am asking in the group.
task-in-private = Let us prepare the task in private: press the button.
task-text-missing = Please write it in a few words.
task-text-long = That is too long. Please use at most { $most } letters.
task-day-unclear = I did not understand the day. Please type it like 28.11, 2026-11-28, Saturday or tomorrow.
task-day-past = That day is over. Please choose a later one.
task-day-far = That is more than a year away. Please choose an earlier day.
task-time-unclear = I did not understand the time. Please type it like 10:00, 14.30 or 9am.
task-time-past = That time has already passed. Please choose a later time, or press Back for another day.
task-time-skipped = The clocks go forward that night and jump over this time. Please choose another time.
task-helpers-how-many = Please type a number from 1 to { $most }.
task-unknown = There is no task #{ $number }. Send /tasks to see all of them.
task-is-cancelled = This task was cancelled.
task-is-over = This task has already begun.
task-overlaps = You have already promised to help at that time. See /mytasks: { $what }

task-card = <b>Help wanted, task #{ $number }: { $what }</b>
    { $when }
    { $place }
task-card-skill = Needed: { $skill }
task-card-found = { $found } of { $wanted } found
task-card-cancelled = <b>Cancelled:</b> { $reason }
task-card-over = This task has begun.
task-card-you-come = <b>You are coming. Thank you.</b>
task-card-you-wait = <b>You are on the waiting list.</b> { $quiet ->
    [yes] { -asked-for-quiet }
   *[no] I will write to you when a place becomes free.
}
task-card-names = Coming: { $names }
task-come = I'll come
task-wait = Join the waiting list
task-cannot = I can't come
task-cancel = Cancel this task
task-keep = No, keep the task
task-more = More

task-you-come = Thank you. You are expected on { $when }.
task-you-come-unreachable = Thank you. You are expected on { $when }. Please open a private chat with me so that I can remind you.
task-you-wait = All places are taken, thank you. You are on the waiting list. { $quiet ->
    [yes] { -asked-for-quiet }
   *[no] I will write to you when one becomes free.
}
task-you-wait-unreachable = All places are taken, thank you. You are on the waiting list. Please open a private chat with me: then I can tell you when one becomes free.
task-you-dropped = Noted. Your place is free for somebody else. The organiser has been told.
task-you-dropped-own = Noted. Your place is free for somebody else.
task-you-cannot = Noted. I will not ask you again for this task.
task-say-why = Please write the reason in our private chat. Task #{ $number } is not cancelled yet.

task-ping = <b>Can you help? { $what }</b>
    { $when }
    { $place }
    { $found } of { $wanted } found so far.
task-full = <b>{ $what }</b>, { $when }: enough helpers have been found. Thank you, you need not answer.
task-moved-up = <b>A place is free, and you have it: { $what }</b>
    { $when }
    { $place }
    If you can't come any more, please press the button.
task-reminder = <b>A reminder, you promised to help: { $what }</b>
    { $when }
    { $place }
    If you can't come, please press the button, so that somebody else can.
task-call = <b>Who can help? { $what }</b>
    { $when }
    { $place }
    { $places ->
        [one] 1 more helper is needed.
       *[other] { $places } more helpers are needed.
    }
task-dropped = { $name } can't come to task #{ $number }, { $what }, { $when }. Now { $found } of { $wanted } are found.
task-cancelled = <b>Cancelled: { $what }</b>, { $when }.
    The reason: { $reason }
    Thank you for your offer.

task-list = <b>Help is wanted here:</b>
task-list-line = { $number } { $what }, { $when }: { $found } of { $wanted } found
task-list-more = { $count ->
    [one] And 1 more later.
   *[other] And { $count } more later.
}
task-list-empty = No help is wanted at the moment.
task-mine = <b>You have promised:</b>
task-mine-line = { $number } { $what }, { $when }, { $place }{ $answer ->
    [waiting] { " (waiting list)" }
   *[other] { "" }
}
task-mine-empty = You have promised nothing at the moment. Send /tasks to see where help is wanted.
