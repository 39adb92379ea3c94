"""The clock runs the jobs by itself."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.app import build_app
from bot.living import run_jobs_at_each_move
from handlers.registry import Every
from tests.clock import TownClock
from tests.databases import ON_BOTH

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.town import Town

pytestmark = ON_BOTH


async def test_the_first_run_is_at_once_for_what_came_due_while_nobody_ran(empty_town: Town) -> None:
    ran = asyncio.Event()

    async def once_an_hour(_: object) -> None:
        ran.set()

    await empty_town.stop_bot()
    app = empty_town.app = await build_app(empty_town.app.settings, empty_town.clock)
    app.schedule.jobs = (Every(seconds=3600, run=once_an_hour),)
    await app.start()
    await asyncio.wait_for(ran.wait(), 10)
    empty_town.receiving = asyncio.create_task(app.receive())


class MovedClock(TownClock):
    """Tells of each of its moves, as the demo's does."""

    def __init__(self) -> None:
        super().__init__()
        self.callbacks: list[Callable[[], None]] = []

    def when_moved(self, callback: Callable[[], None]) -> None:
        self.callbacks.append(callback)

    def move(self, by: timedelta) -> None:
        super().move(by)
        for callback in self.callbacks:
            callback()


async def test_the_jobs_run_at_each_move_of_the_clock_and_no_run_is_kept(empty_town: Town) -> None:
    ran = 0

    async def counts(_: object) -> None:
        nonlocal ran
        ran += 1

    clock = empty_town.app.clock = MovedClock()
    empty_town.app.schedule.jobs = (Every(seconds=3600, run=counts),)
    runs = run_jobs_at_each_move(empty_town.app)
    for _ in range(3):
        clock.move(timedelta(hours=1))
        assert len(runs) == 1
        await asyncio.wait(set(runs))
    assert (ran, runs) == (3, set())
