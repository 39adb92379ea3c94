"""Who belongs where, when the bot has never heard of somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.databases import ON_BOTH
from tests.links import elm_court, given

if TYPE_CHECKING:
    import pytest

    from tests.town import Town

pytestmark = ON_BOTH


async def test_a_quiet_member_who_comes_in_private_first_is_known_by_asking_telegram(empty_town: Town) -> None:
    ana = await empty_town.person("Ana", joins=False)
    quiet = await empty_town.person("Wen", joins=False)
    empty_town.group = await empty_town.new_group("Lime Street", ana, quiet)
    await ana.says("/setup")
    await quiet.starts()
    assert "Lime Street" in (await quiet.reads()).text
    await quiet.writes("/polls")
    assert "know your neighbourhood" not in (await quiet.reads()).text


async def test_a_stranger_who_comes_in_private_is_told_what_to_do_and_asked_about_once_a_minute(town: Town) -> None:
    stranger = await town.person("Zed", joins=False)
    for _ in range(3):
        await stranger.writes("/polls")
    assert "neighbourhood" in (await stranger.reads()).text
    calls = await town.look("calls", method="getChatMember")
    asked = [int(call["params"]["chat_id"]) for call in calls if int(call["params"]["user_id"]) == stranger.id]
    assert sorted(asked) == sorted((town.group, town.committee)), "each chat is asked about once"


async def test_a_stranger_who_joined_since_is_let_in_at_once(town: Town) -> None:
    late = await town.person("Zed", joins=False)
    await late.writes("/polls")
    await town.change(town.group, late, "join")
    await late.writes("/polls")
    assert "neighbourhood" not in (await late.inbox())[-1].text


async def test_somebody_who_left_may_not_vote_any_more(town: Town) -> None:
    await town.ana.says("/poll Tea? | Yes | No")
    card = await town.bo.finds("Tea?")
    await town.bo.taps(card, "Yes")
    await town.bo.starts()
    await town.change(town.group, town.bo, "leave")
    await town.bo.forges(await town.bo.reads(), card.button("No")["callback_data"])
    assert town.bo.alert
    assert "neighbours" in town.bo.toast


async def test_somebody_whose_command_fails_is_told_so(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.intake.SILENCE_PAUSES", (0.01,) * 4)
    stranger = await town.person("Zed", joins=False)
    await town.ask("faults", kind="500", method="getChatMember", times=5)
    await stranger.writes("/polls")
    assert "Telegram does not answer me" in (await stranger.reads()).text


async def test_a_first_press_of_more_by_somebody_who_never_wrote_shows_the_report(town: Town) -> None:
    await town.bo.says("/report Lamp out at the gate")
    card = await town.bo.finds("Lamp out")
    for reader in (town.chen, town.mei):
        await reader.follows(card, "More")
        assert "Lamp out" in (await reader.reads()).text


async def test_a_chair_who_presses_a_button_in_a_sister_group_does_not_count_as_being_there(town: Town) -> None:
    """Anybody can press in a public group; it must not leave them a resident when they are a chair no more."""
    code = await given(town)
    dan, elm = await elm_court(town)
    await dan.says(f"/link {code}", chat=elm)
    sender = {"id": dan.id, "is_bot": False, "first_name": "Dan"}
    place = {"message_id": 1, "date": 1, "chat": {"id": town.group, "type": "supergroup", "title": "x"}}
    query = {"id": "1", "from": sender, "chat_instance": "1", "message": place, "data": "1:language:en"}
    await town.app.intake.take([{"update_id": 900, "callback_query": query}])
    await town.settle()
    async with town.app.shared.storage.reading() as db:
        known = await db.fetch("SELECT chat_id FROM presence WHERE person_id = :dan AND status <> 'left'", dan=dan.id)
    assert [row["chat_id"] for row in known] == [elm]
