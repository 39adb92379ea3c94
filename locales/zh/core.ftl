# Sentences that belong to no feature.

-bot = 邻里
-asked-for-quiet = 您请我只在您问我时才回复。在我们的私聊里发送 /start，我就会再给您发消息。

# Said when another sentence cannot be shown.
core-generic = 我们这边出了点问题。您发来的内容已经保存。请稍后再试。

# Lengths of time: 1 hour 30 minutes.
length-days = { $count }天
length-hours = { $count }小时
length-minutes = { $count }分钟
length-of-two = { $first }{ $second }
