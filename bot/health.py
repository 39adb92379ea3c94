"""Whether the bot does its work: asked by /healthz, answered from what was noticed and one look at the database."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from services import backlog
from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bot.settings import Settings
    from bot.watch import Watch
    from handlers.context import Shared
    from handlers.registry import Every
    from services.backlog import Backlog

FETCH_SLACK: Final = timedelta(seconds=60)
"""How much longer than the longest question for updates may pass without an answer: two pauses of the fetcher's."""

STUCK_AFTER: Final = timedelta(minutes=2)
"""How long something may be due, or be refused by the network, before the outbox counts as stuck."""

QUIET: Final = timedelta(minutes=1)
"""While Telegram answered a message this lately the outbox moves, however much is due."""

UNWRITTEN_AFTER: Final = timedelta(seconds=5)
"""How long no write may succeed after one that failed: less is a hiccup, and is tried again by itself."""

MISSED_RUNS: Final = 3
LEAST_PATIENCE: Final = timedelta(minutes=1)
"""A job may miss so many of its runs, and be late by so much at least, before somebody is told."""

DATABASE_SECONDS: Final = 2.0
"""How long the database may take to say how much waits."""


@dataclass(slots=True)
class Report:
    """The state of every part, and one sentence for each that is not well."""

    parts: dict[str, Any] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    waiting: int = 0

    @property
    def fine(self) -> bool:
        """Whether every part does its work."""
        return not self.wrong

    def note(self, trouble: str | None, **facts: Any) -> dict[str, Any]:
        """A part's facts, with whether it is well; trouble is the sentence for a part that is not."""
        if trouble is not None:
            self.wrong.append(trouble)
        return {"ok": trouble is None, **facts}

    def told(self) -> dict[str, Any]:
        """As JSON."""
        status = "ok" if self.fine else "degraded"
        return {"status": status, "wrong": self.wrong, "waiting": self.waiting, **self.parts}


class Health:
    """Looks at one bot. A look reads a few numbers, and two indexes of the database."""

    def __init__(self, settings: Settings, shared: Shared, watch: Watch, jobs: Sequence[Every]) -> None:
        self._settings = settings
        self._shared = shared
        self._watch = watch
        self._jobs = jobs
        self.waiting: Callable[[], int] = lambda: 0
        """How many updates are stored and not handled; set by whoever knows."""
        self.sending: Callable[[], bool] = lambda: True
        """Whether the sender runs; same."""
        self.another_sends: Callable[[], bool] = lambda: False
        """Whether it leaves the sending to another process; same."""

    async def backlog(self) -> Backlog | None:
        """What waits in the outbox, None when the database does not say."""
        try:
            async with asyncio.timeout(DATABASE_SECONDS):
                return await backlog.of(self._shared.storage, self._shared.now())
        except (StorageError, TimeoutError):
            return None

    async def page(self) -> bytes:
        """The page /metrics."""
        return self._watch.page(self.waiting(), await self.backlog())

    async def report(self) -> Report:
        """How every part is doing."""
        waits, now = await self.backlog(), self._shared.now()
        report = Report(waiting=self.waiting())
        report.parts["updates"] = self._updates(report, now)
        report.parts["outbox"] = self._outbox(report, waits, now)
        report.parts["database"] = self._database(report, waits, now)
        report.parts["jobs"] = {job.name: self._job(report, job, now) for job in self._jobs}
        return report

    def _updates(self, report: Report, now: datetime) -> dict[str, Any]:
        if self._settings.webhook_url:
            return report.note(None, by="webhook")
        silent = now - (self._watch.pulse.fetched_at or self._watch.started_at)
        most = timedelta(seconds=self._settings.long_poll_seconds) + FETCH_SLACK
        trouble = f"updates: Telegram has answered no question for {_seconds(silent)} s" if silent > most else None
        return report.note(trouble, by="polling", seconds_since_answer=_seconds(silent))

    def _outbox(self, report: Report, waits: Backlog | None, now: datetime) -> dict[str, Any]:
        oldest = timedelta(0) if waits is None else waits.waits(now)
        known = {} if waits is None else {"owed": waits.owed, "due": waits.due, "oldest_due_seconds": _seconds(oldest)}
        if not self.sending():
            return report.note("outbox: the sender has ended", **known)
        if self.another_sends():  # what goes out is seen there
            return report.note(None, by="another process sends", **known)
        return report.note(self._stuck(oldest, now), **known)

    def _stuck(self, oldest: timedelta, now: datetime) -> str | None:
        pulse = self._watch.pulse
        if (unanswered := pulse.unanswered(now)) > STUCK_AFTER:
            return f"outbox: Telegram has taken no message for {_seconds(unanswered)} s"
        if oldest > STUCK_AFTER and now - (pulse.sent_at or self._watch.started_at) > QUIET:
            return f"outbox: the oldest has been due for {_seconds(oldest)} s, and nothing goes out"
        return None

    def _database(self, report: Report, waits: Backlog | None, now: datetime) -> dict[str, Any]:
        since = self._watch.pulse.unwritten_since
        if waits is None:
            return report.note("database: does not answer")
        if since is not None and now - since > UNWRITTEN_AFTER:
            return report.note(f"database: takes no changes since {_seconds(now - since)} s")
        return report.note(None)

    def _job(self, report: Report, job: Every, now: datetime) -> dict[str, Any]:
        last = self._watch.jobs_done.get(job.name)
        since = now - (last or self._watch.started_at)
        late = since > max(LEAST_PATIENCE, timedelta(seconds=job.seconds * MISSED_RUNS))
        trouble = f"job {job.name}: has not ended well for {_seconds(since)} s" if late else None
        ago = None if last is None else _seconds(since)
        return report.note(trouble, every_seconds=job.seconds, seconds_since_success=ago)


def _seconds(length: timedelta) -> int:
    return int(length.total_seconds())
