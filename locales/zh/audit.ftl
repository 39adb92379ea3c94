# Who did what: for the committee.
menu-audit = 查看谁做了什么（业委会用）

audit-head = <b>{ $name }：谁做了什么</b>
audit-only-area = 只看：{ $area }
audit-only-person = 只看 { $who } 做的事，或别人对其做的事
audit-only-erased = 只看一个人，此人的资料已删除
audit-only-since = 起始时间：{ $when }
audit-none = 这里没有内容。
audit-line = { $when }：{ $what }
audit-bot = 机器人
audit-somebody = 某位已删除资料的人
audit-older = 更早的
audit-newer = 更新的
audit-area = { $area ->
    [setup] 群组
    [roles] 职务
    [homes] 住户
    [settings] 设置
    [reports] 报告
    [polls] 投票
    [tasks] 任务
    [assisted] 没有手机
   *[all] 全部
}
audit-word-unknown = 我不认识“{ $word }”这个词。请这样发送，例如：/audit 报告 30天

audit-set-up = { $who } 设置了这个小区。
audit-group-added = { $who } 添加了一个居民群。
audit-committee-chat = { $who } 选定了业委会群。
audit-code-made = { $who } 索取了添加群的代码。
audit-setting = { $who } 更改了一项设置。现在：{ $became }。之前：{ $was }
audit-setting-only = { $who } 更改了一项设置：{ $what }
audit-setting-gone = { $who } 更改了一项已经不存在的设置。
audit-report-step = { $who }，报告 #{ $number }：{ $became ->
    [acknowledged] 已看到
    [in-progress] 已开始处理
    [fixed] 已修好
   *[declined] 不予处理
}。
audit-report-undone = { $who } 撤回了报告 #{ $number } 的一步。
audit-report-sorted = { $who }为报告 #{ $number } 选了类别：{ $category ->
    [light] 照明
    [lift] 电梯
    [water] 水
    [waste] 垃圾
    [noise] 噪音
    [safety] 安全
    [green] 绿化
   *[other] 其他
}。
audit-poll-ended = { $who } 提前结束了投票 #{ $number }。
audit-task-created = { $who } 创建了任务 #{ $number }。
audit-task-cancelled = { $who } 取消了任务 #{ $number }。
audit-role-offered = { $who } 生成了一个任命链接：{ $role ->
    [committee] 业委会成员
    [staff] 工作人员
   *[partner] 合作方
}。
audit-appointed = { $who } 任命 { $whom } 为{ $role ->
    [committee] 业委会成员
    [staff] 工作人员
   *[partner] 合作方
}。
audit-dismissed = { $who } 撤回了 { $whom } 的职务：{ $role ->
    [committee] 业委会成员
    [staff] 工作人员
   *[partner] 合作方
}。
audit-topic = { $who } 更改了{ $kind ->
    [reports] 报告
    [tasks] 任务
   *[polls] 投票
}的话题。
audit-home-confirmed = { $who } 确认 { $whom } 住在第 { $number } 户。
audit-home-refused = { $who } 没有确认 { $whom } 住在第 { $number } 户。
audit-home-moved = { $who } 把 { $whom } 从第 { $was } 户移到第 { $became } 户。
audit-homes-merged = { $who } 把第 { $was } 户并入第 { $became } 户。
audit-home-undone = { $who } 收回了对第 { $number } 户的更改。
audit-home-list-taken = { $who } 采用了一份有 { $homes } 套房屋的名单。新增：{ $new }。不再在名单上：{ $dropped }。
audit-home-list-undone = { $who } 撤回了最近的房屋名单。名单上又是 { $homes } 套房屋。

audit-assisted-added = { $who }把 { $number } 号邻居加入没有手机的名单。
audit-assisted-changed = { $who }更改了 { $number } 号邻居（没有手机）的记录。
audit-assisted-removed = { $who }把 { $number } 号邻居从没有手机的名单移除。
audit-assisted-undone = { $who }撤销了 { $number } 号邻居（没有手机）的最后一次更改。
audit-reported-for = { $who }替 { $number } 号邻居（没有手机）写下报告 #{ $report }。
audit-too-for = { $who }把 { $number } 号邻居（没有手机）算进报告 #{ $report }。
audit-not-too-for = { $who }不再把 { $number } 号邻居（没有手机）算进报告 #{ $report }。
audit-voted-for = { $who }替 { $number } 号邻居（没有手机）在投票 #{ $poll } 里投票。
audit-not-voted-for = { $who }撤回了 { $number } 号邻居（没有手机）在投票 #{ $poll } 里的票。
