# 向邻居们提问。
menu-poll = 向邻居们提问
menu-polls = 正在进行的投票
menu-results = 查看投票结果

poll-title = <b>投票 #{ $number }：{ $question }</b>
poll-in-full = { $number }. { $option }
poll-option = { $option } · { $votes }
poll-until = 投票到{ $until }为止。请按按钮投票，在此之前都可以改。
poll-withdraw = 撤回我的投票
poll-more = 更多
poll-turnout-so-far = 我在这里认识的{ $known }位邻居中，{ $votes }位已投票。
poll-turnout = 我当时在这里认识的{ $known }位邻居中，{ $votes }位投了票。
poll-through = 其中 { $count } 票由业委会代投。
poll-through-some = 其中有些票由业委会代投。
poll-known = 这里的邻居我不一定都认识，实际人数可能更多。

poll-voted = 您选了：{ $option }。在{ $until }之前都可以改。
poll-withdrawn = 您的投票已撤回。在{ $until }之前可以重新投票。
poll-nothing-to-withdraw = 您还没有参加这次投票。在{ $until }之前都可以投票。
poll-closed = 投票 #{ $number } 已经结束。发送 /results_{ $number } 可以查看结果。

poll-ended-at = 已于{ $moment }结束。
poll-counted = { $option }：{ $count }
poll-votes = { $votes }票，{ $share }
poll-no-votes = 没有票
poll-nobody = 没有人投票。
poll-nobody-yet = 还没有人投票。
poll-over-unvoted = 没有人投票。投票 #{ $number }“{ $question }”已经结束。
poll-quoted = “{ $option }”
poll-most = { $option }得票最多：{ $total }票中的{ $votes }票。
poll-level = { $options }票数相同：在{ $total }票中各得{ $votes }票。
poll-others = 另外{ $count }个
poll-chart = 投票 #{ $number } · 共{ $votes }票
poll-result = <b>投票 #{ $number } 已结束：{ $question }</b>
poll-so-far = <b>投票 #{ $number } 目前情况：{ $question }</b>
    投票到{ $until }为止，结果还可能变化。

poll-how = 想问邻居们，请这样写：<code>/poll 我们哪天打扫院子？| 星期六 | 星期日</code>
    也可以按按钮，我会一步一步地问您。
form-poll-question = 您想问邻居们什么？请先只写问题，下一步再写选项。

    也可以一次写完：<code>我们哪天打扫院子？| 星期六 | 星期日</code>
form-poll-answers = <b>{ $question }</b>
    { $count ->
        [0] 邻居们可以选什么？请写第一个选项，也可以一次写几个，每个写一行。
       *[other] { $answers }

            { $count ->
                [1] 请再写一个选项，投票至少要有2个。
                [12] 选项已经写满，请按“完成”。
               *[other] 可以再写一个选项，写完请按“完成”。
            }
    }
form-poll-check = <b>{ $question }</b>
    { $answers }

    投票时间为{ $time }，会出现在您的群里。现在就问邻居们吗？
poll-form-drop = 去掉最后一个选项
poll-form-ask = 问邻居们
poll-form-asked = 您的问题正在发到群里。
poll-opened = 投票 #{ $number } 已经发到群里：{ $question }
    投票到{ $until }为止。
poll-waits = 您还没有投票。
poll-chosen = 您选了“{ $option }”。
poll-how-it-stands = 目前情况
poll-may-end = 您也可以现在就结束这次投票。结束后谁都不能再投票。
poll-end = 现在结束投票
poll-ended = 投票 #{ $number } 已结束，结果正在发到群里。
poll-list = 现在有{ $count }个投票正在进行。
poll-list-empty = 现在没有正在进行的投票。发送 /poll 可以了解怎样发起。
poll-open-until = 投票到{ $until }为止。
poll-now = 目前情况：/results_{ $number }
poll-list-others = 还有{ $count }个投票正在进行。
poll-answer = 参加投票 #{ $number }
poll-look = 查看投票 #{ $number }

poll-question-missing = 请先写问题，再写选项。您写的是：

    { $wish }
poll-question-too-long = 您的问题有{ $length }个字，最多可以写{ $most }个。请写短一些。您写的是：

    { $wish }
poll-answer-missing = 请写一个邻居们可以选的选项。
poll-form-needs-more = 投票至少要有{ $least }个选项。请再写一个。
poll-too-few = 投票至少要有2个选项。请用 | 把问题和选项分开，或者每项写一行。您写的是：

    { $wish }
poll-too-many = 您写了{ $count }个选项，一次投票最多{ $most }个。请减少一些。您写的是：

    { $wish }
poll-option-too-long = 第{ $number }个选项有{ $length }个字，最多可以写{ $most }个。请写短一些。您写的是：

    { $wish }
poll-option-twice = 选项“{ $option }”写了两遍。每个选项请只写一遍。您写的是：

    { $wish }
poll-closes-wrong = 投票时间可以是5分钟到60天。请用竖线把时间单独隔开，例如：好 | 不好 | 截止 2d。也可以写 6h（小时）或 30m（分钟）。您写的是：

    { $wish }
poll-which = 请写上投票的编号，例如：/results 3
poll-unknown = 这里没有投票 #{ $number }。发送 /polls 可以查看正在进行的投票。
poll-none-yet = 这里还没有过投票。发送 /poll 可以了解怎样发起。
poll-no-group = 我现在不在任何居民群里，没有办法发起投票。请先把我加到您的群里。
