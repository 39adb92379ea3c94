"""What is noticed while the bot runs: counted for /metrics, and remembered with its time for /healthz.

Numbers by kind, and nothing about anybody: no label holds an id, a name or a text, and each has few values.
"""

from __future__ import annotations

import math
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import timedelta
from time import perf_counter
from typing import TYPE_CHECKING, Final

from prometheus_client import CollectorRegistry, Counter, Gauge, GCCollector, Histogram, ProcessCollector
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from bot.fates import LONGEST_WAIT

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from services.backlog import Backlog
    from storage.errors import StorageUnavailable

CONTENT_TYPE: Final = CONTENT_TYPE_LATEST
OK: Final = "ok"
SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
TRIED_WITHIN: Final = LONGEST_WAIT + timedelta(minutes=1)
"""How soon a message that Telegram does not answer is tried again at the latest, the call's own time included."""

JOB_SECONDS: Final = (0.01, 0.1, 0.5, 1, 5, 15, 60, 300)

came_at: ContextVar[float | None] = ContextVar("came_at", default=None)
"""When the update that is being handled came in, by time.perf_counter()."""


@dataclass(slots=True)
class Pulse:
    """When each part last showed that it is alive; None where it has not yet."""

    fetched_at: datetime | None = None
    """Telegram answered a question for updates."""
    sent_at: datetime | None = None
    """Telegram answered a message or an edit, if only with a refusal."""
    unsent_since: datetime | None = None
    """The first of the messages since then that Telegram did not answer."""
    unsent_at: datetime | None = None
    """The last of them: when no other follows within TRIED_WITHIN, nothing is tried any more."""
    unwritten_since: datetime | None = None
    """The first of the writes that the database could not do, with none done after it."""

    def unanswered(self, now: datetime) -> timedelta:
        """From the first to the last of the messages that Telegram does not answer; nothing once they are given up."""
        if self.unsent_since is None or self.unsent_at is None or now - self.unsent_at > TRIED_WITHIN:
            return timedelta(0)
        return self.unsent_at - self.unsent_since


class Watch:
    """One for each bot, with a registry of its own."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.started_at = now()
        self.pulse = Pulse()
        self.jobs_done: dict[str, datetime] = {}
        """When each job last ended well."""
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        GCCollector(registry=self.registry)
        self._count_updates(self.registry)
        self._count_messages(self.registry)
        self._count_the_rest(self.registry)

    def _count_updates(self, into: CollectorRegistry) -> None:
        self._handling = Histogram(
            "linli_update_seconds", "Time from an update's turn to its end.", ["kind"], registry=into, buckets=SECONDS
        )
        self._of_kind: dict[str, Histogram] = {}
        self._toast = Histogram(
            "linli_toast_seconds",
            "Time from a tap's arrival to Telegram's OK to its toast.",
            registry=into,
            buckets=SECONDS,
        )
        self._failed = Counter("linli_updates_failed", "Updates that ended in a mistake of the program.", registry=into)
        self._refusals = Counter(
            "linli_refusals", "Times that the bot said no, by the sentence.", ["text"], registry=into
        )
        self._waiting = Gauge("linli_inbox_waiting", "Updates stored and not handled yet.", registry=into)

    def _count_messages(self, into: CollectorRegistry) -> None:
        self._letters = Counter("linli_letters", "Letters that have ended, by how.", ["kind", "end"], registry=into)
        self._due = Gauge("linli_outbox_due", "Letters and cards that are due and not on their way.", registry=into)
        self._owed = Gauge("linli_outbox_owed", "Letters and cards owed in all, later ones too.", registry=into)
        self._oldest = Gauge("linli_outbox_oldest_due_seconds", "For how long the oldest has been due.", registry=into)
        self._calls = Counter(
            "linli_telegram_calls", "Calls of the Bot API, by what came of them.", ["method", "answer"], registry=into
        )

    def _count_the_rest(self, into: CollectorRegistry) -> None:
        self._jobs = Histogram("linli_job_seconds", "Time of a job's run.", ["job"], registry=into, buckets=JOB_SECONDS)
        self._jobs_failed = Counter("linli_jobs_failed", "Runs of a job that failed.", ["job"], registry=into)
        self._unavailable = Counter(
            "linli_storage_unavailable", "Units of work that the database could not do at the time.", registry=into
        )

    def update_handled(self, kind: str, seconds: float) -> None:
        """An update's turn is over, whatever became of it."""
        known = self._of_kind.get(kind)
        if known is None:
            known = self._of_kind[kind] = self._handling.labels(kind)
        known.observe(seconds)

    def update_failed(self) -> None:
        """Handling an update raised what nobody foresaw."""
        self._failed.inc()

    def refused(self, text: str) -> None:
        """Somebody was told no with this sentence."""
        self._refusals.labels(text).inc()

    def letter_ended(self, kind: str, end: str) -> None:
        """A letter was 'sent', 'dropped', 'failed', or its fate stays 'unknown'."""
        self._letters.labels(kind, end).inc()

    def called(self, method: str, answer: str) -> None:
        """The Bot API was asked: `answer` is 'ok', '429', '4xx', '5xx', 'timeout' or 'unreachable'."""
        self._calls.labels(method, answer).inc()
        if method == "answerCallbackQuery":
            if answer == OK and (since := came_at.get()) is not None:
                self._toast.observe(perf_counter() - since)
        elif method == "getUpdates":
            if answer == OK:
                self.pulse.fetched_at = self._now()
        elif method.startswith(("send", "edit")):
            self._sent(answer)

    def _sent(self, answer: str) -> None:
        pulse = self.pulse
        if answer in {OK, "429", "4xx"}:
            pulse.sent_at, pulse.unsent_since, pulse.unsent_at = self._now(), None, None
            return
        now = self._now()
        if pulse.unsent_at is None or now - pulse.unsent_at > TRIED_WITHIN:
            pulse.unsent_since = now
        pulse.unsent_at = now

    def job_ran(self, name: str, seconds: float, *, well: bool) -> None:
        """A job's run has ended."""
        self._jobs.labels(name).observe(seconds)
        if well:
            self.jobs_done[name] = self._now()
        else:
            self._jobs_failed.labels(name).inc()

    def wrote(self, trouble: StorageUnavailable | None) -> None:
        """A unit of work was kept, or the database could not do it at the time."""
        if trouble is None:
            self.pulse.unwritten_since = None
            return
        self._unavailable.inc()
        if self.pulse.unwritten_since is None:
            self.pulse.unwritten_since = self._now()

    def page(self, waiting: int, backlog: Backlog | None) -> bytes:
        """All of it in Prometheus's text format; what the database could not tell is NaN."""
        self._waiting.set(waiting)
        self._due.set(math.nan if backlog is None else backlog.due)
        self._owed.set(math.nan if backlog is None else backlog.owed)
        self._oldest.set(math.nan if backlog is None else backlog.waits(self._now()).total_seconds())
        return generate_latest(self.registry)
