# What is kept of people, and what they can do about it.
privacy-head = <b>What I keep about you, and why</b>
privacy-for-knowing = • Your name, your number at Telegram and your language; the groups of your neighbourhood that you are in; what you were appointed to. So I know how to speak with you and what you may do. For groups that you have left: { $days } days.
privacy-for-reports = • Your reports with their photos and places, and the reports of others that you have too. So things get repaired and you hear about it.
privacy-for-polls = • Your answers in polls. So each counts once, and you can change it.
privacy-for-help = • What you offer to help with, and when; the tasks that you come to. So helpers are found.
privacy-for-homes = • Where you live, if you told me, and whether the committee has confirmed it. So each home is counted once. What you changed there, and a home that nobody lives in any more: { $days } days.
privacy-for-assisted = • For neighbours without a phone, the committee notes the name, the home and who helps them. So it can act for them, as they ask it to.
privacy-for-talking = • A note of each message that I sent you: { $days } days. So you get nothing twice. Questions that you have not answered to the end: { $forms } days.
privacy-for-inbox = • Each message and each command to me as it came, and the message that a command is a reply to: { $days } days. So nothing is lost when something breaks. A command that names no bot counts as sent to me.
privacy-for-oversight = • What you decide for the neighbourhood, if you do. So the committee can see who decided what. One-time links: { $days } days.
privacy-over = • { $months } months after a report, a poll or a task is over, I forget who made the report and who has it too, who voted what, and who helped.
privacy-rest =
    Where no time is given, I keep it until you have it erased.

    What you write to others in the group is not for me. I do not keep it.
    Everything goes through Telegram. Whoever runs me can see what is stored. Nothing is sold or used for advertising.
privacy-backups = { $days ->
    [0] Whoever runs me may keep copies of my database. What you have erased is still in older copies.
   *[other] A copy of my database is made every day. What you have erased is gone from the copies after { $days } days.
}
privacy-ways =
    /mydata: I send you all of it, as a file.
    /forgetme: I erase it.
    /stop: I send you nothing any more, but I answer what you ask.
privacy-group = I keep only what is sent to me, who is in this group, and in which language to speak. I tell you everything about it in private.

mydata = This file holds everything that I keep about you. Any computer can open it as text. I keep no copy of it.
mydata-inside = Everything that Linli keeps about you. All times are in UTC.
mydata-too-large = What I keep about you is too large for one file in Telegram. Please ask whoever runs me for it.

forget-ask =
    <b>Shall I erase what I keep about you?</b>

    <b>This goes:</b> your name, your number, your language, your roles, what you offered to help with, what you sent me and what I sent you. Your votes in open polls are withdrawn. Your places in coming tasks go to others. In this chat I delete the messages of the last two days.
    <b>This stays, without your name:</b> the text, photo and place of your reports; polls and tasks that you made; your votes in ended polls, as a number only. Older messages stay in this chat until you delete them, and what was written in groups stays there.

    It cannot be undone. Please press a button, or write “erase” or “keep”.
forget-erase = Erase
forget-keep = Keep
forget-kept = Good. I have erased nothing.
forget-erased = Your data is erased.
forget-done = Your data is erased. I do not know you any more. What was older than two days in this chat you can delete yourself in Telegram. If you write to me again, you are new to me.

stop-done = From now on I write only when you ask me something: no reminders, and no news. If you want to hear from me again, press the button or send /start.
stop-start-anew = Start anew
stop-over = Good. I send you messages again.

menu-privacy = What I keep about you
menu-mydata = Get everything that I keep about you
menu-forgetme = Erase what I keep about you
menu-stop = Get no messages but answers
