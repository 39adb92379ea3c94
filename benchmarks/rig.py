"""Processes to measure: the stub, the bare bot, Linli; each on its own, talking over loopback."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import psutil

from benchmarks.stub import GROUP
from domain.letters import Letter
from domain.neighbourhoods import Chat
from domain.people import Caller, ChatKind, Person, Presence
from domain.polls import Draft
from services import polls
from storage import neighbourhoods, people
from storage.engine import open_storage
from storage.migrate import upgrade

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Size = TypeVar("Size")

FIRST_VOTER = 1_000
OPTIONS = 5


def tell(measure: Callable[[Size], dict[str, Any]], *, short: Size, long: Size) -> None:
    """Measure what a module measures, short or by `--long` long, and print what was found."""
    print(json.dumps(measure(long if "--long" in sys.argv else short), indent=1))


@contextmanager
def empty_database() -> Iterator[Path]:
    """Where a file of SQLite may be made, which is removed at the end of the block."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "bench.db"


def percentile(waits: list[float], share: float) -> float:
    """The wait that this share of voters did not exceed."""
    ranked = sorted(waits)
    return ranked[min(len(ranked) - 1, int(len(ranked) * share))]


def free_port() -> int:
    """A port of the loopback that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True, slots=True)
class Stub:
    """The stub's controls."""

    address: str

    def ask(self, path: str, **body: Any) -> dict[str, Any]:
        """One of its controls; its report."""
        request = urllib.request.Request(self.address + path, json.dumps(body).encode(), method="POST")  # noqa: S310 - loopback
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - loopback
            found: dict[str, Any] = json.loads(answer.read())
        return found

    def storm(self, voters: int, data: list[str], first: int = FIRST_VOTER) -> list[tuple[float, float]]:
        """One tap each of so many voters at once; when each was released and when its toast came, in seconds."""
        self.ask("/reset")
        self.ask("/release", voters=voters, first=first, data=data)
        while self.ask("/count")["answered"] < voters:
            time.sleep(0.1)
        return [(start, end) for start, end in self.ask("/times")["times"]]


@contextmanager
def process(*command: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """A Python process that is ended at the end of the block."""
    running = subprocess.Popen([sys.executable, *command], env={**os.environ, **environment})  # noqa: S603 - our own programs
    try:
        yield running
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(30)


@contextmanager
def stub() -> Iterator[Stub]:
    """A running stub."""
    port = free_port()
    with process("-m", "benchmarks.stub", str(port)):
        found = Stub(f"http://127.0.0.1:{port}")
        _patiently(lambda: found.ask("/count") is not None)
        yield found


@contextmanager
def bare_bot(at: Stub) -> Iterator[subprocess.Popen[bytes]]:
    """The bare bot, polling."""
    with process("-m", "benchmarks.bare", at.address) as running:
        _patiently(lambda: at.ask("/count")["first_poll"] is not None)
        yield running


@contextmanager
def linli(address: str, database: Path, token: str) -> Iterator[subprocess.Popen[bytes]]:
    """Linli as an operator runs it."""
    settings = {
        "LINLI_BOT_TOKEN": token,
        "LINLI_API_BASE_URL": address,
        "LINLI_DATABASE_URL": f"sqlite:///{database}",
        "LINLI_LOG_LEVEL": "ERROR",
    }
    with process("-m", "bot", "run", **settings) as running:
        yield running


@contextmanager
def linli_on_stub(at: Stub, database: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Linli, polling the stub."""
    with linli(at.address, database, "1:bench") as running:
        _patiently(lambda: at.ask("/count")["first_poll"] is not None)
        yield running


def _patiently(ready: Any, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while True:
        try:
            if ready():
                return
        except OSError:
            pass
        if time.monotonic() > end:
            raise TimeoutError("a process did not get ready")
        time.sleep(0.02)


def memory(of: subprocess.Popen[bytes]) -> float:
    """Resident memory of a process and its children, in megabytes."""
    whole = psutil.Process(of.pid)
    return sum(each.memory_info().rss for each in (whole, *whole.children(recursive=True))) / 1e6


def settle_in(database: Path, voters: int) -> int:
    """A neighbourhood of so many known residents with one open poll; the poll's id."""
    return asyncio.run(_settle_in(database, voters))


async def _settle_in(database: Path, voters: int) -> int:
    now = datetime.now(UTC)
    async with await open_storage(f"sqlite:///{database}") as storage:
        await upgrade(storage)
        async with storage.transaction() as db:
            home = await neighbourhoods.add(
                db, name="Lime Street", language="en", zone="Europe/Madrid", next_digest=None, now=now
            )
            await neighbourhoods.put_chat(db, Chat(GROUP, home, ChatKind.RESIDENTS, "Lime Street", active=True), now)
            for number in range(voters):
                person = Person(FIRST_VOTER + number, f"Voter {number}", "en")
                await people.meet(db, person, now)
                await people.note_presence(db, GROUP, person.id, Presence.MEMBER, now)
        author = Caller(Person(FIRST_VOTER, "Voter 0", "en"), GROUP, private=False)
        options = tuple(f"Option {number}" for number in range(OPTIONS))
        draft = Draft("When do we clean the yard?", options)
        return await polls.open_poll(storage, author, draft, Letter("poll-opened", GROUP, key="bench"), now)


async def tally(database: Path) -> tuple[list[int], list[str]]:
    """The poll's counters, and where they differ from the votes."""
    async with await open_storage(f"sqlite:///{database}") as storage:
        found = await polls.tally(storage, 1)
        differences = [str(each) for each in await polls.recount(storage)]
    return [] if found is None else [option.votes for option in found.options], differences
