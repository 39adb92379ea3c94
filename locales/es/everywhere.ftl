# Answers that any part of the bot may give.
unknown-command = I do not know this command. Send /help to see what I can do.
not-understood = I am sorry, I did not understand. Send /help to see what I can do.
button-too-old = This button no longer works. I am showing you the newest state.
only-residents = Only neighbours from this group can do this.
only-committee = Only the committee can do this.
only-admins = Only an admin of this group can do this.
only-in-private = Let us do this in private. Press the button to open our chat.
only-in-group = Please send this command in your neighbourhood group.
open-private = Open private chat
no-neighbourhood-yet = I do not know your neighbourhood yet. Please write something to me in your group first, for example /help.
group-not-set-up = This group is not set up yet. An admin can send /setup.
confirm-who = You write as the group. Please press the button so I know which admin you are.
confirm-button = It was me
confirmed = Thank you. I am doing it now.
confirmed-already = This was confirmed already.

form-question = <b>Question { $number } of { $of }</b>
    { $question }
form-over = These questions are finished.
form-question-over = This question is no longer open. Please use the newest message.
form-pick-one = Please press one of the buttons, or type its number.
form-chosen = ✓ { $label }
form-done = Done
form-back = Back
form-cancel = Cancel
form-cancelled = Cancelled. Nothing was saved.
nothing-to-cancel = There is nothing to cancel.

welcome-private = Hello. I help your neighbourhood: report a problem, answer a poll, lend a hand. Send /help to see how.
help-private = Send /help any time.
help-group = Send /help any time.
menu-help = What I can do
menu-cancel = Stop the present questions
