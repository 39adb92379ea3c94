# 住址：谁说住在哪里，业委会怎么处理。
home-part-empty = 请写名称或编号，例如：3 或 B 座
home-part-long = 请最多写 { $most } 个字。
