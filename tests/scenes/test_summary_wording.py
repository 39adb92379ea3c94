"""A summary fits under its picture in every language, and tells of groups only when they are large enough."""

import html
import re
from datetime import UTC, datetime, timedelta

import pytest

from domain.polls import Option, Poll, Tally
from domain.summaries import Answers, Oldest, Period, Polls, Reports, ShortTask, Summary, Volunteers
from handlers.committee import views
from handlers.context import Desk
from handlers.messages import Message
from handlers.words import Words
from services import summaries
from tests.databases import ON_BOTH
from tests.helping import ready
from tests.town import Town

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PERIOD = Period(NOW - timedelta(days=30), NOW)
MANY = 432
HUGE = 1_234_567
LONGEST = "W" * 300
SKILLS = ("carrying", "repairs", "driving", "shopping", "visits", "translating", "computers", "garden")


def tally(number: int, n: int) -> Tally:
    poll = Poll(number, 1, n + number, 1, LONGEST, NOW + timedelta(days=3), None, None, "UTC")
    return Tally(poll, (Option(1, "Yes", n), Option(2, "No", 0)), n * 2)


def everything(name: str, n: int) -> Summary:
    """As much as there can be to tell, with numbers of that size."""
    reports = Reports(n, n, n, n, n, n, n, n, Oldest(n, NOW - timedelta(days=999)))
    tallies = tuple(tally(number, n) for number in range(40))
    polls = Polls(n, n, n, n, n * 2, tallies[:3], tallies[:3], 40)
    short = tuple(ShortTask(n, LONGEST, NOW + timedelta(days=9), 1, 20) for _ in range(3))
    answers = Answers(3 * n, n, n, n)
    skills = tuple((skill, n) for skill in SKILLS)
    volunteers = Volunteers(n, n, n, n, n, n, n, n, answers, skills, short, 40)
    return Summary(name, "UTC", PERIOD, True, reports, polls, volunteers)  # noqa: FBT003 - the order of the fields


def said(message: Message) -> str:
    return html.unescape(re.sub("<[^>]*>", "", message.text))


@pytest.fixture(scope="module")
def words() -> Words:
    return Words.load(strict=True, now=lambda: NOW)


@pytest.mark.parametrize("language", ["en", "es", "zh"])
@pytest.mark.parametrize("name", ["N" * 255, "🏘" * 120, "<&>" * 80, "شارع " * 40])
def test_it_fits_under_a_picture(words: Words, language: str, name: str) -> None:
    voice, found = words.voice(language, "Europe/Madrid"), everything(name, MANY)
    for message in (views.summary(found, voice, NOW), views.digest(found, voice, NOW)):
        assert message.picture is not None
        assert len(said(message).encode("utf-16-le")) // 2 <= views.CAPTION_MOST
        assert "<&>" not in message.text


def test_words_that_fit_under_no_picture_go_without(words: Words) -> None:
    message = views.summary(everything("N" * 255, HUGE), words.voice("es", "Europe/Madrid"), NOW)
    assert message.picture is None
    assert views.CAPTION_MOST < len(said(message)) < 2048


def test_what_is_left_out_is_counted(words: Words) -> None:
    text = said(views.summary(everything("Lime Street", MANY), words.voice("en", "Europe/Madrid"), NOW))
    named = len(re.findall("open until", text))
    assert f"• {40 - named} more open polls: /polls" in text
    assert f"• {40 - text.count('/task_')} more tasks look for helpers: /tasks" in text


def test_less_to_tell_is_told_by_name(words: Words) -> None:
    full = everything("Lime Street", MANY)
    found = Summary("Lime Street", "UTC", PERIOD, comparable=False, polls=full.polls)
    text = said(views.summary(found, words.voice("en", "Europe/Madrid"), NOW))
    assert text.count("open until") == 3
    assert text.count("ended:") == 3
    assert "429 more polls ended." in text


@ON_BOTH
async def test_skills_and_answers_of_five_or_more_are_told(town: Town) -> None:
    await ready(town)
    now = town.clock.now()
    async with town.app.shared.storage.transaction() as db:
        await db.execute(
            "INSERT INTO tasks (neighbourhood_id, number, creator_id, what, place, starts_at, zone, wanted, created_at)"
            " VALUES (1, 1, :who, 'Carry', 'Hall', :start, 'UTC', 3, :now)",
            who=town.mei.id,
            start=now + timedelta(days=1),
            now=now,
        )
        for number in range(6):
            person = {"id": 7000 + number, "now": now}
            await db.execute("INSERT INTO people (id, name, seen_at) VALUES (:id, 'Neighbour', :now)", **person)
            await db.execute("INSERT INTO presence VALUES (:chat, :id, 'member', :now)", chat=town.group, **person)
            made = "INSERT INTO volunteers (neighbourhood_id, person_id, since, updated_at) VALUES (1, :id, :now, :now)"
            await db.execute(made, **person)
            skill = "INSERT INTO volunteer_skills SELECT id, :skill FROM volunteers WHERE person_id = :id"
            await db.execute(skill, skill="driving" if number else "garden", id=person["id"])
            state = ("coming", "waiting", "declined", "dropped", "asked", "asked")[number]
            asked = "INSERT INTO task_people (task_id, person_id, state, asked_at) VALUES (1, :id, :state, :now)"
            await db.execute(asked, state=state, **person)
        await db.execute("UPDATE presence SET status = 'left' WHERE person_id = 7005")
    await town.advance(timedelta(minutes=1))
    await town.mei.says("/summary volunteers", chat=town.committee)
    text = (await town.mei.finds("Volunteers, since", town.committee)).text
    assert "5 neighbours offer help, new: 5." in text
    assert "Volunteers were asked 6 times: 2 yes, 2 no, 2 without an answer." in text
    assert "help with" not in text
    async with town.app.shared.storage.transaction() as db:
        await db.execute("UPDATE presence SET status = 'member' WHERE person_id = 7005")
    await town.mei.says("/summary volunteers", chat=town.committee)
    text = (await town.mei.finds("Volunteers, since", town.committee)).text
    assert "What at least 5 of them can help with: Driving (5)." in text
    assert "Garden" not in text


@ON_BOTH
async def test_a_letter_about_what_is_gone_is_dropped(town: Town, words: Words) -> None:
    storage = town.app.shared.storage
    assert await summaries.summary(storage, 99, [], PERIOD, NOW) is None
    desk = Desk(storage, words.voice("en", "UTC"), NOW, town.committee, private=False, bot_username="linli_test_bot")
    digest = town.app.registry.letters["digest"].run
    from domain.letters import Letter

    assert await digest(Letter("digest", town.committee, "digest:99", {"digest": 99}), desk) is None
