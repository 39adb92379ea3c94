"""What reports are about, and within how many working days each kind is to be dealt with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from domain.categories import MOST, OFF, READY, USUAL, Category
from handlers.settings import Page
from services import settings

if TYPE_CHECKING:
    from handlers.words import Arg, Voice


def _facts(category: Category, value: str, voice: Voice) -> dict[str, Arg]:
    asked = value != OFF
    return {
        "category": voice.plain(f"report-category-{category}"),
        "asked": asked,
        "days": int(value) if asked else 0,
        "usual": int(USUAL[category]),
        "most": MOST,
    }


def _page(category: Category) -> Page:
    return Page(
        settings.TARGETS[category],
        f"report-category-{category}",
        READY if category is Category.OTHER else (*READY, OFF),
        partial(_facts, category),
        button="setting-target-button",
        line="setting-target-line",
        page="setting-target",
        changed="setting-target-changed",
        same="setting-same",
        chapter=settings.CHAPTER,
    )


PAGES: Final = tuple(_page(category) for category in Category)
