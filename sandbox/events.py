"""What people's screens are told as it happens."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable

from sandbox.records import Json


class Events:
    """Hands events to the open pages of the people concerned."""

    def __init__(self) -> None:
        self._open: dict[int, set[asyncio.Queue[Json | None]]] = defaultdict(set)

    def watch(self, person: int) -> asyncio.Queue[Json | None]:
        """Open a stream for a person; None in it is its end."""
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self._open[person].add(queue)
        return queue

    def unwatch(self, person: int, queue: asyncio.Queue[Json | None]) -> None:
        """Close a stream."""
        self._open[person].discard(queue)

    def watchers(self) -> list[int]:
        """Return the people who are looking."""
        return [person for person, queues in self._open.items() if queues]

    def tell(self, people: Iterable[int], event: Json) -> None:
        """Put an event into the streams of these people."""
        for person in people:
            for queue in self._open.get(person, ()):
                queue.put_nowait(event)

    def end(self) -> None:
        """Close all streams."""
        for queues in self._open.values():
            for queue in queues:
                queue.put_nowait(None)
