"""Admins who speak as the group show who they are by pressing a button."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.choosing import opens
from tests.links import elm_court, given, homes
from tests.street import neighbourhoods, street

if TYPE_CHECKING:
    from tests.town import Resident, Seen, Town


async def who_is_known(town: Town) -> set[str]:
    async with town.app.shared.storage.reading() as db:
        return {row["name"] for row in await db.fetch("SELECT name FROM people")}


async def hidden(town: Town) -> tuple[Resident, Seen]:
    """Ana, who is an anonymous admin, and the bot's question after she said /setup."""
    ana = await street(town, "es")
    await town.change(town.group, ana, "anonymous")
    await ana.says("/setup")
    return ana, await ana.finds("en nombre del grupo")


async def test_a_hidden_admin_confirms_by_pressing(empty_town: Town) -> None:
    ana, question = await hidden(empty_town)
    assert await neighbourhoods(empty_town) == []
    assert question.buttons == ["He sido yo"]
    await ana.taps(question, "He sido yo")
    assert ana.toast == "Gracias. Lo hago ahora mismo."
    assert "Hecho" in (await ana.finds("Hecho")).text
    assert [row["language"] for row in await neighbourhoods(empty_town)] == ["es"]


async def test_a_hidden_admin_presses_the_welcome_as_who_they_are(empty_town: Town) -> None:
    ana = await street(empty_town)
    await empty_town.change(empty_town.group, ana, "anonymous")
    await ana.taps(await ana.finds("Hello"), "Set up")
    assert ana.toast == "Done. Lime Street is set up."


async def test_nobody_else_can_confirm(empty_town: Town) -> None:
    _, question = await hidden(empty_town)
    bo = empty_town.bo
    await bo.taps(question, "He sido yo")
    assert bo.toast == "Only an admin of this group can do this."
    assert await neighbourhoods(empty_town) == []


async def test_once_is_enough(empty_town: Town) -> None:
    ana, question = await hidden(empty_town)
    await ana.taps(question, "He sido yo")
    await ana.taps(question, "He sido yo")
    assert ana.toast == "Esto ya se había confirmado."
    assert len([m for m in await ana.sees() if m.by_bot and "Hecho" in m.text]) == 1


async def test_after_an_hour_nothing_is_confirmed(empty_town: Town) -> None:
    ana, question = await hidden(empty_town)
    await empty_town.advance(timedelta(minutes=61))
    await ana.taps(question, "He sido yo")
    assert "ya no sirve" in ana.toast
    assert await neighbourhoods(empty_town) == []


async def test_confirming_survives_a_restart(empty_town: Town) -> None:
    ana, question = await hidden(empty_town)
    await empty_town.restart()
    await ana.taps(question, "He sido yo")
    assert len(await neighbourhoods(empty_town)) == 1


async def test_a_forged_confirmation_names_only_a_hidden_command_of_this_group(town: Town) -> None:
    """Otherwise an admin could have somebody else's words count as their own."""
    elsewhere = await town.new_group("Elm Court", town.ana)
    await town.change(elsewhere, town.ana, "anonymous")
    await town.ana.says("/setup", chat=elsewhere)
    assert "It was me" in (await town.ana.finds("", elsewhere)).buttons
    await town.bo.says("/help")
    card = await town.ana.finds()
    async with town.app.shared.storage.reading() as db:
        said = [row["update_id"] for row in await db.fetch("SELECT update_id FROM inbox")]
    for update in (*said, 0, 1, max(said) + 1000):
        await town.ana.forges(card, f"1:confirm:{update}")
        assert "no longer works" in town.ana.toast
    assert [row["name"] for row in await neighbourhoods(town)] == ["Lime Street"]


async def test_what_changes_nothing_needs_no_name(empty_town: Town) -> None:
    ana = await street(empty_town)
    await empty_town.change(empty_town.group, ana, "anonymous")
    await ana.says("/help")
    assert "not set up in this group yet" in (await ana.finds()).text
    await ana.says("/privacy")
    assert "I keep only" in (await ana.finds()).text


async def test_a_bot_that_was_removed_takes_nobodys_word(empty_town: Town) -> None:
    ana, question = await hidden(empty_town)
    welcome = await ana.finds("soy Linli")
    await empty_town.change(empty_town.group, empty_town.bot_id, "kick")
    await ana.taps(question, "He sido yo")
    assert "Solo un administrador" in ana.toast
    await ana.taps(welcome, "Preparar")
    assert "no puedo ver este grupo" in ana.toast
    assert await neighbourhoods(empty_town) == []


async def test_a_hidden_admin_who_answers_a_card_is_asked_too(town: Town) -> None:
    await town.bo.says("/report Lamp out")
    await opens(town.ana, chat=town.committee)
    for chat in (town.group, town.committee):
        await town.change(chat, town.ana, "anonymous")
    card, page = await town.ana.finds("Lamp out"), await town.ana.finds("my messages", town.committee)
    await town.ana.says(photo={}, reply_to=card)
    await town.ana.taps(await town.ana.finds("write as the group"), "It was me")
    assert (await town.bo.finds("Lamp out")).has_photo
    await town.ana.says("7", chat=town.committee, reply_to=page)
    await town.ana.taps(await town.ana.finds("write as the group", town.committee), "It was me")
    assert "at most 7 a minute" in (await town.mei.finds("my messages", town.committee)).text
    await town.mei.says("/help")
    people = await who_is_known(town)
    assert people == {"Ana", "Bo", "Mei"}, "not Telegram's stand-in for all who hide"


async def test_a_hidden_admins_talk_under_a_card_is_left_in_peace(town: Town) -> None:
    await town.bo.says("/report Lamp out")
    await opens(town.ana, chat=town.committee)
    for chat, words in ((town.group, "Lamp out"), (town.committee, "my messages")):
        await town.change(chat, town.ana, "anonymous")
        before = len(await town.ana.sees(chat))
        await town.ana.says("Thank you!", chat=chat, reply_to=await town.ana.finds(words, chat))
        assert len(await town.ana.sees(chat)) == before + 1


async def test_a_code_said_by_an_admin_who_hides_is_of_no_use_to_those_who_read_it(town: Town) -> None:
    dan, elm = await elm_court(town)
    eve, eves = await elm_court(town, "Eve", "Eve's own")
    await town.change(elm, dan, "anonymous")
    for words in ("/link {code}", "/start@linli_test_bot link-{code}"):
        code = await given(town)
        await dan.says(words.format(code=code), chat=elm)
        await eve.says(f"/link {code}", chat=eves)
        assert "used already" in (await eve.finds("", eves)).text
    await dan.taps(await dan.finds("write as the group", elm), "It was me")
    assert (elm in await homes(town), eves in await homes(town)) == (True, False)


async def test_a_code_said_by_an_admin_who_hides_where_it_is_of_no_use_is_void_at_once(town: Town) -> None:
    eve, eves = await elm_court(town, "Eve", "Eve's own")
    code = await given(town)
    await town.change(town.group, town.ana, "anonymous")
    await town.ana.says(f"/link {code}")
    told = (await town.bo.finds()).text
    assert "to the neighbourhood already" in told
    assert "can't be used any more" in told
    await eve.says(f"/link {code}", chat=eves)
    assert "used already" in (await eve.finds("", eves)).text
