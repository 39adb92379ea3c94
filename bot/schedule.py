"""The jobs that features declare, woken by APScheduler through PTB's JobQueue; the database knows what is due."""

from __future__ import annotations

import asyncio
import math
from datetime import UTC, datetime
from time import perf_counter
from typing import TYPE_CHECKING, Any

import structlog
from structlog.contextvars import bind_contextvars, clear_contextvars

from bot.stopping import ended
from handlers.context import Context
from handlers.registry import JobFailed
from storage.errors import StorageUnavailable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram.ext import JobQueue

    from bot.watch import Watch
    from handlers.context import Shared
    from handlers.registry import Every

JOB_SETTINGS = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
"""APScheduler silently drops a run that is a second late unless told otherwise."""

_log = structlog.get_logger(__name__)


class Schedule:
    """Runs every job at its interval, and on demand."""

    def __init__(self, shared: Shared, jobs: Sequence[Every], watch: Watch) -> None:
        self._shared = shared
        self._watch = watch
        self._running: set[asyncio.Task[None]] = set()
        self._stopping = False
        self.jobs = tuple(jobs)

    def start(self, queue: JobQueue[Any]) -> None:
        """Let the clock run the jobs from now on; the first run is at once, for what came due while nobody ran."""
        at_once = {**JOB_SETTINGS, "next_run_time": datetime.now(UTC)}  # first=0 would mean: after one interval
        for job in self.jobs:
            queue.run_repeating(self._callback(job), job.seconds, name=job.name, job_kwargs=at_once)

    async def run_all(self) -> None:
        """Run every job once, in the order of declaration."""
        for job in self.jobs:
            await self._begun(job)

    async def stop(self, until: float = math.inf) -> bool:
        """Begin no job any more; whether those that run end by that time of the loop, when the rest is cut off."""
        self._stopping = True
        return await ended(lambda: self._running, until)

    def _callback(self, job: Every) -> Any:
        async def run(_: object) -> None:
            await self._begun(job)

        return run

    async def _begun(self, job: Every) -> None:
        """Run the job in a task of its own, which only `stop` cuts off: APScheduler has no patience when it ends."""
        if self._stopping:
            return
        task = asyncio.create_task(self._run(job))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        await asyncio.wait((task,))

    async def _run(self, job: Every) -> None:
        clear_contextvars()
        bind_contextvars(job=job.name)
        began, well = perf_counter(), False
        try:
            await job.run(Context(self._shared, self._shared.storage, update_id=0))
            well = True
        except JobFailed:
            pass  # the job has told
        except StorageUnavailable as error:
            _log.warning("storage-unavailable", error=str(error))
        except Exception:  # noqa: BLE001 - a job that fails is run again, the others go on
            _log.exception("job-failed")
        finally:
            self._watch.job_ran(job.name, perf_counter() - began, well=well)
