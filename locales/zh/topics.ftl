# Topics of a forum group.
menu-topic_here = 选择这个话题的用途

topic-kind = { $kind ->
    [reports] 报告
    [tasks] 任务
   *[polls] 投票
}
topic-which = 我应该在这个话题里发什么？
topic-named = 好了。从现在起，新的{ $kind ->
    [reports] 报告
    [tasks] 任务
   *[polls] 投票
}都发在这个话题里。
topic-ended = 好了。新的{ $kind ->
    [reports] 报告
    [tasks] 任务
   *[polls] 投票
}不再有自己的话题，在哪里提出就发在哪里。
topic-undo = 撤销
topic-done = 好了。
topic-undone = 好了。已恢复原样。
topic-already = 已经是这个话题了。没有更改。
topic-changed-since = 后来又有了别的更改，所以不能撤销。什么都没有改变。
topic-none = 这一类还没有自己的话题。要指定，请在那个话题里发送这个命令。
topic-in-the-group = 请在居民群里、在要用的话题中发送这个命令。
topic-word-unknown = 我不认识“{ $word }”这个词。请发送 /topic_here 报告、/topic_here 投票 或 /topic_here 任务。
