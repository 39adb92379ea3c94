# Who is what, and how chairs appoint people.
menu-roles = See who is on the committee
menu-appoint = Give somebody a role, for chairs
menu-dismiss = Take a role back, for chairs

role-name = { $role ->
    [chair] Chair
    [committee] Committee
    [staff] Staff
   *[partner] Partner
}
role-list = <b>{ $name }: who is what</b>
role-list-line = <b>{ $role ->
    [chair] Chairs
    [committee] Committee
    [staff] Staff
   *[partner] Partners
}:</b> { $count ->
    [0] nobody
   *[other] { $names }
}{ $extra ->
    [0] { "" }
   *[other] { " " }and { $extra } more
}
role-list-volunteers = <b>Volunteers:</b> { $count ->
    [0] nobody yet
   *[other] { $count }
}
role-button-dismiss = Take back: { $who } ({ $role ->
    [committee] committee
    [staff] staff
   *[partner] partner
})

role-which = What should the person be? You get a link to hand on to them.
role-code = <b>{ $name }: a link for { $role ->
    [committee] the committee
    [staff] staff
   *[partner] a partner
}</b>
    Please send this link to the one person who is meant. Whoever opens it first has the role.

    { $link }

    The link works once, until { $until }.
role-offered = The link comes as a message.
role-appointed = Done. { $who } is now { $role ->
    [committee] on the committee
    [staff] staff
   *[partner] a partner
}.
role-appointed-toast = Done. { $who } is { $role ->
    [committee] on the committee
    [staff] staff
   *[partner] a partner
} again.
role-dismissed = Done. { $who } is no longer { $role ->
    [committee] on the committee
    [staff] staff
   *[partner] a partner
}.
role-dismissed-toast = Done. { $who } is no longer { $role ->
    [committee] on the committee
    [staff] staff
   *[partner] a partner
}.
role-undo = Undo
role-given = You are now { $role ->
    [committee] on the committee
    [staff] staff
   *[partner] a partner
} of <b>{ $name }</b>. Send /help to see what you can do.
role-taken = You are no longer { $role ->
    [committee] on the committee
    [staff] staff
   *[partner] a partner
} of <b>{ $name }</b>. What you told me is kept.
role-accepted = Thank you. You are now { $role ->
    [committee] on the committee
    [staff] staff
   *[partner] a partner
} of <b>{ $name }</b>. Send /help to see what you can do.
role-taken-up = { $who } opened your link and is now { $role ->
    [committee] on the committee
    [staff] staff
   *[partner] a partner
} of <b>{ $name }</b>. Is that the wrong person? Then press Undo.

role-word-unknown = I do not know the role “{ $word }”. Please write committee, staff or partner, for example: /appoint staff
role-word-missing = What should this person be? Please write it after the command: /appoint committee, /appoint staff or /appoint partner
role-reply-needed = Please send /{ $command } as a reply to a message of the person who is meant. Or send it to me in private.
role-nobody-there = I cannot see who wrote that message. Please reply to a message that the person wrote under their own name. Or send the command to me in private.
role-chair-in-telegram = Chairs are the admins of the residents' group. To make somebody a chair, make them an admin of the group.
role-volunteer-themselves = Volunteers sign up themselves: they send me /volunteer in private.
role-is-chair = { $who } is a chair already, and may do everything. Nothing was changed.
role-is-for-others = You are a chair already, and may do everything. The link still works for somebody else.
role-has-it = { $who } is already { $role ->
    [committee] on the committee
    [staff] staff
   *[partner] a partner
}. Nothing was changed.
role-has-none = { $who } has no role that could be taken back. Nothing was changed.
role-changed-since = The role of { $who } has been changed since then, so I cannot undo it. Nothing was changed.
role-chair-stays = { $who } is an admin of the residents' group, and therefore a chair. To change that, take the admin rights back in the group.
role-committee-stays = { $who } is in the committee chat, and therefore on the committee. To change that, remove them from that chat.
role-link-unknown = This link does not work. Please ask whoever sent it to you for a new one.
role-link-used = This link was used already. Please ask whoever sent it to you for a new one.
role-link-late = This link is older than a day and no longer works. Please ask whoever sent it to you for a new one.
