"""How polls are asked for and asked about: in private, in other languages, by strangers, with bad input."""

from datetime import timedelta

import pytest

from domain.letters import Letter
from domain.polls import draft
from services import groups, outbox
from storage import polls as rows
from tests.databases import ON_BOTH
from tests.town import Resident, Seen, Town

QUICK = "/poll When do we clean the yard? | Sat | Sun | Neither"


async def asks(town: Town, text: str = QUICK) -> Seen:
    await town.chen.says(text)
    return await town.chen.finds("Poll #")


async def votes(town: Town) -> list[str]:
    """The buttons of the first card, as they are now."""
    seen = await town.bo.sees()
    return next(message for message in seen if message.text.startswith("Poll #1:")).buttons[:2]


async def newest(who: Resident) -> Seen:
    return (await who.sees())[-1]


async def test_poll_alone_tells_how_to_write_one(town: Town) -> None:
    asked = await town.bo.says("/poll")
    brief = await town.bo.finds("To ask your neighbours")
    assert "/poll When do we clean the yard? | Saturday | Sunday" in brief.text
    assert brief.raw["reply_to_message"]["message_id"] == asked.id
    await town.bo.follows(brief, "Open private chat")
    assert "What do you want to ask" in (await town.bo.reads()).text


async def test_asked_in_private_the_card_goes_to_the_group(town: Town) -> None:
    await town.bo.says("/polls")  # whereby the bot knows where Bo lives
    await town.bo.starts()
    await town.bo.writes("/poll Fish & <b>chips</b>? | Yes | No")
    answer = await town.bo.reads("is in your group now")
    assert "Poll #1" in answer.text
    assert "Fish & <b>chips</b>?" in answer.text
    card = await town.chen.finds("Poll #1: Fish & <b>chips</b>?")
    await town.chen.taps(card, "Yes")
    await town.bo.taps(answer, "End this poll now")
    assert "“Yes” has the most votes: 1 of 1." in (await town.chen.finds("is closed")).text


async def test_asked_in_the_committee_chat_the_card_goes_to_the_residents(town: Town) -> None:
    await town.mei.says(QUICK, chat=town.committee)
    assert (await town.bo.finds("Poll #1:")).chat == town.group
    answer = await town.mei.finds("is in your group now", town.committee)
    assert answer.buttons == []


async def test_without_a_residents_group_nobody_can_be_asked(town: Town) -> None:
    await groups.leave(town.app.shared.storage, town.group, town.clock.now())
    await town.mei.says(QUICK, chat=town.committee)
    assert (await town.mei.finds("I cannot ask anybody", town.committee)).buttons == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("/poll Yard day? | Sat", "at least 2 answers"),
        ("/poll Yard day? | " + " | ".join(f"d{day}" for day in range(13)), "You gave 13 answers"),
        ("/poll " + "q" * 4000 + " | Sat | Sun", "has 4,000 characters"),
        ("/poll | Sat | Sun", "write the question first"),
    ],
)
async def test_a_poll_that_cannot_be_is_refused_with_what_to_mend(town: Town, text: str, told: str) -> None:
    await town.bo.starts()
    await town.bo.says(text)
    answer = await town.bo.reads("You wrote:")
    assert told in answer.text
    assert text.removeprefix("/poll ")[:3000] in answer.text
    assert not any(message.by_bot and "Poll #" in message.text for message in await town.bo.sees())


async def test_forged_and_stale_buttons_change_nothing(town: Town) -> None:
    card = await asks(town)
    await town.bo.taps(card, "Sat")
    for data in ("1:vote:1:9", "1:vote:1:0", "1:vote:1:999999999999999999", "1:vote:77:1", "1:unvote:77", "1:vote:1",
                 "1:vote:1:x", "1:vote:-1:1", "1:end-poll:77", "1:vote:1:²"):  # fmt: skip
        assert await town.bo.forges(card, data) == "This button no longer works."
    assert await votes(town) == ["Sat · 1", "Sun · 0"]


async def test_a_stranger_cannot_vote_see_or_ask(town: Town) -> None:
    await asks(town)
    stranger = await town.person("Zoe", joins=False)
    await stranger.starts()
    welcome = await stranger.reads()
    for data in ("1:vote:1:1", "1:unvote:1", "1:end-poll:1"):
        assert "Only" in await stranger.forges(welcome, data)
    await stranger.starts("poll-1")
    assert "Only neighbours" in (await stranger.inbox())[-1].text
    await stranger.writes(QUICK)
    assert "do not know your neighbourhood" in (await stranger.inbox())[-1].text
    assert await votes(town) == ["Sat · 0", "Sun · 0"]


@ON_BOTH
async def test_somebody_who_left_cannot_vote(town: Town) -> None:
    card = await asks(town)
    page = town.bo
    await page.follows(card, "More")
    await town.change(town.group, town.bo, "leave")
    town.clock.move(timedelta(hours=25))
    assert "Only neighbours" in await town.bo.forges(await town.bo.reads("Poll #1"), "1:vote:1:1")


@ON_BOTH
async def test_another_neighbourhood_has_its_own_polls(town: Town) -> None:
    await asks(town)
    zoe = await town.person("Zoe", joins=False)
    oak = await town.new_group("Oak Road", zoe)
    await zoe.says("/setup", chat=oak)
    await zoe.says("/poll Bench? | Yes | No", chat=oak)
    card = await zoe.finds("Poll #1: Bench?", oak)
    assert "Only neighbours" in await zoe.forges(card, "1:vote:1:1")
    await zoe.taps(card, "Yes")
    assert await votes(town) == ["Sat · 0", "Sun · 0"]
    await zoe.says("/results 2", chat=oak)
    assert "There is no poll #2 here." in (await zoe.finds("no poll", oak)).text


async def test_the_toast_is_in_the_tappers_language_the_card_in_the_groups(town: Town) -> None:
    card = await asks(town)
    rosa, wang = await town.person("Rosa", "es"), await town.person("秀英", "zh-hans")
    assert await rosa.taps(card, "Sat") == "Ha votado Sat. Puede cambiarlo hasta el jueves 26 de noviembre, 10:00."
    assert await wang.taps(card, "Sat") == "您选了：Sat。在11月26日星期四 10:00之前都可以改。"  # noqa: RUF001 - Chinese
    assert await votes(town) == ["Sat · 2", "Sun · 0"]
    await town.advance(timedelta(days=3))
    assert "cerrada" in await rosa.forges(card, "1:vote:1:2")


@pytest.mark.parametrize(("language", "told"), [("es", "Hay empate entre «Sí» y «Да»"), ("zh", "“Sí”和“Да”票数相同")])
async def test_a_whole_poll_in_another_language(empty_town: Town, language: str, told: str) -> None:
    town = empty_town
    ana, bo = [await town.person(name, language, joins=False) for name in ("Ana", "Bo")]
    town.group = await town.new_group("Lime Street", ana, bo)
    await ana.says("/setup")
    await ana.says("/poll 我们哪天打扫院子？｜Sí｜Да｜مرحبا 👍🏽")  # noqa: RUF001 - as a Chinese keyboard writes it
    card = await bo.finds("我们哪天打扫院子")
    await ana.taps(card, "Sí")
    await bo.taps(card, "Да")
    await bo.says("/polls")
    await bo.says("/results")
    await town.advance(timedelta(days=3))
    assert (await bo.finds(told)).has_photo


async def test_the_longest_poll_fits_its_messages(town: Town) -> None:
    question = "&" * 300
    options = [f"{number:02}" + "<" * 98 for number in range(12)]
    card = await asks(town, f"/poll {question} | {' | '.join(options)}")
    for number, name in enumerate(("Bo", "Chen", "Mei", "Ana"), 1):
        await town.people[name].forges(card, f"1:vote:1:{number}")
    await town.bo.follows(card, "More")
    await town.bo.writes("/results")
    await town.bo.writes("/polls")
    assert len(await town.bo.inbox()) == 3
    await town.advance(timedelta(days=3))
    assert (await town.bo.finds("is closed")).has_photo


async def test_results_of_a_running_poll_say_that_they_can_change(town: Town) -> None:
    card = await asks(town)
    await town.bo.taps(card, "Sun")
    for wish in ("/results 1", "/results #1", "/results_1", "/results"):
        await town.bo.says(wish)
        result = await newest(town.bo)
        assert result.has_photo
        assert "Poll #1 so far" in result.text
        assert "This can still change." in result.text
        assert "“Sun” has the most votes: 1 of 1." in result.text


@ON_BOTH
async def test_results_before_the_first_vote_and_of_nothing(town: Town) -> None:
    await town.bo.says("/results")
    assert "There was no poll here yet." in (await town.bo.finds("no poll")).text
    await asks(town)
    await town.bo.says("/results")
    assert "Nobody has voted yet." in (await newest(town.bo)).text
    for wish in ("/results yard", "/results 1234567890", "/results ²"):
        await town.bo.says(wish)
        assert "for example: /results 3" in (await newest(town.bo)).text


@ON_BOTH
async def test_polls_lists_what_is_open_and_in_private_what_waits_for_me(town: Town) -> None:
    await town.bo.says("/polls")
    assert "No poll is open" in (await newest(town.bo)).text
    card = await asks(town)
    await asks(town, "/poll Bench? | Yes | No | closes 6h")
    await town.bo.taps(card, "Sat")
    await town.bo.says("/polls")
    listed = await newest(town.bo)
    assert listed.text.startswith("2 polls are open.")
    assert listed.text.index("Bench") < listed.text.index("yard")
    assert "voted" not in listed.text
    await town.bo.starts()
    await town.bo.writes("/polls")
    mine = await town.bo.reads("2 polls are open.")
    assert "You voted “Sat”." in mine.text
    assert mine.buttons == ["Answer poll #2", "Look at poll #1"]
    await town.bo.taps(mine, "Answer poll #2")
    await town.bo.taps(await town.bo.reads("Poll #2"), "Yes")
    await town.bo.writes("/polls")
    assert (await town.bo.reads("2 polls are open.")).buttons == ["Look at poll #2", "Look at poll #1"]


async def test_a_list_of_very_many_polls_says_how_many_more_there_are(town: Town) -> None:
    await town.bo.says("/polls")
    await town.bo.starts()
    for number in range(17):
        await town.bo.writes(f"/poll Question {number}? | Yes | No")
    await town.bo.writes("/polls")
    listed = await town.bo.reads("17 polls are open.")
    assert listed.text.endswith("7 more polls are open.")
    assert len(listed.buttons) == 10


async def test_the_longest_list_in_private_fits_a_message(town: Town) -> None:
    await town.bo.says("/polls")
    await town.bo.starts()
    storage, now = town.app.shared.storage, town.clock.now()
    async with storage.transaction() as db:
        for number in range(1, 16):
            wish = draft(f"{'🌳' * 119}? | {'🍎' * 100} | No")
            made = await rows.add(db, neighbourhood_id=1, number=number, author_id=town.bo.id, draft=wish, now=now)
            await rows.cast(db, made, town.bo.id, 1, now)
    await town.bo.writes("/polls")
    assert "15 polls are open" in (await town.bo.inbox())[-1].text


async def test_a_link_that_leads_nowhere_says_so(town: Town) -> None:
    await town.bo.starts("poll-x")
    await town.bo.starts("poll-77")
    assert ["no longer works" in message.text for message in await town.bo.inbox()] == [True, True]


async def test_of_a_poll_that_is_gone_nothing_is_said(town: Town) -> None:
    before = len(await town.bo.sees())
    storage, now = town.app.shared.storage, town.clock.now()
    for kind in ("poll-result", "poll-results", "poll-opened"):
        await outbox.send(storage, Letter(kind, town.group, key=kind, data={"poll": 77}), now)
    async with storage.transaction() as db:
        for kind in ("poll", "poll-own"):
            await outbox.show(db, kind, 77, town.group, now)
    await town.settle()
    assert len(await town.bo.sees()) == before
