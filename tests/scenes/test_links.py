"""A chair adds a second residents' group with a one-time code."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.databases import ON_BOTH
from tests.links import code_of, elm_court, given, homes
from tests.street import said_by_bot

if TYPE_CHECKING:
    from tests.town import Resident, Seen, Town

BOT = "linli_test_bot"


async def newest(who: Resident, chat: int) -> Seen:
    return (await who.finds("", chat)) if chat else await who.reads()


@ON_BOTH
async def test_a_second_group_joins_and_works(town: Town) -> None:
    code = await given(town)
    dan, elm = await elm_court(town)
    await dan.says(f"/link {code}", chat=elm)
    assert "belongs to Lime Street now" in (await dan.finds("Done", elm)).text
    assert "Lime Street is set up" in (await dan.finds("are the chairs", elm)).text
    news = await town.mei.finds("Elm Court", town.committee)
    assert "Dan added it with a code" in news.text
    assert "Dan added it" in (await town.ana.reads("Elm Court")).text
    await dan.says("/report Lamp out at Elm", chat=elm)
    assert "Lamp out at Elm" in (await town.bo.finds("Lamp out")).text
    await town.bo.says("/report Bin full at Lime")
    card = await dan.finds("Bin full", elm)
    await dan.taps(card, "Me too")
    assert "counted" in dan.toast
    await town.mei.says("/poll Tea? | Yes | No", chat=town.committee)
    await dan.taps(await dan.finds("Tea?", elm), "Yes")
    assert "You voted" in dan.toast
    await dan.says("/language", chat=elm)
    assert "Which language" in (await newest(dan, elm)).text, "an admin of a linked group chairs"


async def test_the_button_brings_the_code_into_the_group(town: Town) -> None:
    await town.ana.writes("/link")
    url = (await town.ana.reads("Add another")).button("Choose the group")["url"]
    start = f"https://t.me/{BOT}?startgroup="
    assert url.startswith(start)
    payload = url.removeprefix(start)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload)
    dan, elm = await elm_court(town)
    await dan.says(f"/start@{BOT} {payload}", chat=elm)
    assert "belongs to Lime Street now" in (await dan.finds("Done", elm)).text


@ON_BOTH
@pytest.mark.parametrize("words", ["/link {code}", "/start@linli_test_bot link-{code}"])
async def test_an_admin_who_hides_confirms(town: Town, words: str) -> None:
    code = await given(town)
    dan, elm = await elm_court(town)
    await town.change(elm, dan, "anonymous")
    await dan.says(words.format(code=code), chat=elm)
    assert elm not in await homes(town)
    await dan.taps(await dan.finds("write as the group", elm), "It was me")
    assert "belongs to Lime Street now" in (await dan.finds("Done", elm)).text


async def test_only_a_chair_gets_a_code(town: Town) -> None:
    for person in (town.bo, town.mei):
        await person.starts()
        await person.writes("/link")
        assert (await person.reads()).text == "Only an admin of the residents' group can do this."
    await town.mei.says("/link", chat=town.committee)
    stranger = await town.person("Zed", joins=False)
    await stranger.writes("/link")
    assert "do not know your neighbourhood" in (await stranger.reads()).text
    await town.bo.says("/link")
    async with town.app.shared.storage.reading() as db:
        assert await db.fetch("SELECT * FROM links") == []


async def test_from_a_group_the_code_comes_in_private(town: Town) -> None:
    await town.ana.says("/link")
    assert "in private" in (await newest(town.ana, town.group)).text
    await town.ana.follows(await newest(town.ana, town.group), "Open private chat")
    first = await code_of(town.ana)
    await town.ana.says("/link", chat=town.committee)
    assert await code_of(town.ana) != first
    assert not [message for message in await said_by_bot(town) if "/link" in message.text]


async def test_who_chairs_several_is_asked_which(town: Town) -> None:
    second = await town.new_group("Oak Yard", town.ana)
    await town.ana.says("/setup", chat=second)
    await town.ana.writes("/link")
    question = await town.ana.reads("Which one do you mean?")
    assert sorted(question.buttons) == ["Lime Street", "Oak Yard"]
    await town.ana.taps(question, "Oak Yard")
    code = await code_of(town.ana)
    dan, elm = await elm_court(town)
    await dan.says(f"/link {code}", chat=elm)
    assert "belongs to Oak Yard now" in (await dan.finds("Done", elm)).text


@ON_BOTH
async def test_a_code_is_good_once(town: Town) -> None:
    code = await given(town)
    dan, elm = await elm_court(town)
    await dan.says(f"/link {code}", chat=elm)
    await dan.starts()
    third = await town.new_group("Third", dan)
    await dan.says(f"/link {code}", chat=third)
    assert "used already" in (await dan.reads()).text
    assert third not in await homes(town)
    await dan.says(f"/link {code}", chat=elm)
    assert "belongs to the neighbourhood already" in (await dan.reads()).text


async def test_a_code_is_good_for_a_day(town: Town) -> None:
    code = await given(town)
    dan, elm = await elm_court(town)
    await town.advance(timedelta(hours=25))
    await dan.says(f"/link {code}", chat=elm)
    assert "older than a day" in (await newest(dan, elm)).text
    assert elm not in await homes(town)
    await town.advance(timedelta(days=31))
    async with town.app.shared.storage.reading() as db:
        assert await db.fetch("SELECT * FROM links") == []


async def test_a_code_sent_in_private_stays_good(town: Town) -> None:
    code = await given(town)
    dan, elm = await elm_court(town)
    await dan.writes(f"/link {code}")
    assert "in the group that you want to add" in (await dan.reads()).text
    await dan.starts(f"link-{code}")
    assert elm not in await homes(town)
    await dan.says(f"/link {code}", chat=elm)
    assert elm in await homes(town)


@pytest.mark.parametrize("words", ["/link {code}", "/start@linli_test_bot link-{code}"])
async def test_a_code_is_void_once_a_group_has_read_it_from_somebody_who_is_no_admin(town: Town, words: str) -> None:
    code = await given(town)
    dan, elm = await elm_court(town)
    eve = await town.person("Eve", joins=False)
    await town.change(elm, eve, "join")
    await eve.says(words.format(code=code), chat=elm)
    told = (await newest(eve, elm)).text
    assert "Only an admin of this group" in told
    assert "can't be used any more" in told
    await dan.says(f"/link {code}", chat=elm)
    assert "used already" in (await newest(dan, elm)).text
    assert elm not in await homes(town)


async def test_a_code_is_void_once_it_was_said_in_a_group_that_belongs_somewhere(town: Town) -> None:
    """Any reader could make a group of their own and use it there."""
    eve, eves = await elm_court(town, "Eve", "Eve's own")
    oak = await town.new_group("Oak Yard", eve)
    await eve.says("/setup", chat=oak)
    before = await homes(town)
    await eve.starts()
    said = ((town.ana, town.group, "to the neighbourhood already"), (eve, oak, "to another neighbourhood already"))
    for who, chat, sentence in said:
        code = await given(town)
        await who.says(f"/link {code}", chat=chat)
        told = (await who.reads()).text
        assert sentence in told
        assert "can't be used any more" in told
        await eve.says(f"/link {code}", chat=eves)
        assert "used already" in (await eve.reads()).text
    assert await homes(town) == before


@ON_BOTH
async def test_a_code_stays_good_while_telegram_cannot_say_who_may(town: Town) -> None:
    code = await given(town)
    dan, elm = await elm_court(town)
    await town.ask("faults", kind="429", method="getChatAdministrators", times=1, retry_after=3600)
    await dan.says(f"/link {code}", chat=elm)
    assert elm not in await homes(town)
    await dan.says(f"/link {code}", chat=elm)
    assert elm in await homes(town)


async def test_a_guess_is_answered_as_a_code_for_another_purpose(town: Town) -> None:
    code = await given(town)
    dan, elm = await elm_court(town)
    await dan.starts()
    sentences = []
    for guess in ("x", "A" * 24, code[:-1], code.swapcase(), f"{code} {code}", "' OR 1=1 --", "😀" * 900, code[::-1]):
        await dan.says(f"/link {guess}", chat=elm)
        sentences.append((await dan.inbox())[-1].text)
    async with town.app.shared.storage.transaction() as db:
        await db.fetch("UPDATE links SET purpose = 'another' RETURNING id")
    await dan.says(f"/link {code}", chat=elm)
    sentences.append((await dan.inbox())[-1].text)
    assert set(sentences) == {sentences[0]}
    assert "does not work" in sentences[0]
    assert elm not in await homes(town)


async def given_by_chen(town: Town) -> str:
    """A code that Chen draws, who has become a chair."""
    await town.change(town.group, town.chen, "promote")
    await town.chen.writes("/link")
    return await code_of(town.chen)


async def test_a_code_ends_with_its_makers_office(town: Town) -> None:
    code = await given_by_chen(town)
    dan, elm = await elm_court(town)
    await town.change(town.group, town.chen, "demote")
    await dan.says(f"/link {code}", chat=elm)
    assert "does not work" in (await newest(dan, elm)).text
    assert elm not in await homes(town)
    await town.change(town.group, town.chen, "promote")
    await dan.says(f"/link {code}", chat=elm)
    assert elm in await homes(town)


async def test_telegram_is_asked_whether_its_maker_still_chairs(town: Town) -> None:
    """The bot is no admin, so nobody tells it that Chen was demoted."""
    code = await given_by_chen(town)
    dan, elm = await elm_court(town)
    await town.change(town.group, town.bot_id, "demote")
    await town.change(town.group, town.chen, "demote")
    await town.advance(timedelta(minutes=11))
    await dan.says(f"/link {code}", chat=elm)
    assert "does not work" in (await newest(dan, elm)).text
    assert elm not in await homes(town)
    async with town.app.shared.storage.reading() as db:
        known = await db.fetch("SELECT * FROM presence WHERE chat_id = :chat", chat=town.group)
    assert town.people["Dan"].id not in {row["person_id"] for row in known}, "the answer is about Chen, not about Dan"


@ON_BOTH
async def test_two_groups_race_and_one_wins(town: Town) -> None:
    code = await given(town)
    runners = [await elm_court(town, name, f"{name}'s place") for name in ("Dan", "Eve", "Fay", "Gus")]
    async with asyncio.TaskGroup() as race:
        for who, chat in runners:
            race.create_task(town.ask("say", **{"as": who.id, "chat": chat, "text": f"/link {code}"}))
    await town.settle()
    linked = set(await homes(town)) - {town.group, town.committee}
    assert len(linked) == 1
    told = [(await newest(who, chat)).text for who, chat in runners if chat not in linked]
    assert ["used already" in text for text in told] == [True, True, True]


async def test_the_code_is_nowhere_but_in_the_message(town: Town) -> None:
    code = await given(town)
    async with town.app.shared.storage.reading() as db:
        for table in ("letters", "links", "inbox", "cards", "forms"):
            for row in await db.fetch(f"SELECT * FROM {table}"):  # noqa: S608 - our own names
                assert code not in repr([row[at] for at in range(len(row))]), table


async def test_a_code_alone_says_where_to_get_one(town: Town) -> None:
    dan, elm = await elm_court(town)
    await dan.says("/link", chat=elm)
    assert "needs a code" in (await newest(dan, elm)).text
