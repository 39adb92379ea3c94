"""The clock runs the jobs by itself."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.app import build_app
from handlers.registry import Every

if TYPE_CHECKING:
    from tests.town import Town


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
