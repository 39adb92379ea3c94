"""A few lines of the matrix on PostgreSQL; the whole of it is walked on SQLite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.authorisation.deeds import DEEDS
from tests.authorisation.walks import done, refused

if TYPE_CHECKING:
    from tests.authorisation.stage import Stage

SAMPLES = ("tap vote", "tap report-undo", "tap end-poll", "startgroup link")


async def test_the_table_holds_on_the_other_database(stage_on_postgresql: Stage) -> None:
    for deed in DEEDS:
        if deed.what in SAMPLES:
            await refused(stage_on_postgresql, deed)
            await done(stage_on_postgresql, deed)
