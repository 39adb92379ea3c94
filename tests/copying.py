"""Backups made and put back as the tests of them do it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from storage.backup import Backup, back_up, restore
from tests.bot_process import started

if TYPE_CHECKING:
    from pathlib import Path

    from storage.backup import Origin

NOW = datetime(2026, 3, 1, 3, tzinfo=UTC)
TOKEN = "700100200:not-a-token-of-anybody"
LOCK = ".linli-backup.lock"


async def copied(origin: Origin, folder: Path, keep: int = 3, now: datetime = NOW) -> Backup:
    """A new backup."""
    return await asyncio.to_thread(back_up, origin, folder, keep, now)


def put_back(origin: Origin, file: Path, *, replace: bool = True) -> Path | None:
    """Restore it without anything else; where the replaced database is."""

    def nothing(_url: str) -> None:
        """Nothing has to be made ready."""

    return restore(origin, file, NOW, nothing, replace=replace).aside


async def run(*arguments: str, url: str, limit: int | None = None) -> tuple[int | None, str]:
    """The exit code of `linli` with these arguments, and what it complains of."""
    process = await started(*arguments, settings={"database_url": url, "bot_token": TOKEN}, limit=limit)
    _, said = await process.communicate()
    return process.returncode, said.decode()
