# What the committee is told: summaries and the weekly digest.
menu-summary = 业委会：查看近况

summary-word-unknown = 我不明白这里的“{ $word }”。可以写 /summary ，后面加报告、投票、志愿者或全部，再加7天或30天。

summary-topic = { $topic ->
    [reports] 报告
    [polls] 投票
   *[volunteers] 志愿者
}
summary-heading = <b>{ $topic }</b>
summary-title = <b>{ $name }：最近{ $days }天</b>
    { $topics }，从{ $since }起
summary-week-title = <b>{ $name }：本周情况</b>
    从{ $since }起的变化
summary-quiet = <b>{ $name }</b>（{ $topics }）：最近{ $days }天没有新情况，也没有需要决定的事。
summary-week-quiet = <b>{ $name }</b>：从{ $since }起没有新情况，也没有需要决定的事。
summary-nothing-new = 此外没有新情况。

summary-decide = <b>等你们决定</b>
summary-nothing-to-decide = 没有需要决定的事。
summary-overdue = • 从{ $day }起超过期限：/report_{ $number } “{ $text }”
summary-overdue-too = • 还有{ $count }份报告超过期限：/reports
summary-waiting = • 业委会还没有确认：{ $open }份未解决的报告中有{ $waiting }份。请看 /reports
summary-oldest = • 最早的未解决报告：/report_{ $number } ，已有{ $age }
summary-poll-runs = • 投票 #{ $number }“{ $question }”：投票到{ $until }为止，我认识的{ $known }位居民中{ $votes }位已投票
summary-polls-too = • 还有{ $count }个投票正在进行：/polls
summary-task-short = • /task_{ $number } “{ $what }”，{ $start }：需要{ $wanted }人，已有{ $found }人
summary-tasks-too = • 还有{ $count }个任务缺人：/tasks

summary-before = 再往前{ $days }天：{ $count }。
summary-reports = 新报告{ $received }份：{ $received }份中已解决{ $fixed }份，尚未答复{ $unanswered }份。
summary-reports-none = 没有新报告。
summary-repaired = 这段时间解决的报告（不论新旧）：{ $count }份。
summary-polls = 新投票{ $count }个。
summary-polls-none = 没有新投票。
summary-voters = 我认识的{ $known }位居民中，{ $voters }位投了票，{ $silent }位没有投。
summary-poll-ended = 投票 #{ $number }“{ $question }”已结束：{ $known }位中{ $votes }位投了票。
summary-polls-ended-too = 还有{ $count }个投票已结束。
summary-volunteers = { $active ->
    [0] 还没有人报名帮忙。
   *[other] { $active }位邻居愿意帮忙，其中新加入{ $joined }位。
}
summary-tasks = 已开始的任务{ $count }个：{ $places }个名额中找到{ $filled }人。
summary-tasks-none = 没有任务开始。
summary-tasks-made = 新安排的任务{ $count }个。
summary-asked = 询问志愿者{ $asked }次：答应{ $coming }次，不能来{ $declined }次，没有答复{ $silent }次。
summary-asked-few = 询问志愿者{ $count }次。少于{ $least }次时不显示答复，以免看出是谁答的。
summary-skill = { $skill }（{ $count }位）
summary-skills = 至少{ $least }位能帮忙的事：{ $skills }。

summary-dates = { $since }至{ $until }
summary-of = / { $whole }
summary-figure-fixed = 已解决的新报告
summary-figure-waiting = 等待答复的未解决报告
summary-figure-voters = 已投票的居民（我认识的）
summary-figure-polls = 正在进行的投票
summary-figure-places = 已有人的任务名额
summary-figure-volunteers = 愿意帮忙的邻居
