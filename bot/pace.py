"""How fast the bot may speak: Telegram's limits, kept from our side so that they are never met from theirs.

About one message a second per chat, 20 a minute per group, 30 a second in all, edits counted (Telegram's bot FAQ; the
real limits are unpublished). In a group a neighbourhood's own budget holds, which is smaller. Calls do not arrive when
they are made: the chats' windows are a little longer than Telegram's, and in the window of all a call counts until a
second after its answer, because it may arrive at any time before that.
"""

from __future__ import annotations

from bisect import insort
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from domain.budgets import DEFAULT, edits_within, posts_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ALL_PER_SECOND: Final = 30
SECOND_OF_ALL: Final = timedelta(milliseconds=1005)
SECOND: Final = timedelta(milliseconds=1050)
MINUTE: Final = timedelta(seconds=61)
TOGETHER: Final = timedelta(seconds=10)
MANY: Final = 3
"""So many chats parked within that time mean that Telegram limits the whole bot, which it tells chat by chat."""

LONG_AGO: Final = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class _Group:
    """What a group may hear in a minute, and when it heard something in the last one."""

    budget: int = DEFAULT
    posts: deque[datetime] = field(default_factory=deque)
    edits: deque[datetime] = field(default_factory=deque)

    def free_at(self, now: datetime, *, edit: bool, calls: int) -> datetime:
        for window in (self.posts, self.edits):
            _drop_old(window, MINUTE, now)
        own, share = (self.edits, edits_within) if edit else (self.posts, posts_within)
        both = sorted((*self.posts, *self.edits))
        return max(
            _free_at(own, share(self.budget), MINUTE),
            _free_at(both, max(1, self.budget + 1 - calls), MINUTE),
        )

    def is_quiet(self, now: datetime) -> bool:
        return all(not window or now - window[-1] >= MINUTE for window in (self.posts, self.edits))


class Pace:
    """When each chat may be written to next."""

    def __init__(self) -> None:
        self._all: deque[datetime] = deque()
        self._unanswered: set[int] = set()
        self._last: dict[int, datetime] = {}
        self._groups: dict[int, _Group] = {}
        self._parked: dict[int, datetime] = {}
        self._told: deque[tuple[datetime, int, datetime]] = deque()
        self._all_parked = LONG_AGO
        self._newest = LONG_AGO

    @property
    def remembered(self) -> int:
        """How many chats it has something in mind about."""
        return len(self._last.keys() | self._groups.keys() | self._parked.keys())

    def allow(self, budgets: Mapping[int, int]) -> None:
        """So many posts and edits a minute may go into these groups from now on."""
        for chat_id, budget in budgets.items():
            self._groups.setdefault(chat_id, _Group()).budget = budget

    def room(self, now: datetime) -> int:
        """How many messages may go out now, to whomever."""
        self._mind_the_clock(now)
        if now < self._all_parked:
            return 0
        _drop_old(self._all, SECOND_OF_ALL, now)
        return max(0, ALL_PER_SECOND - len(self._unanswered) - len(self._all))

    def anybody_at(self, now: datetime) -> datetime:
        """The earliest time for the next message to anybody; a guess while all are waiting for their answers."""
        if self.room(now) > 0:
            return now
        if now < self._all_parked:
            return self._all_parked
        most = ALL_PER_SECOND - len(self._unanswered)
        return (self._all[-most] if most > 0 else now) + SECOND_OF_ALL

    def free_at(self, chat_id: int, now: datetime, *, edit: bool = False, calls: int = 1) -> datetime:
        """The earliest time for the next message or edit in this chat, and for `calls` of them in its minute."""
        return max(self.anybody_at(now), self.chat_free_at(chat_id, now, edit=edit, calls=calls))

    def chat_free_at(self, chat_id: int, now: datetime, *, edit: bool = False, calls: int = 1) -> datetime:
        """The earliest time that this chat's own limits allow."""
        self._mind_the_clock(now)
        free = max(self._parked.get(chat_id, LONG_AGO), self._last.get(chat_id, LONG_AGO) + SECOND)
        group = self._groups.get(chat_id)
        return free if group is None else max(free, group.free_at(now, edit=edit, calls=calls))

    def used(self, chat_id: int, at: datetime, *, edit: bool = False) -> None:
        """A message or an edit goes out at this time, the only one to its chat; then it is answered or given back."""
        self._newest = max(self._newest, at)
        self._unanswered.add(chat_id)
        self._last.pop(chat_id, None)  # whoever was written to last stands last
        self._last[chat_id] = at
        if chat_id < 0:
            group = self._groups.pop(chat_id, None) or _Group()
            self._groups[chat_id] = group
            (group.edits if edit else group.posts).append(at)
        self._forget(at)

    def answered(self, chat_id: int, at: datetime) -> None:
        """What went out to this chat has certainly arrived by now, or never will."""
        self._unanswered.discard(chat_id)
        insort(self._all, at)

    def remember(self, chat_id: int, at: datetime, *, edit: bool = False) -> None:
        """A message or an edit went out and was answered at this time; the latest comes last."""
        self.used(chat_id, at, edit=edit)
        self.answered(chat_id, at)

    def recall(self, calls: Iterable[tuple[int, datetime, bool]]) -> None:
        """All that went out lately: chat, time, and whether it was an edit, the oldest first.

        It takes the place of what was remembered, so it may be told again; budgets and pauses stay.
        """
        self._all = deque(at for at in self._all if at == self._all_parked)  # there one message goes ahead, see park
        for group in self._groups.values():
            group.posts.clear()
            group.edits.clear()
        for chat_id, at, edit in calls:
            self.remember(chat_id, at, edit=edit)

    def given_back(self, chat_id: int, at: datetime) -> None:
        """What was to go out at this time did not: its place is free again. Nothing changes when it was answered."""
        if chat_id not in self._unanswered:
            return
        self._unanswered.remove(chat_id)
        group = self._groups.get(chat_id)
        for window in (group.posts, group.edits) if group else ():
            if at in window:
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
            for memory in (self._all, self._told, self._last, self._groups, self._parked):
                memory.clear()
            self._all_parked = LONG_AGO
            self._newest = now

    def _forget(self, now: datetime) -> None:
        """Drop what no longer holds anybody up; the oldest stand first."""
        while self._last and now - self._last[oldest := next(iter(self._last))] >= SECOND:
            del self._last[oldest]
        while self._groups and self._groups[oldest := next(iter(self._groups))].is_quiet(now):
            del self._groups[oldest]
        for chat_id in [chat for chat, until in self._parked.items() if until <= now]:
            del self._parked[chat_id]


def _drop_old(window: deque[datetime], length: timedelta, now: datetime) -> None:
    while window and now - window[0] >= length:
        window.popleft()


def _free_at(window: deque[datetime] | list[datetime], most: int, length: timedelta) -> datetime:
    """When fewer than `most` of these times, oldest first, lie within that length."""
    return LONG_AGO if len(window) < most else window[-most] + length
