"""Text in a picture: what can be drawn of it, how wide it is, where it breaks, and its SVG."""

import re
import unicodedata
from bisect import bisect_right
from xml.sax.saxutils import escape

from handlers.markup import clean, limit
from handlers.pictures.fonts import MAIN_FAMILY, font_of

ELLIPSIS = "…"
MOST_DRAWN = 400
"""Characters of one text that are looked at: more than any has, and the time to lay it out grows with the square."""

_RIGHT_TO_LEFT, _AS_BEFORE = "\u202b", "\u202c"
_BOLD_WIDTH = 1.03
_MIXED_WIDTH = 1.2  # beside a script from another font, the painter may take that font for the whole line
_BOLD_STROKE = 0.028
_NO_LINE_START = frozenset("，。！？、；：」』）》〉】〕”’…,.!?;:)]}%")  # noqa: RUF001 Chinese punctuation is meant
_ATOM = re.compile(r"\s+|[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+")  # fmt: skip  # noqa: E501 one expression
_PLAINER = str.maketrans({"✅": "✓", "✔": "✓", "❌": "×", "✖": "×", "❎": "×", "❤": "♥", "⭐": "★", "🌟": "★"})  # noqa: RUF001 the signs are what is replaced
_FLAG_LETTERS = {chr(0x1F1E6 + index): chr(ord("A") + index) for index in range(26)}


def drawable(text: str) -> str:
    """Keep what our fonts can draw, on one line, so that no empty boxes appear.

    Pictures without a font are left out, or named when nothing else is there; letters without a font become "…".
    """
    text = " ".join(unicodedata.normalize("NFC", clean(limit(text, MOST_DRAWN))).split())
    kept = "".join(_drawn(char) for char in text)
    kept = " ".join(re.sub("…+", ELLIPSIS, kept).split())
    return kept if kept.strip(f"{ELLIPSIS} ") or not text else _named(text) or kept or ELLIPSIS


def _drawn(char: str) -> str:
    char = _FLAG_LETTERS.get(char) or char.translate(_PLAINER)
    if font_of(char) is not None and not _is_joint(char):
        return char
    return ELLIPSIS if unicodedata.category(char)[0] in "LN" else ""


def _is_joint(char: str) -> bool:
    """Variation selectors and the like: nothing to see, and nothing to join once emoji are left out."""
    return "\ufe00" <= char <= "\ufe0f" or char in "\u200b\u200d\u2060\ufeff"


def _named(text: str) -> str:
    names = (unicodedata.name(char, "") for char in text if unicodedata.category(char) == "So")
    return limit(", ".join(name.lower() for name in names if name), MOST_DRAWN)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Measure drawable text, in pixels at a font size."""
    found = [font for char in text if (font := font_of(char)) is not None]
    mixed = any(family != MAIN_FAMILY for family, _ in found)
    return sum(ems for _, ems in found) * size * (_BOLD_WIDTH if bold else 1) * (_MIXED_WIDTH if mixed else 1)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs right to left; such a line starts at the right edge."""
    directions = (unicodedata.bidirectional(char) for char in text)
    return next((each for each in directions if each in {"L", "R", "AL"}), "L") != "L"


def wrap(text: str, size: float, room: float, most: int, *, bold: bool = False) -> list[str]:
    """Break text into at most `most` lines that fit `room` pixels; what is left out is marked with an ellipsis."""
    lines = [""]
    for atom in _atoms(drawable(text), size, room, bold=bold):
        if width((lines[-1] + atom).rstrip(), size, bold=bold) <= room:
            lines[-1] += atom
        elif atom in _NO_LINE_START:
            lines[-1], taken_along = lines[-1][:-1], lines[-1][-1:]
            lines.append(taken_along + atom)
        else:
            lines.append(atom.lstrip())
    lines = [line.strip() for line in lines if line.strip()] or [""]
    if len(lines) > most:
        lines = [*lines[: most - 1], fit(" ".join(lines[most - 1 :]), size, room, bold=bold, cut=True)]
    return [fit(line, size, room, bold=bold) for line in lines]


def fit(text: str, size: float, room: float, *, bold: bool = False, cut: bool = False) -> str:
    """Shorten drawable text to `room` pixels, ended with an ellipsis when something is or has been `cut`."""
    if not cut and width(text, size, bold=bold) <= room:
        return text
    fitting = bisect_right(range(1, len(text) + 1), room, key=lambda n: width(text[:n] + ELLIPSIS, size, bold=bold))
    text = text[:fitting]
    return text.rstrip(f"{ELLIPSIS} ") + ELLIPSIS


def _atoms(text: str, size: float, room: float, *, bold: bool) -> list[str]:
    """Split text where a line may end; a word wider than a line is split anywhere."""
    atoms: list[str] = []
    for atom in _ATOM.findall(text):
        atoms += [atom] if width(atom, size, bold=bold) <= room else list(atom)
    return atoms


def write(text: str, x: float, y: float, size: float, *, fill: str, bold: bool = False, anchor: str = "start") -> str:
    """Write drawable text as an SVG element; x is its left end, or its right one when anchored at the "end"."""
    if is_right_to_left(text):
        text = f"{_RIGHT_TO_LEFT}{text}{_AS_BEFORE}"
    attributes = f'x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" fill="{fill}"'
    if bold:  # the font has one weight; an outline in the same colour makes the second
        attributes += f' stroke="{fill}" stroke-width="{size * _BOLD_STROKE:.2f}"'
    if anchor != "start":
        attributes += f' text-anchor="{anchor}"'
    spans = "".join(
        escape(run) if family == MAIN_FAMILY else f'<tspan font-family="{family}">{escape(run)}</tspan>'
        for family, run in _runs(text)
    )
    return f"<text {attributes}>{spans}</text>"


def _runs(text: str) -> list[tuple[str, str]]:
    """Split text by the font that draws it; accents and spaces stay with what precedes them."""
    runs: list[tuple[str, str]] = []
    for char in text:
        found = font_of(char)
        family = found[0] if found else MAIN_FAMILY
        stays = runs and (char == " " or unicodedata.combining(char) or runs[-1][0] == family)
        if runs and stays:
            runs[-1] = runs[-1][0], runs[-1][1] + char
        else:
            runs.append((family, char))
    return runs
