"""The backup that a running bot makes once a day."""

from __future__ import annotations

import asyncio
import threading
from functools import partial
from typing import TYPE_CHECKING

import structlog

from handlers.registry import Every, JobFailed
from storage import backup
from storage.errors import StorageError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from handlers.context import Context

CHECKED_EVERY_SECONDS = 3600
"""How often a running bot looks whether today's backup is there; also how soon a failed one is tried again."""

_log = structlog.get_logger(__name__)


class DailyBackup:
    """One backup a day, in UTC, for as long as the bot runs; the files themselves tell which days have theirs."""

    def __init__(self, url: str, folder: Path, keep: int) -> None:
        self._url = url
        self._folder = folder
        self._keep = keep
        self._leaving = threading.Event()

    @property
    def job(self) -> Every:
        """What the clock runs."""
        return Every(seconds=CHECKED_EVERY_SECONDS, run=self.back_up_daily)

    def stop(self) -> None:
        """End a backup that is under way; what it wrote is removed."""
        self._leaving.set()

    async def back_up_daily(self, context: Context) -> None:
        """Make today's backup unless it is there; JobFailed when that fails, which the next call tries again."""
        try:
            made = await asyncio.to_thread(partial(self._back_up, context.now()))
        except backup.Stopped:
            _log.info("backup-stopped")
        except StorageError as error:
            _log.error("backup-failed", error=str(error), again_in=CHECKED_EVERY_SECONDS)
            raise JobFailed from error
        else:
            if made is not None:
                _log.info("backup-made", file=made.path.name, version=made.version)

    def _back_up(self, now: datetime) -> backup.Backup | None:
        origin = backup.origin_of(self._url)
        backup.ready(origin, self._folder)
        if any(each.at.date() == now.date() for each in backup.listed(self._folder, origin)):
            return None
        return backup.back_up(origin, self._folder, self._keep, now, lambda: not self._leaving.is_set())
