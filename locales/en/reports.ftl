# Reports: what is broken, and what becomes of it.
menu-report = Report a problem
menu-reports = Show the open reports
menu-my = Show my reports

report-empty = Please say what is wrong after the command, for example: /report Street lamp out at gate 3
report-words-needed = Please write what is wrong, for example: Street lamp out at gate 3
report-too-long = That is too long. Please say it in at most { $most } characters.
report-how = Please say what is wrong after the command, for example: /report Street lamp out at gate 3. Or press the button and I will ask you step by step.
report-how-photo = I have kept the photo. Press the button and tell me in private what is wrong.
report-kept = Thank you. Your report is <b>#{ $number }</b>, and your neighbours can see it. { $quiet ->
    [yes] { -asked-for-quiet }
   *[no] I will write to you here when something happens.
}
report-kept-later = Thank you. Your report is <b>#{ $number }</b>. You have sent several in a short time, so your neighbours can see this one from { $at } on. { $quiet ->
    [yes] { -asked-for-quiet }
   *[no] I will write to you here when something happens.
}
report-sent = Thank you. Your report is on its way.
report-without-file = I have kept your words as report #{ $number }. The picture came as a file, and I cannot show it. Please send it as a photo, as a reply to the report.
report-photo-as-file = I cannot show a file. Please send it as a photo.
report-unknown = There is no report #{ $number } here. Send /reports to see the open ones.

report-card-title = <b>#{ $number }</b> { $text }
report-card-state = <b>{ $state ->
    [acknowledged] The committee has seen it
    [in-progress] Somebody is working on it
    [fixed] The committee says it is fixed
    [declined] The committee will not do this
   *[open] Waiting for the committee
}</b> · { $when }
report-card-reason = Reason: { $reason }
report-card-too = { $count ->
    [one] One more neighbour has it too.
   *[other] { $count } more neighbours have it too.
}
report-card-place = Place: <a href="{ $url }">see the map</a>
report-category-light = Light
report-category-lift = Lift
report-category-water = Water
report-category-waste = Rubbish
report-category-noise = Noise
report-category-safety = Safety
report-category-green = Green spaces
report-category-other = Something else
report-card-about = About: { $category }
report-answer-due = { $late ->
    [yes] <b>An answer has been due since { $when }.</b>
   *[no] An answer is due by { $when }.
}
report-due = { $late ->
    [yes] <b>Overdue since { $day }.</b>
   *[no] Due by { $day }.
}
report-list-about = { $category } ·{ " " }
report-list-due = { $late ->
    [yes] , overdue since { $day }
   *[no] , due by { $day }
}
report-button-about = What it is about
report-about = What is report <b>#{ $number }</b> about? Please press a button.
report-kept-about = What is it about? If you press a button, the committee knows sooner whose work it is.
report-sorted = Report #{ $number } is about: { $category }. To change it, press another button.
report-desk-reporter = Reported by { $who }, { $when }
report-desk-last = { $undone ->
    [yes] Last step taken back by { $who }
   *[no] Last step by { $who }
}
report-desk-why = <b>Why will you not do it?</b> Press a reason, or reply to this message in your own words.
report-button-me-too = Me too
report-button-more = More
report-button-whole = Read all of it
report-button-take-back = Not me after all
report-button-photo = Show the photo
report-button-undo = Undo
report-step-button = { $to ->
    [acknowledged] Acknowledge
    [in-progress] In progress
    [fixed] Fixed
   *[declined] Decline
}
report-reason-button = { $ready ->
    [not-ours] Not ours to repair
    [known] Reported already
    [no-money] No money now
   *[not-found] Not found
}
report-reason = { $ready ->
    [not-ours] It is not ours to repair.
    [known] Another report is about the same thing.
    [no-money] There is no money for it at present.
   *[not-found] We looked and could not find it.
}

report-counted = { $private ->
    [yes] You are counted for #{ $number }. To take it back, press “Not me after all”.
   *[no] You are counted for #{ $number }. To take it back, press More.
}
report-counted-already = { $private ->
    [yes] You are counted for #{ $number } already. To take it back, press “Not me after all”.
   *[no] You are counted for #{ $number } already. To take it back, press More.
}
report-is-yours = You reported #{ $number } yourself, so you are counted already.
report-uncounted = You are not counted for #{ $number }.
report-is-closed = Report #{ $number } is closed. If it is still wrong, please make a new report.
report-stepped = #{ $number }: { $state ->
    [acknowledged] the committee has seen it.
    [in-progress] somebody is working on it.
    [fixed] it is fixed.
   *[declined] declined.
} You can undo this for 10 minutes.
report-step-over = That is no longer possible. Report #{ $number } stands here now: { $state ->
    [acknowledged] the committee has seen it.
    [in-progress] somebody is working on it.
    [fixed] it is fixed.
    [declined] it was declined.
   *[open] it waits for the committee.
}
report-why = Please choose a reason for #{ $number }, or reply to the message in your own words.
report-reason-missing = Please say why, so that your neighbours understand.
report-reason-too-long = That is too long. Please give the reason in at most { $most } characters.
report-press-decline = To decline #{ $number } in your own words, press Decline first, then reply. You can also reply with a photo or a place.
report-reply-with = You can reply to report #{ $number } with a photo or a place. I did not keep anything else.
report-not-declined = Report #{ $number } stays as it is.
report-undone = Done. The last step of #{ $number } is taken back.
report-undo-over = Something else happened since. Only the last step can be undone.
report-undo-not-yours = Only the person who took this step can undo it.
report-undo-late = This step is older than 10 minutes and can no longer be undone.
report-has-photo = Report #{ $number } has a photo already.
report-has-place = Report #{ $number } has a place already.
report-added = { $what ->
    [photo] Thank you. The photo is on the report now.
   *[place] Thank you. The place is on the report now.
}
report-photo = Photo of report #{ $number }

report-news = News about report <b>#{ $number }</b>: { $text }
report-news-undone = A correction about report <b>#{ $number }</b>: { $text }

report-list-open = <b>Open reports: { $count }</b>
report-list-mine = <b>Your reports, and those you have too: { $count }</b>
report-list-none = There are no open reports. To make one, write /report and what is wrong.
report-list-none-of-yours = You have made no report yet. To make one, write /report and what is wrong.
report-list-line = { $number } { $text } <i>({ $about }{ $state ->
    [acknowledged] seen
    [in-progress] in progress
    [fixed] fixed
    [declined] declined
   *[open] waiting
}{ $due })</i>
report-list-page = Page { $number } of { $of }
report-button-see = Show the report
report-button-all = See all in private
report-button-newer = Newer
report-button-older = Older

form-report-category = { $photo ->
    [yes] Thank you, I have your photo. What is it about? Press a button, or write at once what is wrong.
   *[no] What is it about? Press a button, or write at once what is wrong.
}
form-report-what = { $photo ->
    [yes] Thank you, I have your photo. What is wrong, and where? Please write it in a sentence.
   *[no] { $place ->
        [yes] Thank you, I have the place. What is wrong there? Please write it in a sentence.
       *[no] What is wrong, and where? Please write it in a sentence.
    }
}
form-report-photo = { $photo ->
    [yes] I have your photo. Shall it be shown with the report?
   *[no] Do you have a photo of it? Send it now, or go on without one.
}
form-report-check = { $text }

    About: { $category }

    { $photo ->
        [yes] The photo is shown with it.
       *[no] There is no photo.
    }{ $place ->
        [yes] { " " }The place is on the map.
       *[no] { "" }
    }
    { $named ->
        [yes] All your neighbours in { $street } will see this report.
       *[no] All your neighbours will see this report.
    } Shall I send it?
report-form-no-photo = No photo
report-form-keep-photo = Show the photo
report-form-send = Send
report-photo-or-press = I have not added that to your report. To write it again, press Back. Otherwise send a photo, or press a button to go on.

report-card-told = Told to the committee by phone or in person.
report-for-whom = <b>For whom do you want to report?</b>
    Press the name of the neighbour without a phone.
report-for-nobody = There is nobody on the list of neighbours without a phone yet. Send /assisted to add somebody.
report-for-more = Show more
report-kept-for = Thank you. The report is <b>#{ $number }</b>, and the neighbours can see it. { $quiet ->
    [yes] { -asked-for-quiet }
   *[no] I will write to you here when something happens, so that you can pass it on.
}

form-report-for-category = { $photo ->
    [yes] Thank you, I have the photo. What does { $name } report? Press a button, or write at once what is wrong.
   *[no] What does { $name } report? Press a button, or write at once what is wrong.
}
form-report-for-what = { $photo ->
    [yes] Thank you, I have the photo. What does { $name } report, and where is it? Please write it in a sentence.
   *[no] { $place ->
        [yes] Thank you, I have the place. What does { $name } report? Please write it in a sentence.
       *[no] What does { $name } report, and where is it? Please write it in a sentence.
    }
}
form-report-for-photo = { $photo ->
    [yes] I have the photo. Shall it be shown with the report?
   *[no] Do you have a photo of it? Send it now, or go on without one.
}
form-report-for-check = { $text }

    About: { $category }

    { $photo ->
        [yes] The photo is shown with it.
       *[no] There is no photo.
    }{ $place ->
        [yes] { " " }The place is on the map.
       *[no] { "" }
    }
    All neighbours will see this report, and the committee sees that it is from { $name }. Shall I send it?
