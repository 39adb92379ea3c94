"""What a neighbourhood's chairs may choose."""

from __future__ import annotations

from services.settings.changing import back_to_list, change, chosen, offer, open_one, put, show, show_again, undo
from services.settings.choices import (
    DIGEST_DAY,
    DIGEST_HOUR,
    LANGUAGE,
    MESSAGE_BUDGET,
    NAME,
    OVERVIEW,
    ZONE,
    Setting,
)

__all__ = [
    "DIGEST_DAY",
    "DIGEST_HOUR",
    "LANGUAGE",
    "MESSAGE_BUDGET",
    "NAME",
    "OVERVIEW",
    "ZONE",
    "Setting",
    "back_to_list",
    "change",
    "chosen",
    "offer",
    "open_one",
    "put",
    "show",
    "show_again",
    "undo",
]
