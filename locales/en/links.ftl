# Adding a second residents' group with a one-time code.
link-code = <b>Add another residents' group to { $name }</b>
    You have to be an admin of that group. Press the button and choose the group.
    Or add me to the group, and send there:
    <code>/link { $code }</code>

    The code works once, until { $until }. The admins of that group will be chairs too, so please give it only to somebody you trust.
link-button = Choose the group
link-done = Done. This group belongs to <b>{ $name }</b> now. Send /help to see what I can do.
link-joined = “{ $title }” is now a residents' group of <b>{ $name }</b>. { $who } added it with a code. Its admins are chairs too.
link-in-the-group = Please send this in the group that you want to add. I have to be in that group too.
link-needs-code = This needs a code. A chair of the neighbourhood can send /link to me in private, and I will give them one.
link-unknown = This code does not work. A chair of the neighbourhood can send /link to me in private, and I will give them a new one.
link-used = This code was used already. A chair of the neighbourhood can send /link to me in private, and I will give them a new one.
link-late = This code is older than a day and no longer works. A chair of the neighbourhood can send /link to me in private, and I will give them a new one.
link-belongs-here = This group belongs to the neighbourhood already. Nothing was changed.
link-belongs-elsewhere = This group belongs to another neighbourhood already. Nothing was changed.
link-void-admins = Only an admin of this group can do this. Everybody in the group could read the code, so it can't be used any more. A chair of the neighbourhood can send /link to me in private, and I give them a new one.
link-void-here = This group belongs to the neighbourhood already. Everybody in the group could read the code, so it can't be used any more. For a new one, a chair of the neighbourhood can send /link to me in private.
link-void-elsewhere = This group belongs to another neighbourhood already. Everybody in the group could read the code, so it can't be used any more. For a new one, a chair of the neighbourhood can send /link to me in private.

menu-link = Add another residents' group
