"""Backups made and put back as the tests of them do it, and the command line in a process of its own."""

from __future__ import annotations

import asyncio
import os
import resource
import sys
from asyncio.subprocess import PIPE, Process
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from storage.backup import Backup, back_up, restore

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.backup import Origin

ROOT = Path(__file__).parents[1]
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


async def until(condition: Callable[[], object]) -> None:
    """Wait for something that another process or thread does."""
    async with asyncio.timeout(20):
        while True:
            if condition():
                return
            await asyncio.sleep(0.002)


async def started(*arguments: str, url: str, limit: int | None = None) -> Process:
    """`linli` as a process of its own, which may write no larger file than that."""
    environment = {**os.environ, "LINLI_DATABASE_URL": url, "LINLI_BOT_TOKEN": TOKEN}
    if limit is not None:  # it could not write what was covered either, and would complain of that
        environment = {name: value for name, value in environment.items() if not name.startswith("COVERAGE_")}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, cwd=ROOT, stdout=PIPE, stderr=PIPE, env=environment,
        preexec_fn=None if limit is None else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )  # fmt: skip


async def run(*arguments: str, url: str, limit: int | None = None) -> tuple[int | None, str]:
    """Its exit code, and what it complains of."""
    process = await started(*arguments, url=url, limit=limit)
    _, said = await process.communicate()
    return process.returncode, said.decode()
