import struct
from pathlib import Path

import pytest

from handlers.pictures.fonts import MAIN_FAMILY, Font, font_of, fonts

EM = 1000
WIDTHS = (500, 600, 700, 800, 900)


def font_file(form: int, characters: bytes) -> bytes:
    """A font of five glyphs with nothing in it but what we read."""
    contents = {
        b"cmap": struct.pack(">HHHHI", 0, 1, 3, 1, 12) + struct.pack(">H", form) + characters,
        b"head": bytes(18) + struct.pack(">H", EM),
        b"hhea": bytes(34) + struct.pack(">H", len(WIDTHS)),
        b"hmtx": b"".join(struct.pack(">HH", width, 0) for width in WIDTHS),
    }
    at = 12 + 16 * len(contents)
    records, bodies = b"", b""
    for tag, content in contents.items():
        records += struct.pack(">4sIII", tag, 0, at + len(bodies), len(content))
        bodies += content
    return struct.pack(">IHHHH", 0x10000, len(contents), 0, 0, 0) + records + bodies


def segments() -> bytes:
    """Format 4: A and B by difference, x and y by a list (y has no glyph), and the closing segment."""
    ends, starts = (66, 121, 0xFFFF), (65, 120, 0xFFFF)
    deltas, offsets = (0x10000 - 64, 0, 1), (0, 4, 0)
    numbers = (0, 0, 6, 0, 0, 0, *ends, 0, *starts, *deltas, *offsets, 4, 0)
    return struct.pack(f">{len(numbers)}H", *numbers)


def groups() -> bytes:
    """Format 12: A and B, and an emoji."""
    return struct.pack(">HIII", 0, 0, 0, 2) + struct.pack(">6I", 65, 66, 1, 0x1F44D, 0x1F44D, 4)


def read(tmp_path: Path, form: int, characters: bytes) -> Font:
    path = tmp_path / "small.ttf"
    path.write_bytes(font_file(form, characters))
    return Font.read(path, "Small")


def test_widths_are_read_from_segments(tmp_path: Path) -> None:
    font = read(tmp_path, 4, segments())
    assert [font.width(char) for char in "ABCxyz@"] == [0.6, 0.7, None, 0.9, None, None, None]


def test_widths_are_read_from_groups(tmp_path: Path) -> None:
    font = read(tmp_path, 12, groups())
    assert [font.width(char) for char in "ABC👍"] == [0.6, 0.7, None, 0.9]


def test_a_table_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="6"):
        read(tmp_path, 6, bytes(20))


@pytest.mark.parametrize("text", ["Quorum 0123", "¿Dónde está el año?", "简体中文，您好", "Привет", "한국어"])  # noqa: RUF001 scripts are meant
def test_our_own_font_draws_the_languages_we_speak(text: str) -> None:
    assert {found[0] for char in text if (found := font_of(char))} == {MAIN_FAMILY}
    assert all(font_of(char) for char in text)


def test_chinese_is_twice_as_wide_as_latin_and_our_font_comes_first() -> None:
    assert fonts()[0].width("户") == 1
    assert 0.4 < (fonts()[0].width("n") or 0) < 0.7
