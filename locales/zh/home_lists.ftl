# 业委会的房屋名单，由负责人以表格发来。
menu-homes_list = 全部房屋的名单，供负责人使用

form-home-list-list = <b>{ $name }：房屋名单</b>
    { $count ->
        [0] 现在还没有房屋名单。
       *[other] 名单上现在有 { $count } 套房屋。
    }
    { $long ->
        [yes] { home-list-cut }
       *[no] 请把完整的名单发给我：可以是不超过 1 MB 的 CSV 文件，也可以是一条消息，每行写一套房屋。先写楼栋，再写房号：
    }

    <pre>3；302
    3；303</pre>

    分单元吗？那么请在第一行写上各列的名称：

    <pre>楼栋；单元；房号
    3；2；302</pre>

    名单里只能有楼栋、单元和房号，不要写任何人的姓名。在改动之前，我会先给您看会改什么。
form-home-list-take-check = <b>{ $name }：房屋名单</b>
    { $long ->
        [yes] { home-list-cut } 下面仍是您之前发来的名单的数字。
       *[no] { $anew ->
            [yes] 这段时间里房屋有了变化。请再看一遍数字。
           *[no] 这是我在您的名单里读到的。
        }
    }
    { $counts }

    其中几套，我读到的是：
    { $samples }

    都对吗？对的话请按按钮。如果有字不对，请把文件另存为“CSV UTF-8”，再发到这里。
home-list-counts = <b>{ $buildings } 个楼栋，共 { $homes } 套房屋</b>
    新增：{ $new }
    已有：{ $known }
    不再在名单上：{ $dropped }{ $lived ->
        [0] { "" }
       *[other] 。其中 { $lived } 套有人居住，我会保留，并标明不在名单上。
    }
home-list-home = 楼栋：{ $building }，{ $stairs ->
    [yes] 单元：{ $stair }，房号：{ $flat }
   *[no] 房号：{ $flat }
}
home-list-open = 房屋名单
home-list-hand-out = 领取现在的名单
home-list-take = 采用这份名单

home-list-comes = 名单会以消息发来。
home-list-present = 现在的房屋名单，共 { $count } 套。您可以用表格软件修改，再发回给我。
home-list-heading = { $column ->
    [building] 楼栋
    [stair] 单元
   *[flat] 房号
}
home-list-taken = <b>{ $name }：已采用新的房屋名单。</b>
    { $counts }

    一天之内，只要没有人再改名单，您都可以撤销。
home-list-taken-toast = 好了，已采用这份名单。
home-list-look-again = 这段时间里房屋有了变化。请看新的数字。
home-list-undo = 撤销
home-list-as-before = <b>{ $name }</b>：我已撤回最近那份名单，房屋名单恢复原样。
home-list-undone = { $count ->
    [0] 好了，和以前一样没有房屋名单。
   *[other] 好了，名单上又是 { $count } 套房屋。
}
home-list-changed-since = 在那之后名单又改过，所以不能再撤销。什么都没有改动。
home-list-too-late = 这已经是一天以前的事，不能再撤销。您可以把以前的名单再发一次。

home-list-faults = 这份名单里有 { $count } 处错误。什么都没有改动。
home-list-fault = 第 { $line } 行：{ $flaw ->
    [empty] 缺少{ $column }。
    [formula] { $column }不能以 { $detail } 开头。
    [unseen] { $column }里有无法显示的字符。
    [long] { $column }太长，最多 { $detail } 个字。
    [twice] 这套房屋在第 { $detail } 行已经有了。
   *[quotes] 引号的位置不对。
}
home-list-column = { $column ->
    [building] 楼栋
    [stair] 单元
   *[flat] 房号
}
home-list-more-faults = 另外还有 { $count } 处。
home-list-correct = 请改正名单，再发一次。

home-list-send = 请把名单作为文件发来，或者发一条消息，每行写一套房屋，例如：3；302
home-list-cut = 这么长的名单请用文件发来：Telegram 会把长消息拆成两条。
home-list-large = 这个文件太大。请发不超过 1 MB 的文件。
home-list-long = 这份名单有 { $lines } 行。我最多能收 { $most } 套房屋。什么都没有改动。
home-list-empty = 里面没有找到房屋。请每行写一套，例如：3；302
home-list-workbook = 这是一个工作簿。请用表格软件打开，另存为“CSV UTF-8”，再把那个文件发给我。
home-list-no-text = 我读不了这个文件。请在表格软件里另存为“CSV UTF-8”，再发给我。
home-list-no-columns = 我分不清楼栋和房号。请在两者之间写逗号或分号，例如：3；302
home-list-names = 请在第一行写上各列的名称：楼栋和房号，有单元的话也写单元。
home-list-names-needed = 这里有三列。请在最前面加一行，按正确的顺序写：楼栋；单元；房号
home-list-other-columns = 名单里只能有楼栋、单元和房号，每样一列。请删去其他内容，例如姓名和电话。名单没有被采用。
home-list-same = 名单已经是这样。什么都没有改动。
home-list-not-fetched = 我没能取到这个文件。请再发一次。
