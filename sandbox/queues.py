"""The update queues: what waits for each bot, in order, until it is confirmed or too old."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from sandbox.archive import Archive, Table
from sandbox.records import Bot, Json, Update

# The fields of Update, Bot API 10.1.
KINDS = [
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "guest_message",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "managed_bot",
]
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
DEFAULT = [kind for kind in KINDS if kind not in ON_REQUEST]
DAY = 86_400.0
# How long an update waits for its bot, in seconds (telegram-bot-api, Client.cpp).
TAP_LIFE = 150.0
CAPACITY = 100_000
_FIRST_UPDATE = 100_000_001


def choose_kinds(wanted: Any) -> list[str] | None:
    """Return what `allowed_updates` asks for; None when it is no list and the earlier choice stays."""
    if not isinstance(wanted, list):
        return None
    known = [kind for kind in KINDS if kind in wanted]
    return known or list(DEFAULT)


class Queues:
    """Every bot's queue; `now` gives epoch seconds."""

    def __init__(self, archive: Archive, bots: Table[int, Bot], now: Callable[[], float]) -> None:
        self._rows = Table(archive, Update, lambda row: (row.bot, row.id))
        self._bots = bots
        self._now = now
        self._waiting: dict[int, dict[int, Update]] = defaultdict(dict)
        self._on_arrival: dict[int, Callable[[], None]] = {}

    def restore(self) -> None:
        """Line up what was on disk."""
        for row in sorted(self._rows.rows.values(), key=lambda row: row.id):
            self._waiting[row.bot][row.id] = row

    def listen(self, bot: int, heard: Callable[[], None] | None) -> None:
        """Call `heard` after each arrival for the bot; None stops that."""
        if heard is None:
            self._on_arrival.pop(bot, None)
        else:
            self._on_arrival[bot] = heard

    def push(self, bot: Bot, kind: str, payload: Json, *, line: str, date: float | None = None) -> bool:
        """Queue an update unless the bot does not want its kind; `date` is when its life begins."""
        if kind not in (bot.allowed or DEFAULT):
            return False
        life = TAP_LIFE if kind == "callback_query" else DAY
        return self.put(bot, kind, payload, line=line, expires=(self._now() if date is None else date) + life)

    def put(self, bot: Bot, kind: str, payload: Json, *, line: str, expires: float, number: int | None = None) -> bool:
        """Queue an update as it is, under the next number unless one is given; False when the queue is full."""
        waiting = self._waiting[bot.id]
        if len(waiting) >= CAPACITY:
            return False
        row = Update(bot.id, number or max(bot.next_update, _FIRST_UPDATE), kind, line, expires, payload)
        if number is None:
            bot.next_update = row.id + 1
            self._bots.put(bot)
        waiting[row.id] = self._rows.put(row)
        heard = self._on_arrival.get(bot.id)
        if heard is not None:
            heard()
        return True

    def alive(self, bot: int, limit: int = CAPACITY) -> list[Update]:
        """At most `limit` of what waits for the bot, oldest first; what is too old is dropped on the way."""
        now = self._now()
        found: list[Update] = []
        late: list[Update] = []
        for row in self._waiting[bot].values():
            if len(found) >= limit:
                break
            (found if row.expires > now else late).append(row)
        for row in late:
            self.remove(row)
        return found

    def remove(self, row: Update) -> None:
        """Take an update out for good."""
        self._waiting[row.bot].pop(row.id, None)
        self._rows.drop((row.bot, row.id))

    def confirm(self, bot: Bot, offset: int) -> None:
        """Forget everything below `offset`."""
        waiting = self._waiting[bot.id]
        while waiting:
            first = next(iter(waiting.values()))
            if first.id >= offset:
                break
            self.remove(first)
        if offset > bot.offset:
            bot.offset = offset
            self._bots.put(bot)

    def keep_newest(self, bot: Bot, amount: int) -> None:
        """Forget all but the newest `amount`."""
        alive = self.alive(bot.id)
        for row in alive[: max(0, len(alive) - amount)]:
            self.remove(row)

    def count(self, bot: int) -> int:
        """How many updates wait."""
        return len(self.alive(bot))
