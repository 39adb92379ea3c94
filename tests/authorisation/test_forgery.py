"""Buttons and links with numbers that are not theirs, from chats that are not theirs, and twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.flood import EVERY
from tests.authorisation.deeds import COMMITTEE, DEEDS, Deed
from tests.authorisation.making import refreshed
from tests.authorisation.stage import ADMIN, INSIDE, MARK, OUTSIDE, ROLES
from tests.authorisation.things import OF_WHO_ACTS, THINGS
from tests.authorisation.walks import UNFORESEEN, allowed, prepared, right_of

if TYPE_CHECKING:
    from tests.authorisation.stage import Act, Stage
    from tests.town import Json, Seen

pytestmark = pytest.mark.asyncio(loop_scope="module")

PRESSED = [deed for deed in DEEDS if deed.tap]
NUMBERED = [deed for deed in PRESSED if "{" in deed.tap]
NOWHERE = dict.fromkeys(
    (
        *("report", "event", "poll", "task", "offer", "home", "change", "update", "code", "view", "person"),
        *("member", "household", "list"),
    ),
    999999,
)
PAYLOADS = (
    "report-999999",
    "report-0",
    "report--1",
    "report-1-1",
    "report-٣",
    "report-1e3",
    "report-" + "9" * 19,
    "poll-999999",
    "poll-x",
    "poll-" + "9" * 40,
    "my-1",
    "reports-5",
    "summary-<b>",
    "link",
    "link-",
    "link-abc",
    "confirm-1",
    "setup",
    "committee_here",
    "vote-1-1",
    "task-1",
    "start",
    "start-start",
    "-",
    "--",
    "1:setup",
    "=",
)


async def told(stage: Stage, acts: list[Act]) -> dict[str, str]:
    """What each was refused with; nobody may have been told that the program failed."""
    await stage.do(acts)
    assert not [act for act in acts if act.refusal.startswith(UNFORESEEN)]
    return {act.who: act.refusal for act in acts}


async def test_rows_that_do_not_exist(stage: Stage) -> None:
    for who in INSIDE:
        await refreshed(stage, who)
    before = await stage.rows()
    for deed in NUMBERED:
        answers = await told(stage, [deed.act(stage, who, NOWHERE) for who in ROLES])
        assert "" not in answers.values(), (deed, answers)
    assert await stage.rows() == before


async def test_from_a_chat_of_ones_own(stage: Stage) -> None:
    """Elsa chairs Elm Court: that gives her nothing in Lime Street, wherever she presses."""
    for deed in NUMBERED:
        made = await THINGS[deed.thing](stage, "Vera" if deed.thing in OF_WHO_ACTS else "")
        await stage.town.settle()
        await stage.calls()
        before = await stage.rows()
        data = "1:" + deed.tap.format(**made)
        acts = [stage.tapped("Elsa", data, chat) for chat in (stage.elm_group, stage.town.group, stage.town.committee)]
        acts += [stage.tapped(who, data, stage.town.committee) for who in OUTSIDE]
        stage.town.clock.move(EVERY * len(acts))  # one person's presses are taken one a second in the long run
        await told(stage, acts)
        assert [act for act in acts if not act.refusal] == [], deed
        assert await stage.rows() == before, deed


async def test_what_is_another_persons_own(stage: Stage) -> None:
    for deed in PRESSED:
        if deed.thing in ("offer", "stopped", "own_home"):
            made = await THINGS[deed.thing](stage, "Vera")
            before = await stage.rows()
            others = [who for who in ROLES if who != "Vera"]
            answers = await told(stage, [deed.act(stage, who, made) for who in others])
            assert "" not in answers.values(), (deed, answers)
            assert await stage.rows() == before, deed


async def test_a_press_that_arrives_twice_and_one_that_comes_late(stage: Stage) -> None:
    """The same update is done once; the same button once more is refused or leaves things as they are."""
    for deed in PRESSED:
        who = next(name for name in ("Mei", "Ana", "Chen") if allowed(name, right_of(stage, deed)))
        made = await prepared(stage, deed, [who], shared=False)
        await refreshed(stage, who)
        act = deed.act(stage, who, made[who])
        await stage.do([act])
        assert act.refusal == "", deed
        rows = await stage.rows()
        again = replace(act, toast="", answered=False, letters=[])
        await stage.do([again])
        assert (again.answered, again.letters) == (False, []), deed
        assert await stage.rows() == rows, deed
        await told(stage, [deed.act(stage, who, made[who])])
        if deed.tap.split(":")[0] not in LEADS_ON:
            assert without_moments(await stage.rows()) == without_moments(rows), deed


LEADS_ON = frozenset({"role-offer", "report-reasons", "task-cancel"})
"""Pressing these again asks again."""


def without_moments(rows: dict[str, list[list[object]]]) -> dict[str, list[list[object]]]:
    """The rows without the times at which they were last written."""
    return {
        table: [[None if isinstance(cell, int) and cell > 10**12 else cell for cell in row] for row in found]
        for table, found in rows.items()
    }


async def test_links_that_lead_somewhere_grant_nothing(stage: Stage) -> None:
    """A start link is navigation: what is behind it is asked of whoever follows it."""
    await stage.clear_forms()
    before = await stage.rows()
    names = [name for name in stage.town.app.registry.commands if name != "start"]
    for payloads in (PAYLOADS[:9], PAYLOADS[9:18], PAYLOADS[18:], names[:9], names[9:]):
        await told(stage, [stage.wrote(who, f"/start {each}") for who in ("Ben", "Elsa") for each in payloads])
        assert await stage.rows() == before
    await stage.clear_forms()
    before = await stage.rows()
    await told(stage, [stage.wrote("Ana", f"/start {payload}") for payload in PAYLOADS if payload != "link"])
    after = await stage.rows()
    assert {table for table in before if before[table] != after[table]} <= {"report_lists"}


def voice(stage: Stage, who: str) -> Json:
    """Who speaks in the group without being a person in it."""
    channel = {"id": -1009999999999, "type": "channel", "title": "Lime news"}
    voices: dict[str, Json] = {
        "channel": {"from": {"id": 136817688, "is_bot": True, "first_name": "Channel"}, "sender_chat": channel},
        "forward": {
            "from": {"id": 777000, "is_bot": False, "first_name": "Telegram"},
            "sender_chat": channel,
            "is_automatic_forward": True,
        },
        "bot": {"from": {"id": 4242, "is_bot": True, "first_name": "Other bot"}},
        "hidden": {
            "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
            "sender_chat": {"id": stage.town.group, "type": "supergroup", "title": "Lime Street"},
        },
        "hidden elsewhere": {
            "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
            "sender_chat": {"id": stage.elm_group, "type": "supergroup", "title": "Elm Court"},
        },
    }
    return voices[who]


@pytest.mark.parametrize("who", ["channel", "forward", "bot", "hidden", "hidden elsewhere"])
async def test_nobody_acts_without_a_name(stage: Stage, who: str) -> None:
    said = [deed for deed in DEEDS if deed.say and deed.thing == "nothing" and deed.place != COMMITTEE]
    acts = [deed.act(stage, "Ana", {}) for deed in (*said, Deed("/report_1", say="/report_1"))]
    for act in acts:
        act.raw["message"] |= {"chat": stage.chat("Ana", stage.town.group), **voice(stage, who)}
    before, public = await stage.rows(), ("/start", "/help", "/privacy")
    await stage.do(acts)
    assert await stage.rows() == before
    for act in acts:
        text = act.raw["message"]["text"]
        if who == "hidden" and text.startswith("/") and text.split()[0] not in public:
            assert act.letters == ["confirm-who"], text
        elif who == "hidden" and text.startswith("/"):
            assert set(act.letters) <= {"help", "privacy"}, text
        else:
            assert act.letters == [], text


@pytest.mark.parametrize("who", ["channel", "hidden"])
async def test_nobody_acts_without_a_name_on_a_thing_or_in_the_committee(stage: Stage, who: str) -> None:
    """Every command, link and reply, each in the group where it belongs."""
    for deed in [deed for deed in DEEDS if not deed.tap]:
        made = await THINGS[deed.thing](stage, ADMIN)
        await stage.town.settle()
        await stage.clear_forms()
        await stage.calls()
        act = deed.act(stage, ADMIN, made)
        message = act.raw["message"]
        if message["chat"]["type"] == "private":
            message["chat"] = stage.chat(ADMIN, stage.town.group)
        message |= voice(stage, who)
        if who == "hidden":
            message["sender_chat"] = message["chat"]
        before = await stage.rows()
        await stage.do([act])
        after = await stage.rows()
        if who == "hidden" and deed.voids:
            assert before.pop(deed.voids) != after.pop(deed.voids), "what all could read is kept from them"
        assert after == before, deed
        assert set(act.letters) <= ({"confirm-who", "help", "privacy"} if who == "hidden" else set()), deed


async def test_a_bot_presses_nothing(stage: Stage) -> None:
    acts = []
    for deed in (deed for deed in PRESSED if deed.thing == "nothing"):
        act = deed.act(stage, "Ana", {})
        act.raw["callback_query"]["from"] |= {"is_bot": True}
        acts.append(act)
    before = await stage.rows()
    await stage.do(acts)
    assert await stage.rows() == before
    assert not [act for act in acts if act.answered or act.letters]


async def test_old_cards_tell_nothing_new_to_somebody_who_left(stage: Stage) -> None:
    """Their buttons are refused, and the card that is drawn anew with it shows nothing of what happened since."""
    town = stage.town
    wen = await town.person("Wen")
    await wen.starts()
    await town.mei.says("/help", chat=town.committee)
    made = await THINGS["task"](stage, "")
    poll = await THINGS["poll"](stage, "")
    report = await THINGS["followed"](stage, "Wen")
    await wen.writes("/reports")
    await wen.starts(f"report-{report['report']}")
    await wen.starts(f"poll-{poll['poll']}")
    await wen.writes(f"/task_{made['number']}")
    cards = [message for message in await wen.inbox() if MARK in message.text]
    assert len(cards) == 4
    await town.change(town.group, wen, "leave")
    await stage.calls()
    secret = "Pear"
    await town.bo.says(f"/report {secret} tree fell")
    await town.mei.writes("/cancel")
    await town.mei.taps(await task_card(stage, made["number"]), "Cancel")
    await town.mei.writes(f"{secret} weather")
    await town.mei.forges(await town.mei.reads(), f"1:report-reasons:{report['report']}")
    await town.mei.starts(f"report-{report['report']}")
    await town.mei.says(f"{secret} money", chat=town.bot_id, reply_to=await town.mei.reads("lamp"))
    for card in cards:
        for data in ("1:report-page:1", f"1:me-too:{report['report']}", f"1:vote:{poll['poll']}:1", "1:gone"):
            await wen.forges(card, data)
            assert wen.alert
    assert secret not in repr([message.raw for message in await wen.sees(town.bot_id)])


async def task_card(stage: Stage, number: int) -> Seen:
    await stage.town.mei.writes(f"/task_{number}")
    return await stage.town.mei.reads(MARK)
