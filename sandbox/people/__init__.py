"""The people's side: an HTTP interface that scripts who says and does what, and shows what they see."""
