# Answers that any part of the bot may give.
unknown-command = 我不认识这个命令。发送 /help 看看我能做什么。
not-understood = 对不起，我没有看懂。发送 /help 看看我能做什么。
button-too-old = 这个按钮已经失效。
too-fast = 您发得太快，我来不及处理。现在我一条一条地处理，请等一分钟再发。这期间再发来的，我可能读不到。
appears-later = 谢谢您，我已经记下了。您在短时间内发了好几条，所以这一条会在 { $at } 出现，后面的每隔一分钟出现一条，好让邻居们的消息也能及时出现。
only-residents = 只有本小区的邻居才能这样做。如果您是邻居，请先在群里发一条消息，例如 /help。
only-committee = 只有业委会才能这样做。
only-staff = 只有业委会和工作人员可以这样做。
only-admins = 只有居民群的管理员才能这样做。
only-admins-here = 只有本群的管理员才能这样做。
only-in-private = 这件事我们私下聊。请按按钮打开我们的私聊。
only-between-us = /{ $command } 要在我们的私聊里用。您是在“{ $group }”群里发送的。请按按钮，我们在这里继续。
go-on-here = 继续
start-only-typed = 如果您想这样做，请在这里发送 /{ $command }。
said-in-group = 在“{ $group }”群里：{ $answer }
only-in-group = 请在您的小区群里发送这个命令。
open-private = 打开私聊
no-neighbourhood-yet = 我还不知道您住在哪个小区。请先在小区群里给我发一条消息，例如 /help。
group-not-set-up = 这个群还没有设置好。管理员可以发送 /setup。
confirm-who = 您是以群的名义发言的。请按按钮，让我知道您是哪位管理员。
confirm-button = 是我
confirmed = 谢谢。我这就去办。
confirmed-already = 这件事已经确认过了。
telegram-silent = Telegram 现在没有回应我，所以这件事没能办成。没有任何改变。请过几分钟再试一次。
tap-noted = 已经记下了。这次比平时慢一点，不用再按。
tap-not-noted = 我现在什么也记不下来。请过几分钟再来看一看。如果那时没有变化，请再按一次。

form-question = <b>第 { $number } 个问题，共 { $of } 个</b>
    { $question }
form-over = 提问已经结束。
form-question-over = 这个问题不用再回答了。请看最新的消息。
form-called = { $form ->
    [report] 您的报告
    [report-for] 替别人写的报告
    [poll] 您要发起的投票
    [task] 新的任务
    [task-cancel] 取消任务
    [home] 关于您住处的问题
    [home-move] 关于一位邻居住处的问题
    [home-merge] 哪些住房是同一户的问题
    [home-list] 住房名单
    [home-list-take] 住房名单
    [assisted] 关于没有手机的邻居的问题
    [volunteer] 您的帮忙登记
    [volunteer-change] 您的帮忙登记
    [volunteer-change-when] 您的帮忙登记
   *[other] 我问的问题
}
form-unfinished = 我们在私聊里还有一件事没做完：{ form-called }。您的回答我都留着。如果不想继续，请在那里发送 /cancel。
form-unfinished-here = 我们还有一件事没做完：{ form-called }。您的回答我都留着。如果不想继续，请发送 /cancel。
nothing-unfinished = 没有要继续做的事。
form-pick-one = 请按其中一个按钮，或者输入按钮上的字。
form-not-yet = 好的，我等着。要修改，请按“返回”。要离开，请发送 /cancel。
write-a-button = 请按一个按钮，或写出按钮上的字。
form-pick-some = 请至少选一项，再按“完成”。
form-chosen = { $print ->
    [large] 已选：{ $label }
   *[usual] ✓ { $label }
}
form-done = 完成
form-back = 返回
form-cancel = 取消
form-cancelled = { $form ->
    [task-cancel] 任务保持不变。
    [volunteer-change] 您的帮忙登记保持不变。
    [volunteer-change-when] 您的帮忙登记保持不变。
    [home-move] 什么都没有改。
    [home-merge] 什么都没有改。
    [home-list] 住房名单保持不变。
    [home-list-take] 住房名单保持不变。
   *[other] 已取消：{ form-called }。什么都没有保存。
}
form-first = 这已经是第一个问题。要离开，请发送 /cancel。
nothing-to-cancel = 没有什么可以取消的。

welcome-private = 您好。我为<b>{ $name }</b>的邻居们帮忙：报告问题、互相帮助、一起商量事情。发送 /help 看看怎么用。
welcome-stranger = 您好。我是“{ -bot }”，帮助邻居们照看自己住的地方。
    您的小区群里有我吗？有的话，请在群里发送一次 /help，我就认识您了。
    如果没有，请把我加进群里。群管理员可以按“设置”。
help-private = <b>{ $name }：您在这里可以做的事</b>
    { $commands }

    点一个命令就可以开始。
help-committee = <b>业委会专用</b>
    { $commands }
help-group = <b>{ $name }：在这个群里可以做的事</b>
    { $commands }

    更多功能在我们的私聊里。
help-not-set-up = 这个群还没有设置好。群管理员可以发送 /setup。
    这里是业委会自己的群吗？那就请发送 /committee_here。
help-command = /{ $command }：{ $what }

language-which = 您希望我用哪种语言和您说话？
language-which-group = 我在你们小区的群里用哪种语言？请负责人选择。私聊时，每个人可以用自己的语言。
language-chosen = 谢谢。从现在起，我用{ $language }和您说话。
language-chosen-group = 谢谢。从现在起，我在你们的群里用{ $language }。可以在 /settings 里撤回。

large-print-is = { $on ->
    [yes] <b>大字版已打开。</b>
   *[no] <b>大字版已关闭。</b>
}
    { $on ->
        [yes] 在私聊里，我每句话另起一行。行与行之间留出空白，每个按钮单独占一行。
       *[no] 打开以后，在私聊里我每句话另起一行。行与行之间留出空白，每个按钮单独占一行。
    }
    字有多大由您的手机决定。请在 Telegram 里打开“设置”，再打开“聊天设置”或“外观”，选择文字大小。
large-print-switch = { $on ->
    [yes] 关闭
   *[no] 打开
}
large-print-button = 大字版
large-print-toast = { $on ->
    [yes] 大字版已打开。
   *[no] 大字版已关闭。
}
large-print-word = 我不明白这里的“{ $word }”。请发送 /large_print；要关闭，请发送：/large_print 关

where-which = 您在好几个小区里。您指的是哪一个？请按其中一个按钮。以后可以随时用 /where 更改。
where-unknown = 我不知道“{ $word }”是您的哪个小区。
where-now = 在这个聊天里，我们谈的是<b>{ $name }</b>。要谈另一个小区，请按它的按钮。
where-only = 在这个聊天里，我们谈的是<b>{ $name }</b>。我只知道您在这一个小区。
where-chosen = 好的。现在这个聊天谈的是{ $name }。

menu-help = 我能做什么
menu-cancel = 停止当前的提问
menu-language = 选择语言
menu-large_print = 让我的消息更容易阅读
menu-where = 选择小区（如果您在好几个小区）

a-neighbour = 一位邻居
