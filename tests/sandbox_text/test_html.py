import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.text import TextError, parse_text, utf16_length

Entity = dict[str, object]


def read(source: str) -> tuple[str, list[Entity]]:
    return parse_text(source, "HTML", None, limit=4096, empty="message text is empty")


def refusal(source: str) -> str:
    with pytest.raises(TextError) as caught:
        read(source)
    return caught.value.description


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"), ("strong", "bold"), ("i", "italic"), ("em", "italic"), ("u", "underline"), ("ins", "underline"),
        ("s", "strikethrough"), ("strike", "strikethrough"), ("del", "strikethrough"), ("tg-spoiler", "spoiler"),
        ("code", "code"), ("pre", "pre"), ("blockquote", "blockquote"),
    ],
)  # fmt: skip
def test_every_plain_tag_makes_its_entity(tag: str, kind: str) -> None:
    assert read(f"a <{tag.upper()}>bc</{tag}> d") == ("a bc d", [{"type": kind, "offset": 2, "length": 2}])


def test_tags_with_attributes() -> None:
    source = (
        '<span class="tg-spoiler">s</span> <tg-emoji emoji-id="53">😀</tg-emoji> <blockquote expandable>q</blockquote> '
        '<a href="tg://user?id=42">Bo</a> <a href="https://t.me/x?a=1&amp;b=2">l</a> '
        '<tg-time unix="7" format="r">t</tg-time>'
    )
    text, entities = read(source)
    assert text == "s 😀 q Bo l t"
    assert entities == [
        {"type": "spoiler", "offset": 0, "length": 1},
        {"type": "custom_emoji", "offset": 2, "length": 2, "custom_emoji_id": "53"},
        {"type": "expandable_blockquote", "offset": 5, "length": 1},
        {"type": "text_mention", "offset": 7, "length": 2, "user": {"id": 42}},
        {"type": "text_link", "offset": 10, "length": 1, "url": "https://t.me/x?a=1&b=2"},
        {"type": "date_time", "offset": 12, "length": 1, "unix_time": 7, "date_time_format": "r"},
    ]


def test_code_inside_pre_names_the_language() -> None:
    expected = [{"type": "pre", "offset": 0, "length": 2, "language": "python"}]
    assert read('<pre><code class="language-python">ok</code></pre>')[1] == expected
    assert read('<code class="language-python"><pre>ok</pre></code>')[1] == expected
    assert read('<code class="language-python">ok</code>')[1] == [{"type": "code", "offset": 0, "length": 2}]


def test_only_four_named_entities_are_resolved() -> None:
    assert read("&lt;&gt;&amp;&quot;&#39;&#x1F600; &nbsp;&apos;&copy;")[0] == "<>&\"'😀 &nbsp;&apos;&copy;"


def test_offsets_count_utf16_units() -> None:
    assert read("😀 <b>é😀</b>") == ("😀 é😀", [{"type": "bold", "offset": 3, "length": 3}])


def test_nested_marks_are_cut_where_the_inner_one_begins() -> None:
    assert read("<b>ab<i>cd</i></b>")[1] == [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "bold", "offset": 2, "length": 2},
        {"type": "italic", "offset": 2, "length": 2},
    ]


def test_nothing_nests_in_code() -> None:
    assert read("<code>a<b>b</b></code>")[1] == [{"type": "code", "offset": 0, "length": 2}]


def test_a_link_without_address_or_with_a_hopeless_one_is_plain_text() -> None:
    assert read("<a>linli</a> <a href='no-dots'>x</a>") == ("linli x", [])


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("é<x>a</x>", 'Unsupported start tag "x" at byte offset 2'),
        ("<3 you>", 'Unsupported start tag "3" at byte offset 0'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">a</tg-emoji>', "Invalid custom emoji identifier specified"),
        ("<a href=a_b>c</a>", "Unexpected end of name token at byte offset 8"),
        ('<a ="x">c</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
    ],
)
def test_bad_markup_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    assert refusal(source) == f"can't parse entities: {reason}"


_LETTERS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Z"], exclude_characters="\u0333\u033f\u030a")
)


@given(_LETTERS)
def test_escaped_text_survives(words: str) -> None:
    if words.strip():
        visible = "".join(char for char in words if not "\u2028" <= char <= "\u202e")
        if visible:
            assert read(html.escape(words, quote=False))[0] == visible


_TREES = st.recursive(
    st.text(st.characters(codec="utf-8", categories=["L", "So"]), min_size=1, max_size=4),
    lambda inner: st.tuples(
        st.sampled_from(["b", "i", "u", "s", "code", "pre", "blockquote"]), st.lists(inner, max_size=3)
    ),
    max_leaves=8,
)


def _source(tree: Any) -> str:
    if isinstance(tree, str):
        return html.escape(tree)
    tag, inner = tree
    return f"<{tag}>{''.join(map(_source, inner))}</{tag}>"


@given(st.lists(_TREES, min_size=1, max_size=4))
def test_entities_stay_inside_the_text_and_never_cross(trees: list[object]) -> None:
    source = "x" + "".join(map(_source, trees))
    text, entities = read(source)
    places = [(int(str(e["offset"])), int(str(e["offset"])) + int(str(e["length"])), e["type"]) for e in entities]
    assert all(0 <= start < end <= utf16_length(text) for start, end, _ in places)
    for index, (_, end, kind) in enumerate(places):
        for other_start, other_end, other_kind in places[index + 1 :]:
            assert other_start >= end or other_end <= end, (source, kind, other_kind)
            assert not (kind == other_kind and other_start < end), (source, kind)
    assert places == sorted(places, key=lambda place: (place[0], -place[1]))
