# How many of those who live here the bot knows, for the committee.
menu-roll = 查看我认识多少邻居（业委会用）

roll-head = <b>{ $name }：我认识的邻居</b>
roll-group = <b>{ $title }：</b>共 { $members } 名成员，我认识 { $known } 人
roll-group-silent = <b>{ $title }：</b>我认识 { $known } 人。Telegram 现在没有告诉我群里共有多少成员。
roll-group-more = <b>{ $title }：</b>我认识 { $known } 人，但现在只有 { $members } 名成员。有人退群时我没有收到消息。
roll-together = <b>所有群合计：</b>我认识 { $known } 人，每人只算一次
roll-reachable = <b>可以私信联系：</b>我认识的 { $known } 人中有 { $count } 人
roll-assisted = <b>没有手机、由业委会认识的邻居：</b>{ $count }
roll-why = 没有给我写过消息、没有按过我的按钮、我在群里时也没有进群或退群的人，Telegram 不会让我看到。群里的其他机器人也算作成员。
roll-homes = <b>已知住户：</b>{ $listed ->
    [0] { $known } 户
   *[other] 名单上 { $listed } 户中的 { $both } 户{ $besides ->
        [0] { "" }
       *[other] ，另有 { $besides } 户不在名单上
    }
}
roll-homes-building = { $building }：{ $listed ->
    [0] 已知 { $known } 户
   *[other] 名单上 { $listed } 户中的 { $both } 户{ $besides ->
        [0] { "" }
       *[other] ，另有 { $besides } 户不在名单上
    }
}
roll-homes-few = 已知不到 { $least } 人的楼不单独列出。
