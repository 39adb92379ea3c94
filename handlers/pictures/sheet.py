"""The paper that pictures are drawn on: 960 pixels wide, growing downwards, dark ink on white."""

from handlers.pictures.fonts import MAIN_FAMILY
from handlers.pictures.lettering import is_right_to_left, wrap, write

WIDTH = 960
EDGE = 44
ROOM = WIDTH - 2 * EDGE
INK, QUIET, FILL, LEADING_FILL, TRACK = "#10202f", "#43525f", "#5f8fc4", "#174a7e", "#e3e9f0"
_LEADING = 1.25
_TITLE, _SUBTITLE, _FOOTER = 46, 32, 27


class Sheet:
    """Elements drawn so far, and `y`, how far down they reach, in pixels."""

    def __init__(self) -> None:
        """Take an empty sheet."""
        self.y = float(EDGE)
        self._elements: list[str] = []

    def add(self, element: str) -> None:
        """Add an SVG element."""
        self._elements.append(element)

    def header(self, title: str, subtitle: str) -> None:
        """Write title and subtitle, with a line below."""
        self.paragraph(title, _TITLE, fill=INK, bold=True, most=3)
        if subtitle:
            self.y += 6
            self.paragraph(subtitle, _SUBTITLE, fill=QUIET, most=3)
        self.y += 22
        self.add(f'<rect x="{EDGE}" y="{self.y:.1f}" width="{ROOM}" height="3" fill="{INK}"/>')
        self.y += 30

    def footer(self, text: str) -> None:
        """Write a closing remark."""
        if text:
            self.y += 12
            self.paragraph(text, _FOOTER, fill=QUIET, most=4)

    def paragraph(self, text: str, size: float, *, fill: str, bold: bool = False, most: int = 2) -> None:
        """Write text over the whole width; text that runs right to left starts at the right edge."""
        lines = wrap(text, size, ROOM, most, bold=bold)
        at_right = is_right_to_left(lines[0])
        for line in lines:
            x, anchor = (WIDTH - EDGE, "end") if at_right else (EDGE, "start")
            self.add(write(line, x, self.y + size, size, fill=fill, bold=bold, anchor=anchor))
            self.y += size * _LEADING

    def bar(self, x: float, y: float, length: float, height: float, share: float, *, fill: str) -> None:
        """Draw a bar filled to a share (0 to 1) of its length; a share above nothing is always seen."""
        round_ = height / 4
        outline = f'<rect x="{x:.1f}" y="{y:.1f}" height="{height:.1f}" rx="{round_:.1f}"'
        self.add(f'{outline} width="{length:.1f}" fill="{TRACK}"/>')
        if share > 0:
            self.add(f'{outline} width="{max(length * min(share, 1), height / 2):.1f}" fill="{fill}"/>')

    def svg(self) -> str:
        """Give the picture: as tall as what was drawn."""
        height = round(self.y + EDGE)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}">'
            f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>'
            f'<g font-family="{MAIN_FAMILY}">{"".join(self._elements)}</g></svg>'
        )
