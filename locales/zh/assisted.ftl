# 没有手机的邻居：业委会记下他们，替他们办事。
menu-assisted = 没有手机的邻居，业委会用
menu-report_for = 替没有手机的邻居报告

assisted-list = <b>{ $name }：没有手机的邻居（{ $count } 位）</b>
assisted-list-line = #{ $number } { $who }{ $has_home ->
    [yes] ，{ $home }
   *[no] { "" }
}{ $has_helper ->
    [yes] ，由{ $helper }帮忙
   *[no] { "" }
}
assisted-list-empty = <b>{ $name }：没有手机的邻居</b>
    名单上还没有人。您认识没有手机的邻居吗？把他们加进名单，您就可以按他们说的替他们报告和投票。
assisted-more = 显示更多
assisted-add = 添加一位
assisted-unknown = 名单上没有 { $number } 号邻居。请发送 /assisted 查看名单。
assisted-gone = { $number } 号邻居已从名单移除。请发送 /assisted 查看名单。
assisted-nobody = 没有找到“{ $word }”。请发送 /report_for 查看名单。
assisted-several = 有几位邻居都符合“{ $word }”。请写全名，或者写编号。

assisted-title = <b>#{ $number } { $who }</b>
assisted-home = 住处：{ $home }（{ $number } 号住户）
assisted-home-none = 没有记下住处。
assisted-helper = 由{ $helper }帮忙
assisted-added = 由{ $who }加入名单，{ $when }
assisted-report = 替他们报告
assisted-has-too = 他们也有这个问题
assisted-vote = 替他们投票
assisted-print = 保存了什么
assisted-change-name = 改名字
assisted-change-home = 改住处
assisted-change-helper = 改帮忙的人
assisted-remove = 移除
assisted-keep = 保留
assisted-undo = 撤销
assisted-remove-ask = <b>要把{ $who }从名单移除吗？</b>
    10 分钟内可以撤销。之后我会删除名字和记下的一切。报告会保留，但没有名字。以前写在聊天里的内容会留在那里。
assisted-removed = { $who }已移除。10 分钟内可以撤销。
assisted-removed-card = { $number } 号邻居已从名单移除。{ $until } 之前可以撤销。之后我会删除名字和记下的一切。
assisted-erased = 这里记下的内容已经删除。
assisted-undone = 好了。{ $number } 号邻居恢复原样。
assisted-undo-late = 已经超过 10 分钟，不能撤销了。
assisted-kept = 这个文件里是保存的关于{ $who }的一切。您可以把它交给本人。
assisted-kept-inside = Linli 保存的关于一位没有手机的邻居的一切。所有时间都是 UTC。

form-assisted-name = { $is_new ->
    [yes] 这位邻居叫什么名字？请告诉他们，您把他们加进了这份名单。
   *[no] { $name }现在叫什么名字？
}
form-assisted-home = { $name }住在哪里？请写楼栋和房号，例如：3 / 12。有单元的话：3 / A / 12。或者写住户编号：#12
form-assisted-helper = 谁帮助{ $name }？请写名字。
form-assisted-check = <b>{ $name }</b>
    { $has_home ->
        [yes] 住处：{ $home }
       *[no] 没有记下住处。
    }
    { $has_helper ->
        [yes] 由{ $helper }帮忙
       *[no] 没有记下帮忙的人。
    }
    业委会能看到这些。对吗？
assisted-no-home = 没有住处
assisted-no-helper = 没有人
assisted-save = 保存
assisted-saved = { $who }已保存。
assisted-name-empty = 请写名字。
assisted-name-long = 名字最多 { $most } 个字符。
assisted-home-how = 请写楼栋和房号，中间用斜线隔开，例如：3 / 12。或者写住户编号：#12
assisted-home-unknown = 没有 { $number } 号住户。请写楼栋和房号，例如：3 / 12
assisted-home-unlisted = 在业委会的名单上，“{ $building }”里找不到“{ $flat }”。请重新写楼栋和房号，例如：3 / 12
assisted-home-stair = “{ $building }”里有不止一个“{ $flat }”。请把单元也写上，例如：3 / A / 12

assisted-which-reports = <b>这些问题里，{ $who }也有哪些？</b>
    按一下报告就算上他们，再按一下就取消。更早的报告，请回复这条消息并写上编号。
assisted-number-only = 请只写报告的编号，例如 12。
assisted-too = { $who }已算在 #{ $number } 里。
assisted-not-too = { $who }不再算在 #{ $number } 里。
assisted-counted = 好了。已替他们算在 #{ $number } 里。
assisted-counted-not = 好了。不再替他们算在 #{ $number } 里。
assisted-own-report = #{ $number } 是{ $who }报告的，已经算上了。

assisted-which-polls = <b>{ $who }可以参加的投票</b>
assisted-poll-line = <b>投票 #{ $number }：{ $question }</b>
    { $voted ->
        [yes] 已经投票。
       *[no] 还没有投票。
    }
assisted-poll = 在投票 #{ $number } 里投票
assisted-ballot = <b>投票 #{ $number }：{ $question }</b>
    { $voted ->
        [yes] { $who }已经投票。
       *[no] { $who }还没有投票。
    }
    请按{ $who }告诉您的答案。{ $until } 之前可以更改。以最后一次为准。
assisted-unvote = 撤回这一票
assisted-voted = { $who }投了{ $option }。{ $until } 之前可以更改。
assisted-not-voted = { $who }在这个投票里没有票。{ $until } 之前可以投。
