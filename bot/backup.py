"""linli backup and linli restore: one sentence for each thing done."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.terminal import say
from domain.letters import Afterwards
from storage import backup
from storage.engine import open_storage
from storage.errors import StorageError
from storage.migrate import migrations, upgrade

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from bot.settings import Settings


def back_up(settings: Settings, folder: Path, keep: int, now: datetime) -> bool:
    """Make one backup, tell the person at the terminal, and return whether it went well."""
    try:
        origin = backup.origin_of(settings.database_url)
        before = backup.listed(folder, origin)
        made = backup.back_up(origin, folder, keep, now)
        kept = backup.listed(folder, origin)
    except StorageError as error:
        return say(f"No backup was made: {error}. Earlier ones are as they were.", fine=False)
    size = made.path.stat().st_size
    say(f"Backup: {made.path}, {size:,} bytes, version {made.version}; read back and found sound.")
    removed = sum(not each.path.exists() for each in before)
    what = f"the newest {len(kept)}" if len(kept) > 1 else "this one"
    return say(f"Kept: {what} in {folder}; {f'{removed} older removed' if removed else 'nothing was removed'}.")


def restore(settings: Settings, file: Path, now: datetime, *, replace: bool) -> bool:
    """Put the backup in the database's place, tell the person at the terminal, and return whether it went well."""
    given_up: list[int] = []

    def prepare(url: str) -> None:
        given_up.append(asyncio.run(_made_ready(url, now)))

    try:
        origin = backup.origin_of(settings.database_url)
        done = backup.restore(origin, file, now, prepare, replace=replace)
    except backup.WordNeeded as error:
        say(f"Nothing was changed: {error}.", fine=False)
        return say(
            "To put the backup in its place, add --replace; what is there now is kept under another name.", fine=False
        )
    except StorageError as error:
        return say(f"Nothing was restored: {error}.", fine=False)
    say(f"Restored: {file}, of version {done.version}; the database is at version {len(migrations())}, the newest.")
    if done.aside is not None:
        say(f"Kept: what was there before, as {done.aside}. To go back: linli restore {done.aside} --replace")
    return say(_about_letters(sum(given_up)))


def _about_letters(given_up: int) -> str:
    if not given_up:
        return "Letters: all that was owed still is; what was sent since the backup may arrive a second time."
    return f"Letters: {given_up} given up that must not arrive twice; other things sent since may arrive a second time."


async def _made_ready(url: str, now: datetime) -> int:
    """Bring a restored database to the newest version, and give up what must never arrive twice; how much that is."""
    from bot.features import registered  # it brings in Telegram's library, which takes a second
    from services import restored

    never_twice = [kind for kind, worded in registered().letters.items() if worded.afterwards is Afterwards.LEAVE]
    async with await open_storage(url) as storage:
        await upgrade(storage)
        return await restored.leave_unsaid(storage, never_twice, now)
