# Beginning in a group.
setup-welcome = <b>Hello, I am { -bot }.</b>
    I help neighbours look after their place: report a problem, lend a hand, decide together.
    An admin of this group can press the button, and we begin.
    Is this the committee's own chat? Then please send /committee_here instead.
setup-button = Set up
setup-ready = <b>{ $name }</b> is set up. Send /help to see what I can do.
    The admins of this group are the chairs.
setup-no-committee = There is no committee chat yet. To choose one, add me to it, and send /committee_here there.
setup-committee-ready = This is the committee chat of <b>{ $name }</b>. Everybody in this chat counts as committee. Send /help to see what I can do here.
setup-lacks-admin = I am not an admin here. I may miss commands that do not name me and photos that come with a command, and I do not see who leaves. To change this, make me an admin in the settings of the group. I need no special rights.
setup-lacks-photos = I am not allowed to send photos here, so you will not see charts and pictures. An admin can allow it in the settings of the group.
setup-done = Done. <b>{ $name }</b> is set up. Send /help to see what I can do.
setup-done-toast = Done. { $name } is set up.
setup-already = <b>{ $name }</b> is set up already. Nothing was changed.
setup-already-toast = { $name } is set up already. Nothing was changed.
group-out-of-reach = I cannot see this group at the moment. Please make sure that I am in it, and try again.
setup-is-committee = This is a committee chat already. Please send /setup in the residents' group.

committee-which = Whose committee meets in this chat? Please press one of the buttons.
committee-named = Done. From now on I write here what is meant for the committee of <b>{ $name }</b>.
committee-named-toast = Done. This is now the committee chat of { $name }.
committee-already = This is the committee chat of <b>{ $name }</b> already. Nothing was changed.
committee-already-toast = This is the committee chat of { $name } already. Nothing was changed.
committee-moved = The committee chat of <b>{ $name }</b> is now “{ $title }”. I write nothing more about it here.
committee-is-residents = This is a residents' group, so it cannot be the committee chat. Please send this command in the committee's own chat.
committee-no-chair = Only a chair can do this: an admin of a residents' group that is set up. Please send /setup in that group first.
committee-of-another = This is the committee chat of another neighbourhood. Only one of its chairs can change that.

group-lost = I was removed from “{ $title }”. Nobody there can use me now. Everything is kept. To go on, add me to the group again.
group-back = I am in “{ $title }” again, and go on there. I am sending now what had to wait.
group-deleted = The group “{ $title }” was deleted. Nobody can use me there any more. What people told me there is kept.
group-muted = I am not allowed to write in “{ $title }” any more. Buttons that are there still work. My messages wait until I may write again. An admin of that group can allow it: open the page of the group, then Permissions.
group-unmuted = I can write in “{ $title }” again. What had to wait has been sent.
group-no-pictures = I am not allowed to send photos in “{ $title }” any more, so charts and pictures are missing there. Texts still arrive. An admin of that group can allow it: open the page of the group, then Permissions.
group-pictures-again = I can send photos in “{ $title }” again.
group-topic-closed = A topic in “{ $title }” was closed or deleted, so I cannot write in it. What belongs there I write in the group's main topic (General). An admin of that group can open a closed topic again.
group-topic-open = The closed topic in “{ $title }” is open again. I can write in it.
group-upgraded = Telegram has turned “{ $title }” into a larger kind of group. I go on there as before. My old messages there can no longer change, so I am posting again what is still open.
group-demoted = I am no longer an admin in “{ $title }”. I may miss commands that do not name me and photos that come with a command, and I do not see who leaves. To change this, make me an admin again.
group-promoted = I am an admin in “{ $title }” again.

menu-setup = Set up this group
menu-committee_here = Make this chat the committee's
