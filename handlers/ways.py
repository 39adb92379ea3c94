"""Ways from a group into private that lead to the same neighbourhood, also for somebody who lives in several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from handlers.messages import Button
from handlers.taps import row_id

if TYPE_CHECKING:
    from handlers.context import Desk

_INTO: Final = re.compile(r"(.+)-in-([0-9]+)", re.DOTALL)


def into(start: str, neighbourhood_id: int | None) -> str:
    """What the link carries to begin something there; None for what was owed before links named it."""
    return start if neighbourhood_id is None else f"{start}-in-{neighbourhood_id}"


def parted(payload: str) -> tuple[str, int | None]:
    """What a link begins, and the neighbourhood that it names, if it does. Refusal for what can be no row's id."""
    found = _INTO.fullmatch(payload)
    return (payload, None) if found is None else (found[1], row_id(found[2]))


def way(desk: Desk, start: str, neighbourhood_id: int | None, label: str = "open-private") -> Button:
    """The button with this sentence on it that begins something there."""
    return Button(desk.voice.plain(label), url=desk.link(into(start, neighbourhood_id)))
