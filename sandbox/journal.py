"""What bots called, for those who look on."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sandbox.records import Json

_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Call:
    """One call as an observer sees it: `params` are JSON-decoded, `error` is the answer's body when it was refused."""

    method: str
    token: str
    params: Json
    result: Any
    error: Json | None


@dataclass(slots=True)
class Entry:
    """A call while it runs; `at` is in epoch seconds."""

    at: float
    method: str
    token: str
    params: Json = field(default_factory=dict)
    result: Any = None
    error: Json | None = None
    number: int = 0


class Journal:
    """The last 10,000 calls; each is also handed to the observer."""

    def __init__(self, observe: Callable[[Call], None] | None) -> None:
        self._observe = observe
        self._entries: deque[Entry] = deque(maxlen=_KEPT)
        self._number = 0

    def add(self, entry: Entry) -> None:
        """Note a finished call."""
        self._number += 1
        entry.number = self._number
        self._entries.append(entry)
        if self._observe is not None:
            self._observe(Call(entry.method, entry.token, entry.params, entry.result, entry.error))

    def calls(self, token: str | None, method: str | None, after: int) -> list[Json]:
        """Return the calls after number `after`, oldest first, of one bot or method where one is named."""
        return [
            {
                "n": entry.number,
                "at": entry.at,
                "method": entry.method,
                "params": entry.params,
                "ok": entry.error is None,
                "error": entry.error,
            }
            for entry in self._entries
            if entry.number > after
            and (token is None or token == entry.token)
            and (method is None or method.lower() == entry.method.lower())
        ]
