"""Which font draws a character and how wide it is, read from the font files themselves.

The main font comes with the program, so that charts look the same on every machine. Fonts that the system
happens to have help out with scripts that it lacks.
Tables as the OpenType specification lays them out: ttc, head, hhea, hmtx, cmap (formats 4 and 12).
"""

import mmap
import struct
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

MAIN_FAMILY = "Noto Sans CJK SC"
_HELPING = (
    ("NotoSansArabic-Regular.ttf", "Noto Sans Arabic"),
    ("NotoSansHebrew-Regular.ttf", "Noto Sans Hebrew"),
    ("NotoSansThai-Regular.ttf", "Noto Sans Thai"),
    ("NotoSansDevanagari-Regular.ttf", "Noto Sans Devanagari"),
    ("NotoSans-Regular.ttf", "Noto Sans"),
    ("DejaVuSans.ttf", "DejaVu Sans"),
    ("NotoColorEmoji.ttf", "Noto Color Emoji"),
)
_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts")
_UNICODE_TABLES = {(3, 10): 2, (0, 4): 2, (0, 6): 2, (3, 1): 1, (0, 3): 1}


@dataclass(frozen=True, slots=True)
class Font:
    """One font: its characters and their widths."""

    family: str
    path: str
    _data: mmap.mmap
    _starts: "array[int]"
    _ends: "array[int]"
    _glyphs: "array[int]"
    _widths_at: int
    _widths: int
    _em: int

    @classmethod
    def read(cls, path: Path, family: str) -> "Font":
        """Read the first font of a .ttf, .otf or .ttc file. Raises OSError, struct.error, KeyError or ValueError."""
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        tables = _tables(data)
        starts, ends, glyphs = _characters(data, tables["cmap"])
        (em,) = struct.unpack_from(">H", data, tables["head"] + 18)
        (widths,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
        return cls(family, str(path), data, starts, ends, glyphs, tables["hmtx"], widths, em)

    def width(self, char: str) -> float | None:
        """Tell the width of a character in ems; None when the font lacks it."""
        at = bisect_right(self._starts, ord(char)) - 1
        if at < 0 or ord(char) > self._ends[at]:
            return None
        glyph = min(self._glyphs[at] + ord(char) - self._starts[at], self._widths - 1)
        (units,) = struct.unpack_from(">H", self._data, self._widths_at + 4 * glyph)
        return float(units) / self._em


def _tables(data: mmap.mmap) -> dict[str, int]:
    start = struct.unpack_from(">I", data, 12)[0] if data[:4] == b"ttcf" else 0
    (count,) = struct.unpack_from(">H", data, start + 4)
    records = (struct.unpack_from(">4sIII", data, start + 12 + 16 * i) for i in range(count))
    return {tag.decode("latin-1"): offset for tag, _, offset, _ in records}


def _characters(data: mmap.mmap, cmap: int) -> tuple["array[int]", "array[int]", "array[int]"]:
    """Read runs of characters: first and last code point, and the glyph of the first."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    records = [struct.unpack_from(">HHI", data, cmap + 4 + 8 * i) for i in range(count)]
    *_, offset = max(records, key=lambda record: _UNICODE_TABLES.get(record[:2], 0))
    at = cmap + offset
    (form,) = struct.unpack_from(">H", data, at)
    if form not in _FORMATS:
        raise ValueError(form)
    runs = _FORMATS[form](data, at)
    starts, ends, glyphs = (array("L", column) for column in zip(*runs, strict=True))
    return starts, ends, glyphs


def _format_12(data: mmap.mmap, at: int) -> list[tuple[int, int, int]]:
    (count,) = struct.unpack_from(">I", data, at + 12)
    numbers = struct.unpack_from(f">{3 * count}I", data, at + 16)
    return list(zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True))


def _format_4(data: mmap.mmap, at: int) -> list[tuple[int, int, int]]:
    (doubled,) = struct.unpack_from(">H", data, at + 6)
    count = doubled // 2
    rows = [struct.unpack_from(f">{count}H", data, at + 14 + 2 * row * count + (2 if row else 0)) for row in range(4)]
    runs = []
    for index, (end, start, delta, offset) in enumerate(zip(*rows, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if offset:
                place = at + 16 + 6 * count + 2 * index + offset + 2 * (code - start)
                (glyph,) = struct.unpack_from(">H", data, place)
            if glyph and (glyph + delta) % 0x10000:
                runs.append((code, code, (glyph + delta) % 0x10000))
    return runs


_FORMATS = {4: _format_4, 12: _format_12}


@cache
def fonts() -> tuple[Font, ...]:
    """List the fonts to paint with: the one that comes with the program, then what the system adds."""
    main = Path(str(files("noto_cjk_sans_otc"))) / "NotoSansCJK-Regular.ttc"
    found = [Font.read(main, MAIN_FAMILY)]
    on_this_system = {path.name: path for folder in _FOLDERS for path in Path(folder).rglob("*.ttf")}
    for name, family in _HELPING:
        font = _read_if_sound(on_this_system[name], family) if name in on_this_system else None
        if font:
            found.append(font)
    return tuple(found)


def _read_if_sound(path: Path, family: str) -> Font | None:
    """Read a font that the system has; one that we cannot read is left alone."""
    try:
        return Font.read(path, family)
    except (OSError, ValueError, KeyError, struct.error):
        return None


@lru_cache(maxsize=8192)
def font_of(char: str) -> tuple[str, float] | None:
    """Find the family that draws a character and its width in ems; None when no font has it."""
    for font in fonts():
        width = font.width(char)
        if width is not None:
            return font.family, width
    return None
