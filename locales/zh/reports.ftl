# Reports: what is broken, and what becomes of it.
menu-report = 报告问题
menu-reports = 查看未解决的报告
menu-my = 查看我的报告

report-empty = 请在命令后面写出问题，例如：/report 3号门的路灯不亮
report-words-needed = 请写出是什么问题，例如：3号门的路灯不亮
report-too-long = 太长了。请不要超过{ $most }个字。
report-how = 请在命令后面写出问题，例如：/report 3号门的路灯不亮。也可以按下按钮，我一步一步问您。
report-how-photo = 照片已经保存。请按下按钮，私下告诉我哪里有问题。
report-kept = 谢谢您。您的报告编号是<b>#{ $number }</b>，邻居们都能看到。{ $quiet ->
    [yes] { -asked-for-quiet }
   *[no] 有进展时我会在这里告诉您。
}
report-kept-later = 谢谢您。您的报告编号是<b>#{ $number }</b>。您在短时间内发了好几条，所以邻居们从 { $at } 起能看到这一条。{ $quiet ->
    [yes] { -asked-for-quiet }
   *[no] 有进展时我会在这里告诉您。
}
report-sent = 谢谢您。您的报告正在发出。
report-without-file = 文字已保存为报告 #{ $number }。图片是作为文件发来的，我无法显示。请回复那份报告，以照片方式再发一次。
report-photo-as-file = 我无法显示文件。请以照片方式发送。
report-unknown = 这里没有报告 #{ $number }。发送 /reports 查看未解决的报告。

report-card-title = <b>#{ $number }</b> { $text }
report-card-state = <b>{ $state ->
    [acknowledged] 业委会已经看到
    [in-progress] 有人正在处理
    [fixed] 业委会说已经修好
    [declined] 业委会不会处理
   *[open] 等待业委会答复
}</b> · { $when }
report-card-reason = 原因：{ $reason }
report-card-too = 还有{ $count }位邻居也遇到了。
report-card-place = 地点：<a href="{ $url }">查看地图</a>
report-category-light = 照明
report-category-lift = 电梯
report-category-water = 水
report-category-waste = 垃圾
report-category-noise = 噪音
report-category-safety = 安全
report-category-green = 绿化
report-category-other = 其他
report-card-about = 类别：{ $category }
report-answer-due = { $late ->
    [yes] <b>从{ $when }起就该有答复了。</b>
   *[no] 请在{ $when }以前答复。
}
report-due = { $late ->
    [yes] <b>从{ $day }起已超过期限。</b>
   *[no] 期限：{ $day }。
}
report-list-about = { $category } ·{ " " }
report-list-due = { $late ->
    [yes] ，{ $day }起超过期限
   *[no] ，期限{ $day }
}
report-button-about = 是哪一类
report-about = 报告<b>#{ $number }</b>是哪一类？请按一个按钮。
report-kept-about = 这是哪一类问题？您按一个按钮，业委会就能更快知道该由谁处理。
report-sorted = 报告 #{ $number } 的类别是：{ $category }。要更改，请按另一个按钮。
report-desk-reporter = { $who }于{ $when }报告
report-desk-last = { $undone ->
    [yes] { $who }撤回了上一步
   *[no] 上一步：{ $who }
}
report-desk-why = <b>为什么不处理？</b>请选一个原因，或者回复这条消息，用自己的话说明。
report-button-me-too = 我也遇到
report-button-more = 更多
report-button-whole = 看全文
report-button-take-back = 其实我没有遇到
report-button-photo = 查看照片
report-button-undo = 撤回
report-step-button = { $to ->
    [acknowledged] 已看到
    [in-progress] 处理中
    [fixed] 已修好
   *[declined] 不处理
}
report-reason-button = { $ready ->
    [not-ours] 不归我们修
    [known] 已有报告
    [no-money] 目前没有经费
   *[not-found] 没有找到
}
report-reason = { $ready ->
    [not-ours] 这不归我们修。
    [known] 另一份报告说的是同一件事。
    [no-money] 目前没有经费。
   *[not-found] 我们去看过，没有找到。
}

report-counted = { $private ->
    [yes] 已把您算进 #{ $number } 的人数。要撤回，请按“其实我没有遇到”。
   *[no] 已把您算进 #{ $number } 的人数。要撤回，请按“更多”。
}
report-counted-already = { $private ->
    [yes] 您已经算在 #{ $number } 的人数里。要撤回，请按“其实我没有遇到”。
   *[no] 您已经算在 #{ $number } 的人数里。要撤回，请按“更多”。
}
report-is-yours = #{ $number } 是您自己报告的，已经算上您了。
report-uncounted = #{ $number } 的人数里没有算上您。
report-is-closed = 报告 #{ $number } 已经结束。如果问题还在，请再报告一次。
report-stepped = #{ $number }：{ $state ->
    [acknowledged] 业委会已经看到。
    [in-progress] 有人正在处理。
    [fixed] 已经修好。
   *[declined] 不处理。
}10分钟内可以撤回。
report-step-over = 现在不能这样做了。报告 #{ $number } 目前的情况：{ $state ->
    [acknowledged] 业委会已经看到。
    [in-progress] 有人正在处理。
    [fixed] 已经修好。
    [declined] 已决定不处理。
   *[open] 等待业委会答复。
}
report-why = 请为 #{ $number } 选一个原因，或者回复那条消息，用自己的话说明。
report-reason-missing = 请说明原因，好让邻居们明白。
report-reason-too-long = 太长了。说明原因请不要超过{ $most }个字。
report-press-decline = 要用自己的话说明不处理 #{ $number } 的原因，请先按“不处理”，再回复。您也可以回复照片或地点。
report-reply-with = 您可以给报告 #{ $number } 回复照片或地点。其他内容我没有保存。
report-not-declined = 报告 #{ $number } 保持原样。
report-undone = 好了。#{ $number } 的上一步已经撤回。
report-undo-over = 后来又有了变化。只有最后一步可以撤回。
report-undo-not-yours = 只有做这一步的人才能撤回。
report-undo-late = 这一步已过10分钟，不能再撤回。
report-has-photo = 报告 #{ $number } 已经有照片。
report-has-place = 报告 #{ $number } 已经有地点。
report-added = { $what ->
    [photo] 谢谢您。照片已经加到报告里。
   *[place] 谢谢您。地点已经加到报告里。
}
report-photo = 报告 #{ $number } 的照片

report-news = 报告<b>#{ $number }</b>有新消息：{ $text }
report-news-undone = 报告<b>#{ $number }</b>有更正：{ $text }

report-list-open = <b>未解决的报告：{ $count }份</b>
report-list-mine = <b>您报告的和您也遇到的：{ $count }份</b>
report-list-none = 没有未解决的报告。要报告问题，请写 /report 和问题的内容。
report-list-none-of-yours = 您还没有报告过问题。要报告，请写 /report 和问题的内容。
report-list-line = { $number } { $text } <i>（{ $about }{ $state ->
    [acknowledged] 已看到
    [in-progress] 处理中
    [fixed] 已修好
    [declined] 不处理
   *[open] 等待答复
}{ $due }）</i>
report-list-page = 第{ $number }页，共{ $of }页
report-button-see = 查看报告
report-button-all = 私下查看全部
report-button-newer = 较新的
report-button-older = 较早的

form-report-category = { $photo ->
    [yes] 谢谢，照片收到了。这是哪一类问题？请按一个按钮，或者直接写哪里有问题。
   *[no] 这是哪一类问题？请按一个按钮，或者直接写哪里有问题。
}
form-report-what = { $photo ->
    [yes] 谢谢您，照片收到了。哪里有什么问题？请用一句话写出来。
   *[no] { $place ->
        [yes] 谢谢您，地点收到了。那里有什么问题？请用一句话写出来。
       *[no] 哪里有什么问题？请用一句话写出来。
    }
}
form-report-photo = { $photo ->
    [yes] 照片收到了。要和报告一起显示吗？
   *[no] 您有照片吗？有就现在发来，没有也可以继续。
}
form-report-check = { $text }

    类别：{ $category }

    { $photo ->
        [yes] 照片会一起显示。
       *[no] 没有照片。
    }{ $place ->
        [yes] 地点会显示在地图上。
       *[no] { "" }
    }
    { $named ->
        [yes] { $street }的所有邻居都会看到这份报告。
       *[no] 所有邻居都会看到这份报告。
    }要发出吗？
report-form-no-photo = 不要照片
report-form-keep-photo = 显示照片
report-form-send = 发出
report-photo-or-press = 这句话没有加进您的报告。要重写，请按“返回”。不然请发来照片，或者按下按钮继续。

report-card-told = 通过电话或当面告诉业委会。
report-for-whom = <b>您要替谁报告？</b>
    请按没有手机的邻居的名字。
report-for-nobody = 没有手机的邻居的名单上还没有人。请发送 /assisted 添加。
report-for-more = 显示更多
report-kept-for = 谢谢您。报告编号是<b>#{ $number }</b>，邻居们都能看到。{ $quiet ->
    [yes] { -asked-for-quiet }
   *[no] 有进展时我会在这里告诉您，请您转告。
}

form-report-for-category = { $photo ->
    [yes] 谢谢，照片收到了。{ $name }要报告的是哪一类问题？请按一个按钮，或者直接写哪里有问题。
   *[no] { $name }要报告的是哪一类问题？请按一个按钮，或者直接写哪里有问题。
}
form-report-for-what = { $photo ->
    [yes] 谢谢，照片收到了。{ $name }要报告什么？在哪里？请用一句话写下来。
   *[no] { $place ->
        [yes] 谢谢，位置收到了。{ $name }要报告什么？请用一句话写下来。
       *[no] { $name }要报告什么？在哪里？请用一句话写下来。
    }
}
form-report-for-photo = { $photo ->
    [yes] 照片我有了。要和报告一起显示吗？
   *[no] 您有照片吗？现在发来，或者不用照片继续。
}
form-report-for-check = { $text }

    类别：{ $category }

    { $photo ->
        [yes] 照片会一起显示。
       *[no] 没有照片。
    }{ $place ->
        [yes] { "" }位置标在地图上。
       *[no] { "" }
    }
    所有邻居都能看到这份报告，业委会能看到是{ $name }报告的。要发送吗？
