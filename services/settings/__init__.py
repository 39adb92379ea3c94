"""What a neighbourhood's chairs may choose."""

from __future__ import annotations

from services.settings.changing import back_to_list, change, chosen, offer, open_one, put, show, show_again, undo
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
    Setting,
)

__all__ = [
    "COUNTRY",
    "DIGEST_DAY",
    "DIGEST_HOUR",
    "LANGUAGE",
    "MESSAGE_BUDGET",
    "NAME",
    "OVERVIEW",
    "QUIET_HOURS",
    "RETENTION",
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
