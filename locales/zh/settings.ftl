# What the chairs choose for their neighbourhood.
settings-list = <b>{ $name }：设置</b>
    { $lines }

    要更改哪一项，请按它的按钮。
setting-changed-by = { $when }由{ $who }更改。
setting-undo = 撤回，恢复为{ $value }
setting-changed-since = 这期间有人又改过了。这条消息显示的是现在的设置。

# How much the bot may write into each group.
setting-message-budget = <b>{ $name }：我在群里发的消息</b>
    现在我在每个群里<b>每分钟最多发 { $budget } 条</b>。通常是 { $usual } 条。
    新消息算一条，每次改动一条消息也算一条。

    数字小一些，群里更安静，但卡片上的数字更新得慢一些。大家同时按按钮的时候，卡片大约每 { $seconds } 秒更新一次。有人提问时，我先回答。不管数字是多少，按了按钮的人都会马上得到答复。

    要更改，请按一个按钮，或者回复这条消息，写上 { $least } 到 { $most } 之间的一个数。
setting-message-budget-button = 每分钟 { $budget } 条
setting-message-budget-line = 每个群的消息：每分钟最多 { $budget } 条
setting-message-budget-changed = 好了。从现在起，我在每个群里每分钟最多发 { $budget } 条消息。
setting-message-budget-same = 已经是每分钟 { $budget } 条了。没有任何改变。
setting-message-budget-numbers = 请选一个 { $least } 到 { $most } 之间的整数。没有任何改变。

menu-settings = 小区设置（负责人专用）
