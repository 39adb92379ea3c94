# How many of those who live here the bot knows, for the committee.
menu-roll = See how many neighbours I know, for the committee

roll-head = <b>{ $name }: the neighbours I know</b>
roll-group = <b>{ $title }:</b> known { $known } of { $members } members
roll-group-silent = <b>{ $title }:</b> known { $known }. Telegram does not tell me at the moment how many members there are.
roll-group-more = <b>{ $title }:</b> known { $known }, but there are only { $members } members now. Some have left without my hearing of it.
roll-together = <b>In all groups together:</b> known { $known }, each counted once
roll-reachable = <b>I can write to them in private:</b> { $count } of { $known } known
roll-assisted = <b>Without a phone, known through the committee:</b> { $count }
roll-why = Telegram shows me nobody who has not written to me, pressed one of my buttons, or joined or left while I was there. Other bots in a group count as members too.
roll-homes = <b>Homes known:</b> { $listed ->
    [0] { $known }
   *[other] { $both } of { $listed } on the list{ $besides ->
        [0] { "" }
       *[other] , and { $besides } besides
    }
}
roll-homes-building = { $building }: { $listed ->
    [0] { $known } homes known
   *[other] { $both } of { $listed } on the list{ $besides ->
        [0] { "" }
       *[other] , and { $besides } besides
    }
}
roll-homes-few = Buildings where I know fewer than { $least } people are not listed one by one.
