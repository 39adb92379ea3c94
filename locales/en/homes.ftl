# Homes: who says to live where, and what the committee does about it.
home-part-empty = Please write a name or a number, for example: 3 or Tower B
home-part-long = Please write it in at most { $most } characters.
