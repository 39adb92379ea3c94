# Offering help, and changing or ending the offer.

menu-volunteer = 报名帮忙
menu-volunteer_off = 不再接收帮忙邀请

volunteer-skill = { $skill ->
    [carrying] 搬东西
    [repairs] 小修小补
    [driving] 开车
    [shopping] 代买东西
    [visits] 打电话和探访
    [translating] 翻译
    [computers] 电脑和手机
    [garden] 园艺和打扫
   *[other] 其他
}
volunteer-slot = { $slot ->
    [weekday-morning] 工作日上午
    [weekday-afternoon] 工作日下午
    [weekday-evening] 工作日晚上
    [weekend-morning] 周末上午
    [weekend-afternoon] 周末下午
    [weekend-evening] 周末晚上
   *[other] 其他时间
}

form-volunteer-skills = 您能帮哪些忙？请按所有合适的选项，再按“完成”。
form-volunteer-times = 您一般什么时候有空？请按所有合适的选项，再按“完成”。
form-volunteer-check = 这样对吗？
    <b>您能帮的忙：</b>{ $skills }
    <b>您有空的时间：</b>{ $times }
    要修改请按“返回”。
form-volunteer-change-skills = 您能帮哪些忙？请按所有合适的选项，再按“完成”。
form-volunteer-change-when-times = 您一般什么时候有空？请按所有合适的选项，再按“完成”。

volunteer-save = 保存
volunteer-saved = 谢谢您。您愿意帮的忙已经记下。
volunteer-choose-one = 请至少选一项能帮的忙和一个时间。请按“返回”重新选择。
volunteer-card = <b>您是{ $name }的志愿者。</b>
    <b>您能帮的忙：</b>{ $skills }
    <b>您有空的时间：</b>{ $times }
    { $quiet ->
        [yes] { -asked-for-quiet }
       *[no] 需要您帮忙时，我会在这里告诉您。
    }
volunteer-card-off = <b>{ $name }不会再请您帮忙。</b>
    您已经答应的事仍然有效，请看 /mytasks
volunteer-change-skills = 修改能帮的忙
volunteer-change-times = 修改时间
volunteer-stop = 不再帮忙
volunteer-undo = 撤销，继续请我帮忙
volunteer-stopped = 以后不会再请您帮忙。您可以撤销。
volunteer-goes-on = 好的。以后会继续请您帮忙。
volunteer-is-none = 您不在志愿者名单上。发送 /volunteer 就能加入。
volunteer-in-private = 谢谢您。我们私下聊：请按下面的按钮。
