"""Telegram's sending limits, strict: what the FAQ calls "about" is exact here.

Per chat 1 message a second, with a burst of 3 after a rest; per group, supergroup or channel 20 within any 60 seconds;
per bot 30 within any second. Sends, copies, forwards, each picture of an album, and edits count; answers to taps and
reads do not. A refused call costs nothing.
"""

import math
from collections import deque
from collections.abc import Callable

from sandbox.errors import too_many
from sandbox.records import Chat

BURST = 3
PER_GROUP_MINUTE = 20
PER_BOT_SECOND = 30
_MINUTE = 60.0


class Limiter:
    """Counts what each bot sends; `now` gives epoch seconds."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.enabled = True
        self._now = now
        self._sent: dict[int, deque[float]] = {}
        self._groups: dict[tuple[int, str], deque[float]] = {}
        self._full_at: dict[tuple[int, str], float] = {}

    def spend(self, bot: int, chat: Chat, amount: int = 1) -> None:
        """Count `amount` messages of a bot to a chat, or raise 429 with the whole seconds to wait."""
        if not self.enabled:
            return
        now = self._now()
        wait = max(self._chat_wait(bot, chat, now, amount), self._group_wait(bot, chat, now, amount))
        sent = self._sent.setdefault(bot, deque())
        wait = max(wait, _window_wait(sent, now, 1.0, PER_BOT_SECOND - amount))
        if wait > 0:
            raise too_many(max(1, math.ceil(wait)))
        self._count(bot, chat, now, amount)

    def _count(self, bot: int, chat: Chat, now: float, amount: int) -> None:
        self._sent[bot].extend([now] * amount)
        at = (bot, chat.key)
        self._full_at[at] = max(self._full_at.get(at, 0.0), now) + amount
        if chat.type != "private":
            self._groups[at].extend([now] * amount)

    def _chat_wait(self, bot: int, chat: Chat, now: float, amount: int) -> float:
        # An album larger than the burst would never pass: it needs a full bucket instead.
        room = BURST - min(amount, BURST)
        return self._full_at.get((bot, chat.key), 0.0) - now - room

    def _group_wait(self, bot: int, chat: Chat, now: float, amount: int) -> float:
        if chat.type == "private":
            return 0.0
        sent = self._groups.setdefault((bot, chat.key), deque())
        return _window_wait(sent, now, _MINUTE, PER_GROUP_MINUTE - amount)


def _window_wait(sent: deque[float], now: float, window: float, room: int) -> float:
    """Seconds until at most `room` of the times in `sent` lie within the last `window` seconds."""
    while sent and sent[0] <= now - window:
        sent.popleft()
    return sent[len(sent) - room - 1] + window - now if len(sent) > room else 0.0
