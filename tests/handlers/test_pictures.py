import struct
import xml.etree.ElementTree as ET
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.pictures import Bar, BarChart, Block, Figure, Painter, Picture, Summary, lettering, picture_key
from handlers.pictures.fonts import fonts

MOST_BYTES = 10 * 1024 * 1024  # sendPhoto
MOST_SIDES = 10_000  # width and height together
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
async def painter() -> AsyncIterator[Painter]:
    painter = Painter()
    yield painter
    painter.close()


def size(png: bytes) -> tuple[int, int]:
    signature, width, height = struct.unpack(">16sII", png[:24])
    assert signature == b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
    return width, height


def texts(picture: Picture) -> list[str]:
    root = ET.fromstring(picture.svg())  # noqa: S314 our own drawing
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def bar_lengths(picture: Picture) -> list[float]:
    """The lengths of the filled parts, in pixels, from the top."""
    root = ET.fromstring(picture.svg())  # noqa: S314 our own drawing
    return [
        float(each.get("width", 0)) for each in root.iter(f"{SVG}rect") if each.get("fill") in {"#5f8fc4", "#174a7e"}
    ]


def poll(*bars: Bar, full: float | None = None) -> BarChart:
    return BarChart("When do we clean the yard?", "31 of 58 households voted", bars, "Closed on Friday", full)


YARD = poll(Bar("Saturday", 19, "19 votes", leads=True), Bar("Sunday", 9, "9 votes"), Bar("Neither", 3, "3 votes"))
WEEK = Summary(
    "Week 48",
    "23 to 29 November",
    (
        Block("Reports", (Figure("new", "14"), Figure("answered in time", "12", "of 14", 12 / 14))),
        Block("Volunteers", (Figure("hours given by 9 people", "46"),)),
    ),
    "3 people never answered",
)


async def test_a_chart_is_a_png_that_telegram_takes(painter: Painter) -> None:
    png = await painter.png(YARD.svg())
    width, height = size(png)
    assert width == 960
    assert 300 < height < 1000
    assert len(png) < MOST_BYTES


def test_a_chart_says_everything_in_words() -> None:
    said = texts(YARD)
    for words in (
        "When do we clean the yard?",
        "31 of 58 households voted",
        "Saturday",
        "19 votes",
        "Neither",
        "3 votes",
    ):
        assert words in said


def test_bars_are_as_long_as_their_values() -> None:
    saturday, sunday, neither = bar_lengths(YARD)
    assert sunday / saturday == pytest.approx(9 / 19, abs=0.01)
    assert neither / saturday == pytest.approx(3 / 19, abs=0.01)
    half, quarter = bar_lengths(poll(Bar("a", 2, "2"), Bar("b", 1, "1"), full=4))
    (whole,) = bar_lengths(poll(Bar("a", 4, "4"), full=4))
    assert half / whole == pytest.approx(0.5, abs=0.01)
    assert quarter / whole == pytest.approx(0.25, abs=0.01)


@pytest.mark.parametrize("value", [0, -3, float("nan"), float("-inf"), float("inf")])
def test_what_cannot_be_drawn_is_an_empty_bar(value: float) -> None:
    assert bar_lengths(poll(Bar("a", value, "0 votes"))) == []
    assert "0 votes" in texts(poll(Bar("a", value, "0 votes")))


def test_one_vote_among_very_many_is_still_seen() -> None:
    one, many = bar_lengths(poll(Bar("a", 1, "1"), Bar("b", 10**300, "many")))
    assert 10 < one < many


@pytest.mark.parametrize(
    "label", ["We should repaint the doors of all houses " * 3, "W" * 100, "院子" * 50, "שלום " * 20]
)
async def test_twelve_long_labels_fit(painter: Painter, label: str) -> None:
    chart = poll(*(Bar(f"{number} {label}"[:100], number, f"{10**number:,} votes") for number in range(12)))
    png = await painter.png(chart.svg())
    assert sum(size(png)) <= MOST_SIDES
    assert len(png) < MOST_BYTES
    assert size(png)[1] <= 4000


def test_a_label_keeps_all_its_words_where_there_is_room() -> None:
    label = "Saturday afternoon, and when it rains the Saturday after that, with tea for everybody"
    assert label in " ".join(texts(poll(Bar(label, 1, "1"))))


async def test_a_summary_says_each_number_with_what_it_is_out_of(painter: Painter) -> None:
    for words in ("Week 48", "Reports", "12", "of 14", "answered in time", "46", "3 people never answered"):
        assert words in texts(WEEK)
    assert len(bar_lengths(WEEK)) == 1
    width, height = size(await painter.png(WEEK.svg()))
    assert width == 960
    assert 600 < height < 1300


async def test_forty_figures_fit(painter: Painter) -> None:
    figure = Figure("answered in time, a long label " * 5, "1,234,567,890,123,456", "of many more " * 4, 2.5)
    png = await painter.png(Summary("T" * 300, "s " * 300, (Block("B" * 200, (figure,) * 40),), "f" * 900).svg())
    assert sum(size(png)) <= MOST_SIDES
    assert len(png) < MOST_BYTES


async def test_other_words_make_another_picture(painter: Painter) -> None:
    pictures = [
        await painter.png(poll(Bar(label, 1, "1 vote")).svg())
        for label in ("Saturday", "Sunday", "星期六", "星期天", "sábado", "sabado", "мир", "Ünal")
    ]
    assert len(set(pictures)) == len(pictures)


def test_the_key_names_what_is_seen() -> None:
    again = poll(Bar("Saturday", 19, "19 votes", leads=True), Bar("Sunday", 9, "9 votes"), Bar("Neither", 3, "3 votes"))
    assert picture_key(YARD) == picture_key(again)
    others: list[Picture] = [
        poll(*YARD.bars[:2]),
        poll(*YARD.bars, full=58),
        poll(Bar("Saturday", 19, "19 votes"), *YARD.bars[1:]),
        WEEK,
    ]
    assert len({picture_key(YARD), *(picture_key(other) for other in others)}) == 5


@given(label=st.text(), note=st.text(), value=st.floats())
def test_any_text_makes_a_drawing(label: str, note: str, value: float) -> None:
    svg = BarChart(label, note, (Bar(label, value, note),), note).svg()
    assert ET.fromstring(svg).get("width") == "960"  # noqa: S314 our own drawing
    svg = Summary(label, note, (Block(note, (Figure(label, note, label, value),)),), label).svg()
    assert ET.fromstring(svg).get("width") == "960"  # noqa: S314 our own drawing


NASTY = (
    "<b>&amp;\"'</b> ]]> <!-- --> <?x?>",
    "\x00\x07\x1b\ud800\ufffe\u202e\u2028",
    "é" * 50 + "a" + "\u0301" * 80,
    "👨\u200d👩\u200d👧 🇪🇸 👍🏽 1\ufe0f\u20e3 \U000e0067",
    "مرحبا بالعالم، كيف حالكم. שלום (12) hello",
    "ไทย हिन्दी አማርኛ 𒀀 \U0010ffff \ue000",
    "\u3000 \u00a0\u200b",
    "",
)


@pytest.mark.parametrize("label", NASTY)
async def test_any_text_can_be_painted(painter: Painter, label: str) -> None:
    chart = BarChart(label, label, (Bar(label, 1, label, leads=True), Bar(label, 0, label)), label)
    assert size(await painter.png(chart.svg()))[0] == 960
    page = Summary(label, label, (Block(label, (Figure(label, label, label, 0.5),)),), label)
    assert size(await painter.png(page.svg()))[0] == 960


@given(st.text())
def test_nothing_is_written_that_no_font_can_draw(text: str) -> None:
    for char in lettering.drawable(text):
        assert any(font.width(char) is not None for font in fonts())


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("  two\nlines\there ", "two lines here"),
        ("España 🇪🇸", "España ES"),
        ("yes ✅", "yes ✓"),
        ("1\ufe0f\u20e3 first", "1 first"),
        ("cafe\u0301", "café"),
        ("简体中文，您好", "简体中文，您好"),  # noqa: RUF001 Chinese punctuation is meant
    ],
)
def test_pictures_in_text_are_said_plainly(typed: str, drawn: str) -> None:
    assert lettering.drawable(typed) == drawn


def test_a_label_is_never_left_without_a_mark() -> None:
    for label in ("👍", "𒀀𒀀", "\U0010ffff", "🏳\ufe0f\u200d🌈"):
        assert lettering.drawable(label).strip()
    assert lettering.drawable("") == ""


@given(st.text(), st.integers(1, 4), st.sampled_from([27, 36, 46]), st.booleans())
def test_lines_fit_their_room(text: str, most: int, points: int, bold: bool) -> None:  # noqa: FBT001 drawn by hypothesis
    lines = lettering.wrap(text, points, 400, most, bold=bold)
    assert 1 <= len(lines) <= most
    assert all(lettering.width(line, points, bold=bold) <= 400 for line in lines)


def test_chinese_breaks_anywhere_but_before_a_full_stop() -> None:
    lines = lettering.wrap("我们什么时候打扫院子。", 40, 400, 3)
    assert lines == ["我们什么时候打扫院", "子。"]


def test_a_line_that_runs_right_to_left_starts_at_the_right_edge() -> None:
    assert lettering.is_right_to_left("12 שלום hello")
    assert not lettering.is_right_to_left("hello שלום")
    assert not lettering.is_right_to_left("12")
    svg = poll(Bar("שלום לכולם.", 1, "1")).svg()
    assert 'x="916.0"' in svg.split("שלום")[0].rsplit("<text", 1)[1]
    assert 'text-anchor="end"' in svg.split("שלום")[0].rsplit("<text", 1)[1]
