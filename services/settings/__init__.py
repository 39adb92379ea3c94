"""What a neighbourhood's chairs may choose."""

from __future__ import annotations

from services.settings.changing import (
    back_to_list,
    change,
    chapter_card,
    chosen,
    offer,
    open_chapter,
    open_one,
    put,
    show,
    show_again,
    undo,
)
from services.settings.choices import (
    COUNTRY,
    DIGEST_DAY,
    DIGEST_HOUR,
    LANGUAGE,
    MESSAGE_BUDGET,
    NAME,
    OVERVIEW,
    QUIET_HOURS,
    RETENTION,
    ZONE,
)
from services.settings.setting import Setting
from services.settings.targets import CHAPTER, TARGETS

__all__ = [
    "CHAPTER",
    "COUNTRY",
    "DIGEST_DAY",
    "DIGEST_HOUR",
    "LANGUAGE",
    "MESSAGE_BUDGET",
    "NAME",
    "OVERVIEW",
    "QUIET_HOURS",
    "RETENTION",
    "TARGETS",
    "ZONE",
    "Setting",
    "back_to_list",
    "change",
    "chapter_card",
    "chosen",
    "offer",
    "open_chapter",
    "open_one",
    "put",
    "show",
    "show_again",
    "undo",
]
