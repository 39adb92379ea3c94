"""What the database holds of people: every column, why it is there, how long, and what erasure does with it.

The export, the erasure, the retention job, /privacy and docs/privacy.md are all made from this one table. A new table
or column that holds something of a person gets its line here, and its queries `mine_`, `erase_` and (with a time to
live) `old_` in storage/sql/personal.sql; one that holds nothing of anybody is named in `NOTHING`, or in `plain` of its
table. A test fails for a column that stands in neither.
"""

from domain.personal.kinds import NOBODY, REASONS, Column, Erased, Holds, Purpose, Table
from domain.personal.table import IN_LETTERS, NOTHING, PICTURES, TABLES, longest, table

__all__ = [
    "IN_LETTERS",
    "NOBODY",
    "NOTHING",
    "PICTURES",
    "REASONS",
    "TABLES",
    "Column",
    "Erased",
    "Holds",
    "Purpose",
    "Table",
    "longest",
    "table",
]
