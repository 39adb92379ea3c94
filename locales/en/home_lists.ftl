# The committee's list of homes, sent as a table by a chair.
menu-homes_list = The list of all homes, for chairs

form-home-list-list = <b>{ $name }: the list of homes</b>
    { $count ->
        [0] There is no list of homes yet.
        [one] The list has 1 home at present.
       *[other] The list has { $count } homes at present.
    }
    { $long ->
        [yes] { home-list-cut }
       *[no] Please send me the whole list: as a CSV file of at most 1 MB, or as a message with one home in each line. First the building, then the flat:
    }

    <pre>3;12
    3;13</pre>

    Are there stairs? Then please name the columns in the first line:

    <pre>building;stair;flat
    3;A;12</pre>

    Only building, stair and flat may be in it, nobody's name. I will show you what changes before anything changes.
form-home-list-take-check = <b>{ $name }: the list of homes</b>
    { $long ->
        [yes] { home-list-cut } These are still the numbers of the list that you sent before.
       *[no] { $anew ->
            [yes] The homes have changed in the meantime. Please look at the numbers once more.
           *[no] This is what I found in your list.
        }
    }
    { $counts }

    Some of the homes, as I read them:
    { $samples }

    Is everything right? Then press the button. Are letters wrong? Then please save the file as “CSV UTF-8” and send it here once more.
home-list-counts = <b>{ $homes ->
    [one] 1 home
   *[other] { $homes } homes
} in { $buildings ->
    [one] 1 building
   *[other] { $buildings } buildings
}</b>
    New: { $new }
    Known already: { $known }
    No longer on the list: { $dropped }{ $lived ->
        [0] { "" }
        [one] . Somebody lives in one of them, so I keep it, marked as not on the list.
       *[other] . Somebody lives in { $lived } of them, so I keep those, marked as not on the list.
    }
home-list-home = Building: { $building }, { $stairs ->
    [yes] stair: { $stair }, flat: { $flat }
   *[no] flat: { $flat }
}
home-list-open = The list of homes
home-list-hand-out = Get the present list
home-list-take = Take this list

home-list-comes = The list comes as a message.
home-list-present = The present list of homes: { $count ->
    [one] 1 home
   *[other] { $count } homes
}. You can change it in a spreadsheet program, and send it back to me.
home-list-heading = { $column ->
    [building] building
    [stair] stair
   *[flat] flat
}
home-list-taken = <b>{ $name }: the list of homes is taken over.</b>
    { $counts }

    You can take it back for a day, as long as nobody changes the list.
home-list-taken-toast = Done. The list is taken over.
home-list-look-again = The homes have changed in the meantime. Please look at the new numbers.
home-list-undo = Undo
home-list-as-before = <b>{ $name }</b>: I took the last list back. The list of homes is as it was before.
home-list-undone = { $count ->
    [0] Done. There is no list of homes, as before.
    [one] Done. The list has 1 home again.
   *[other] Done. The list has { $count } homes again.
}
home-list-changed-since = The list has changed since then, so this can no longer be taken back. Nothing was changed.
home-list-too-late = This was more than a day ago. It can no longer be taken back. You can send the earlier list again.

home-list-faults = { $count ->
    [one] I found a mistake in this list. Nothing was changed.
   *[other] I found { $count } mistakes in this list. Nothing was changed.
}
home-list-fault = Line { $line }: { $flaw ->
    [empty] { $column } is missing.
    [formula] { $column } cannot begin with { $detail }
    [unseen] { $column } has a character in it that cannot be shown.
    [long] { $column } is too long. It may have { $detail } characters.
    [twice] this home is in line { $detail } already.
   *[quotes] a quotation mark is out of place.
}
home-list-column = { $column ->
    [building] the building
    [stair] the stair
   *[flat] the flat
}
home-list-more-faults = And { $count } more.
home-list-correct = Please correct the list and send it again.

home-list-send = Please send the list as a file, or as a message with one home in each line, such as 3;12
home-list-cut = Please send so long a list as a file: Telegram cuts a long message in two.
home-list-large = This file is too large. Please send one of at most 1 MB.
home-list-long = This list has { $lines } lines. I take at most { $most } homes. Nothing was changed.
home-list-empty = I found no homes in it. Please send a list with one home in each line, such as 3;12
home-list-workbook = This is a workbook. Please open it in your spreadsheet program, save it as “CSV UTF-8”, and send me that file.
home-list-no-text = I cannot read this file. Please save it in your spreadsheet program as “CSV UTF-8” and send that.
home-list-no-columns = I cannot tell building and flat apart. Please put a comma or a semicolon between them, such as 3;12
home-list-names = In the first line, please name the columns building and flat, and stair if there is one.
home-list-names-needed = There are three columns. Please put this line before all others, in the right order: building;stair;flat
home-list-other-columns = Only building, stair and flat may be in the list, once each. Please take out everything else, such as names and telephone numbers. Nothing was taken over.
home-list-same = The list is like this already. Nothing was changed.
home-list-not-fetched = I could not fetch the file. Please send it again.
