"""The usual street: people move in once per worker, the bot does all it does then, and each scene has a copy."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.clock import MONDAY_MORNING
from tests.opening import open_town
from tests.town import Resident

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager
    from datetime import datetime
    from pathlib import Path

    from tests.templates import Prepare, Template
    from tests.town import Town

SETTLED = timedelta(minutes=2)
"""How long they have lived there: no limit of Telegram that sandbox and bot keep in memory reaches further back."""


class Street:
    """The database in a template of either kind, and the sandbox's world beside it."""

    def __init__(self, folder: Path, make: Callable[[Prepare], Template]) -> None:
        self.template = make(self._move_in)
        self._world = folder / "world.db"
        self._present: datetime = MONDAY_MORNING
        self._chats = 0, 0
        self._people: dict[str, int] = {}

    def copy(self, folder: Path) -> AbstractAsyncContextManager[str]:
        """The address of a database in which they live."""
        return self.template.copy(folder)

    @asynccontextmanager
    async def opened(self, database_url: str, folder: Path) -> AsyncIterator[Town]:
        """The town on such a copy, as it was left, two minutes later."""
        world = folder / "world.db"
        await asyncio.to_thread(shutil.copyfile, self._world, world)
        async with open_town(database_url, world=world, start=self._present) as town:
            town.group, town.committee = self._chats
            town.people.update({name: Resident(town, person, name) for name, person in self._people.items()})
            await town.settle()
            yield town

    async def _move_in(self, database_url: str) -> None:
        async with open_town(database_url, world=self._world, start=MONDAY_MORNING - SETTLED) as town:
            await town.move_in()
            self._chats = town.group, town.committee
            self._people = {name: person.id for name, person in town.people.items()}
            self._present = town.clock.now() + SETTLED
