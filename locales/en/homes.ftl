# Homes: who says to live where, and what the committee does about it.
menu-home = Say where you live
menu-homes = See who lives where, for the committee

home-address = { $buildingkind ->
    [bare] building { $building }
   *[named] { $building }
}{ $stairkind ->
    [none] { "" }
    [bare] , stair { $stair }
   *[named] , { $stair }
}{ $flatkind ->
    [bare] , flat { $flat }
   *[named] , { $flat }
}

home-part-empty = Please write a name or a number, for example: 3 or Tower B
home-part-long = Please write it in at most { $most } characters.
home-part-needed = Please write it as it stands on the door. If you do not know it now, send /cancel.
home-flat-unknown = I do not find flat “{ $flat }” in “{ $building }” on the committee's list. Please write the flat again, or press Back to change the building. If the list is wrong, please tell the committee.
home-stair-unknown = I do not find the stair “{ $stair }” in this building on the committee's list. Please write it again, or press one of the buttons.
home-stair-needed = There is more than one flat “{ $flat }” in “{ $building }”. Please press Back and say which stair.
home-too-often = You have said { $most } times in one day where you live. Please try again tomorrow, or speak with the committee.
home-none = You have no home here that you could leave.
home-undo-late = This was more than a day ago, and can no longer be undone. Please change it instead.
home-changed-since = This has been changed since then, so I cannot undo it. Nothing was changed.
home-claim-changed = This person says something else by now. Nothing was changed.
home-confirmed-already = { $who } is confirmed there already.
home-not-yours = Only people whom the committee has confirmed in this home can say this.
home-doubted-already = You have told the committee already.
home-doubt-none = There is nothing to take back.

form-home-building = { $missing ->
    [yes] I do not find the building “{ $typed }” on the committee's list. { $near ->
        [some] Is it one of these? Or write it again.
       *[none] Please write it again.
    }
   *[no] Which building do you live in? { $near ->
        [some] Press a button, or write it.
       *[none] Please write its number or name, for example: 3
    }
}
form-home-stair = { $building }: which stair or entrance? If there is only one, press the button.
form-home-flat = { $building }: which flat? For example: 12B
form-home-check = You live in { $place }. Is this right? The committee sees it and confirms it. People who are confirmed in this home are told too.
form-home-move-building = { $missing ->
    [yes] I do not find the building “{ $typed }” on the committee's list. { $near ->
        [some] Is it one of these? Or write it again.
       *[none] Please write it again.
    }
   *[no] Into which building do you want to move { $who }? { $near ->
        [some] Press a button, or write it.
       *[none] Please write its number or name, for example: 3
    }
}
form-home-move-stair = { $who }, { $building }: which stair or entrance? If there is only one, press the button.
form-home-move-flat = { $who }, { $building }: which flat? For example: 12B
form-home-move-check = From home #{ $number } I move { $who } to { $place }. This counts as confirmed, and { $who } is told. Is this right?
form-home-merge-into = Which home is the same as home #{ $number }? { $near ->
    [some] Please press its button, or write its number.
   *[none] Please write its number.
} /homes shows the numbers.
form-home-merge-check = Home #{ $number } ({ $place }) is the same as home #{ $other } ({ $into }). Everybody who lives in #{ $number } then counts in #{ $other }. Is this right?
home-no-stair = There is only one
home-say = Yes, I live there
home-move = Yes, move
home-merge = Yes, they are the same
home-keep = Change nothing
home-merge-choice = #{ $number } { $place }
home-merge-empty = Nobody lives in home #{ $number }, and it is not on the list. Please choose another one.
home-flat-not-yet = “{ $typed }” sounds like a flat. Please write the building first. I ask for the flat afterwards.
home-number-needed = Please write only the number of the home, for example: { $number }

home-page = <b>{ $name }: your home</b>
    You live in { $place }.
    { $state ->
        [confirmed] The committee has confirmed it.
       *[asked] The committee has not confirmed it yet.
    }
home-page-none = <b>{ $name }: your home</b>
    I do not know where you live.
home-tell = Say where I live
home-change = Change
home-leave = Leave this home
home-undo = Undo
home-said = Thank you. The committee will look at it.
home-said-before = You live there already. Nothing was changed.
home-left = Done. You do not live there any more.
home-undone = Done. It is as it was before.

home-claim-asked = <b>{ $who }</b> says that they live in <b>{ $place }</b> (home #{ $number }).
home-claim-confirmed = <b>{ $who }</b> lives in <b>{ $place }</b> (home #{ $number }). { $step ->
    [confirmed] Confirmed by { $by }.
    [moved] Moved here by { $by }.
    [merged] Two homes were merged by { $by }.
   *[other] This is confirmed.
}
home-claim-over = { $known ->
    [yes] <b>{ $who }</b> no longer counts in { $place } (home #{ $number }). { $step ->
        [refused] Not right, says { $by }.
        [left] { $who } has left this home.
       *[other] This was taken back.
    }
   *[no] Where <b>{ $who }</b> lives is not known.
}
home-claim-others = { $count ->
    [0] Nobody else is confirmed there.
   *[other] Confirmed there: { $names }{ $extra ->
        [0] { "" }
       *[other] { " " }and { $extra } more
    }
}
home-claim-doubts = { $count ->
    [one] { $names } lives there and does not know { $who }.
   *[other] { $names } live there and do not know { $who }.
}
home-claim-away = { $who } is in none of the residents' groups now.
home-claim-question = Is this right?
home-claim-gone = Somebody said here where they live. Their data was deleted.
home-confirm = Confirm
home-refuse = Not right

home-newcomer = <b>{ $who }</b> says that they live in your home: { $place }. If you know them, you need do nothing. The committee looks at it too.
home-unknown = I don't know them
home-doubted = I have told the committee that you do not know this person.
home-doubted-toast = Thank you. The committee is told.
home-doubt-dropped = Done. The committee sees that you know them.
home-news-confirmed = <b>{ $name }:</b> the committee has confirmed that you live in { $place }.
home-news-refused = <b>{ $name }:</b> the committee could not confirm that you live in { $place }. If you do live there, please speak with the committee. Or say it again with /home
home-news-moved = <b>{ $name }:</b> the committee has changed where you live. Before: { $before }. Now: { $place }. If that is wrong, please send /home
home-news-undone = <b>{ $name }:</b> the committee has taken back its last change. { $state ->
    [confirmed] You live in { $place }, which is confirmed.
    [asked] You live in { $place }, which is not confirmed yet.
   *[none] I do not know where you live. You can say it with /home
}

homes-head = <b>{ $name }: homes</b>
homes-counts = { $listed ->
    [0] Homes known: { $known }. Confirmed: { $confirmed }.
   *[other] Homes known: { $both } of { $listed } on the list. Known besides: { $besides }. Confirmed: { $confirmed }.
}
homes-waiting = { $count ->
    [0] Nobody waits to be confirmed.
    [one] 1 person waits to be confirmed.
   *[other] { $count } people wait to be confirmed.
}
homes-building-line = <b>{ $building }:</b> { $listed ->
    [0] { $known } known
   *[other] { $both } of { $listed } known
}, { $confirmed } confirmed
homes-building-head = <b>{ $building }</b>
homes-nobody = Nobody lives here, as far as I know.
homes-button-waiting = Waiting: { $who }, { $place }
homes-button-home = #{ $number }: { $flat }
homes-home-line = #{ $number } { $place }: { $people ->
    [0] nobody who is in a group now
    [one] 1 person
   *[other] { $people } people
}, { $confirmed } confirmed
homes-home-head = <b>Home #{ $number }: { $place }</b>
homes-home-listed = It is on the committee's list.
homes-home-merged = It is the same as home #{ $number }.
homes-see-other = See that home
homes-member = • { $who }: { $state ->
    [confirmed] confirmed
   *[asked] waits to be confirmed
}{ $here ->
    [yes] { "" }
   *[no] , is in none of the groups now
}
homes-members-more = And { $count } more.
homes-confirm-one = Confirm: { $who }
homes-refuse-one = Not right: { $who }
homes-move-one = Move: { $who }
homes-merge-button = Merge with another home
homes-in-private = Move or merge, in private
homes-before = Before
homes-after = Further
homes-back = Back to the building
homes-back-all = Back to all buildings
homes-unknown = I do not know the home or building “{ $home }”. Please send /homes to see them all.
homes-confirmed = Done. { $who } is confirmed there.
homes-refused = Done. { $who } no longer counts there.
homes-undone = Done. It is as it was before.
homes-asked = I ask you about it in private.
homes-moved = Done.
homes-merged = Done.
homes-done = { $step ->
    [confirmed] Done. { $who } is confirmed in home #{ $number }: { $place }
    [refused] Done. { $who } no longer counts in home #{ $other }: { $before }
   *[moved] Done. { $who } is moved from home #{ $other } to home #{ $number }: { $place }
}
homes-merged-done = Done. Home #{ $other } ({ $before }) is the same as home #{ $number } ({ $place }) now.
homes-done-over = This message is out of date. /homes shows how it is now.
homes-done-undone = What was done about home #{ $number } was taken back. It is as it was before.
home-same = { $who } lives there already. Nothing was changed.
home-merged-already = Home #{ $number } was merged into another one already. Nothing was changed.
home-merge-itself = Home #{ $number } is this very home. Please write the number of the other one.
home-merge-listed = Home #{ $number } is on the committee's list, and home #{ $other } is not. Please open home #{ $other } with /homes, and merge it with home #{ $number }.
