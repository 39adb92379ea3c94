# Who did what: for the committee.
menu-audit = See who did what, for the committee

audit-head = <b>{ $name }: who did what</b>
audit-only-area = Only: { $area }
audit-only-person = Only what { $who } did, or what was done to them
audit-only-erased = Only one person, whose data was deleted
audit-only-since = Since { $when }
audit-none = There is nothing here.
audit-line = { $when }: { $what }
audit-bot = The bot
audit-somebody = Somebody whose data was deleted
audit-older = Older
audit-newer = Newer
audit-area = { $area ->
    [setup] Groups
    [roles] Roles
    [homes] Homes
    [settings] Settings
    [reports] Reports
    [polls] Polls
    [tasks] Tasks
    [assisted] No phone
   *[all] All
}
audit-word-unknown = I do not know the word “{ $word }” here. Please send for example: /audit reports 30 days

audit-set-up = { $who } set up the neighbourhood.
audit-group-added = { $who } added a residents' group.
audit-committee-chat = { $who } chose the committee chat.
audit-code-made = { $who } asked for a code to add a group.
audit-setting = { $who } changed a setting. New: { $became }. Before: { $was }
audit-setting-only = { $who } changed a setting: { $what }
audit-setting-gone = { $who } changed a setting that no longer exists.
audit-report-step = { $who }, report #{ $number }: { $became ->
    [acknowledged] seen
    [in-progress] work has begun
    [fixed] fixed
   *[declined] will not be done
}.
audit-report-undone = { $who } took back a step of report #{ $number }.
audit-report-sorted = { $who } said what report #{ $number } is about: { $category ->
    [light] light
    [lift] lift
    [water] water
    [waste] rubbish
    [noise] noise
    [safety] safety
    [green] green spaces
   *[other] something else
}.
audit-poll-ended = { $who } ended poll #{ $number } early.
audit-task-created = { $who } created task #{ $number }.
audit-task-cancelled = { $who } called off task #{ $number }.
audit-role-offered = { $who } made a link for { $role ->
    [committee] a member of the committee
    [staff] staff
   *[partner] a partner
}.
audit-appointed = { $who } made { $whom } { $role ->
    [committee] a member of the committee
    [staff] staff
   *[partner] a partner
}.
audit-dismissed = { $who } took back that { $whom } is { $role ->
    [committee] on the committee
    [staff] staff
   *[partner] a partner
}.
audit-topic = { $who } changed the topic for { $kind ->
    [reports] reports
    [tasks] tasks
   *[polls] polls
}.
audit-home-confirmed = { $who } confirmed that { $whom } lives in home #{ $number }.
audit-home-refused = { $who } did not confirm { $whom } in home #{ $number }.
audit-home-moved = { $who } moved { $whom } from home #{ $was } to home #{ $became }.
audit-homes-merged = { $who } merged home #{ $was } into home #{ $became }.
audit-home-undone = { $who } took back a change of home #{ $number }.
audit-home-list-taken = { $who } took over a list of { $homes } homes. New: { $new }. No longer on the list: { $dropped }.
audit-home-list-undone = { $who } took the last list of homes back. The list has { $homes } homes again.

audit-assisted-added = { $who } put neighbour #{ $number } on the list of those without a phone.
audit-assisted-changed = { $who } changed what is noted of neighbour #{ $number }, who has no phone.
audit-assisted-removed = { $who } removed neighbour #{ $number } from the list of those without a phone.
audit-assisted-undone = { $who } took back the last change of neighbour #{ $number }, who has no phone.
audit-reported-for = { $who } wrote down report #{ $report } for neighbour #{ $number }, who has no phone.
audit-too-for = { $who } counted neighbour #{ $number }, who has no phone, for report #{ $report }.
audit-not-too-for = { $who } took back that neighbour #{ $number }, who has no phone, counts for report #{ $report }.
audit-voted-for = { $who } voted in poll #{ $poll } for neighbour #{ $number }, who has no phone.
audit-not-voted-for = { $who } withdrew the vote in poll #{ $poll } of neighbour #{ $number }, who has no phone.
