"""How fast the bot may speak: Telegram's limits, kept from our side so that they are never met from theirs.

About one message a second per chat, 20 a minute per group, 30 a second in all, edits counted (Telegram's bot FAQ; the
real limits are unpublished). Each window is kept a little longer than Telegram's, because calls do not arrive evenly.
"""

from __future__ import annotations

from collections import deque
from datetime import UTC, datetime, timedelta
from typing import Final

ALL_PER_SECOND: Final = 30
GROUP_PER_MINUTE: Final = 20
GROUP_EDITS_PER_MINUTE: Final = 12
"""Of a group's 20 a minute, edits may take so many: they leave room for posts, and posts do not starve them."""

SECOND: Final = timedelta(milliseconds=1050)
MINUTE: Final = timedelta(seconds=61)
TOGETHER: Final = timedelta(seconds=10)
MANY: Final = 3
"""So many chats parked within that time mean that Telegram limits the whole bot, which it tells chat by chat."""

MOST_REMEMBERED: Final = 10_000
LONG_AGO: Final = datetime(2000, 1, 1, tzinfo=UTC)


class Pace:
    """When each chat may be written to next."""

    def __init__(self) -> None:
        self._all: deque[datetime] = deque()
        self._last: dict[int, datetime] = {}
        self._groups: dict[int, deque[datetime]] = {}
        self._edits: dict[int, deque[datetime]] = {}
        self._parked: dict[int, datetime] = {}
        self._told: deque[tuple[datetime, int, datetime]] = deque()
        self._all_parked = LONG_AGO
        self._newest = LONG_AGO

    def free_at(self, chat_id: int, now: datetime, *, edit: bool = False) -> datetime:
        """The earliest time for the next message or edit in this chat."""
        own = self.chat_free_at(chat_id, now, edit=edit)
        return max(now, own, self._all_parked, _free_at(self._all, ALL_PER_SECOND, SECOND, now))

    def chat_free_at(self, chat_id: int, now: datetime, *, edit: bool = False) -> datetime:
        """The earliest time that this chat's own limits allow."""
        self._mind_the_clock(now)
        free = max(self._parked.get(chat_id, LONG_AGO), self._last.get(chat_id, LONG_AGO) + SECOND)
        if chat_id < 0:
            free = max(free, _free_at(self._groups.get(chat_id), GROUP_PER_MINUTE, MINUTE, now))
        if chat_id < 0 and edit:
            free = max(free, _free_at(self._edits.get(chat_id), GROUP_EDITS_PER_MINUTE, MINUTE, now))
        return free

    def used(self, chat_id: int, at: datetime, *, edit: bool = False) -> None:
        """A message or an edit goes out at this time."""
        self._newest = max(self._newest, at)
        self._all.append(at)
        self._last[chat_id] = at
        if chat_id < 0:
            self._groups.setdefault(chat_id, deque()).append(at)
        if chat_id < 0 and edit:
            self._edits.setdefault(chat_id, deque()).append(at)
        if len(self._last) + len(self._parked) > MOST_REMEMBERED:
            self._forget(at)

    def given_back(self, chat_id: int, at: datetime) -> None:
        """What was to go out at this time did not: its place is free again."""
        for window in (self._all, self._groups.get(chat_id), self._edits.get(chat_id)):
            if window is not None and at in window:
                window.remove(at)

    def park(self, chat_id: int, now: datetime, wait: timedelta) -> None:
        """Telegram asked for a pause in this chat; the others go on, unless several are asked for one together.

        Then everything waits, as long as the last of them says; afterwards a single message goes ahead for a second.
        One that is turned away again is enough to make everything wait once more.
        """
        until = self._parked[chat_id] = now + wait
        while self._told and not now - TOGETHER <= self._told[0][0] <= now:
            self._told.popleft()
        self._told.append((now, chat_id, until))
        just_tried = timedelta(0) <= now - self._all_parked < TOGETHER
        if just_tried or len({chat for _, chat, _ in self._told}) >= MANY:
            self._park_all(until)

    def _park_all(self, until: datetime) -> None:
        if until > self._all_parked:
            self._all_parked = until
            self._all.extend([until] * (ALL_PER_SECOND - 1))

    def _mind_the_clock(self, now: datetime) -> None:
        """When the machine's clock was put back, what is remembered lies ahead, and everybody would wait for it."""
        if self._newest - now > MINUTE:
            for memory in (self._all, self._told, self._last, self._groups, self._edits, self._parked):
                memory.clear()
            self._all_parked = LONG_AGO
            self._newest = now

    def _forget(self, now: datetime) -> None:
        """Drop what no longer holds anybody up."""
        self._last = {chat: last for chat, last in self._last.items() if now - last < SECOND}
        self._parked = {chat: until for chat, until in self._parked.items() if until > now}
        for windows in (self._groups, self._edits):
            for chat in [chat for chat, times in windows.items() if not times or now - times[-1] >= MINUTE]:
                del windows[chat]


def _free_at(window: deque[datetime] | None, most: int, length: timedelta, now: datetime) -> datetime:
    """When fewer than `most` of the times in the window are younger than `length`; old ones are dropped."""
    if window is None:
        return LONG_AGO
    while window and now - window[0] >= length:
        window.popleft()
    return LONG_AGO if len(window) < most else window[-most] + length
