"""Which column of a list is which: by the names in its first line, in any of our languages, or by their order."""

from __future__ import annotations

import csv
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.words import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Column(StrEnum):
    """What a list says of a home, in the order in which an address is said."""

    BUILDING = "building"
    STAIR = "stair"
    FLAT = "flat"


_NAMES: Final[Mapping[Column, str]] = {
    Column.BUILDING: (
        "building|buildings|block|house|tower|bldg|building number|building no|house number|house no"
        "|edificio|bloque|casa|torre|finca|numero|portal"
        "|楼|楼栋|楼号|楼幢|栋|栋号|幢|幢号|座|大楼|楼宇"
    ),
    Column.STAIR: "stair|stairs|staircase|stairwell|stairway|entrance|escalera|esc|单元|单元号|单元门|梯|门洞",
    Column.FLAT: (
        "flat|flats|apartment|apt|unit|door|home|flat number|flat no|apartment number|apartment no|door number"
        "|piso|puerta|vivienda|apartamento|departamento|depto|dpto"
        "|室|室号|房|房号|房间|房间号|门牌|门牌号|户|户号|住户"
    ),
}
_COLUMN_OF: Final = {name: column for column, names in _NAMES.items() for name in names.split("|")}
_PORTAL: Final = "portal"
_MARKS: Final = " .:#*№º"

SEPARATORS: Final = ("\t", ";", ",", "；", "，")  # noqa: RUF001 - the wide ones are what people type in Chinese
"""What may stand between two cells; of two that could be meant the first."""

LOOKED_AT: Final = 20
"""Lines by which the separator is found."""

_DECLARED: Final = "sep="
"""With this Excel says in a line before all others which separator it is."""


def split(line: str, separator: str) -> list[str]:
    """The cells of one line; of a cell that goes on in the next line, what stands in this one."""
    return next(csv.reader([line], delimiter=separator), [])


def declared(line: str) -> str | None:
    """The separator that such a line declares, None for any other line."""
    text = line.strip().lower()
    mark = text.removeprefix(_DECLARED)
    return mark if text.startswith(_DECLARED) and mark in SEPARATORS else None


def separator_of(lines: Sequence[str]) -> str:
    """What stands between the cells of these lines, of which none is blank: what gives the first one known names.

    Else it is what stands in most of the first lines. Raises Refusal where there is none.
    """
    some = lines[:LOOKED_AT]
    for separator in SEPARATORS:
        if len([name for name in split(some[0], separator) if _named(name)]) > 1:
            return separator
    found = {each: sum(len(split(line, each)) > 1 for line in some) for each in SEPARATORS}
    best = max(SEPARATORS, key=lambda each: found[each])
    if not found[best]:
        raise Refusal("home-list-no-columns")
    return best


def _named(name: str) -> Column | None:
    return _COLUMN_OF.get(plain(name).strip(_MARKS))


def _named_all(names: Sequence[str]) -> tuple[Column | None, ...]:
    """The columns of these names; a *portal* beside a building is one of its stairs, and else the building itself."""
    columns = [_named(name) for name in names]
    if columns.count(Column.BUILDING) > 1 and Column.STAIR not in columns:
        columns = [
            Column.STAIR if column is Column.BUILDING and plain(name) == _PORTAL else column
            for name, column in zip(names, columns, strict=True)
        ]
    return tuple(columns)


def columns_of(first: Sequence[str]) -> tuple[Column | None, ...] | None:
    """The columns that the first line names, None for an empty one; None altogether where the line names none.

    Raises Refusal for names that are not known beside some that are, for one named twice, and where building or flat
    is missing.
    """
    columns = _named_all(first)
    known = [column for column in columns if column is not None]
    odd = [name for name, column in zip(first, columns, strict=True) if name.strip() and column is None]
    if not known or (len(known) == 1 and any(char.isdigit() for name in first for char in name)):
        return None
    if len(known) == 1:
        raise Refusal("home-list-names")
    if odd or len(set(known)) < len(known):
        raise Refusal("home-list-other-columns")
    if not {Column.BUILDING, Column.FLAT} <= set(known):
        raise Refusal("home-list-names")
    return columns


def columns_by_order(width: int) -> tuple[Column, ...]:
    """The columns of a list without names: building and flat. Raises Refusal where there are others."""
    if width == len(Column):
        raise Refusal("home-list-names-needed")
    if width > len(Column):
        raise Refusal("home-list-other-columns")
    return (Column.BUILDING, Column.FLAT)
