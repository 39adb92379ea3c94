# Adding a second residents' group with a one-time code.
link-code = <b>Add another residents' group to { $name }</b>
    1. Press the button and choose the group. Or add me to it, and send there:
    <code>/link { $code }</code>
    2. You have to be an admin of that group.

    The code works once, until { $until }. The admins of that group will be chairs too, so give it to nobody you do not trust.
link-button = Choose the group
link-which = Which neighbourhood shall get another group? Please press one of the buttons.
link-done = Done. This group belongs to <b>{ $name }</b> now. Send /help to see what I can do.
link-joined = “{ $title }” is now a residents' group of <b>{ $name }</b>. { $who } added it with a code. Its admins are chairs too.
link-in-the-group = Please send this in the group that you want to add. I have to be in that group too.
link-needs-code = This needs a code. A chair of the neighbourhood can send /link to me in private, and I give them one.
link-unknown = This code does not work. A chair of the neighbourhood can send /link to me in private, and I give them a new one.
link-used = This code was used already. A chair of the neighbourhood can send /link to me in private, and I give them a new one.
link-late = This code is older than a day and no longer works. A chair of the neighbourhood can send /link to me in private, and I give them a new one.
link-belongs-here = This group belongs to the neighbourhood already. Nothing was changed.
link-belongs-elsewhere = This group belongs to another neighbourhood already. Nothing was changed.

menu-link = Add another residents' group
