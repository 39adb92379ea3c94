import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from enum import Enum, StrEnum
from pathlib import Path
from zoneinfo import ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.words import Arg, CatalogueError, Markup, Voice, Words, clean, escape, limit

FRIDAY = datetime(2026, 11, 27, 17, 0, tzinfo=UTC)


class Kind(StrEnum):
    LIGHT = "light"


class Level(Enum):
    HIGH = 3


def november() -> datetime:
    return datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


ENGLISH = """
# A comment that nobody hears.
-place = the yard
core-generic = Something is wrong. Please try again.
greeting = Hello { $name }, <b>welcome</b>
invited = { $name } is invited to { -place }
votes = { $count ->
    [one] 1 vote
   *[other] { $count } votes
}
both = { invited }: { votes }
kind = { $kind ->
    [light] a street lamp
   *[other] something else
}
late = { $late ->
    [yes] too late
   *[no] in time
}
when = until { $when }
broken = { -nothing-of-the-kind }
english-only = Only here
"""
CHINESE = """
core-generic = 出了点问题。
greeting = 您好 { $name }
votes = { $count }票
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str, str], Path]:
    def put(language: str, feature: str, text: str) -> Path:
        folder = tmp_path / language
        folder.mkdir(exist_ok=True)
        (folder / f"{feature}.ftl").write_text(text, "utf-8")
        return tmp_path

    return put


@pytest.fixture
def folder(write: Callable[[str, str, str], Path]) -> Path:
    write("en", "yard", ENGLISH)
    return write("zh", "yard", CHINESE)


@pytest.fixture
def voice(folder: Path) -> Voice:
    return Words.load(folder, strict=True, now=november).voice("en", "Europe/Madrid")


def test_what_people_type_is_escaped_once_and_tags_of_the_sentence_stay(voice: Voice) -> None:
    said = voice.html("greeting", name='Tom & <b>"Ann"</b>')
    assert said == "Hello Tom &amp; &lt;b&gt;&quot;Ann&quot;&lt;/b&gt;, <b>welcome</b>"


def test_a_sentence_inside_a_sentence_is_not_escaped_again(voice: Voice) -> None:
    inner = voice.html("invited", name="A & B")
    assert voice.html("greeting", name=inner) == "Hello A &amp; B is invited to the yard, <b>welcome</b>"


def test_a_button_shows_what_was_typed(voice: Voice) -> None:
    assert voice.plain("invited", name="Tom & <Ann>") == "Tom & <Ann> is invited to the yard"


def test_markup_is_refused_on_a_button(voice: Voice) -> None:
    with pytest.raises(TypeError, match="markup"):
        voice.plain("invited", name=Markup("<b>Ann</b>"))


@pytest.mark.parametrize(("count", "text"), [(0, "0 votes"), (1, "1 vote"), (2, "2 votes"), (12345, "12,345 votes")])
def test_numbers_choose_their_plural_and_get_separators(voice: Voice, count: int, text: str) -> None:
    assert voice.plain("votes", count=count) == text


def test_a_sentence_can_hold_others(voice: Voice) -> None:
    assert voice.plain("both", name="Ann", count=1) == "Ann is invited to the yard: 1 vote"


@pytest.mark.parametrize(
    ("name", "args", "text"),
    [
        ("kind", {"kind": Kind.LIGHT}, "a street lamp"),
        ("kind", {"kind": "tree"}, "something else"),
        ("late", {"late": True}, "too late"),
        ("late", {"late": False}, "in time"),
        ("when", {"when": Level.HIGH}, "until 3"),
        ("when", {"when": FRIDAY}, "until Friday 27 November, 18:00"),
        ("when", {"when": date(2026, 11, 27)}, "until Friday 27 November"),
        ("when", {"when": timedelta(hours=2)}, "until 2 hours"),
        ("when", {"when": 4.5}, "until 4.5"),
    ],
)
def test_values_are_worded(
    write: Callable[[str, str, str], Path], folder: Path, name: str, args: dict[str, Arg], text: str
) -> None:
    write("en", "time", "length-hours = { $count } hours\n")
    voice = Words.load(folder, strict=True, now=november).voice("en", "Europe/Madrid")
    assert voice.plain(name, **args) == text


def test_a_name_that_runs_right_to_left_does_not_turn_the_line_round(voice: Voice) -> None:
    assert voice.plain("invited", name="דנה") == "\u2068דנה\u2069 is invited to the yard"
    assert voice.html("invited", name="دنية & co") == "\u2068دنية &amp; co\u2069 is invited to the yard"


def test_overrides_and_control_characters_are_dropped(voice: Voice) -> None:
    name = "A\u202en\u2066n\x00a\x07\ud83d"
    assert voice.plain("invited", name=name) == "Anna is invited to the yard"
    assert clean("two\r\nlines\u2028three\there") == "two\nlines\nthree here"


@given(st.text())
def test_whatever_is_typed_can_be_sent_as_html(text: str) -> None:
    said = escape(text)
    assert "<" not in said
    assert ">" not in said
    assert said.encode("utf-8").decode("utf-8") == said
    assert json.loads(json.dumps(said)) == said


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("en", "en"),
        ("zh", "zh"),
        ("zh-hans", "zh"),
        ("zh_TW", "zh"),
        ("ZH-Hant", "zh"),
        ("pt-br", "en"),
        ("", "en"),
        (None, "en"),
        ("es-419", "en"),
    ],
)
def test_the_nearest_language_is_spoken(folder: Path, code: str | None, language: str) -> None:
    assert Words.load(folder, now=november).voice(code, "UTC").language == language


def test_a_voice_is_made_once(folder: Path) -> None:
    words = Words.load(folder, now=november)
    assert words.voice("zh-hans", "UTC") is words.voice("zh", "UTC")
    assert words.voice("zh", "UTC") is not words.voice("zh", "Asia/Shanghai")


def test_an_unknown_zone_is_refused(folder: Path) -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        Words.load(folder, now=november).voice("en", "Mars/Olympus")


def test_ids_are_listed_without_terms(folder: Path) -> None:
    words = Words.load(folder, now=november)
    assert words.languages == ("en", "zh")
    assert {"greeting", "votes", "english-only"} < words.ids()
    assert not any(name.startswith("-") for name in words.ids())


@pytest.mark.parametrize(
    ("name", "args"),
    [("no-such-sentence", {}), ("greeting", {}), ("broken", {}), ("-place", {}), ("both", {"count": 2})],
)
def test_strict_words_raise_for_a_missing_sentence_or_variable(voice: Voice, name: str, args: dict[str, Arg]) -> None:
    with pytest.raises(CatalogueError, match=f"en: {name}"):
        voice.html(name, **args)


def test_lenient_words_fall_back_to_english_then_to_something_true(folder: Path) -> None:
    voice = Words.load(folder, now=november).voice("zh", "UTC")
    assert voice.plain("english-only") == "Only here"
    assert voice.plain("no-such-sentence") == "出了点问题。"
    assert voice.html("greeting") == "出了点问题。"


def test_words_without_any_sentence_still_do_not_fail(write: Callable[[str, str, str], Path]) -> None:
    voice = Words.load(write("en", "polls", "votes = votes\n"), now=november).voice("en", "UTC")
    assert voice.plain("no-such-sentence") == "…"
    assert "202" not in voice.day(datetime.now(UTC))


def test_an_id_may_be_defined_once_in_all_files_of_a_language(
    write: Callable[[str, str, str], Path], folder: Path
) -> None:
    write("en", "polls", "votes = again\n")
    with pytest.raises(CatalogueError, match=r"votes.*yard\.ftl"):
        Words.load(folder, now=november)


def test_a_list_with_markup_is_markup(voice: Voice) -> None:
    listed = voice.join([Markup("<b>Ann</b>"), "<Bo>"])
    assert voice.html("greeting", name=listed) == "Hello <b>Ann</b> and &lt;Bo&gt;, <b>welcome</b>"
    assert voice.html("greeting", name=voice.join(["A & B"])) == "Hello A &amp; B, <b>welcome</b>"
    assert voice.join([]) == ""


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("short", 5, "short"),
        ("hello there", 6, "hello…"),
        ("cafe\u0301 noir", 5, "caf…"),
        ("ab👨\u200d👩\u200d👧 c", 6, "ab…"),
        ("a👍🏽b", 3, "a…"),
        ("🇪🇸🇨🇳🇫🇷", 4, "🇪🇸…"),
        ("街灯坏了三天", 4, "街灯坏…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
    ],
)
def test_a_long_text_is_cut_between_characters(text: str, most: int, short: str) -> None:
    assert limit(text, most) == short


@given(st.text(), st.integers(min_value=0, max_value=30))
def test_a_cut_text_is_never_too_long(text: str, most: int) -> None:
    assert len(limit(text, most)) <= most


def test_markup_is_not_cut() -> None:
    with pytest.raises(TypeError):
        limit(Markup("<b>long</b>"), 4)
