# What the chairs choose for their neighbourhood.
settings-list = <b>{ $name }：{ $chapter ->
    [targets] 设置：报告的类别
   *[all] 设置
    }</b>
    { $lines }

    要更改哪一项，请按它的按钮。
setting-changed-by = { $when }由{ $who }更改。
setting-undo = 撤回，恢复为{ $value }
setting-changed-since = 这期间有人又改过了。这条消息显示的是现在的设置。

setting-back = 全部设置
setting-same = 已经是这样了。没有任何改变。
setting-which = 您指的是哪一个？请按一个按钮。

# The neighbourhood's name.
setting-name-title = 名称
setting-name = <b>{ $name }：名称</b>
    小区现在叫<b>{ $value }</b>。这个名称写在我的消息开头。

    最初用的是群的标题，标题改了，名称也跟着改。您另选名称以后，就不再跟着群标题改了。想恢复，请把名称写成群的标题。

    { $place ->
        [private] 要更改，请回复这条消息，写上新名称，最多 { $most } 个字。
       *[other] 要更改，请打开和我的私聊，发送 /settings，再回复关于名称的那条消息。在这里说的话可能只是聊天。
    }
setting-name-button = { $value }
setting-name-line = 名称：{ $value }
setting-name-changed = 好了。从现在起，小区叫{ $value }。
setting-name-empty = 请写一个带有文字或数字的名称。没有任何改变。
setting-name-long = 这个名称太长了。请写一个最多 { $most } 个字的名称。没有任何改变。

# The language of the groups.
setting-language-title = 语言
setting-language = <b>{ $name }：群里的语言</b>
    我在群里说<b>{ $value }</b>。最初用的是设置这个群的人的语言。

    从现在起，我在群里写的消息都用这种语言。私聊里每个人用自己的语言，可以用 /language 选。

    要更改，请按一个按钮，或者回复这条消息，写上语言的名称。
setting-language-button = { $value }
setting-language-line = 群里的语言：{ $value }
setting-language-names = 我会说英语、中文和西班牙语。请选其中一种。没有任何改变。

# The time zone.
setting-zone-title = 时区
setting-zone = <b>{ $name }：时区</b>
    我用的是<b>{ $value }</b>的时间。最初用的是运行我的人选的时间。

    我的消息里的时间、投票什么时候结束、周报什么时候发，都按这个时间。已经有的任务时间不变。

    要更改，请回复这条消息，写上您的国家或附近大城市的名称。
setting-zone-button = { $value }
setting-zone-line = 时区：{ $value }
setting-zone-changed = 好了。从现在起，我用{ $value }的时间。
setting-zone-unknown = 我不知道这个地方。请写您的国家或附近大城市的名称，例如上海。没有任何改变。

# Whose working days and holidays hold.
setting-country-title = 国家
setting-country = <b>{ $name }：工作日和节假日</b>
    { $some ->
        [yes] 我按<b>{ $value }</b>的工作日和法定节假日。
       *[no] <b>还没有选国家</b>。这时星期一到星期五都算工作日，我不知道有什么节假日。最初就是这样。
    }

    处理报告的期限按工作日算。周报的日子如果是法定节假日，就在下一个工作日发。只在某个地区或城市放的假不算。

    要更改，请回复这条消息，写上国家的名称，或者写“没有”。
setting-country-none = 不选国家
setting-country-button = { $value }
setting-country-line = 工作日和节假日：{ $value }
setting-country-changed = { $some ->
    [yes] 好了。从现在起，我按{ $value }的工作日和节假日。
   *[no] 好了。从现在起，星期一到星期五都算工作日。
}
setting-country-unknown = 我不知道这个国家的节假日。请写一个国家的名称，例如中国。没有任何改变。

# When people are left in peace.
setting-quiet-hours-title = 安静时段
setting-quiet-hours = <b>{ $name }：安静时段</b>
    { $some ->
        [yes] 安静时段是当地时间<b>{ $value }</b>。
       *[no] <b>没有安静时段</b>：我随时都会写消息。
    }通常是{ $usual }。

    在这段时间里，别人没有问我的事，我不发私信。报告的消息、提醒和给志愿者的询问，都等时段过了再发。周报也等。谁写消息给我，我随时回答。投票按时结束。

    如果任务就在这段时间里，或者时段刚过就开始，我会在时段开始以前提醒帮手。如果任务取消，或者有了空位，我马上告诉他们。

    要更改，请按一个按钮，或者回复这条消息，写上两个时间，例如 22-7；不要安静时段，就写“没有”。
setting-quiet-hours-none = 没有安静时段
setting-quiet-hours-button = { $value }
setting-quiet-hours-line = 安静时段：{ $value }
setting-quiet-hours-changed = { $some ->
    [yes] 好了。从现在起，安静时段是{ $value }。
   *[no] 好了。从现在起，没有安静时段。
}
setting-quiet-hours-like = 请写两个时间，例如 22-7 或 21:30-8:00，或者写“没有”。没有任何改变。
setting-quiet-hours-long = 安静时段最长 { $most } 个小时，也不能是 0。请先写开始的时间，再写结束的时间，例如 22-7。没有任何改变。

# When the weekly digest comes.
setting-digest-button = { $value }
setting-digest-day-title = 周报的日子
setting-digest-day = <b>{ $name }：周报的日子</b>
    我每星期在业委会群里说说有什么变化。现在是<b>{ $value }</b>发。通常是{ $usual }。如果那天是您选的国家的法定节假日，就在下一个工作日发。

    要更改，请按一个按钮，或者回复这条消息，写上星期几。
setting-digest-day-line = 周报的日子：{ $value }
setting-digest-day-changed = 好了。从现在起，周报在{ $value }发。
setting-digest-day-names = 请写星期几，例如星期二。没有任何改变。
setting-digest-hour-title = 周报的时间
setting-digest-hour = <b>{ $name }：周报的时间</b>
    我每星期在业委会群里说说有什么变化。现在是当地时间<b>{ $value }</b>发。通常是 { $usual }。如果是在安静时段里，就等时段过了再发。

    要更改，请按一个按钮，或者回复这条消息，写上整点，例如 17 或 17:00。
setting-digest-hour-line = 周报的时间：{ $value }
setting-digest-hour-changed = 好了。从现在起，周报在 { $value } 发。
setting-digest-hour-numbers = 请写 0 到 23 之间的整点，例如 17。没有任何改变。

# How long it is kept who took part in what is over.
setting-retention-title = 忘记姓名
setting-retention = <b>{ $name }：忘记是谁</b>
    { $some ->
        [yes] 事情结束<b>{ $months }个月</b>以后，我就忘记是谁。
       *[no] 我<b>不忘记</b>是谁。最初就是这样。
    }

    这里说的是已修好或不处理的报告、已结束的投票和任务：谁报告的、谁也遇到了，谁发起投票、谁投了什么，谁帮了忙。报告和数字都留着，只是没有姓名。每个人都可以用 /forgetme 更早删除自己的数据。

    更改以后，我过一天才开始，这之前可以撤回。以后再撤回，就找不回姓名了。

    要更改，请按一个按钮，或者回复这条消息，写上几个月，例如 18；不忘记，就写“永远”。
setting-retention-button = { $some ->
    [yes] { $months }个月
   *[no] 不忘记
}
setting-retention-line = { $some ->
    [yes] 已结束的事情里的姓名：保留{ $months }个月
   *[no] 已结束的事情里的姓名：一直保留
}
setting-retention-changed = { $some ->
    [yes] 好了。事情结束{ $months }个月以后，我就忘记是谁。
   *[no] 好了。从现在起，我不忘记是谁。
}
setting-retention-months = 请写 { $least } 到 { $most } 个月之间的数，例如 18，或者写“永远”。没有任何改变。

# What reports are about, and within how many working days each kind is to be dealt with.
setting-targets-title = 报告的类别
setting-back-to-chapter = 全部类别
setting-target = <b>{ $name }：“{ $category }”类报告</b>
    { $asked ->
        [yes] 这类报告应在 <b>{ $days } 个工作日</b>内处理。
       *[no] 有人报告时，<b>不提供</b>这一类。
    }通常是 { $usual } 个工作日。

    业委会群里的卡片和列表会写明期限，汇总里先列出超过期限的。现在还没解决的报告也按这个算。哪些是工作日，看设置里的国家。第一次答复总是要在 24 小时以内。

    要更改，请按一个按钮，或者回复这条消息，写上 1 到 { $most } 的天数，或者写“关闭”。
setting-target-button = { $asked ->
    [yes] { $days }天
   *[no] 不提供
}
setting-target-line = { $category }：{ $asked ->
    [yes] { $days } 个工作日
   *[no] 不提供
}
setting-target-changed = { $asked ->
    [yes] 好了。{ $category }：{ $days } 个工作日以内。
   *[no] 好了。{ $category }：不再提供。
}
setting-target-days = 请写 1 到 { $most } 之间的工作日天数，例如 5，或者写“关闭”。没有任何改变。
setting-target-other-stays = 这一类用于不属于其他类别的报告，所以要保留。请写工作日的天数，例如 10。没有任何改变。

# How much the bot may write into each group.
setting-message-budget = <b>{ $name }：我在群里发的消息</b>
    现在我在每个群里<b>每分钟最多发 { $budget } 条</b>。通常是 { $usual } 条。
    新消息算一条，每次改动一条消息也算一条。

    数字小一些，群里更安静，但卡片上的数字更新得慢一些。大家同时按按钮的时候，卡片大约每 { $seconds } 秒更新一次。有人提问时，我先回答。不管数字是多少，按了按钮的人都会马上得到答复。

    要更改，请按一个按钮，或者回复这条消息，写上 { $least } 到 { $most } 之间的一个数。
setting-message-budget-title = 群里的消息
setting-message-budget-button = 每分钟 { $budget } 条
setting-message-budget-line = 每个群的消息：每分钟最多 { $budget } 条
setting-message-budget-changed = 好了。从现在起，我在每个群里每分钟最多发 { $budget } 条消息。
setting-message-budget-same = 已经是每分钟 { $budget } 条了。没有任何改变。
setting-message-budget-numbers = 请选一个 { $least } 到 { $most } 之间的整数。没有任何改变。

menu-settings = 小区设置（负责人专用）
setting-not-understood = 对不起，我没有看懂。要更改这项设置，请回复它最新的那条消息：用手指按住它，再选“回复”。或者发送 /help。
