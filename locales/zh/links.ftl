# Adding a second residents' group with a one-time code.
link-code = <b>给{ $name }再加一个居民群</b>
    您必须是那个群的管理员。请按按钮，选择那个群。
    或者先把我加进那个群，再在群里发送：
    <code>/link { $code }</code>

    这个邀请码只能用一次，{ $until }之前有效。那个群的管理员也会成为负责人，所以请只交给您信任的人。
link-button = 选择群
link-done = 好了。本群现在属于<b>{ $name }</b>。发送 /help 看看我能做什么。
link-joined = “{ $title }”现在是<b>{ $name }</b>的居民群，是{ $who }用邀请码加进来的。那个群的管理员也是负责人。
link-in-the-group = 请在要加进来的那个群里发送这个命令。我也必须在那个群里。
link-needs-code = 这需要一个邀请码。小区的负责人可以私下给我发送 /link，我会给他一个。
link-unknown = 这个邀请码不能用。小区的负责人可以私下给我发送 /link，我会给他一个新的。
link-used = 这个邀请码已经用过了。小区的负责人可以私下给我发送 /link，我会给他一个新的。
link-late = 这个邀请码已经超过一天，不能再用了。小区的负责人可以私下给我发送 /link，我会给他一个新的。
link-belongs-here = 本群本来就属于这个小区。没有任何改变。
link-belongs-elsewhere = 本群已经属于另一个小区。没有任何改变。
link-void-admins = 只有本群的管理员才能这样做。群里的人都能看到这个邀请码，所以它不能再用了。小区的负责人可以私下给我发送 /link，我会给出新的邀请码。
link-void-here = 本群本来就属于这个小区。群里的人都能看到这个邀请码，所以它不能再用了。需要新的邀请码时，小区的负责人可以私下给我发送 /link。
link-void-elsewhere = 本群已经属于另一个小区。群里的人都能看到这个邀请码，所以它不能再用了。需要新的邀请码时，小区的负责人可以私下给我发送 /link。

menu-link = 再加一个居民群
