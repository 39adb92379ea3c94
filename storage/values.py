"""How Python values are kept in columns: instants as epoch milliseconds, enums as their value."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any, overload

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def stamp(moment: datetime) -> int:
    """Milliseconds since 1970 UTC, rounded down; ValueError for a naive datetime."""
    if moment.tzinfo is None:
        msg = "a moment for the database needs a time zone"
        raise ValueError(msg)
    return (moment - _EPOCH) // _MILLISECOND


@overload
def instant(ms: int) -> datetime: ...
@overload
def instant(ms: None) -> None: ...
def instant(ms: int | None) -> datetime | None:
    """The aware UTC moment of so many milliseconds since 1970; None stays None."""
    return None if ms is None else _EPOCH + timedelta(milliseconds=ms)


def bound(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters of a query as both drivers take them; ValueError for a naive datetime."""
    return {name: _column(value) for name, value in parameters.items()}


def _column(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return stamp(value)
    if isinstance(value, date):
        return value.isoformat()
    return value
