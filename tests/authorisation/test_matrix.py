"""Every command, link, button and reply, done by everybody: the table in domain/rights.py is what happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.authorisation.deeds import DEEDS, Deed
from tests.authorisation.walks import done, refused

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.authorisation.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def all_of(walk: Callable[[Stage, Deed], Awaitable[None]], stage: Stage) -> None:
    """Walk every line, and tell of all that fail at once."""
    wrong: list[str] = []
    for deed in DEEDS:
        try:
            await walk(stage, deed)
        except AssertionError as error:
            wrong.append(f"{deed.what} {deed.case} {deed.place}: {error}")
    assert not wrong, "\n\n".join(wrong)


async def test_those_who_may_not_change_nothing_and_are_told_why(stage: Stage) -> None:
    await all_of(refused, stage)


async def test_those_who_may_do_it(stage: Stage) -> None:
    await all_of(done, stage)
