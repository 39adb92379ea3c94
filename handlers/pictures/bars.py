"""A bar chart: what was counted, said in words and figures, with a bar below each."""

import math
from dataclasses import dataclass

from handlers.pictures.lettering import drawable, fit, width, write
from handlers.pictures.sheet import EDGE, FILL, INK, LEADING_FILL, ROOM, WIDTH, Sheet

_FEW = 6
_GAP = 24
_WIDEST_NOTE = ROOM * 0.5


@dataclass(frozen=True, slots=True)
class Bar:
    """One answer: its label, its value, and the value in words ("31 votes, 53%"); the leading ones stand out."""

    label: str
    value: float
    note: str
    leads: bool = False


@dataclass(frozen=True, slots=True)
class BarChart:
    """A chart of horizontal bars; all strings are worded by the caller.

    A bar as long as the paper stands for `full` (such as everybody who voted), or for the largest value when None.
    """

    title: str
    subtitle: str
    bars: tuple[Bar, ...]
    footer: str = ""
    full: float | None = None

    def svg(self) -> str:
        """Draw the chart: 960 pixels wide, as tall as it needs, at most 4,000 pixels for 12 bars."""
        sheet = Sheet()
        sheet.header(self.title, self.subtitle)
        full = self._full()
        size, most = (36, 3) if len(self.bars) <= _FEW else (31, 2)
        notes = (width(drawable(bar.note), size, bold=True) for bar in self.bars)
        note_room = min(max(notes, default=0), _WIDEST_NOTE)
        for bar in self.bars:
            _draw(sheet, bar, _positive(bar.value) / full, size, most, note_room)
        sheet.footer(self.footer)
        return sheet.svg()

    def _full(self) -> float:
        largest = max((_positive(bar.value) for bar in self.bars), default=0)
        return _positive(self.full or 0) or largest or 1


def _positive(value: float) -> float:
    """Read a value that cannot be drawn (negative, not a number) as nothing."""
    return value if math.isfinite(value) and value > 0 else 0


def _draw(sheet: Sheet, bar: Bar, share: float, size: float, most: int, note_room: float) -> None:
    """Draw the label, below it the bar, and beside the bar what it stands for."""
    sheet.paragraph(bar.label, size, fill=INK, bold=bar.leads, most=most)
    sheet.y += size * 0.2
    height = size * 1.1
    length = ROOM - note_room - (_GAP if note_room else 0)
    sheet.bar(EDGE, sheet.y, length, height, share, fill=LEADING_FILL if bar.leads else FILL)
    note = fit(drawable(bar.note), size, note_room, bold=True)
    sheet.add(write(note, WIDTH - EDGE, sheet.y + height * 0.82, size, fill=INK, bold=True, anchor="end"))
    sheet.y += height + size * 0.7
