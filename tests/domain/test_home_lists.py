"""Lists of homes: whatever program wrote one, it is read as it was meant, or told line by line what is wrong."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.home_lists.columns import Column
from domain.home_lists.comparing import Counts, Known, compare, samples, seal, spelling_of
from domain.home_lists.reading import MOST_HOMES, Fault, Flaw, read_file, read_text
from domain.home_lists.writing import written
from domain.households import Address
from domain.refusals import Refusal

HEADINGS = (
    ("building", "stair", "flat"),
    ("Edificio", "Escalera", "Piso"),
    ("楼栋", "单元", "房号"),
)
LETTERS = "ABCxyz 0123456789áéíñÑü/.ºª"
NAMES = ("Torre Añil", "3号楼", "Building 7", "Peñón", "朝阳楼", "B", "12")

parts = st.text(LETTERS, min_size=1, max_size=12).map(lambda text: f"{text.strip()}1")
homes = st.lists(
    st.builds(Address, st.sampled_from(NAMES) | parts, st.just("") | parts, parts), min_size=1, max_size=8, unique=True
)


def table(rows: list[tuple[str, ...]], separator: str, line_end: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator=line_end).writerows(rows)
    return text.getvalue()


def spelled(read: list[Address]) -> list[tuple[str, str, str]]:
    return [spelling_of(each) for each in read]


def refused(content: bytes | str) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refusal) as caught:
        read_file(content if isinstance(content, bytes) else content.encode())
    return caught.value.text, dict(caught.value.facts)


def faults(text: str) -> list[tuple[int, Flaw, Column | None, str]]:
    return [(each.line, each.flaw, each.column, each.detail) for each in read_text(text).faults]


@settings(deadline=None, max_examples=60)
@given(
    homes,
    st.sampled_from(HEADINGS),
    st.permutations(list(range(3))),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_a_list_is_read_as_it_was_meant_whatever_wrote_it(
    meant: list[Address],
    headings: tuple[str, ...],
    order: list[int],
    separator: str,
    line_end: str,
    encoding: str,
) -> None:
    rows = [tuple(row[place] for place in order) for row in (headings, *map(spelling_of, meant))]
    read = read_file(table(rows, separator, line_end).encode(encoding))
    assert read.faults == []
    assert spelled(list(read.homes)) == [tuple(" ".join(part.split()) for part in spelling_of(each)) for each in meant]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("gb18030", "楼栋,单元,房号\n3号楼,2,302\n朝阳楼,,101"),
        ("gb18030", "3号楼;302\n喆园;101"),
        ("cp1252", "Edificio;Piso\nPeña;1\nMuñoz;2º Á\nCigüeña;3"),
        ("cp1252", "Número,Piso\nÑuñoa,1"),
    ],
)
def test_what_has_no_mark_of_its_encoding_is_told_apart(encoding: str, text: str) -> None:
    assert read_file(text.encode(encoding)) == read_text(text)
    assert "Peña" not in text or spelled(list(read_file(text.encode(encoding)).homes))[0][0] == "Peña"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("3;12", [("3", "", "12")]),
        ("3\uff0c302\n3\uff0c303", [("3", "", "302"), ("3", "", "303")]),
        ("3\uff1b302", [("3", "", "302")]),
        ("sep=,\n3,12", [("3", "", "12")]),
        ("\n\n3;12;;\n;;\n4;1\n\n", [("3", "", "12"), ("4", "", "1")]),
        ('"Building ""Rose""";"12, left"', [('Building "Rose"', "", "12, left")]),
        ("Calle Mayor, 3;1ºB\nCalle Mayor, 3;2ºB", [("Calle Mayor, 3", "", "1ºB"), ("Calle Mayor, 3", "", "2ºB")]),
        ("Piso;Portal\n2;5", [("5", "", "2")]),
        ("Edificio;Portal;Piso\n1;2;3", [("1", "2", "3")]),
        ("Flat No.;Building;\n2;5;", [("5", "", "2")]),
        ("House;12", [("House", "", "12")]),
        ("building;flat;\n1;2", [("1", "", "2")]),
    ],
)
def test_tables_as_people_make_them(text: str, read: list[tuple[str, str, str]]) -> None:
    assert (spelled(list(read_text(text).homes)), read_text(text).faults) == (read, [])


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", "home-list-empty"),
        (b"\n;\n\n", "home-list-empty"),
        (b"building;flat\n", "home-list-empty"),
        (b"PK\x03\x04rest of a workbook", "home-list-workbook"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "home-list-no-text"),
        (b"3;1\x002", "home-list-no-text"),
        (b"\x813;12", "home-list-no-text"),
        ("3;12\n".encode("utf-16-le"), "home-list-no-text"),
        (b"12\n13\n", "home-list-no-columns"),
        (b"3;" + b"1" * 2000, "home-list-no-columns"),
        (b"3;A;12", "home-list-names-needed"),
        (b"stair;flat\nA;12", "home-list-names"),
        (b"building;wohnung\n3;12", "home-list-names"),
        (b"3;A;12;Mary Hill", "home-list-other-columns"),
        (b"building;flat;name\n3;12;Mary Hill", "home-list-other-columns"),
        (b"building;flat\n3;12;+34600111222", "home-list-other-columns"),
        (b"building;flat;flat\n3;12;13", "home-list-other-columns"),
        (b"x" * (1024 * 1024 + 1), "home-list-large"),
    ],
)
def test_what_is_no_list_of_homes_is_refused_with_what_to_do(content: bytes, text: str) -> None:
    assert refused(content)[0] == text


def test_too_many_lines_are_told_with_their_number() -> None:
    full = "\n".join(f"{number % 90};{number}" for number in range(MOST_HOMES))
    assert len(read_text("building;flat\n" + full).homes) == MOST_HOMES
    assert refused(full + "\n91;1") == ("home-list-long", {"lines": MOST_HOMES + 1, "most": MOST_HOMES})
    assert refused("3;12\n" * 50_000) == ("home-list-long", {"lines": 50_000, "most": MOST_HOMES})


def test_each_mistake_is_told_with_its_line() -> None:
    flat, building, stair = Column.FLAT, Column.BUILDING, Column.STAIR
    assert faults("building;flat\n\n3;=1+1\n\uff1d3;12\n@3;12\n3;-1\n3;+1") == [
        (3, Flaw.FORMULA, flat, "="),
        (4, Flaw.FORMULA, building, "="),
        (5, Flaw.FORMULA, building, "@"),
        (6, Flaw.FORMULA, flat, "-"),
        (7, Flaw.FORMULA, flat, "+"),
    ]
    assert faults("3;=12\n3;12\n3;13") == [(1, Flaw.FORMULA, flat, "=")]
    assert faults("3;\n;12\n.;12") == [
        (1, Flaw.EMPTY, flat, ""),
        (2, Flaw.EMPTY, building, ""),
        (3, Flaw.EMPTY, building, ""),
    ]
    assert faults('3;1\u200b2\n3;"1\t2"\n"3\n4";12\n3;13') == [
        (1, Flaw.UNSEEN, flat, ""),
        (2, Flaw.UNSEEN, flat, ""),
        (3, Flaw.UNSEEN, building, ""),
    ]
    assert faults(f"building;stair;flat\n{'3' * 41};{'A' * 21};{'1' * 20}") == [
        (2, Flaw.LONG, building, "40"),
        (2, Flaw.LONG, stair, "20"),
    ]
    assert faults("3;12b\n3;13\n\uff13;12 B\n3;12-b") == [(3, Flaw.TWICE, None, "1"), (4, Flaw.TWICE, None, "1")]
    assert faults('3;12\n"a"b;13') == [(2, Flaw.QUOTES, None, "")]
    assert faults('3;12\n"4;13\n5;14') == [(2, Flaw.QUOTES, None, "")]


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200) | st.text('3;,"\t\n=ñ楼', max_size=60), st.sampled_from(["utf-8", "utf-16", "gb18030"]))
def test_whatever_is_sent_is_read_told_or_refused(text: str, encoding: str) -> None:
    try:
        read = read_file(text.encode(encoding, "replace"))
    except Refusal:
        return
    assert read.homes or read.faults
    for home in read.homes:
        assert all("".join(spelling_of(home)).isprintable() for home in read.homes)
        assert home.building[0] not in "=+-@"
    assert all(isinstance(fault, Fault) and fault.line > 0 for fault in read.faults)


@settings(deadline=None, max_examples=60)
@given(homes, st.sampled_from(HEADINGS), st.sampled_from([",", ";"]))
def test_what_is_written_is_read_again(meant: list[Address], headings: tuple[str, ...], separator: str) -> None:
    content = written(headings, meant, separator)
    assert content.startswith(b"\xef\xbb\xbf")
    assert list(read_file(content).homes) == meant


def test_nothing_that_is_written_is_a_formula() -> None:
    content = written(("building", "stair", "flat"), [Address("=1+1", "@A", "\uff0b5"), Address("3", "", "-1")], ",")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows[1:] == [["'=1+1", "'@A", "'\uff0b5"], ["3", "", "'-1"]]


def known(number: int, *spelling: str, listed: bool = True, lived_in: bool = False, into: int | None = None) -> Known:
    building, stair, flat = spelling
    keys = Address(building, stair, flat).keys
    return Known(number, (building, stair, flat), keys, listed=listed, lived_in=lived_in, merged_into=into)


def test_a_list_is_compared_with_what_is_known() -> None:
    there = [
        known(1, "3", "", "12"),
        known(2, "3", "", "13", listed=False, lived_in=True),
        known(3, "3", "", "14", lived_in=True),
        known(4, "3", "", "15"),
        known(5, "3", "", "16", listed=False),
    ]
    found = compare(there, [Address("3", "", "12"), Address("3", "", "013"), Address("4", "", "1")])
    assert found.counts == Counts(homes=3, buildings=2, new=1, known=2, dropped=2, lived_in=1)
    assert spelled(list(found.add)) == [("4", "", "1")]
    assert (found.enlist, found.drop) == ([2], [3, 4])
    assert [(each, spelling_of(address)) for each, address in found.respell] == [(2, ("3", "", "013"))]
    assert not found.is_nothing
    same = compare(there, [Address(*each.spelling) for each in there if each.listed])
    assert same.is_nothing


def test_an_address_that_was_merged_keeps_the_home_it_leads_to_on_the_list() -> None:
    there = [
        known(1, "3", "", "12", lived_in=True),
        known(2, "House 3", "", "12", listed=False, into=1),
        known(3, "Third house", "", "12", listed=False, into=2),
        known(4, "3", "", "13"),
    ]
    found = compare(there, [Address("Third House", "", "12"), Address("3", "", "13")])
    assert (found.enlist, found.drop, found.counts.known, found.counts.dropped) == ([2, 3], [], 2, 0)


def test_a_seal_is_of_the_list_and_not_of_its_order() -> None:
    one, two = ("3", "", "12"), ("3", "", "13")
    assert seal([one, two]) == seal([two, one])
    assert len({seal([]), seal([one]), seal([one, two]), seal([("3", "1", "2")])}) == 4


def test_the_homes_that_are_shown_are_from_all_over_and_have_the_letters_that_go_wrong() -> None:
    plain = [Address(str(number), "", "1") for number in range(20)]
    odd = Address("Peña", "", "1")
    assert samples([*plain, odd]) == [odd, *(plain[place] for place in (0, 4, 8, 12))]
    assert samples(plain[:2]) == plain[:2]
