"""Ways from a group into private that lead to the same neighbourhood, also for somebody who lives in several."""

from __future__ import annotations

from typing import Final

from handlers.taps import row_id

_IN: Final = "in-"


def into(start: str, neighbourhood_id: int | None) -> str:
    """What the link carries to begin something there; None for what was owed before links named it."""
    return start if neighbourhood_id is None else f"{start}-{_IN}{neighbourhood_id}"


def into_command(payload: str) -> tuple[str, int] | None:
    """The command that such a link stands for, and the neighbourhood; None for any other. Refusal as below."""
    command, found, rest = payload.partition(f"-{_IN}")
    return (command, row_id(rest)) if found else None


def is_into(rest: str) -> bool:
    """Whether what stands behind the start names a neighbourhood, or nothing is there at all."""
    return not rest or rest.startswith(_IN)


def neighbourhood_of(rest: str) -> int | None:
    """The neighbourhood that it names, None for none. Refusal for what is no number."""
    return row_id(rest.removeprefix(_IN)) if rest else None
