# Neighbours without a phone: the committee keeps them, and acts for them.
menu-assisted = Neighbours without a phone, for the committee
menu-report_for = Report for a neighbour without a phone

assisted-list = <b>{ $name }: neighbours without a phone ({ $count })</b>
assisted-list-line = #{ $number } { $who }{ $has_home ->
    [yes] , { $home }
   *[no] { "" }
}{ $has_helper ->
    [yes] , helped by { $helper }
   *[no] { "" }
}
assisted-list-empty = <b>{ $name }: neighbours without a phone</b>
    There is nobody on the list yet. Do you know somebody who has no phone? Put them on the list, and you can report and vote for them as they tell you.
assisted-more = Show more
assisted-add = Add somebody
assisted-unknown = There is no neighbour #{ $number } on the list. Send /assisted to see the list.
assisted-gone = Neighbour #{ $number } was removed from the list. Send /assisted to see who is on it.
assisted-nobody = I find nobody for “{ $word }”. Send /report_for to see the list.
assisted-several = Several neighbours fit “{ $word }”. Please write the whole name, or the number.

assisted-title = <b>#{ $number } { $who }</b>
assisted-home = Home: { $home } (home #{ $number })
assisted-home-none = No home is noted.
assisted-helper = Helped by { $helper }
assisted-added = Put on the list by { $who }, { $when }
assisted-report = Report for them
assisted-has-too = They have it too
assisted-vote = Vote for them
assisted-print = What is kept
assisted-change-name = Change the name
assisted-change-home = Change the home
assisted-change-helper = Change the helper
assisted-remove = Remove
assisted-keep = Keep
assisted-undo = Undo
assisted-remove-ask = <b>Shall I remove { $who } from the list?</b>
    You can undo it for 10 minutes. After that I erase the name and everything noted. Reports stay, without the name. What was written in chats before stays there.
assisted-removed = { $who } is removed. You can undo it for 10 minutes.
assisted-removed-card = Neighbour #{ $number } is removed from the list. You can undo this until { $until }. After that I erase the name and everything noted.
assisted-erased = What was noted here is erased.
assisted-undone = Done. Neighbour #{ $number } is as before.
assisted-undo-late = This is more than 10 minutes ago and can no longer be undone.
assisted-kept = This file holds everything that is kept about { $who }. You can give it to them.
assisted-kept-inside = Everything that Linli keeps about a neighbour without a phone. All times are in UTC.

form-assisted-name = { $is_new ->
    [yes] What is the neighbour called? Please tell them that you put them on this list.
   *[no] What is { $name } called now?
}
form-assisted-home = Where does { $name } live? Please write the building and the flat, like this: 3 / 12. With a stair: 3 / A / 12. Or write the number of the home: #12
form-assisted-helper = Who helps { $name }? Please write a name.
form-assisted-check = <b>{ $name }</b>
    { $has_home ->
        [yes] Home: { $home }
       *[no] No home is noted.
    }
    { $has_helper ->
        [yes] Helped by { $helper }
       *[no] No helper is noted.
    }
    The committee will see this. Is it right?
assisted-no-home = No home
assisted-no-helper = Nobody
assisted-save = Save
assisted-saved = { $who } is saved.
assisted-name-empty = Please write a name.
assisted-name-long = Please write a name of at most { $most } characters.
assisted-home-how = Please write the building and the flat with a slash between them, like this: 3 / 12. Or the number of the home: #12
assisted-home-unknown = There is no home #{ $number }. Please write the building and the flat, like this: 3 / 12
assisted-home-unlisted = I do not find flat “{ $flat }” in “{ $building }” on the committee's list. Please write the building and the flat again, like this: 3 / 12
assisted-home-stair = There is more than one flat “{ $flat }” in “{ $building }”. Please write the stair too, like this: 3 / A / 12

assisted-which-reports = <b>Which of these does { $who } have too?</b>
    Press a report to count them, and press it again to take that back. For an older one, reply to this message with its number.
assisted-number-only = Please write only the number of the report, such as 12.
assisted-too = { $who } is counted for #{ $number }.
assisted-not-too = { $who } is no longer counted for #{ $number }.
assisted-counted = Done. They are counted for #{ $number }.
assisted-counted-not = Done. They are no longer counted for #{ $number }.
assisted-own-report = { $who } reported #{ $number }, and is counted already.

assisted-which-polls = <b>Open polls in which { $who } can vote</b>
assisted-poll-line = <b>Poll #{ $number }: { $question }</b>
    { $voted ->
        [yes] A vote is given.
       *[no] No vote yet.
    }
assisted-poll = Vote in poll #{ $number }
assisted-ballot = <b>Poll #{ $number }: { $question }</b>
    { $voted ->
        [yes] { $who } has voted.
       *[no] { $who } has not voted yet.
    }
    Press what { $who } told you. You can change it until { $until }. The last vote counts.
assisted-unvote = Withdraw the vote
assisted-voted = { $who } voted { $option }. You can change it until { $until }.
assisted-not-voted = { $who } has no vote in this poll. You can vote until { $until }.
