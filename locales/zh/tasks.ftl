# Tasks: what is to be done, who comes, and who has said no.

menu-task = 请大家帮忙
menu-tasks = 哪里需要帮忙
menu-mytasks = 我答应过的事

form-task-what = 要做什么？例如：把椅子搬到活动室。
form-task-day = 哪一天？请选一个，或者输入，例如11月28日或明天。
form-task-time = 几点？请选一个，或者输入，例如10:00或下午2点。
form-task-place = 在哪里集合？
form-task-helpers = 需要几个人？请选一个数字，或者输入，最多20人。
form-task-skill = 需要什么特长？
form-task-check = 这样对吗？
    <b>内容：</b>{ $what }
    <b>时间：</b>{ $day } { $time }
    <b>地点：</b>{ $place }
    <b>人数：</b>{ $helpers }
    <b>特长：</b>{ $skill }
    按“创建”就开始找人，要修改请按“返回”。
form-task-cancel-reason = { $number }号任务（{ $what }）为什么取消？我会把您写的话告诉帮忙的人。

task-any-skill = 谁都可以
task-create = 创建
task-created = { $number }号任务已创建。{ $asked ->
    [0] 名单上没有合适的志愿者，我在群里问大家。
   *[other] 正在询问{ $asked }位志愿者。
}
task-created-later = { $number }号任务已创建。现在是安静时段，我从{ $at }开始询问志愿者。
task-created-at-night = { $number }号任务已创建。任务在安静时段结束前就开始，所以我不打扰志愿者，我在群里问大家。
task-in-private = 我们私下准备这个任务：请按下面的按钮。
task-text-missing = 请用几个字写出来。
task-text-long = 太长了。请不要超过{ $most }个字。
task-day-unclear = 我没看懂是哪一天。请这样写：11月28日、星期六或明天。
task-day-past = 这一天已经过去了。请选晚一些的日子。
task-day-far = 这离现在超过一年了。请选早一些的日子。
task-time-unclear = 我没看懂时间。请这样写：10:00、14:30或下午2点。
task-time-past = 这个时间已经过去了。请选晚一些的时间，或按“返回”另选一天。
task-time-skipped = 那天夜里时钟拨快，没有这个时间。请选别的时间。
task-helpers-how-many = 请输入1到{ $most }之间的数字。
task-unknown = 没有{ $number }号任务。发送 /tasks 查看所有任务。
task-is-cancelled = 这个任务已经取消。
task-is-over = 这个任务已经开始。
task-overlaps = 那个时间您已经答应了别的事。请看 /mytasks：{ $what }

task-card = <b>请帮忙，{ $number }号任务：{ $what }</b>
    { $when }
    { $place }
task-card-skill = 需要：{ $skill }
task-card-found = 需要{ $wanted }人，已有{ $found }人
task-card-cancelled = <b>已取消：</b>{ $reason }
task-card-over = 这个任务已经开始。
task-card-you-come = <b>您答应来帮忙，谢谢。</b>
task-card-you-wait = <b>您在候补名单上。</b>{ $quiet ->
    [yes] { -asked-for-quiet }
   *[no] 有空位时我会告诉您。
}
task-card-names = 会来的人：{ $names }
task-come = 我来
task-wait = 加入候补
task-cannot = 我来不了
task-cancel = 取消这个任务
task-keep = 不取消，保留任务
task-more = 详情

task-you-come = 谢谢您。我们{ $when }等您。
task-you-come-unreachable = 谢谢您。我们{ $when }等您。请打开和我的私聊，这样我可以提醒您。
task-you-wait = 名额已满，谢谢您。您在候补名单上。{ $quiet ->
    [yes] { -asked-for-quiet }
   *[no] 有空位时我会告诉您。
}
task-you-wait-unreachable = 名额已满，谢谢您。您在候补名单上。请打开和我的私聊，这样有空位时我可以告诉您。
task-you-dropped = 知道了。您的名额会留给别人，也已告诉组织者。
task-you-dropped-own = 知道了。您的名额会留给别人。
task-you-cannot = 知道了。这个任务不会再问您。
task-say-why = 请在私聊里写明原因。{ $number }号任务还没有取消。

task-ping = <b>您能帮忙吗？{ $what }</b>
    { $when }
    { $place }
    需要{ $wanted }人，已有{ $found }人。
task-full = <b>{ $what }</b>，{ $when }：人已经够了。谢谢您，不用再回答。
task-moved-up = <b>有空位了，轮到您：{ $what }</b>
    { $when }
    { $place }
    如果来不了，请按按钮。
task-reminder = <b>提醒您：您答应过来帮忙：{ $what }</b>
    { $when }
    { $place }
    如果来不了，请按按钮，好让别人来。
task-call = <b>谁能帮忙？{ $what }</b>
    { $when }
    { $place }
    还需要{ $places }人。
task-dropped = { $name }来不了{ $number }号任务（{ $what }，{ $when }）。需要{ $wanted }人，现有{ $found }人。
task-cancelled = <b>已取消：{ $what }</b>，{ $when }。
    原因：{ $reason }
    谢谢您愿意帮忙。

task-list = <b>这些事需要帮忙：</b>
task-list-line = { $number } { $what }，{ $when }：需要{ $wanted }人，已有{ $found }人
task-list-more = 以后还有{ $count }个任务。
task-list-empty = 现在没有需要帮忙的事。
task-mine = <b>您答应过：</b>
task-mine-line = { $number } { $what }，{ $when }，地点：{ $place }{ $answer ->
    [waiting] （候补）
   *[other] { "" }
}
task-mine-empty = 您现在没有答应任何事。发送 /tasks 看看哪里需要帮忙。
