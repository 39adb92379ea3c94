"""A page of figures for the committee: each with what it is out of, and a bar where there is a share."""

from dataclasses import dataclass

from handlers.pictures.lettering import drawable, fit, is_right_to_left, width, wrap, write
from handlers.pictures.sheet import EDGE, INK, LEADING_FILL, QUIET, ROOM, Sheet

_GAP = 24
_TILE = (ROOM - _GAP) / 2
_PAD = 24
_HEADING, _VALUE, _OF, _LABEL = 36, 64, 31, 29
_TILE_HEIGHT = 228
_PAPER, _OUTLINE = "#f5f8fb", "#c9d4df"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: "12", `of` "of 18" (its denominator in words), what it counts; `share` (0 to 1) draws a bar."""

    label: str
    value: str
    of: str = ""
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Figures that belong together, under one heading."""

    heading: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """What happened in a period, in a few blocks of figures; all strings are worded by the caller."""

    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    footer: str = ""

    def svg(self) -> str:
        """Draw the page: 960 pixels wide, two figures in a row; up to 40 figures fit Telegram's limits."""
        sheet = Sheet()
        sheet.header(self.title, self.subtitle)
        for block in self.blocks:
            _draw(sheet, block)
        sheet.footer(self.footer)
        return sheet.svg()


def _draw(sheet: Sheet, block: Block) -> None:
    """Draw the heading and the figures, two in a row; one that is left over takes the whole row."""
    sheet.paragraph(block.heading, _HEADING, fill=INK, bold=True, most=2)
    sheet.y += 10
    for index, figure in enumerate(block.figures):
        is_right, is_last = index % 2 == 1, index == len(block.figures) - 1
        _tile(sheet, figure, EDGE + (_TILE + _GAP if is_right else 0), ROOM if is_last and not is_right else _TILE)
        if is_right or is_last:
            sheet.y += _TILE_HEIGHT + _GAP
    sheet.y += 14


def _tile(sheet: Sheet, figure: Figure, x: float, across: float) -> None:
    """Draw one figure on a card of its own: value and denominator, the bar, what it counts."""
    y, left, room = sheet.y, x + _PAD, across - 2 * _PAD
    sheet.add(
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{across:.1f}" height="{_TILE_HEIGHT}" rx="16"'
        f' fill="{_PAPER}" stroke="{_OUTLINE}" stroke-width="2"/>'
    )
    value = fit(drawable(figure.value), _VALUE, room, bold=True)
    sheet.add(write(value, left, y + 78, _VALUE, fill=INK, bold=True))
    used = width(value, _VALUE, bold=True) + 16
    if figure.of and used < room - _OF:
        sheet.add(write(fit(drawable(figure.of), _OF, room - used), left + used, y + 78, _OF, fill=QUIET))
    top = y + 106
    if figure.share is not None:
        sheet.bar(left, top, room, 20, figure.share, fill=LEADING_FILL)
        top += 28
    lines = wrap(figure.label, _LABEL, room, 2)
    edge, anchor = (left + room, "end") if is_right_to_left(lines[0]) else (left, "start")
    for number, line in enumerate(lines, start=1):
        sheet.add(write(line, edge, top + number * _LABEL * 1.2, _LABEL, fill=INK, anchor=anchor))
