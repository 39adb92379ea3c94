"""What people write stays what they wrote: no markup, no entity, no second line of a log, no way into a file."""

from __future__ import annotations

import io
import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

import pytest
import structlog

from bot.log import set_up_logging
from sandbox.text.html_markup import parse_html
from tests.helping import asks, ready
from tests.hostile import audit
from tests.hostile.telegram import SECRETS
from tests.opening import open_town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.town import Town

EVIL = "<b>Bo</b> & \"co\" <a href='tg://user?id=1'>x</a>"
"""Every sign that HTML reads; Telegram shows all of it, since it is escaped once."""


async def sent(town: Town) -> list[dict[str, Any]]:
    """What the bot has called Telegram for, the latest hundred or so."""
    return [call["params"] for call in await town.look("calls")]


async def check_everything_sent(town: Town) -> None:
    """All that was sent is HTML which Telegram takes, and no toast or button shows an entity that nobody typed."""
    for params in await sent(town):
        words = params.get("text") or params.get("caption")
        if words is None:
            continue
        shown = str(words)
        if params.get("parse_mode") == "HTML":
            shown, _ = parse_html(shown)
        assert "&amp;" not in shown, shown
        assert not [secret for secret in SECRETS if secret in shown]


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """Everybody's name and every title is markup; one kind of database, as it is the words that are looked at."""
    async with open_town(f"sqlite:///{tmp_path / 'test.db'}") as town:
        ana, bo, mei = [await town.person(f"<i>{name}</i> & {EVIL}"[:60], joins=False) for name in ("Ana", "Bo", "Mei")]
        town.people |= {"Ana": ana, "Bo": bo, "Mei": mei, "Chen": await town.person("Chen", joins=False)}
        town.group = await town.new_group(f"<u>Street {EVIL}", ana, bo, mei, town.chen)
        await ana.says("/setup")
        town.committee = await town.new_group(f"<u>Committee {EVIL}", ana, mei)
        await ana.says("/committee_here", chat=town.committee)
        yield town
        await check_everything_sent(town)


async def test_a_report_and_its_reason(town: Town) -> None:
    bo, mei = town.bo, town.mei
    await bo.starts()
    await mei.says("/help", chat=town.committee)
    await bo.says(f"/report {EVIL}")
    card = await bo.finds(EVIL)
    assert "entities" not in card.raw or all(each["type"] != "text_mention" for each in card.raw["entities"])
    desk = await mei.finds(EVIL, town.committee)
    await mei.taps(desk, "Decline")
    await mei.says(f"No: {EVIL}", chat=town.committee, reply_to=await mei.finds(EVIL, town.committee))
    assert f"No: {EVIL}" in (await bo.finds("No: ")).text
    assert EVIL in (await bo.reads("No: ")).text
    await town.chen.says("/reports")
    await mei.says("/summary", chat=town.committee)


async def test_a_poll_its_toasts_and_its_result(town: Town) -> None:
    bo = town.bo
    await bo.says(f'/poll {EVIL}? | {EVIL} | Q & A < B > "C"')
    card = await bo.finds(EVIL)
    assert f"{EVIL}?" in card.text
    toast = await bo.taps(card, "Q & A")
    assert 'Q & A < B > "C"' in toast
    assert "&amp;" not in toast
    await town.advance(timedelta(days=4))
    assert (await bo.finds(f"{EVIL}?")).has_photo
    await bo.says("/results")
    await bo.says("/polls")


async def test_a_task_and_why_it_was_cancelled(town: Town) -> None:
    mei = town.mei
    await ready(town)
    await asks(mei, what=EVIL, place=f"Hall {EVIL}")
    card = await town.bo.finds("Hall <b>")
    assert EVIL in card.text
    await town.bo.taps(card, "come")
    page = await mei.reads("Hall <b>")
    await mei.taps(page, "Cancel")
    await mei.writes(f"Because {EVIL}")
    assert f"Because {EVIL}" in (await town.bo.finds("Because")).text


async def test_what_is_repeated_in_a_refusal(town: Town) -> None:
    bo = town.bo
    await bo.starts()
    for wish in (
        EVIL,
        f"{EVIL} | {EVIL}",
        f"{EVIL}? | {EVIL} | {EVIL}",
        f"Q? | {EVIL * 4} | B",
        f"Q? | A | B | closes {EVIL}",
    ):
        await bo.writes(f"/poll {wish}")
        assert "<b>Bo</b>" in (await bo.reads()).text


async def test_a_files_name_reaches_nothing(town: Town) -> None:
    bo = town.bo
    await bo.starts()
    name = "../../etc/passwd\n<b>.png"
    message = {
        "message_id": 1, "date": int(town.clock.epoch()), "chat": {"id": bo.id, "type": "private"},
        "from": {"id": bo.id, "is_bot": False, "first_name": "Bo"},
        "document": {"file_id": "../../../x", "file_unique_id": "/etc/passwd", "file_name": name},
        "caption": "/report Look",
    }  # fmt: skip
    await town.app.intake.take([{"update_id": 10**9, "message": message}])
    await town.settle()
    async with town.app.shared.storage.reading() as db:
        (row,) = await db.fetch("SELECT text, photo FROM reports")
    assert (row[0], row[1]) == ("Look", None)
    assert not [params for params in await sent(town) if "passwd" in str(params)]


LONG = {
    "ten thousand lines": "line\n" * 10_000,
    "32 kB": "\u6f22" * 10_900,
    "ten thousand accents": "a" + "\u0301" * 10_000,
    "ten thousand overrides": "\u202e\u0627" * 5_000,
    "4096 emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 820,
    "ten thousand bars": "|" * 10_000,
    "tags without end": "<b>" * 1_300,
}


@pytest.mark.parametrize("what", LONG)
async def test_what_is_far_too_long_gets_a_sentence(town: Town, what: str) -> None:
    """Longer than Telegram lets anybody write: a webhook can bring it all the same."""
    bo, number = town.bo, 10**9
    await bo.starts()
    for order in (
        "/report",
        "/poll",
        "/task",
        "/results",
        "/start",
        "/dance",
        "/" + "a" * 64,
        "/report_99999999999999",
        "",
    ):
        before = len(await bo.inbox())
        message = {
            "message_id": 1, "date": int(town.clock.epoch()), "chat": {"id": bo.id, "type": "private"},
            "from": {"id": bo.id, "is_bot": False, "first_name": LONG[what], "last_name": LONG[what]},
            "text": f"{order} {LONG[what]}".strip(),
        }  # fmt: skip
        number += 1
        await town.app.intake.take([{"update_id": number, "message": message}])
        await town.settle()
        assert len(await bo.inbox()) > before, f"{order} {what} is answered with nothing"
    assert await audit.faults(town.app.shared.storage) == []


@pytest.mark.usefixtures("logging_as_before")
@pytest.mark.parametrize("form", ["text", "json"])
async def test_nobody_writes_a_second_line_into_the_log(town: Town, form: Literal["text", "json"]) -> None:
    """Newlines and terminal codes in a key, a name, a value, an error's text: one event stays one line of print."""
    stream = io.StringIO()
    set_up_logging("DEBUG", form, stream)
    forged = "x\n2026-01-01 [error] forged\r\x1b[31m\u2028\x85"
    await town.app.intake.take([{"update_id": forged}, {"update_id": 5, "message": {forged: forged, "chat": forged}}])
    structlog.get_logger("bot").warning("event", error=forged, person=forged)
    structlog.get_logger("bot").warning(f"event {forged}")
    logging.getLogger("library").warning("it says %s", forged)
    try:
        raise ValueError(forged)  # noqa: TRY301 - the traceback is what is looked at
    except ValueError:
        structlog.get_logger("bot").exception("failed")
    lines = stream.getvalue().splitlines()
    begun = [line for line in lines if not line.startswith("    ")]
    assert len(lines) == stream.getvalue().count("\n")
    assert len(begun) == 6, stream.getvalue()
    assert "\x1b" not in stream.getvalue()
