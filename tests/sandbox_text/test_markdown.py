import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.text import TextError, parse_text

Parsed = tuple[str, list[dict[str, object]]]


def read(source: str, mode: str = "MarkdownV2") -> Parsed:
    return parse_text(source, mode, None, limit=4096, empty="message text is empty")


def refusal(source: str, mode: str = "MarkdownV2") -> str:
    with pytest.raises(TextError) as caught:
        read(source, mode)
    return caught.value.description


@pytest.mark.parametrize(
    ("source", "entity"),
    [
        ("*ab*", {"type": "bold"}),
        ("_ab_", {"type": "italic"}),
        ("__ab__", {"type": "underline"}),
        ("~ab~", {"type": "strikethrough"}),
        ("||ab||", {"type": "spoiler"}),
        ("`ab`", {"type": "code"}),
        ("```\nab```", {"type": "pre"}),
        ("```py\nab```", {"type": "pre", "language": "py"}),
        ("[ab](http://x.yz/a_b)", {"type": "text_link", "url": "http://x.yz/a_b"}),
        (r"[ab](http://x.yz/\))", {"type": "text_link", "url": "http://x.yz/)"}),
        ("[ab](tg://user?id=7)", {"type": "text_mention", "user": {"id": 7}}),
        ("![ab](tg://emoji?id=9)", {"type": "custom_emoji", "custom_emoji_id": "9"}),
        ("![ab](tg://time?unix=9&format=r)", {"type": "date_time", "unix_time": 9, "date_time_format": "r"}),
        (">ab", {"type": "blockquote"}),
        ("**>ab||", {"type": "expandable_blockquote"}),
    ],
)
def test_every_construct(source: str, entity: dict[str, object]) -> None:
    assert read(source) == ("ab", [{"offset": 0, "length": 2, **entity}])


def test_a_quote_ends_with_its_last_marked_line() -> None:
    text, entities = read(">one\n>*two*\nthree")
    assert text == "one\ntwo\nthree"
    assert entities == [{"type": "blockquote", "offset": 0, "length": 8}, {"type": "bold", "offset": 4, "length": 3}]


def test_two_quotes_are_kept_apart_by_an_empty_bold() -> None:
    kinds = [entity["type"] for entity in read(">a\n**>b\n>c||")[1]]
    assert kinds == ["blockquote", "expandable_blockquote"]


def test_inside_code_only_backticks_are_special() -> None:
    assert read("`a.b*c`")[0] == "a.b*c"


@pytest.mark.parametrize("char", list("_*[]()~`>#+-=|{}.!"))
def test_reserved_characters_must_be_escaped(char: str) -> None:
    assert read(f"a\\{char}")[0] == f"a{char}"
    assert refusal(f"a{char}").startswith("can't parse entities: ")


def test_the_classic_refusal() -> None:
    reason = "Character '.' is reserved and must be escaped with the preceding '\\'"
    assert refusal("Bench.") == f"can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("é _a", "Can't find end of Italic entity at byte offset 3"),
        ("```py\na", "Can't find end of PreCode entity at byte offset 0"),
        (">*a\nb", "Can't find end of Bold entity at byte offset 1"),
        ("[a](http://x.yz", "Can't find end of a URL at byte offset 4"),
        ("![a]", "Custom emoji entity must contain a tg://emoji URL"),
        ("![a](tg://emoji?id=1", "Can't find end of a custom emoji URL at byte offset 5"),
    ],
)
def test_unfinished_markup(source: str, reason: str) -> None:
    assert refusal(source) == f"can't parse entities: {reason}"


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="\u0333\u033f\u030a"), min_size=1
    )
)
def test_escaping_every_reserved_character_is_enough(words: str) -> None:
    assert read(re.sub(r"([_*\[\]()~`>#+\-=|{}.!\\])", r"\\\1", words))[0] == words


@pytest.mark.parametrize(
    ("source", "text", "entity"),
    [
        ("*a_b*", "a_b", {"type": "bold"}),
        ("_ab_", "ab", {"type": "italic"}),
        ("`ab`", "ab", {"type": "code"}),
        ("```py\nab```", "ab", {"type": "pre", "language": "py"}),
        ("[ab](x.yz)", "ab", {"type": "text_link", "url": "http://x.yz/"}),
        ("[ab](tg://user?id=7)", "ab", {"type": "text_mention", "user": {"id": 7}}),
    ],
)
def test_legacy_markdown(source: str, text: str, entity: dict[str, object]) -> None:
    assert read(source, "markdown") == (text, [{"offset": 0, "length": len(text), **entity}])


def test_legacy_markdown_escapes_and_refuses() -> None:
    assert read(r"a\_b \*", "Markdown") == ("a_b *", [])
    reason = "Can't find end of the entity starting at byte offset 3"
    assert refusal("é *a", "Markdown") == f"can't parse entities: {reason}"
