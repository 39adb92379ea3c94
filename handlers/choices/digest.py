"""When the weekly digest comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain import digests
from handlers.settings import Page
from services import settings

if TYPE_CHECKING:
    from handlers.words import Arg, Voice


def _day(value: str, voice: Voice) -> dict[str, Arg]:
    return {"value": voice.weekday(int(value)), "usual": voice.weekday(digests.DAY)}


def _hour(value: str, _voice: Voice) -> dict[str, Arg]:
    return {"value": f"{int(value):02}:00", "usual": f"{digests.HOUR:02}:00"}


DAY: Final = Page(
    settings.DIGEST_DAY,
    "setting-digest-day-title",
    digests.DAYS,
    _day,
    button="setting-digest-button",
    line="setting-digest-day-line",
    page="setting-digest-day",
    changed="setting-digest-day-changed",
    same="setting-same",
)
HOUR: Final = Page(
    settings.DIGEST_HOUR,
    "setting-digest-hour-title",
    digests.READY_HOURS,
    _hour,
    button="setting-digest-button",
    line="setting-digest-hour-line",
    page="setting-digest-hour",
    changed="setting-digest-hour-changed",
    same="setting-same",
)
