# Beginning in a group.
setup-welcome = <b>大家好，我是“{ -bot }”。</b>
    我帮助邻居们照看自己住的地方：报告问题、互相帮助、一起商量事情。
    请本群的一位管理员按下按钮，我们就开始。
    这里是业委会自己的群吗？那就请发送 /committee_here。
setup-button = 设置
setup-ready = <b>{ $name }</b>已经设置好了。发送 /help 看看我能做什么。
    本群的管理员就是负责人。
setup-no-committee = 现在还没有业委会群。要指定一个，请把我加进那个群，然后在那里发送 /committee_here。
setup-committee-ready = 这里是<b>{ $name }</b>的业委会群。群里每个人都算业委会成员。发送 /help 看看我在这里能做什么。
setup-lacks-admin = 我不是本群的管理员。没有写明发给我的命令、带有命令的照片，我可能收不到；谁离开了群，我也不知道。要解决这个问题，请在群设置里把我设为管理员。我不需要特别的权限。
setup-lacks-photos = 我不能在这里发照片，所以您看不到图表和图片。管理员可以在群设置里允许。
setup-done = 好了。<b>{ $name }</b>已经设置好。发送 /help 看看我能做什么。
setup-done-toast = 好了。{ $name }已经设置好。
setup-already = <b>{ $name }</b>已经设置过了。没有任何改变。
setup-already-toast = { $name }已经设置过了。没有任何改变。
group-out-of-reach = 我现在看不到这个群。请确认我在群里，然后再试一次。
setup-is-committee = 这里已经是业委会群。请在居民群里发送 /setup。

committee-which = 这里是哪个小区的业委会群？请按其中一个按钮。
committee-named = 好了。从现在起，给<b>{ $name }</b>业委会的消息都发在这里。
committee-named-toast = 好了。这里现在是{ $name }的业委会群。
committee-already = 这里本来就是<b>{ $name }</b>的业委会群。没有任何改变。
committee-already-toast = 这里本来就是{ $name }的业委会群。没有任何改变。
committee-moved = <b>{ $name }</b>的业委会群现在是“{ $title }”。有关的消息不再发到这里。
committee-is-residents = 这里是居民群，不能用作业委会群。请在业委会自己的群里发送这个命令。
committee-no-chair = 只有负责人（已设置好的居民群的管理员）才能这样做。请先在那个群里发送 /setup。
committee-of-another = 这里是另一个小区的业委会群。只有那个小区的负责人才能更改。

group-lost = 我被移出了“{ $title }”，那里的人现在无法使用我。所有内容都还保存着。要继续，请把我重新加进那个群。
group-back = 我又回到“{ $title }”了，那里可以照常使用我。之前没能发出的内容，现在就发。
group-deleted = “{ $title }”这个群被删除了，那里的人不能再使用我。大家告诉过我的内容都还保存着。
group-muted = 我现在不能在“{ $title }”里发消息了。那里已有的按钮还能用。我的消息会先留着，等可以发的时候再发。那个群的管理员可以允许：打开群资料页，再点“权限”。
group-unmuted = 我又可以在“{ $title }”里发消息了。之前没能发出的内容已经发出。
group-no-pictures = 我现在不能在“{ $title }”里发照片了，所以那里没有图表和图片。文字照常送到。那个群的管理员可以允许：打开群资料页，再点“权限”。
group-pictures-again = 我又可以在“{ $title }”里发照片了。
group-topic-closed = “{ $title }”里有一个话题被关闭或删除了，我不能在里面发消息。该发到那里的内容，我改发到群的主话题（General）里。那个群的管理员可以重新打开关闭的话题。
group-topic-open = “{ $title }”里关闭的话题又打开了。我可以在里面发消息了。
group-upgraded = Telegram 把“{ $title }”变成了更大的一种群。我在那里照常工作。我以前的消息不会再更新，所以还没结束的事情我重新发一遍。
group-demoted = 我不再是“{ $title }”的管理员。没有写明发给我的命令、带有命令的照片，我可能收不到；谁离开了群，我也不知道。要解决这个问题，请重新把我设为管理员。
group-promoted = 我又是“{ $title }”的管理员了。

menu-setup = 设置这个群
menu-committee_here = 把这里设为业委会群
