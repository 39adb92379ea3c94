"""The bot as an operator starts it: a process of its own, and what it says."""

from __future__ import annotations

import asyncio
import contextlib
import os
import resource
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

ROOT = Path(__file__).parents[1]


async def started(
    *arguments: str, settings: Mapping[str, str] = {}, folder: Path = ROOT, limit: int | None = None
) -> Process:
    """`linli` with settings by their names in `Settings`, in a folder; it may write no larger file than that."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    if limit is not None:  # it could not write what was covered either, and would complain of that
        environment = {name: value for name, value in environment.items() if not name.startswith("COVERAGE_")}
    environment |= {f"LINLI_{name.upper()}": value for name, value in settings.items()}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, cwd=folder, stdout=PIPE, stderr=PIPE, env=environment,
        preexec_fn=None if limit is None else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )  # fmt: skip


@asynccontextmanager
async def running(settings: Mapping[str, str], folder: Path = ROOT) -> AsyncIterator[Process]:
    """`linli run`; killed in the end if it is still there."""
    process = await started("run", settings=settings, folder=folder)
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.communicate()


async def heard(process: Process, words: str) -> list[str]:
    """The lines that the process writes, the last one with these words; fails when it ends without."""
    assert process.stderr is not None
    said: list[str] = []
    async with asyncio.timeout(60):
        while line := (await process.stderr.readline()).decode():
            said.append(line)
            if words in line:
                return said
    pytest.fail(f"the process ended without saying {words!r}: {''.join(said)}")
