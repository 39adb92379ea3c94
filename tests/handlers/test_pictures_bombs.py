"""Whatever people write into a poll, the picture of it is a picture of text, and neither large nor slow to lay out."""

import struct
import xml.etree.ElementTree as ET

from hypothesis import example, given, settings
from hypothesis import strategies as st

from handlers.pictures import Bar, BarChart, Painter
from tests.painting import Painting

XML = '<image href="file:///etc/passwd"/><!DOCTYPE x [<!ENTITY a "b">]>&a;&lt;]]><script>x</script></text></svg>'
BOMBS = {
    "wide characters": "\u6f22" * 100,
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 20,
    "right to left": "\u202e\u0627\u05d0" * 33,
    "accents": "a" + "\u0301" * 99,
    "xml": XML[:100],
    "ten thousand accents": "a" + "\u0301" * 10_000,
    "ten thousand letters": "W" * 10_000,
    "ten thousand words": "a " * 5_000,
    "no characters": "\ud800\x00\ufffe\uffff\x1b",
}
ELEMENTS = {"svg", "g", "rect", "text", "tspan"}


def chart(text: str) -> BarChart:
    """A poll of twelve answers, all of them this."""
    return BarChart(text, text, tuple(Bar(text, 1, "1 vote") for _ in range(12)), text)


def check_drawing(svg: str) -> None:
    """Only what we draw is in it, and nothing leads elsewhere."""
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert {each.tag.rpartition("}")[2] for each in root.iter()} <= ELEMENTS
    assert not [name for each in root.iter() for name in each.attrib if "href" in name or name in {"style", "onload"}]
    assert int(root.get("height", 0)) < 9_000


@given(st.text(max_size=120))
@example(XML)
@example("&amp;<b>\"'")
@settings(deadline=None, max_examples=40)
def test_any_text_is_only_text(text: str) -> None:
    check_drawing(chart(text).svg())


async def test_bombs_are_painted_and_the_painter_lives(painting: Painting) -> None:
    painter = Painter()
    try:
        for name, bomb in BOMBS.items():
            svg = chart(bomb).svg()
            check_drawing(svg)
            png = await painter.png(svg)
            _, width, height = struct.unpack(">16sII", png[:24])
            assert width + height < 10_000, name
            assert len(png) < 10 * 1024 * 1024, name
        (process,) = painting()
        assert process.memory_info().rss < 600e6
    finally:
        painter.close()
