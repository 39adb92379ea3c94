# Topics of a forum group.
menu-topic_here = Choose what this topic is for

topic-kind = { $kind ->
    [reports] Reports
    [tasks] Tasks
   *[polls] Polls
}
topic-which = What should I post in this topic?
topic-named = Done. From now on I post new { $kind ->
    [reports] reports
    [tasks] tasks
   *[polls] polls
} in this topic.
topic-ended = Done. New { $kind ->
    [reports] reports
    [tasks] tasks
   *[polls] polls
} have no topic of their own any more. I post them where they are asked for.
topic-undo = Undo
topic-done = Done.
topic-undone = Done. It is as it was before.
topic-already = It is this topic already. Nothing was changed.
topic-changed-since = This has been changed since then, so I cannot undo it. Nothing was changed.
topic-none = There is no topic of its own for that. To choose one, please send this command in that topic.
topic-in-the-group = Please send this command in a residents' group, in the topic that is meant.
topic-word-unknown = I do not know the word “{ $word }” here. Please send /topic_here reports, /topic_here polls or /topic_here tasks.
