"""A list of homes as somebody sent it: read, or told line by line what is wrong with it."""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from domain.home_lists.columns import Column, columns_by_order, columns_of, declared, separator_of
from domain.home_lists.decoding import decoded
from domain.households import LONGEST_BUILDING, LONGEST_FLAT, Address
from domain.refusals import Refusal
from domain.words import named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MOST_HOMES: Final = 5000
MOST_BYTES: Final = 1024 * 1024

LONGEST: Final = {Column.BUILDING: LONGEST_BUILDING, Column.STAIR: LONGEST_FLAT, Column.FLAT: LONGEST_FLAT}
LONGEST_LINE: Final = 1000
"""Characters; what has more in a line is no list."""

FORMULA: Final = "=+-@"
"""With these a spreadsheet takes a cell for a formula, also in their wide forms."""


class Flaw(StrEnum):
    """What can be wrong with one line."""

    EMPTY = "empty"
    FORMULA = "formula"
    UNSEEN = "unseen"
    LONG = "long"
    TWICE = "twice"
    QUOTES = "quotes"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: in which line (from 1) and column; None for the line as a whole.

    `detail` is the sign with which a formula would begin, how many characters a cell may have, or in which line the
    same home stood before; it is never what somebody wrote.
    """

    line: int
    flaw: Flaw
    column: Column | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The homes of a list in its order, and what is wrong with it in the order of its lines."""

    homes: Sequence[Address]
    faults: Sequence[Fault]


def read_file(content: bytes) -> Reading:
    """The list in a file.

    Raises Refusal for a file that can't be read as a list of homes at all, and for one that holds more than them.
    """
    if len(content) > MOST_BYTES:
        raise Refusal("home-list-large")
    return read_text(decoded(content))


def read_text(text: str) -> Reading:
    """The list in a text, a home in each line; Refusal as `read_file` raises it."""
    lines = list(io.StringIO(text, newline=""))
    separator = declared(lines[0]) if lines else None
    before = 0 if separator is None else 1
    filled = [line for line in lines[before:] if line.strip()]
    if not filled:
        raise Refusal("home-list-empty")
    if max(map(len, filled)) > LONGEST_LINE:
        raise Refusal("home-list-no-columns")
    if len(filled) > MOST_HOMES + 1:  # one of them may name the columns
        raise Refusal("home-list-long", lines=len(filled), most=MOST_HOMES)
    rows, broken = _rows(lines[before:], separator or separator_of(filled), before)
    return _homes(rows, broken)


Row = tuple[int, "list[str]"]


def _rows(lines: Sequence[str], separator: str, before: int) -> tuple[list[Row], list[Fault]]:
    """The rows that are not blank, each with the line in which it begins, and where the quotes of one never end."""
    rows: list[Row] = []
    reader, line = csv.reader(lines, delimiter=separator, strict=True), before + 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((line, cells))
            line = before + reader.line_num + 1
    except csv.Error:
        return rows, [Fault(line, Flaw.QUOTES)]
    return rows, []


def _homes(rows: Sequence[Row], broken: list[Fault]) -> Reading:
    homes: list[Address] = []
    faults: list[Fault] = []
    seen: dict[tuple[str, str, str], int] = {}
    for line, cells in _cells(rows):
        home = Address(*(_tidy(cells.get(column, "")) for column in Column))
        means = dict(zip(Column, home.keys, strict=True))
        wrong = [fault for column, cell in cells.items() if (fault := _fault(line, column, cell, means[column]))]
        if not wrong and home.keys in seen:
            wrong = [Fault(line, Flaw.TWICE, detail=str(seen[home.keys]))]
        faults += wrong
        if not wrong:
            homes.append(home)
            seen[home.keys] = line
    if not homes and not faults and not broken:
        raise Refusal("home-list-empty")
    if len(homes) > MOST_HOMES:
        raise Refusal("home-list-long", lines=len(homes), most=MOST_HOMES)
    return Reading(homes, [*faults, *broken])


def _cells(rows: Sequence[Row]) -> Iterator[tuple[int, Mapping[Column, str]]]:
    """The cells of every home by column. Raises Refusal as soon as there is anything in a further column."""
    named = columns_of(rows[0][1]) if rows else None
    columns = named or columns_by_order(max((_width(cells) for _, cells in rows), default=0))
    for line, cells in rows[0 if named is None else 1 :]:
        if any(cell.strip() for cell, column in zip(cells, _padded(columns, len(cells)), strict=False) if not column):
            raise Refusal("home-list-other-columns")
        given = dict(zip(columns, [*cells, *[""] * len(columns)], strict=False))
        yield line, {column: given[column] for column in Column if column in given}


def _width(cells: Sequence[str]) -> int:
    """How many cells there are up to the last that is not empty."""
    return max(place for place, cell in enumerate(cells, 1) if cell.strip())


def _padded(columns: Sequence[Column | None], width: int) -> list[Column | None]:
    return [*columns, *[None] * width]


def _fault(line: int, column: Column, cell: str, means: str) -> Fault | None:
    """What is wrong with one cell, whose key is what it `means`; None for a good one. A stair may be missing."""
    text = _tidy(cell)
    if any(not char.isprintable() and unicodedata.category(char) != "Zs" for char in cell.strip(" ")):
        return Fault(line, Flaw.UNSEEN, column)
    if not text and column is Column.STAIR:
        return None
    sign = unicodedata.normalize("NFKC", text)[:1]
    if sign and sign in FORMULA:
        return Fault(line, Flaw.FORMULA, column, sign)
    if not means:
        return Fault(line, Flaw.EMPTY, column)
    if len(text) > LONGEST[column]:
        return Fault(line, Flaw.LONG, column, str(LONGEST[column]))
    return None


def _tidy(cell: str) -> str:
    return named(cell)
