# What the chairs choose for their neighbourhood.
settings-list = <b>{ $name }: { $chapter ->
    [targets] settings: the kinds of reports
   *[all] settings
    }</b>
    { $lines }

    To change one, press its button.
setting-changed-by = Changed by { $who }, { $when }.
setting-undo = Undo: back to { $value }
setting-changed-since = Somebody has changed this in the meantime. This message shows what holds now.

setting-back = All settings
setting-same = It is like that already. Nothing was changed.
setting-which = Which of these do you mean? Please press one.

# The neighbourhood's name.
setting-name-title = Name
setting-name = <b>{ $name }: the name</b>
    The neighbourhood is called <b>{ $value }</b>. It stands at the head of my messages.

    At first it has the title of your group, and changes with it. Once you choose another name, the group's title changes it no more. To go back, choose the group's title.

    { $place ->
        [private] To change it, reply to this message with the new name, of at most { $most } characters.
       *[other] To change it, open our private chat, send /settings there, and reply to the message about the name. What is said here might be talk.
    }
setting-name-button = { $value }
setting-name-line = Name: { $value }
setting-name-changed = Done. The neighbourhood is called { $value } from now on.
setting-name-empty = Please write a name with letters or numbers in it. Nothing was changed.
setting-name-long = This name is too long. Please write one of at most { $most } characters. Nothing was changed.

# The language of the groups.
setting-language-title = Language
setting-language = <b>{ $name }: the language of your groups</b>
    In your groups I speak <b>{ $value }</b>. At first it is the language of whoever set the group up.

    What I write from now on is in that language. In private everybody has their own, with /language.

    To change it, press a button, or reply to this message with the name of a language.
setting-language-button = { $value }
setting-language-line = Language in the groups: { $value }
setting-language-names = I speak English, Chinese and Spanish. Please choose one of these. Nothing was changed.

# The time zone.
setting-zone-title = Time zone
setting-zone = <b>{ $name }: the time zone</b>
    I go by the clocks of <b>{ $value }</b>. At first it is what whoever runs me has chosen.

    The hours in my messages, when a poll ends and when the digest comes are told by it. Tasks that exist already keep their hour.

    To change it, reply to this message with the name of your country or of a big city near you.
setting-zone-button = { $value }
setting-zone-line = Time zone: { $value }
setting-zone-changed = Done. From now on I go by the clocks of { $value }.
setting-zone-unknown = I do not know this place. Please write the name of your country or of a big city near you, such as Madrid. Nothing was changed.

# Whose working days and holidays hold.
setting-country-title = Country
setting-country = <b>{ $name }: working days and holidays</b>
    { $some ->
        [yes] I go by the working days and public holidays of <b>{ $value }</b>.
       *[no] You have chosen <b>no country</b>. Then every Monday to Friday is a working day, and I know no holidays. It is like this at first.
    }

    The time within which a report shall be dealt with is counted in working days. If the day of the weekly digest is a public holiday, it comes on the next working day. Holidays of a single region or town are not counted.

    To change it, reply to this message with the name of your country, or with the word none.
setting-country-none = No country
setting-country-button = { $value }
setting-country-line = Working days and holidays: { $value }
setting-country-changed = { $some ->
    [yes] Done. From now on I go by the working days and holidays of { $value }.
   *[no] Done. From now on every Monday to Friday is a working day.
}
setting-country-unknown = I do not know the holidays of this country. Please write the name of a country, such as Spain. Nothing was changed.

# When people are left in peace.
setting-quiet-hours-title = Quiet hours
setting-quiet-hours = <b>{ $name }: quiet hours</b>
    { $some ->
        [yes] Quiet hours are <b>{ $value }</b>, by the clocks where you live.
       *[no] There are <b>no quiet hours</b>: I write at any hour.
    } The usual hours are { $usual }.

    In these hours I send nobody a private message that they did not ask for. News about reports, reminders and questions to volunteers wait until the hours are over. The weekly digest waits too. Whoever writes to me gets an answer at any hour. A poll ends on time.

    If a task takes place in these hours or soon after, helpers are reminded before the hours begin. If it is cancelled, or a place becomes free, they hear of it at once.

    To change it, press a button, or reply to this message with two times, such as 22-7, or with the word none.
setting-quiet-hours-none = No quiet hours
setting-quiet-hours-button = { $value }
setting-quiet-hours-line = Quiet hours: { $value }
setting-quiet-hours-changed = { $some ->
    [yes] Done. Quiet hours are { $value } from now on.
   *[no] Done. There are no quiet hours from now on.
}
setting-quiet-hours-like = Please write two times, such as 22-7 or 21:30-8:00, or the word none. Nothing was changed.
setting-quiet-hours-long = Quiet hours can last { $most } hours at most, and not 0. Please write when they begin, and then when they end, such as 22-7. Nothing was changed.

# When the weekly digest comes.
setting-digest-button = { $value }
setting-digest-day-title = Day of the digest
setting-digest-day = <b>{ $name }: the day of the weekly digest</b>
    Every week I tell the committee's chat what changed. It comes on <b>{ $value }</b>. The usual day is { $usual }. If that day is a public holiday of the country you chose, it comes on the next working day.

    To change it, press a button, or reply to this message with a day of the week.
setting-digest-day-line = Weekly digest, day: { $value }
setting-digest-day-changed = Done. The weekly digest comes on { $value } from now on.
setting-digest-day-names = Please write a day of the week, such as Tuesday. Nothing was changed.
setting-digest-hour-title = Hour of the digest
setting-digest-hour = <b>{ $name }: the hour of the weekly digest</b>
    Every week I tell the committee's chat what changed. It comes at <b>{ $value }</b>, by the clocks where you live. The usual hour is { $usual }. If that is within your quiet hours, it comes when they are over.

    To change it, press a button, or reply to this message with a full hour, such as 17 or 17:00.
setting-digest-hour-line = Weekly digest, hour: { $value }
setting-digest-hour-changed = Done. The weekly digest comes at { $value } from now on.
setting-digest-hour-numbers = Please write a full hour from 0 to 23, such as 17. Nothing was changed.

# How long it is kept who took part in what is over.
setting-retention-title = Forgetting names
setting-retention = <b>{ $name }: forgetting who it was</b>
    { $some ->
        [yes] I forget who it was <b>{ $months } months</b> after something is over.
       *[no] I <b>do not forget</b> who it was. It is like this at first.
    }

    This is about reports that are fixed or declined, polls that have ended and tasks that are over: who made the report and who has it too, who opened the poll and who voted what, who helped. The reports and the numbers stay, without names. Everybody can have their own data erased sooner, with /forgetme.

    I begin a day after a change, so that it can be taken back before. Later, Undo brings no names back.

    To change it, press a button, or reply to this message with a number of months, such as 18, or with the word never.
setting-retention-button = { $some ->
    [yes] { $months } months
   *[no] Do not forget
}
setting-retention-line = { $some ->
    [yes] Names in what is over: kept for { $months } months
   *[no] Names in what is over: kept for ever
}
setting-retention-changed = { $some ->
    [yes] Done. I forget who it was { $months } months after something is over.
   *[no] Done. From now on I do not forget who it was.
}
setting-retention-months = Please write a number of months from { $least } to { $most }, such as 18, or the word never. Nothing was changed.

# What reports are about, and within how many working days each kind is to be dealt with.
setting-targets-title = Kinds of reports
setting-back-to-chapter = All kinds of reports
setting-target = <b>{ $name }: reports about “{ $category }”</b>
    { $asked ->
        [yes] Reports about this shall be dealt with within <b>{ $days ->
            [one] 1 working day
           *[other] { $days } working days
        }</b>.
       *[no] This kind is <b>not offered</b> when somebody makes a report.
    } The usual number is { $usual }.

    The card in the committee's chat and the lists say until when that is, and the summary names first what is overdue. It also holds for reports that are open now. Which days are working days depends on the country in the settings. A first answer is always due within 24 hours.

    To change it, press a button, or reply to this message with a number of days from 1 to { $most }, or with the word off.
setting-target-button = { $asked ->
    [yes] { $days ->
        [one] 1 day
       *[other] { $days } days
    }
   *[no] Do not offer
}
setting-target-line = { $category }: { $asked ->
    [yes] { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }
   *[no] not offered
}
setting-target-changed = { $asked ->
    [yes] Done. { $category }: within { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }.
   *[no] Done. { $category }: not offered any more.
}
setting-target-days = Please write a number of working days from 1 to { $most }, such as 5, or the word off. Nothing was changed.
setting-target-other-stays = This kind is for all that fits no other, so it has to stay. Please write a number of working days, such as 10. Nothing was changed.

# How much the bot may write into each group.
setting-message-budget = <b>{ $name }: my messages in your groups</b>
    I write at most <b>{ $budget } a minute</b> in each of your groups. The usual number is { $usual }.
    New messages count, and so does each change of a message.

    With a smaller number the group is quieter, and the numbers on a card follow more slowly. When everybody presses at once, a card changes about every { $seconds } seconds. Answers to a question come first. Whoever presses a button gets an answer at once, whatever the number is.

    To change it, press a button. Or reply to this message with a number from { $least } to { $most }.
setting-message-budget-title = Messages in groups
setting-message-budget-button = { $budget } a minute
setting-message-budget-line = Messages in each group: at most { $budget } a minute
setting-message-budget-changed = Done. From now on I write at most { $budget } messages a minute in each group.
setting-message-budget-same = It is { $budget } a minute already. Nothing was changed.
setting-message-budget-numbers = Please choose a whole number from { $least } to { $most }. Nothing was changed.

menu-settings = Settings of the neighbourhood, for chairs
setting-not-understood = I am sorry, I did not understand. To change the setting, please reply to its newest message: hold your finger on it and choose “Reply”. Or send /help.
