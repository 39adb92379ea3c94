# Who is what, and how chairs appoint people.
menu-roles = 查看业委会有哪些人
menu-appoint = 任命某人（负责人用）
menu-dismiss = 撤回任命（负责人用）

role-name = { $role ->
    [chair] 负责人
    [committee] 业委会成员
    [staff] 工作人员
   *[partner] 合作方
}
role-list = <b>{ $name }：谁担任什么</b>
role-list-line = <b>{ $role ->
    [chair] 负责人
    [committee] 业委会
    [staff] 工作人员
   *[partner] 合作方
}：</b>{ $count ->
    [0] 没有人
   *[other] { $names }
}{ $extra ->
    [0] { "" }
   *[other] ，还有 { $extra } 人
}
role-list-volunteers = <b>志愿者：</b>{ $count ->
    [0] 还没有人
   *[other] { $count } 人
}
role-button-dismiss = 撤回：{ $who }（{ $role ->
    [committee] 业委会
    [staff] 工作人员
   *[partner] 合作方
}）

role-which = 这个人要担任什么？我会给您一个链接，请转给对方。
role-code = <b>{ $name }：{ $role ->
    [committee] 业委会成员
    [staff] 工作人员
   *[partner] 合作方
}的链接</b>
    请只把这个链接发给要任命的那个人。谁先打开，谁就担任。

    { $link }

    链接只能用一次，有效到{ $until }。
role-offered = 链接会用消息发给您。
role-appointed = 好了。{ $who } 现在是{ $role ->
    [committee] 业委会成员
    [staff] 工作人员
   *[partner] 合作方
}。
role-appointed-toast = 好了。{ $who } 又是{ $role ->
    [committee] 业委会成员
    [staff] 工作人员
   *[partner] 合作方
}了。
role-dismissed = 好了。{ $who } 不再是{ $role ->
    [committee] 业委会成员
    [staff] 工作人员
   *[partner] 合作方
}。
role-dismissed-toast = 好了。{ $who } 不再是{ $role ->
    [committee] 业委会成员
    [staff] 工作人员
   *[partner] 合作方
}。
role-undo = 撤销
role-given = 您现在是<b>{ $name }</b>的{ $role ->
    [committee] 业委会成员
    [staff] 工作人员
   *[partner] 合作方
}。发送 /help 看看您能做什么。
role-taken = 您不再是<b>{ $name }</b>的{ $role ->
    [committee] 业委会成员
    [staff] 工作人员
   *[partner] 合作方
}。您告诉我的内容会保留。
role-accepted = 谢谢。您现在是<b>{ $name }</b>的{ $role ->
    [committee] 业委会成员
    [staff] 工作人员
   *[partner] 合作方
}。发送 /help 看看您能做什么。
role-taken-up = { $who } 打开了您的链接，现在是<b>{ $name }</b>的{ $role ->
    [committee] 业委会成员
    [staff] 工作人员
   *[partner] 合作方
}。不是您要找的人吗？请按“撤销”。

role-word-unknown = 我不认识“{ $word }”这个职务。请写业委会、工作人员或合作方，例如：/appoint 工作人员
role-word-missing = 这个人要担任什么？请写在命令后面：/appoint 业委会、/appoint 工作人员 或 /appoint 合作方
role-reply-needed = 请在回复那个人的消息时发送 /{ $command }。也可以私下发给我。
role-nobody-there = 我看不出那条消息是谁写的。请回复那个人用自己名字写的消息，或者私下把命令发给我。
role-chair-in-telegram = 居民群的管理员就是负责人。要让某人成为负责人，请在群里设为管理员。
role-volunteer-themselves = 志愿者自己报名：私下给我发送 /volunteer。
role-is-chair = { $who } 已经是负责人，什么都可以做。没有更改。
role-is-for-others = 您已经是负责人，什么都可以做。这个链接别人还能用。
role-has-it = { $who } 已经是{ $role ->
    [committee] 业委会成员
    [staff] 工作人员
   *[partner] 合作方
}。没有更改。
role-has-none = { $who } 没有可以撤回的职务。没有更改。
role-changed-since = { $who } 的身份后来又有了更改，所以不能撤销。什么都没有改变。
role-chair-stays = { $who } 是居民群的管理员，所以是负责人。要更改，请在群里取消其管理员权限。
role-committee-stays = { $who } 在业委会群里，所以是业委会成员。要更改，请把其移出那个群。
role-link-unknown = 这个链接不能用。请向发给您的人要一个新的。
role-link-used = 这个链接已经用过了。请向发给您的人要一个新的。
role-link-late = 这个链接超过一天了，不能再用。请向发给您的人要一个新的。
