"""Buttons with forged, old and senseless data: one sentence, and nothing changes."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.people import Caller, Person
from domain.refusals import Refusal
from handlers.markup import Markup
from handlers.messages import Button, Message
from handlers.taps import Tap, read_data, tap_data
from services import outbox
from tests.street import all_rows

if TYPE_CHECKING:
    from handlers.context import Desk
    from tests.town import Town

FORGED = [
    "",
    "1",
    "1:",
    "1::",
    ":::",
    "0:setup",
    "2:setup",
    "1:no-such-thing:1",
    "setup",
    "1:confirm",
    "1:confirm:",
    "1:confirm:-5",
    "1:confirm:١٢",
    "1:confirm:9999999999999999999",
    "1:confirm:999999999999999999",
    "1:confirm:1;DROP TABLE people",
    "1:committee-here:1 OR 1=1",
    "1:committee-here:",
    "1:committee-here:0x1",
    "1:language:<b>",
    "1:form:x:=y",
    "1:form",
    "\x00",
    "😀" * 16,
    "1:setup\n",
]


@pytest.mark.parametrize("place", ["group", "private"])
async def test_forged_buttons_are_refused_in_one_sentence(town: Town, place: str) -> None:
    bo = town.bo
    await bo.starts()
    message = await bo.finds("are the chairs") if place == "group" else await bo.reads()
    before = await all_rows(town)
    for data in FORGED:
        await bo.forges(message, data)
        assert bo.toast, f"{data!r} is answered with nothing"
        assert bo.alert
    assert await all_rows(town) == before


async def test_whatever_stands_in_a_button(town: Town) -> None:
    """The whole way of a tap, with data that nobody thought of."""
    bo = town.bo
    message = await bo.finds("are the chairs")
    before = await all_rows(town)
    for data in hostile_data():
        await bo.forges(message, data)
        assert bo.toast
    assert await all_rows(town) == before


def hostile_data() -> list[str]:
    """Sixty texts of at most 64 bytes around the forms that we write, the same on every run."""
    found: list[str] = []
    actions = st.sampled_from(["setup", "confirm", "committee-here", "language", "form", ""])
    parts = st.lists(st.one_of(st.text(max_size=8), st.integers().map(str)), max_size=4)
    texts = st.one_of(
        st.text(max_size=16),
        st.builds(
            lambda version, action, rest: ":".join([version, action, *rest]), st.text(max_size=2), actions, parts
        ),
    )

    @settings(max_examples=60, database=None, derandomize=True, deadline=None)
    @given(texts)
    def collect(data: str) -> None:
        if len(data.encode("utf-8", "surrogatepass")) <= 64 and data.isprintable():
            found.append(data)

    collect()
    assert len(found) > 20
    return found


@given(st.text(max_size=64))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_reading_a_button_gives_parts_or_a_refusal(data: str) -> None:
    try:
        action, parts = read_data(data)
    except Refusal:
        return
    assert action
    assert data == ":".join(["1", action, *parts])
    tap = Tap(Caller(Person(1, "Bo"), -1, private=False), action, parts, 1)
    for index in range(len(parts) + 1):
        with suppress(Refusal):
            assert 0 <= tap.number(index) < 10**18


@given(st.sampled_from(["vote", "setup"]), st.lists(st.integers(0, 10**18 - 1), max_size=2))
def test_what_is_written_into_a_button_is_read_back(action: str, numbers: list[int]) -> None:
    assert read_data(tap_data(action, *numbers)) == (action, tuple(map(str, numbers)))


@pytest.mark.parametrize("parts", [("a:b",), ("x" * 60,), ("😀" * 15,)])
def test_a_button_that_could_not_be_read_back_is_not_made(parts: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="callback data"):
        tap_data("vote", *parts)


async def test_a_stale_button_redraws_its_card(town: Town) -> None:
    """The card says something else since a release, which told nobody: pressing an old button shows it."""
    shown = {"text": "as it was"}

    async def board(_subject: int, _desk: Desk) -> Message | None:
        return Message(Markup(shown["text"]), ((Button("Old", "1:gone:1"),),))

    town.app.registry.card("board", board)
    async with town.app.shared.storage.transaction() as db:
        await outbox.show(db, "board", 1, town.group, town.clock.now())
    await town.settle()
    card = await town.bo.finds("as it was")
    shown["text"] = "as it is"
    await town.bo.taps(card, "Old")
    assert town.bo.toast == "This button no longer works."
    assert (await town.bo.finds("as it is")).id == card.id
