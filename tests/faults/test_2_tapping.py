"""Telegram does not say who somebody is, while they wait for what their button or command does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.faults.table import fault
from tests.faults.watching import answer_to, impatiently, mended, poll_of_yesterday, presses, votes, writes

if TYPE_CHECKING:
    from tests.town import Town


@fault(
    "Telegram is slow to say who somebody is",
    sees="After 5 seconds a tap is told that it was noted and need not be repeated; then the card changes",
    kept="The tap",
    ends="Done once, when Telegram has answered",
)
async def test_a_tap_that_waits_is_told_so_once(street: Town) -> None:
    card = await poll_of_yesterday(street)
    await street.ask("faults", kind="slow", seconds=2, method="getChatMember")
    with impatiently():
        query = await presses(street.bo, card, "Yes")
        assert "no need to press again" in await answer_to(street, query)
    await street.settle()
    assert (await votes(street), "Yes · 1" in (await street.bo.finds("Tea?")).buttons) == (1, True)
    answers = [call for call in await street.look("calls", method="answerCallbackQuery") if call["ok"]]
    assert len(answers) == 1


@fault(
    "Telegram does not say who somebody is (429, 5xx, broken connections)",
    sees="The answer comes late; after about 15 seconds, that Telegram does not answer and nothing was changed",
    kept="The command or tap, while it is tried; nothing half done",
    ends="Asked again after 1, 2, 4 and 8 seconds; a pause of more than 30 seconds is not waited for",
)
async def test_telegram_that_does_not_know_people_for_a_moment(street: Town) -> None:
    card = await poll_of_yesterday(street)
    for kind in ("500", "html", "reset"):
        await street.ask("faults", kind=kind, method="getChatMember", status=403)
    assert "You voted Yes" in await street.bo.taps(card, "Yes")
    assert await votes(street) == 1
    await street.ask("faults", kind="502", method="getChatMember", times=None)
    assert "Telegram does not answer me" in await street.chen.taps(card, "Yes")
    await mended(street)
    await street.ask("faults", kind="429", method="getChatMember", retry_after=31)
    assert "Telegram does not answer me" in await street.chen.taps(card, "Yes")
    assert await votes(street) == 1
    assert "You voted Yes" in await street.chen.taps(card, "Yes")


@fault(
    "A tap was told that it was noted, and then it turns out that it may not be",
    sees="The reason, in private where the bot may write there; the group is not bothered",
    kept="Nothing was changed",
    ends="The card is drawn as things are",
)
async def test_a_refusal_that_comes_late_comes_in_private(street: Town) -> None:
    await street.bo.starts()
    card = await poll_of_yesterday(street)
    before = len(await street.ana.sees())
    for who in (street.bo, street.chen):
        await street.ask("faults", kind="slow", seconds=2, method="getChatMember")
        with impatiently():
            query = await presses(who, card, "Yes")
            assert "no need to press again" in await answer_to(street, query)
        await street.ask(f"chats/{street.group}/members", person=who.id, action="leave")
        await street.settle()
    assert "Only neighbours" in (await street.bo.inbox())[-1].text
    said = [message for message in (await street.ana.sees())[before:] if message.by_bot]
    assert ([message.text for message in said], await votes(street)) == ([], 0)
    await street.chen.starts()
    for who in (street.bo, street.chen):
        again = await who.forges(await who.reads(), card.button("Yes")["callback_data"])
        assert "Only neighbours" in again, "to press a button is not to be in the group"
    assert await votes(street) == 0


@fault(
    "Telegram says nothing at all of a group that is being set up",
    sees="The answer comes late",
    kept="The command",
    ends="Asked again as above; set up once",
)
async def test_a_group_is_set_up_when_telegram_is_back(street: Town) -> None:
    await street.new_group("Elm Street", street.chen)
    other = (await street.look("chats", **{"as": street.chen.id}))[-1]["id"]
    for method in ("getChat", "getChatAdministrators"):
        await street.ask("faults", kind="html", status=403, method=method)
    await writes(street.chen, "/setup", chat=other)
    await street.settle()
    done = [message.text for message in await street.chen.sees(other) if message.text.startswith("Done.")]
    assert len(done) == 1
