"""Welcome, help, language, privacy: what belongs to no single feature."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot import menus
from domain.languages import NAMES
from tests.databases import ON_BOTH

if TYPE_CHECKING:
    from tests.town import Town


async def test_a_newcomer_is_welcomed_in_private(empty_town: Town) -> None:
    bo = await empty_town.person("Bo", joins=False)
    await bo.starts()
    welcome = await bo.reads()
    assert "Hello" in welcome.text
    assert "send /help there once" in welcome.text


async def test_a_neighbour_is_welcomed_by_the_neighbourhoods_name(town: Town) -> None:
    await town.bo.says("/help")
    await town.bo.starts()
    assert "the neighbours of Lime Street" in (await town.bo.reads()).text
    await town.bo.starts("no-such-link")
    assert "the neighbours of Lime Street" in (await town.bo.reads()).text


async def test_a_link_may_stand_for_a_command(town: Town) -> None:
    await town.bo.starts("privacy")
    assert "What I keep about you, and why" in (await town.bo.reads()).text
    await town.bo.starts("setup")
    assert "Hello" in (await town.bo.reads()).text
    await town.bo.starts("start")
    assert "Hello" in (await town.bo.reads()).text


async def test_start_in_the_group_is_the_help(town: Town) -> None:
    await town.bo.says("/start@linli_test_bot hello")
    assert "what you can do in this chat" in (await town.bo.finds()).text


async def test_help_shows_everybody_what_they_may_do(town: Town) -> None:
    await town.bo.says("/help")
    in_group = (await town.bo.finds()).text
    assert "/privacy: What I keep about you" in in_group.splitlines()
    assert "/setup" not in in_group
    await town.bo.writes("/help")
    own = (await town.bo.reads()).text
    assert "/language: Choose the language" in own.splitlines()
    assert "For the committee" not in own
    await town.mei.says("/help", chat=town.committee)
    in_committee = (await town.mei.finds("what you can do", town.committee)).text
    assert "/language: Choose the language" in in_committee.splitlines()
    assert "/setup" not in in_committee
    assert "/committee_here" not in in_committee


async def test_the_helps_button_leads_to_the_private_help(town: Town) -> None:
    await town.bo.says("/help")
    await town.bo.follows(await town.bo.finds("what you can do"), "Open private chat")
    assert "Lime Street: what you can do here" in (await town.bo.reads()).text


async def test_help_before_set_up_says_how_to_begin(empty_town: Town) -> None:
    ana = await empty_town.person("Ana", joins=False)
    empty_town.group = await empty_town.new_group("Lime Street", ana)
    await ana.says("/help")
    assert "An admin of the group can send /setup" in (await ana.finds()).text


@ON_BOTH
async def test_a_chosen_language_counts_at_once_in_messages_and_toasts(town: Town) -> None:
    bo = town.bo
    await bo.writes("/language")
    question = await bo.reads("Which language")
    assert question.buttons == [*NAMES.values(), "Large print"]
    await bo.taps(question, "中文")
    assert "我用中文和您说话" in bo.toast
    await bo.writes("/dance")
    assert "我不认识这个命令" in (await bo.reads()).text
    await town.restart()
    await bo.taps(question, "Español")
    assert bo.toast == "Gracias. Desde ahora le hablo en este idioma: Español."
    card = await bo.finds("are the chairs")
    await bo.forges(card, "1:setup")
    assert bo.toast == "Solo un administrador de este grupo puede hacer esto."


async def test_the_languages_to_choose_from_are_those_we_speak(town: Town) -> None:
    assert sorted(NAMES) == list(town.app.shared.words.languages)


async def test_a_chair_chooses_the_groups_language(town: Town) -> None:
    ana, bo = town.ana, town.bo
    await ana.says("/language")
    question = await ana.finds("Which language")
    await bo.taps(question, "Español")
    assert bo.toast == "Only an admin of the residents' group can do this."
    await ana.taps(question, "Español")
    assert ana.toast == "Thank you. From now on I speak Español in your groups. You can take it back under /settings."
    assert "está preparado" in (await bo.finds("está preparado")).text
    assert "el chat de la junta" in (await town.mei.finds("cuenta como", town.committee)).text
    await bo.says("/help")
    assert "lo que se puede hacer en este chat" in (await bo.finds()).text


async def test_an_admin_of_the_committee_chat_is_told_which_group_counts(town: Town) -> None:
    await town.change(town.committee, town.mei, "promote")
    await town.ana.says("/language", chat=town.committee)
    await town.mei.taps(await town.ana.finds("Which language", town.committee), "Español")
    assert town.mei.toast == "Only an admin of the residents' group can do this."


async def test_a_resident_who_asks_in_the_group_chooses_in_private(town: Town) -> None:
    chen = town.chen
    await chen.says("/language")
    await chen.follows(await chen.finds("in private"), "Open private chat")
    assert "Which language shall I speak with you" in (await chen.reads()).text


async def test_the_language_of_a_group_of_nobody_waits_for_set_up(empty_town: Town) -> None:
    ana = await empty_town.person("Ana", joins=False)
    empty_town.group = await empty_town.new_group("Lime Street", ana)
    await ana.says("/language")
    assert "not set up yet" in (await ana.finds()).text


@pytest.mark.parametrize("data", ["1:language:xx", "1:language", "1:language:"])
async def test_a_forged_language_changes_nothing(town: Town, data: str) -> None:
    await town.bo.writes("/language")
    await town.bo.forges(await town.bo.reads(), data)
    assert "no longer works" in town.bo.toast
    assert town.app.shared.chosen_languages == {}


@ON_BOTH
async def test_privacy_is_told_in_private_and_true(town: Town) -> None:
    await town.bo.says("/privacy")
    await town.bo.follows(await town.bo.finds("I keep only"), "Open private chat")
    told = (await town.bo.reads()).text
    assert "a reply to: 3 days" in told
    assert "that I sent you: 90 days" in told

    async def kept() -> tuple[int, int]:
        async with town.app.shared.storage.reading() as db:
            inbox = await db.fetch("SELECT update_id FROM inbox")
            return len(inbox), len(await db.fetch("SELECT id FROM letters"))

    before = await kept()
    await town.advance(timedelta(days=2, hours=23))
    assert await kept() >= before
    await town.advance(timedelta(hours=2))
    inbox, letters = await kept()
    assert inbox == 0
    assert letters >= before[1]
    await town.advance(timedelta(days=87))
    async with town.app.shared.storage.reading() as db:
        old = town.clock.now() - timedelta(days=90)
        assert await db.fetch("SELECT id FROM letters WHERE settled_at < :old", old=old) == []


@pytest.mark.parametrize("word", ["stop", "Cancel.", "Stop, please!", "取消。", "/cancel"])
async def test_who_gives_up_a_form_is_told_so(town: Town, word: str) -> None:
    await town.bo.says("/help")
    await town.bo.starts()
    await town.bo.writes("/volunteer")
    await town.bo.writes(word)
    assert [message.text for message in await town.bo.inbox()][
        -1
    ] == "Cancelled: your offer to help. Nothing of it was saved."
    assert "finished" in (await town.bo.reads("These questions")).text
    await town.bo.writes("/cancel")
    assert "nothing to cancel" in (await town.bo.reads()).text


async def test_nothing_to_cancel(town: Town) -> None:
    await town.bo.writes("/cancel")
    assert "nothing to cancel" in (await town.bo.reads()).text


async def test_every_language_has_its_menus(town: Town) -> None:
    await menus.send(town.app.bot, town.app.registry, town.app.shared.words, "en")

    async def menu(person: int, chat: int) -> dict[str, str]:
        found = await town.look("commands", **{"as": person, "chat": chat})
        commands = found["commands"] if isinstance(found, dict) else found
        return {each["command"]: each["description"] for each in commands}

    private = await menu(town.bo.id, town.bot_id)
    assert private["language"] == "Choose the language"
    assert "setup" not in private
    lin = await town.person("Lin", "zh-hans")
    assert (await menu(lin.id, town.bot_id))["language"] == "选择语言"
    assert "setup" not in await menu(lin.id, town.group)
    assert (await menu(town.ana.id, town.group))["setup"] == "Set up this group"


async def test_menus_are_sent_only_where_they_have_changed(town: Town) -> None:
    async def sends(default: str) -> int:
        before = len(await town.look("calls", method="setMyCommands"))
        await menus.send(town.app.bot, town.app.registry, town.app.shared.words, default)
        return len(await town.look("calls", method="setMyCommands")) - before

    every = len(menus.SCOPES) * (1 + len(town.app.shared.words.languages))
    assert await sends("en") == every
    assert await sends("en") == 0
    assert await sends("es") == len(menus.SCOPES), "those for people of any other language"
