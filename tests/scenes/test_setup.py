"""A group becomes a neighbourhood."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from storage.values import instant
from tests.databases import ON_BOTH
from tests.street import neighbourhoods, said_by_bot, street
from tests.town import TOKEN

if TYPE_CHECKING:
    from tests.town import Town


async def test_a_new_group_is_welcomed_once_with_a_button(empty_town: Town) -> None:
    await street(empty_town)
    (welcome,) = await said_by_bot(empty_town)
    assert "Hello, I am Linli" in welcome.text
    assert welcome.buttons == ["Set up"]
    assert "not an admin" not in welcome.text


@ON_BOTH
async def test_an_admins_press_sets_the_group_up(empty_town: Town) -> None:
    ana = await street(empty_town)
    welcome = await ana.finds("Hello")
    await ana.taps(welcome, "Set up")
    assert ana.toast == "Done. Lime Street is set up."
    (card,) = await said_by_bot(empty_town)
    assert card.id == welcome.id
    assert "Lime Street is set up" in card.text
    assert "no committee chat yet" in card.text
    assert card.buttons == []
    (row,) = await neighbourhoods(empty_town)
    assert (row["name"], row["language"], row["zone"]) == ("Lime Street", "en", "Europe/Madrid")
    assert instant(row["next_digest_at"]) == datetime.fromisoformat("2026-11-30T08:00:00+00:00")


async def test_only_an_admins_press_counts(empty_town: Town) -> None:
    await street(empty_town)
    bo = empty_town.bo
    await bo.taps(await bo.finds("Hello"), "Set up")
    assert bo.toast == "Only an admin of this group can do this."
    assert bo.alert
    assert await neighbourhoods(empty_town) == []
    assert (await bo.finds("Hello")).buttons == ["Set up"]


async def test_who_was_demoted_a_moment_ago_is_no_admin(empty_town: Town) -> None:
    await street(empty_town)
    bo = empty_town.bo
    await empty_town.change(empty_town.group, bo, "promote")
    await empty_town.change(empty_town.group, bo, "demote")
    await bo.says("/setup")
    assert await neighbourhoods(empty_town) == []
    assert "Only an admin" in (await bo.finds()).text


async def test_the_presser_brings_the_language(empty_town: Town) -> None:
    ana = await street(empty_town, "es-ES", "Calle del Olmo")
    welcome = await ana.finds("Hola, soy Linli")
    await ana.taps(welcome, "Preparar")
    assert ana.toast == "Hecho. Calle del Olmo está preparado."
    assert "está preparado" in (await ana.finds()).text
    assert [row["language"] for row in await neighbourhoods(empty_town)] == ["es"]


async def test_a_language_we_do_not_speak_becomes_english(empty_town: Town) -> None:
    ana = await street(empty_town, "fr")
    await ana.says("/setup")
    assert [row["language"] for row in await neighbourhoods(empty_town)] == ["en"]


async def test_the_command_does_the_same_and_answers(empty_town: Town) -> None:
    ana = await street(empty_town)
    asked = await ana.says("/setup")
    answer = await ana.finds("Done. Lime Street is set up")
    assert answer.raw["reply_to_message"]["message_id"] == asked.id
    assert len(await said_by_bot(empty_town)) == 2


@ON_BOTH
async def test_twice_changes_nothing_and_says_so(empty_town: Town) -> None:
    ana = await street(empty_town)
    welcome = await ana.finds("Hello")
    await ana.says("/setup")
    await ana.says("/setup")
    assert "set up already. Nothing was changed" in (await ana.finds()).text
    await ana.forges(welcome, "1:setup")
    assert ana.toast == "Lime Street is set up already. Nothing was changed."
    assert len(await neighbourhoods(empty_town)) == 1


@ON_BOTH
async def test_two_admins_at_once_make_one_neighbourhood(empty_town: Town) -> None:
    ana, bo = await street(empty_town), empty_town.bo
    await empty_town.change(empty_town.group, bo, "promote")
    welcome = await ana.finds("Hello")
    await asyncio.gather(ana.taps(welcome, "Set up"), bo.taps(welcome, "Set up"))
    assert len(await neighbourhoods(empty_town)) == 1
    assert sorted([ana.toast, bo.toast]) == [
        "Done. Lime Street is set up.",
        "Lime Street is set up already. Nothing was changed.",
    ]


async def test_somebody_elses_command_changes_nothing(empty_town: Town) -> None:
    await street(empty_town)
    asked = await empty_town.bo.says("/setup")
    refusal = await empty_town.bo.finds("Only an admin of this group")
    assert refusal.raw["reply_to_message"]["message_id"] == asked.id
    assert await neighbourhoods(empty_town) == []


async def test_set_up_in_private_is_sent_to_the_group(empty_town: Town) -> None:
    bo = await empty_town.person("Bo", joins=False)
    await bo.writes("/setup")
    assert "in your neighbourhood group" in (await bo.reads()).text
    await bo.forges(await bo.reads(), "1:setup")
    assert "in your neighbourhood group" in bo.toast


async def lose_updates(town: Town) -> None:
    """As when the bot was away for longer than Telegram keeps its news."""
    updates, offset = f"{town.address}/bot{TOKEN}/getUpdates", 0
    while True:
        async with town.web.get(updates, params={"offset": offset}) as answer:
            found = (await answer.json())["result"]
        if not found:
            return
        offset = found[-1]["update_id"] + 1


@ON_BOTH
async def test_a_group_of_which_the_news_was_lost_gets_its_card_at_set_up(empty_town: Town) -> None:
    ana = await empty_town.person("Ana", joins=False)
    empty_town.group = await empty_town.new_group("Lime Street", ana, with_bot=False)
    await empty_town.stop_bot()
    added = {"person": empty_town.bot_id, "action": "add"}
    await empty_town.ask(f"chats/{empty_town.group}/members", **added)
    await lose_updates(empty_town)
    await empty_town.start_bot()
    await ana.says("/setup@linli_test_bot")
    card = await ana.finds("are the chairs")
    assert "I am not an admin here" in card.text
    assert len(await neighbourhoods(empty_town)) == 1


@pytest.mark.parametrize("title", ["<b>Lime</b> & Co", "شارع الليمون", "🍋🍋 Street", "x" * 128])
async def test_any_title_is_a_name(empty_town: Town, title: str) -> None:
    ana = await street(empty_town, title=title)
    await ana.taps(await ana.finds("Hello"), "Set up")
    assert title in ana.toast.replace("\u2068", "").replace("\u2069", "")
    card = (await ana.finds("is set up")).text.replace("\u2068", "").replace("\u2069", "")
    assert title in card
    assert [row["name"] for row in await neighbourhoods(empty_town)] == [title]


@ON_BOTH
async def test_set_up_survives_a_restart(empty_town: Town) -> None:
    ana = await street(empty_town)
    await empty_town.restart()
    await ana.taps(await ana.finds("Hello"), "Set up")
    await empty_town.restart()
    await ana.says("/setup")
    assert "already" in (await ana.finds()).text


async def test_the_welcome_says_what_the_bot_lacks_and_what_that_costs(empty_town: Town) -> None:
    ana = await empty_town.person("Ana", joins=False)
    group = await empty_town.new_group("Lime Street", ana, with_bot=False)
    empty_town.group = group
    await empty_town.change(group, empty_town.bot_id, "add")
    welcome = await ana.finds("Hello")
    assert "I am not an admin here" in welcome.text
    assert "make me an admin" in welcome.text
    await empty_town.change(group, empty_town.bot_id, "promote")
    assert "not an admin" not in (await ana.finds("Hello")).text
    await empty_town.change(group, empty_town.bot_id, "demote")
    assert "not an admin" in (await ana.finds("Hello")).text
    only_text = {"can_send_messages": True}
    await empty_town.change(group, empty_town.bot_id, "restrict", rights=only_text)
    card = await ana.finds("Hello")
    assert "not allowed to send photos" in card.text
    assert card.id == welcome.id
    assert len(await said_by_bot(empty_town)) == 1


@ON_BOTH
async def test_the_committee_learns_what_stopped_working(town: Town) -> None:
    await town.change(town.group, town.bot_id, "demote")
    assert "no longer an admin in “Lime Street”" in (await town.mei.finds("", town.committee)).text
    assert "I am not an admin here" in (await town.bo.finds("are the chairs")).text
    await town.advance(timedelta(minutes=5))
    assert len([m for m in await said_by_bot(town, town.committee) if "no longer" in m.text]) == 1


async def test_a_demotion_in_a_group_of_nobody_is_told_to_nobody(empty_town: Town) -> None:
    await street(empty_town)
    await empty_town.change(empty_town.group, empty_town.bot_id, "demote")
    assert len(await said_by_bot(empty_town)) == 1
