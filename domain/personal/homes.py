"""What is kept of who lives in which home."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from domain.personal.kinds import PERSON, Column, Erased, Holds, Purpose, Table

IN_USE: Final = "others say to live there, or the committee has it on its list; else the row is deleted"

TABLES: Final = (
    Table(
        "household_views",
        Purpose.OVERSIGHT,
        export="the list of homes you look at",
        columns=(Column("chat_id", Holds.CHAT), Column("building_key", Holds.WORDS)),
        plain="id neighbourhood_id household_id page",
    ),
    Table(
        "household_doubts",
        Purpose.HOMES,
        export="people in your home whom you do not know",
        columns=(PERSON,),
        plain="member_id at",
        keep=timedelta(days=30),
        counted_from="your telling it, once the two of you do not live in one home",
    ),
    Table(
        "household_moves",
        Purpose.HOMES,
        export="changes of your home",
        columns=(
            PERSON,
            Column("was_id", Holds.CHOICE),
            Column("was_state", Holds.CHOICE),
            Column("became_id", Holds.CHOICE),
            Column("became_state", Holds.CHOICE),
        ),
        plain="change_id was_since",
        keep=timedelta(days=30),
        counted_from="the change",
    ),
    Table(
        "household_changes",
        Purpose.HOMES,
        export="changes of homes that you made",
        columns=(Column("actor_id", Holds.PERSON, Erased.REPLACED),),
        plain="id neighbourhood_id step merged_id at",
        keep=timedelta(days=30),
        counted_from="the change",
    ),
    Table(
        "household_members",
        Purpose.HOMES,
        export="your home",
        columns=(PERSON, Column("household_id", Holds.CHOICE), Column("state", Holds.CHOICE)),
        plain="id neighbourhood_id since",
        keep=timedelta(days=30),
        counted_from="the day they left it; a home that somebody has is kept",
    ),
    Table(
        "home_lists",
        Purpose.HOMES,
        export="lists of homes that you took over",
        columns=(PERSON, Column("before", Holds.WORDS)),
        plain="id neighbourhood_id counts seal taken_at undone_at",
        keep=timedelta(days=1),
        counted_from="its taking over, for as long as that can be taken back",
    ),
    Table(
        "households",
        Purpose.HOMES,
        (
            Column("building", Holds.WORDS, Erased.STAYS, IN_USE),
            Column("stair", Holds.WORDS, Erased.STAYS, IN_USE),
            Column("flat", Holds.WORDS, Erased.STAYS, IN_USE),
            Column("building_key", Holds.WORDS, Erased.STAYS, IN_USE),
            Column("stair_key", Holds.WORDS, Erased.STAYS, IN_USE),
            Column("flat_key", Holds.WORDS, Erased.STAYS, IN_USE),
        ),
        plain="id neighbourhood_id number listed merged_into created_at",
        keep=timedelta(days=30),
        counted_from="its naming, once nobody says to live there; one on the committee's list is kept",
    ),
)
"""In the order in which they are erased and let go: what points at others goes first."""
