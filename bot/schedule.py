"""The jobs that features declare, woken by APScheduler through PTB's JobQueue; the database knows what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import structlog

from handlers.context import Context

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram.ext import JobQueue

    from handlers.context import Shared
    from handlers.registry import Every

JOB_SETTINGS = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
"""APScheduler silently drops a run that is a second late unless told otherwise."""

_log = structlog.get_logger(__name__)


class Schedule:
    """Runs every job at its interval, and on demand."""

    def __init__(self, shared: Shared, jobs: Sequence[Every]) -> None:
        self._shared = shared
        self.jobs = tuple(jobs)

    def start(self, queue: JobQueue[Any]) -> None:
        """Let the clock run the jobs from now on; the first run is at once, for what came due while nobody ran."""
        for job in self.jobs:
            queue.run_repeating(self._callback(job), job.seconds, first=0, name=job.name, job_kwargs=JOB_SETTINGS)

    async def run_all(self) -> None:
        """Run every job once, in the order of declaration."""
        for job in self.jobs:
            await self._run(job)

    def _callback(self, job: Every) -> Any:
        async def run(_: object) -> None:
            await self._run(job)

        return run

    async def _run(self, job: Every) -> None:
        try:
            await job.run(Context(self._shared, self._shared.storage, update_id=0))
        except Exception:  # noqa: BLE001 - a job that fails is run again, the others go on
            _log.exception("job-failed", job=job.name)
