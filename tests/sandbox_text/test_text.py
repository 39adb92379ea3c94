import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.text import TextError, detect_entities, parse_text, utf16_length

Entity = dict[str, object]


def read(text: str, entities: list[Entity] | None = None, limit: int = 4096) -> tuple[str, list[Entity]]:
    return parse_text(text, None, entities, limit=limit, empty="message text is empty")


def refusal(text: str, entities: list[Entity] | None = None, mode: str | None = None) -> str:
    with pytest.raises(TextError) as caught:
        parse_text(
            text, mode, entities, limit=10, empty="message text is empty", too_long="message caption is too long"
        )
    return caught.value.description


def found(text: str) -> list[tuple[str, str]]:
    units = text.encode("utf-16-le")
    spans = [(str(e["type"]), int(str(e["offset"])), int(str(e["length"]))) for e in detect_entities(text)]
    return [(kind, units[2 * at : 2 * (at + size)].decode("utf-16-le")) for kind, at, size in spans]


def test_everything_telegram_finds_by_itself() -> None:
    text = (
        "😀 /start@linli_bot ask @bob_x about #bench_3 for $USD: see https://a.bc/d_(x)?q=1, linli.org/a or "
        "mail bo.li+x@a.co or call +1-212-555-0123."
    )
    assert found(text) == [
        ("bot_command", "/start@linli_bot"),
        ("mention", "@bob_x"),
        ("hashtag", "#bench_3"),
        ("cashtag", "$USD"),
        ("url", "https://a.bc/d_(x)?q=1"),
        ("url", "linli.org/a"),
        ("email", "bo.li+x@a.co"),
        ("phone_number", "+1-212-555-0123"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a/b", "1/2", "//x", "</b>", "/", "/path/x/", "@ab", "me@you", "#123", "a#b", "#a#", "$usd", "US$USD",
        "report.txt", "v1.2.3", "e.g. this", "sftp://a.bc", "a..b", "_a.b_c.com_", "12:30", "no.such-tld",
        "http://localhost", "-.com",
    ],
)  # fmt: skip
def test_what_looks_similar_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("(t.me/linli_bot?start=x_Y-1)", "url", "t.me/linli_bot?start=x_Y-1"),
        ("http://10.0.0.1:8080/x", "url", "http://10.0.0.1:8080/x"),
        ("tg://user?id=5.", "url", "tg://user?id=5"),
        ("https://пример.рф/путь", "url", "https://пример.рф/путь"),
        ("https://a.example:99999", "url", "https://a.example"),
        ("HTTP://A.BC", "url", "HTTP://A.BC"),
        ("/vote_2.", "bot_command", "/vote_2"),
        ("#小区花园", "hashtag", "#小区花园"),
        ("@gif", "mention", "@gif"),
        ("#tag@linli", "hashtag", "#tag@linli"),
    ],
)
def test_edges_of_what_is_found(text: str, kind: str, part: str) -> None:
    assert found(text) == [(kind, part)]


def test_text_is_trimmed_and_entities_move_along() -> None:
    assert read(" \n hi 😀 there \n ", [{"type": "bold", "offset": 6, "length": 2}]) == (
        "hi 😀 there",
        [{"type": "bold", "offset": 3, "length": 2}],
    )


def test_code_keeps_its_leading_blanks() -> None:
    assert read("  a", [{"type": "code", "offset": 0, "length": 3}]) == (
        "  a",
        [{"type": "code", "offset": 0, "length": 3}],
    )


def test_marks_lose_leading_blanks_and_blank_ones_vanish() -> None:
    entities: list[Entity] = [{"type": "bold", "offset": 1, "length": 3}, {"type": "italic", "offset": 4, "length": 1}]
    assert read("a  b c", entities)[1] == [{"type": "bold", "offset": 3, "length": 1}]


def test_control_characters_become_blanks_or_vanish() -> None:
    assert read("a\tb\r\nc\u202ed", [{"type": "bold", "offset": 5, "length": 1}]) == (
        "a b\ncd",
        [{"type": "bold", "offset": 4, "length": 1}],
    )


def test_what_the_bot_marked_outranks_what_is_found() -> None:
    link: Entity = {"type": "text_link", "offset": 0, "length": 7, "url": "https://linli.org/"}
    assert read("see t.me and /x", [link])[1] == [link, {"type": "bot_command", "offset": 13, "length": 2}]


def test_bold_is_cut_at_the_edges_of_a_found_command() -> None:
    assert read("a /go b", [{"type": "bold", "offset": 0, "length": 7}])[1] == [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "bot_command", "offset": 2, "length": 3},
        {"type": "bold", "offset": 2, "length": 3},
        {"type": "bold", "offset": 5, "length": 2},
    ]


def test_nothing_is_found_inside_code() -> None:
    assert read("/go", [{"type": "code", "offset": 0, "length": 3}])[1] == [{"type": "code", "offset": 0, "length": 3}]


def test_a_link_may_not_cross_the_edge_of_a_quote() -> None:
    entities: list[Entity] = [
        {"type": "blockquote", "offset": 0, "length": 3},
        {"type": "text_link", "offset": 2, "length": 3, "url": "a.bc"},
    ]
    assert [entity["type"] for entity in read("abcdef", entities)[1]] == ["blockquote"]


def test_length_counts_code_points_after_parsing() -> None:
    assert len(parse_text("<b>" + "😀" * 10 + "</b>", "HTML", None, limit=10, empty="-")[0]) == 10
    assert refusal("😀" * 11) == "message caption is too long"


@pytest.mark.parametrize(
    ("text", "entities", "mode", "description"),
    [
        ("", None, None, "message text is empty"),
        (" \n ", None, None, "text must be non-empty"),
        ("<b> </b>", None, "HTML", "text must be non-empty"),
        ("a", None, "rtf", "unsupported parse_mode"),
        ("a\ud800", None, None, "strings must be encoded in UTF-8"),
        ("a" * 40_000, None, None, "text is too long"),
        (
            "a",
            [{"type": "loud", "offset": 0, "length": 1}],
            None,
            "can't parse MessageEntity: Unsupported type specified",
        ),
        (
            "a",
            [{"type": "bold", "length": 1}],
            None,
            'can\'t parse MessageEntity: Field "offset" must be of type Number',
        ),
        ("a", ["bold"], None, "can't parse MessageEntity: expected an Object"),
        ("a", [{"type": "bold", "offset": -1, "length": 1}], None, "receive an entity with incorrect offset -1"),
        ("a", [{"type": "bold", "offset": 0, "length": -1}], None, "receive an entity with incorrect length -1"),
        (
            "a",
            [{"type": "bold", "offset": 2, "length": 1}],
            None,
            "entity begins after the end of the text at UTF-16 offset 2",
        ),
        (
            "a",
            [{"type": "bold", "offset": 0, "length": 2}],
            None,
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 2",
        ),
        (
            "😀",
            [{"type": "bold", "offset": 1, "length": 1}],
            None,
            "entity begins in a middle of a UTF-16 symbol at byte offset 4",
        ),
        (
            "😀",
            [{"type": "bold", "offset": 0, "length": 1}],
            None,
            "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4",
        ),
    ],
)
def test_refusals(text: str, entities: list[Entity] | None, mode: str | None, description: str) -> None:
    assert refusal(text, entities, mode) == description


def test_a_caption_may_be_empty() -> None:
    assert parse_text("", None, None, limit=1024, empty="") == ("", [])
    assert parse_text(" ", None, None, limit=1024, empty="") == ("", [])


def test_a_parse_mode_outranks_entities() -> None:
    assert parse_text("a", "HTML", [{"type": "bold", "offset": 0, "length": 1}], limit=9, empty="-") == ("a", [])


_KINDS = ["bold", "italic", "spoiler", "code", "pre", "blockquote", "text_link"]


@given(st.text(max_size=60), st.data())
def test_any_entities_on_any_text_come_back_in_order_and_in_place(text: str, data: st.DataObject) -> None:
    text = text.encode("utf-8", "ignore").decode().replace("\0", " ")
    edges = [utf16_length(text[:at]) for at in range(len(text) + 1)]
    place = st.lists(st.sampled_from(edges), min_size=2, max_size=2).map(sorted)
    drawn = data.draw(st.lists(st.tuples(st.sampled_from(_KINDS), place), max_size=6))
    entities: list[Entity] = [
        {"type": kind, "offset": a, "length": b - a, **({"url": "a.bc"} if kind == "text_link" else {})}
        for kind, (a, b) in drawn
    ]
    out, kept = parse_text(text, None, entities, limit=4096, empty="")
    places = [(int(str(e["offset"])), int(str(e["offset"])) + int(str(e["length"]))) for e in kept]
    assert all(0 <= start < end <= utf16_length(out) for start, end in places)
    assert places == sorted(places, key=lambda span: (span[0], -span[1]))
    assert out == out.rstrip(" \n")
    assert parse_text(out, None, kept, limit=4096, empty="")[0] == out
