# Answers that any part of the bot may give.
unknown-command = I do not know this command. Send /help to see what I can do.
not-understood = I am sorry, I did not understand. Send /help to see what I can do.
button-too-old = This button no longer works.
too-fast = You are sending more than I can follow. I am taking your messages one by one, so please wait a minute. If you send more before then, I may not read it.
appears-later = Thank you, I have kept it. You have sent several in a short time, so this one appears at { $at }, and any further ones a minute apart. That leaves room for your neighbours.
only-residents = Only neighbours of this neighbourhood can do this. If you are one, please write in the group first, for example /help.
only-committee = Only the committee can do this.
only-staff = Only the committee and staff can do this.
only-admins = Only an admin of the residents' group can do this.
only-admins-here = Only an admin of this group can do this.
only-in-private = Let us do this in private. Press the button to open our chat.
only-between-us = /{ $command } is for our private chat. You sent it in the group “{ $group }”. Please press the button, and we go on here.
go-on-here = Go on
start-only-typed = To do that, please send /{ $command } here.
said-in-group = In the group “{ $group }”: { $answer }
only-in-group = Please send this command in your neighbourhood group.
open-private = Open private chat
no-neighbourhood-yet = I do not know your neighbourhood yet. Please write something to me in your group first, for example /help.
group-not-set-up = This group is not set up yet. An admin can send /setup.
confirm-who = You write as the group. Please press the button so I know which admin you are.
confirm-button = It was me
confirmed = Thank you. I am doing it now.
confirmed-already = This was confirmed already.
telegram-silent = Telegram does not answer me at the moment, so I could not do this. Nothing was changed. Please try again in a few minutes.
tap-noted = I have noted this. It takes a little longer than usual. There is no need to press again.
tap-not-noted = I cannot note anything at the moment. Please look here again in a few minutes. If nothing has changed by then, press again.

form-question = <b>Question { $number } of { $of }</b>
    { $question }
form-over = These questions are finished.
form-question-over = This question is no longer open. Please use the newest message.
form-called = { $form ->
    [report] your report
    [report-for] a report for somebody else
    [poll] your new poll
    [task] a new task
    [task-cancel] calling off a task
    [home] the questions about your home
    [home-move] the questions about a neighbour's home
    [home-merge] the questions about two homes
    [home-list] the list of homes
    [home-list-take] the list of homes
    [assisted] the questions about a neighbour without a phone
    [volunteer] your offer to help
    [volunteer-change] your offer to help
    [volunteer-change-when] your offer to help
   *[other] the questions that I asked
}
form-unfinished = We have something to finish first in our private chat: { form-called }. I have kept your answers. If you do not want to go on with it, send /cancel there.
form-unfinished-here = We have something else to finish first: { form-called }. I have kept your answers. If you do not want to go on with it, send /cancel.
nothing-unfinished = There is nothing left to finish.
form-pick-one = Please press one of the buttons, or type the words on it.
form-not-yet = All right, I wait. To change something, press Back. To leave it, send /cancel.
write-a-button = Please press a button, or write the words that stand on one.
form-pick-some = Please choose at least one, then press Done.
form-chosen = { $print ->
    [large] Chosen: { $label }
   *[usual] ✓ { $label }
}
form-done = Done
form-back = Back
form-cancel = Cancel
form-cancelled = { $form ->
    [task-cancel] The task stays as it is.
    [volunteer-change] Your offer stays as it is.
    [volunteer-change-when] Your offer stays as it is.
    [home-move] Nothing was changed.
    [home-merge] Nothing was changed.
    [home-list] The list of homes stays as it is.
    [home-list-take] The list of homes stays as it is.
   *[other] Cancelled: { form-called }. Nothing of it was saved.
}
form-first = This is the first question already. To leave it, send /cancel.
nothing-to-cancel = There is nothing to cancel.

welcome-private = Hello. I help the neighbours of <b>{ $name }</b>: report a problem, lend a hand, decide together. Send /help to see how.
welcome-stranger = Hello. I am { -bot }, and I help neighbours look after their place.
    Is there a group of your neighbours with me in it? Then send /help there once, and I will know you.
    If not, add me to your group. An admin there can press “Set up”.
help-private = <b>{ $name }: what you can do here</b>
    { $commands }

    Tap a command to begin.
help-committee = <b>For the committee</b>
    { $commands }
help-group = <b>{ $name }: what you can do in this chat</b>
    { $commands }

    There is more in our private chat.
help-not-set-up = I am not set up in this group yet. An admin of the group can send /setup.
    Is this the committee's own chat? Then please send /committee_here instead.
help-command = /{ $command }: { $what }

language-which = Which language shall I speak with you?
language-which-group = Which language shall I speak in your neighbourhood's groups? A chair can choose. In private everybody has their own.
language-chosen = Thank you. From now on I speak { $language } with you.
language-chosen-group = Thank you. From now on I speak { $language } in your groups. You can take it back under /settings.

large-print-is = { $on ->
    [yes] <b>Large print is on.</b>
   *[no] <b>Large print is off.</b>
}
    { $on ->
        [yes] Here in private I begin each sentence on a new line. I leave room between the lines, and each button has a row of its own.
       *[no] Switch it on, and here in private I begin each sentence on a new line. I leave room between the lines, and each button has a row of its own.
    }
    Your phone decides how large the letters are. In Telegram, open Settings, then Chat Settings or Appearance, and choose the text size.
large-print-switch = { $on ->
    [yes] Switch it off
   *[no] Switch it on
}
large-print-button = Large print
large-print-toast = { $on ->
    [yes] Large print is on.
   *[no] Large print is off.
}
large-print-word = I do not know the word “{ $word }” here. Please send /large_print, or to switch it off: /large_print off

where-which = You belong to several neighbourhoods. Which one do you mean? Please press one of the buttons. You can change it at any time with /where.
where-unknown = I do not know which of your neighbourhoods is meant by “{ $word }”.
where-now = In this chat we speak about <b>{ $name }</b>. To speak about another one, press its button.
where-only = In this chat we speak about <b>{ $name }</b>. It is the only neighbourhood that I know you in.
where-chosen = Good. In this chat we speak about { $name } now.

menu-help = What I can do
menu-cancel = Stop the present questions
menu-language = Choose the language
menu-large_print = Make my messages easier to read
menu-where = Choose the neighbourhood, if you are in several

a-neighbour = a neighbour
