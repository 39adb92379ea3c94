"""A town opened: a sandbox, a database and the bot between them."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import aiohttp

from bot.settings import Settings
from sandbox import Sandbox, serve
from tests.bot_api_checks import check_call
from tests.building import built
from tests.clock import MONDAY_MORNING, TownClock
from tests.town import TOKEN, Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from sandbox import Call

BOT = int(TOKEN.partition(":")[0])

FEW = 3
"""Connections of a scene to PostgreSQL: each works slowly at first, and a scene is over before ten of them are warm."""


@asynccontextmanager
async def open_town(database_url: str, *, world: Path | None = None, **settings_too: Any) -> AsyncIterator[Town]:
    """A sandbox, a database and the bot between them; nobody lives there yet, but in a `world` that was left before."""
    clock = TownClock(settings_too.pop("start", MONDAY_MORNING))
    calls: list[Call] = []

    def observe(call: Call) -> None:
        calls.append(call)

    sandbox = Sandbox(world, clock.epoch, observe)
    async with serve(sandbox) as address, aiohttp.ClientSession() as web:
        settings = Settings(
            _env_file=None,
            bot_token=TOKEN,
            api_base_url=address,
            database_url=database_url,
            long_poll_seconds=20,
            **{"default_zone": "Europe/Madrid", "database_connections": FEW, **settings_too},
        )
        app = await built(settings, clock)
        town = Town(app, clock, address, web, sandbox, BOT)
        if BOT not in sandbox.world.bots.rows:
            await town.ask("bots", first_name="Linli", username="linli_test_bot", token=TOKEN)
        await town.begin()
        try:
            yield town
        finally:
            await town.stop_bot()
    sandbox.close()
    for call in calls:
        if call.method not in town.odd_methods:
            check_call(call)
