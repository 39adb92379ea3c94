# 住址：谁说住在哪里，业委会怎么处理。
menu-home = 告诉我您住在哪里
menu-homes = 查看谁住在哪里（业委会用）

home-address = { $buildingkind ->
    [bare] { $building } 号楼
   *[named] { $building }
}{ $stairkind ->
    [none] { "" }
    [bare] ，{ $stair } 单元
   *[named] ，{ $stair }
}{ $flatkind ->
    [bare] ，{ $flat } 室
   *[named] ，{ $flat }
}

home-part-empty = 请写名称或编号，例如：3 或 B 座
home-part-long = 请最多写 { $most } 个字。
home-part-needed = 请照门上写的样子写。如果现在不知道，请发送 /cancel。
home-flat-unknown = 在业委会的名单里，我找不到“{ $building }”的“{ $flat }”。请再写一次房号，或按“返回”更改楼号。如果名单有误，请告诉业委会。
home-stair-unknown = 在业委会的名单里，这栋楼没有单元“{ $stair }”。请再写一次，或按下面的按钮。
home-stair-needed = “{ $building }”有不止一个“{ $flat }”。请按“返回”，说明是哪个单元。
home-too-often = 您一天内已经说了 { $most } 次住址。请明天再试，或联系业委会。
home-none = 您在这里没有可以离开的住处。
home-undo-late = 这是一天多以前的事，已经不能撤销了。请重新更改。
home-changed-since = 后来又有了别的更改，所以不能撤销。什么都没有改变。
home-claim-changed = 这个人现在说的不一样了。什么都没有改变。
home-confirmed-already = { $who } 的住址已经确认过了。
home-not-yours = 只有业委会已确认住在这一户的人才能这样说。
home-doubted-already = 您已经告诉过业委会了。
home-doubt-none = 没有可以收回的内容。

form-home-building = { $missing ->
    [yes] 在业委会的名单里，我找不到“{ $typed }”这栋楼。{ $near ->
        [some] 是下面的某一栋吗？或者请再写一次。
       *[none] 请再写一次。
    }
   *[no] 您住在哪栋楼？{ $near ->
        [some] 请按按钮，或写出来。
       *[none] 请写楼号或楼名，例如：3
    }
}
form-home-stair = { $building }：哪个单元或入口？如果只有一个，请按按钮。
form-home-flat = { $building }：房号是多少？例如：1202
form-home-check = 您住在{ $place }。对吗？业委会会看到并确认。已确认住在这一户的人也会得知。
form-home-move-building = { $missing ->
    [yes] 在业委会的名单里，我找不到“{ $typed }”这栋楼。{ $near ->
        [some] 是下面的某一栋吗？或者请再写一次。
       *[none] 请再写一次。
    }
   *[no] 您要把 { $who } 移到哪栋楼？{ $near ->
        [some] 请按按钮，或写出来。
       *[none] 请写楼号或楼名，例如：3
    }
}
form-home-move-stair = { $who }，{ $building }：哪个单元或入口？如果只有一个，请按按钮。
form-home-move-flat = { $who }，{ $building }：房号是多少？例如：1202
form-home-move-check = 我把 { $who } 从第 { $number } 户移到{ $place }。这算作已确认，{ $who } 会得知。对吗？
form-home-merge-into = 哪一户和第 { $number } 户是同一户？{ $near ->
    [some] 请按它的按钮，或者写它的户号。
   *[none] 请写它的户号。
}用 /homes 可以看到户号。
form-home-merge-check = 第 { $number } 户（{ $place }）和第 { $other } 户（{ $into }）是同一户。第 { $number } 户的人以后都算在第 { $other } 户。对吗？
home-no-stair = 只有一个
home-say = 对，我住在那里
home-move = 对，移过去
home-merge = 对，是同一户
home-keep = 什么都不改
home-merge-choice = 第 { $number } 户：{ $place }
home-merge-empty = 第 { $number } 户没有人住，也不在名单上。请另选一户。
home-flat-not-yet = “{ $typed }”好像是房号。请先写楼栋，房号我随后会问。
home-number-needed = 请只写户号，例如：{ $number }

home-page = <b>{ $name }：您的住址</b>
    您住在{ $place }。
    { $state ->
        [confirmed] 业委会已确认。
       *[asked] 业委会还没有确认。
    }
home-page-none = <b>{ $name }：您的住址</b>
    我不知道您住在哪里。
home-tell = 说我住在哪里
home-change = 更改
home-leave = 离开这一户
home-undo = 撤销
home-said = 谢谢。业委会会看的。
home-said-before = 您已经住在那里。什么都没有改变。
home-left = 好了。您不再住在那里。
home-undone = 好了。已恢复原样。

home-claim-asked = <b>{ $who }</b> 说住在<b>{ $place }</b>（第 { $number } 户）。
home-claim-confirmed = <b>{ $who }</b> 住在<b>{ $place }</b>（第 { $number } 户）。{ $step ->
    [confirmed] 由 { $by } 确认。
    [moved] 由 { $by } 移到这里。
    [merged] { $by } 合并了两户。
   *[other] 已确认。
}
home-claim-over = { $known ->
    [yes] <b>{ $who }</b> 不再算在{ $place }（第 { $number } 户）。{ $step ->
        [refused] { $by } 认为不对。
        [left] { $who } 已离开这一户。
       *[other] 已收回。
    }
   *[no] 不知道 <b>{ $who }</b> 住在哪里。
}
home-claim-others = { $count ->
    [0] 那里没有其他已确认的人。
   *[other] 那里已确认的人：{ $names }{ $extra ->
        [0] { "" }
       *[other] { " " }等，另有 { $extra } 人
    }
}
home-claim-doubts = { $count ->
   *[other] { $names } 住在那里，不认识 { $who }。
}
home-claim-away = { $who } 现在不在任何居民群里。
home-claim-question = 对吗？
home-claim-gone = 有人在这里说过住在哪里。其资料已删除。
home-confirm = 确认
home-refuse = 不对

home-newcomer = <b>{ $who }</b> 说住在您家：{ $place }。如果您认识，就什么都不用做。业委会也会看。
home-unknown = 我不认识
home-doubted = 我已告诉业委会，您不认识这个人。
home-doubted-toast = 谢谢。业委会知道了。
home-doubt-dropped = 好了。业委会会看到您认识这个人。
home-news-confirmed = <b>{ $name }：</b>业委会已确认您住在{ $place }。
home-news-refused = <b>{ $name }：</b>业委会无法确认您住在{ $place }。如果您确实住在那里，请联系业委会。也可以用 /home 再说一次
home-news-moved = <b>{ $name }：</b>业委会更改了您的住址。原来：{ $before }。现在：{ $place }。如果不对，请发 /home
home-news-undone = <b>{ $name }：</b>业委会收回了上一次更改。{ $state ->
    [confirmed] 您住在{ $place }，已确认。
    [asked] 您住在{ $place }，还没有确认。
   *[none] 我不知道您住在哪里。您可以用 /home 告诉我
}

homes-head = <b>{ $name }：住户</b>
homes-counts = { $listed ->
    [0] 已知 { $known } 户。已确认 { $confirmed } 户。
   *[other] 名单上 { $listed } 户中已知 { $both } 户。名单以外已知 { $besides } 户。已确认 { $confirmed } 户。
}
homes-waiting = { $count ->
    [0] 没有人等待确认。
   *[other] { $count } 人等待确认。
}
homes-building-line = <b>{ $building }：</b>{ $listed ->
    [0] 已知 { $known } 户
   *[other] { $listed } 户中已知 { $both } 户
}，已确认 { $confirmed } 户
homes-building-head = <b>{ $building }</b>
homes-nobody = 据我所知，没有人住在这里。
homes-button-waiting = 待确认：{ $who }，{ $place }
homes-button-home = 第 { $number } 户：{ $flat }
homes-home-line = 第 { $number } 户 { $place }：{ $people ->
    [0] 现在没有人在群里
   *[other] { $people } 人
}，已确认 { $confirmed } 人
homes-home-head = <b>第 { $number } 户：{ $place }</b>
homes-home-listed = 它在业委会的名单上。
homes-home-merged = 它和第 { $number } 户是同一户。
homes-see-other = 看那一户
homes-member = • { $who }：{ $state ->
    [confirmed] 已确认
   *[asked] 等待确认
}{ $here ->
    [yes] { "" }
   *[no] ，现在不在任何群里
}
homes-members-more = 另有 { $count } 人。
homes-confirm-one = 确认：{ $who }
homes-refuse-one = 不对：{ $who }
homes-move-one = 移动：{ $who }
homes-merge-button = 和另一户合并
homes-in-private = 私下移动或合并
homes-before = 前面
homes-after = 后面
homes-back = 返回这栋楼
homes-back-all = 返回所有楼
homes-unknown = 我不知道住户或楼“{ $home }”。请发 /homes 查看全部。
homes-confirmed = 好了。{ $who } 的住址已确认。
homes-refused = 好了。{ $who } 不再算在那里。
homes-undone = 好了。已恢复原样。
homes-asked = 我私下问您。
homes-moved = 好了。
homes-merged = 好了。
homes-done = { $step ->
    [confirmed] 好了。已确认 { $who } 住在第 { $number } 户：{ $place }
    [refused] 好了。{ $who } 不再算在第 { $other } 户：{ $before }
   *[moved] 好了。{ $who } 已从第 { $other } 户移到第 { $number } 户：{ $place }
}
homes-merged-done = 好了。第 { $other } 户（{ $before }）和第 { $number } 户（{ $place }）现在是同一户。
homes-done-over = 这条消息已经过时。发送 /homes 可以看到现在的情况。
homes-done-undone = 第 { $number } 户的改动已经撤回，一切照旧。
home-same = { $who } 已经住在那里。什么都没有改变。
home-merged-already = 第 { $number } 户已经并入另一户。什么都没有改变。
home-merge-itself = 第 { $number } 户就是这一户。请写另一户的户号。
home-merge-listed = 第 { $number } 户在业委会的名单上，第 { $other } 户不在。请用 /homes 打开第 { $other } 户，把它和第 { $number } 户合并。
