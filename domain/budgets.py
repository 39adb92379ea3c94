"""How many messages a minute a neighbourhood lets the bot write into each of its groups."""

from __future__ import annotations

from typing import Final

from domain.refusals import Refusal

LEAST: Final = 4
MOST: Final = 18
"""Telegram stops a bot at 20 a minute in a group; two are left for what nobody foresaw."""

DEFAULT: Final = 12
READY: Final = (6, 9, 12, 15, 18)
"""The numbers that are offered as buttons."""


def edits_within(budget: int) -> int:
    """How many of them changes of messages may take: a third stays free for posts, at least one."""
    return budget - max(1, budget // 3)


def posts_within(budget: int) -> int:
    """How many of them posts may take: a sixth stays free for changes, at least one, so that no card goes stale."""
    return budget - max(1, budget // 6)


def is_number(text: str) -> bool:
    """Whether somebody typed a number and nothing else, be it one that is allowed or not."""
    words = text.strip().rstrip(".。").lstrip("+-")
    return words.replace(".", "").replace(",", "").isdecimal()


def read_budget(text: str) -> int:
    """The number that was typed or pressed. Refusal for anything but a whole number that is allowed."""
    words = text.strip().rstrip(".。")
    if not (words.isdecimal() and len(words) <= len(str(MOST)) and LEAST <= int(words) <= MOST):
        raise Refusal("setting-message-budget-numbers", least=LEAST, most=MOST)
    return int(words)
