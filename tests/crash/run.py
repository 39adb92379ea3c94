"""One run: a street under load, so many kills, rest, and the audit."""

from __future__ import annotations

import asyncio
import random
from typing import TYPE_CHECKING

from tests.crash.audit import Findings, audit
from tests.crash.neighbours import Neighbours
from tests.crash.street import open_street

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from storage import Storage
    from tests.crash.street import Street

MOST_CALLS = 80
"""A life ends somewhere among the first so many calls of the bot: the same on any machine, however slow."""

BORN_DEAD = 0.15
"""How many of the lives end after some part of a second instead, which may be long before the first call."""

BETWEEN_LIVES = 60.0
"""Seconds by which the sandbox's clock moves on while nobody lives: the limits of groups would stretch the run."""

KILLS_A_TASK = 25
"""For so many kills one more task is there from the start: under load a form is rarely filled in to its end."""

_OWED = """SELECT (SELECT COUNT(*) FROM letters WHERE state = 'owed' AND due_at <= :now) AS letters,
    (SELECT COUNT(*) FROM polls WHERE closed_at IS NULL AND closes_at <= :now) AS polls,
    (SELECT COUNT(*) FROM cards WHERE wanted > shown) AS cards,
    (SELECT COUNT(*) FROM inbox WHERE done_at IS NULL) AS updates"""


async def crash_run(
    database_url: str, folder: Path, *, kills: int, seed: int, tell: Callable[[str], None] = lambda _: None
) -> Findings:
    """Kill the bot so many times under load; what the auditor found after it came to rest."""
    chance = random.Random(seed)  # noqa: S311 (not for secrets)
    async with open_street(database_url, folder) as (street, storage):
        async with storage.transaction() as db:  # the run begins at any hour, and ends when nothing waits any more
            await db.execute("UPDATE neighbourhoods SET quiet_hours = 'none'")
        neighbours = Neighbours(street, chance)
        await neighbours.need_help(1 + kills // KILLS_A_TASK)
        neighbours.begin()
        await street.until(neighbours.are_answered)
        for number in range(1, kills + 1):
            if chance.random() >= BORN_DEAD:
                await street.lives_for(chance.randint(1, MOST_CALLS))
                await asyncio.sleep(chance.uniform(0, 0.05))
            else:
                await asyncio.sleep(chance.uniform(0, 1))
            await street.kill()
            await street.ask("clock", advance=BETWEEN_LIVES)
            await street.begin()
            tell(f"kill {number} of {kills}: {len(street.posts)} messages, {neighbours.memory.toasts} toasts so far")
        await neighbours.rest()
        await _come_to_rest(street, storage, 180 + kills)
        return await audit(street, neighbours.memory, storage)


async def _come_to_rest(street: Street, storage: Storage, seconds: float) -> None:
    """Let the bot do all that it still owes, and the polls end; either within so many seconds."""
    await street.until(street.handled)
    await _paid(street, storage, seconds)
    await street.ask("clock", advance=45 * 60)
    await _paid(street, storage, seconds)


async def _paid(street: Street, storage: Storage, seconds: float) -> None:
    owed: dict[str, int] = {}

    async def nothing_is_owed() -> bool:
        await street.ask("clock", advance=5)
        now = int((await street.look("clock"))["now"] * 1000)
        async with storage.reading() as db:
            (row,) = await db.fetch(_OWED, now=now)
        owed.update({what: row[what] for what in ("letters", "polls", "cards", "updates")})
        return not any(owed.values())

    try:
        await street.until(nothing_is_owed, seconds)
    except AssertionError as vain:
        vain.add_note(f"still owed: {owed}")
        raise
