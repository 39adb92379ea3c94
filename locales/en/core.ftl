# Sentences that belong to no feature.

-bot = Linli
-asked-for-quiet = You asked me to write only when you ask me something. Send /start in our private chat, and I write again.

# Said when another sentence cannot be shown.
core-generic = Something is wrong on our side. What you sent is kept. Please try again later.

# Lengths of time: 1 hour 30 minutes.
length-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
length-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
length-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
length-of-two = { $first } { $second }
