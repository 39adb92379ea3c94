"""Telegram fails while the bot starts, or lets in another copy of it."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from pydantic import SecretStr

from bot import menus
from bot.app import CannotRun
from sandbox import Sandbox, serve
from tests.bot_process import heard, running
from tests.faults.table import fault
from tests.faults.watching import helped, writes
from tests.opening import open_town
from tests.ports import silent_address
from tests.town import TOKEN
from tests.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.town import Town

LEAVES = "Another copy of the bot is running with this token: this one leaves."


@fault(
    "Telegram cannot be reached when the bot starts",
    sees="Answers come later",
    kept="Telegram keeps messages for 24 hours",
    ends="`linli run` waits, with a line in the log at every try; SIGTERM ends it cleanly",
)
async def test_the_bot_waits_for_telegram_at_the_start(street: Town, tmp_path: Path) -> None:
    await street.bo.starts()
    await street.stop_bot()
    for kind in ("reset", "500", "html", "429"):
        await street.ask("faults", kind=kind, method="getMe", status=404, retry_after=0)
    await writes(street.bo, "/help")
    await street.start_bot()
    await street.settle()
    assert await helped(street.bo) == 1
    with silent_address() as nowhere:
        settings = {"bot_token": TOKEN, "api_base_url": nowhere, "database_url": "sqlite:///linli.db"}
        async with running(settings, tmp_path) as process:
            assert "again_in=1.0" in (await heard(process, "telegram-or-database-silent"))[-1]
            process.send_signal(signal.SIGTERM)
            _, rest = await asyncio.wait_for(process.communicate(), 10)
    assert (process.returncode, b"Traceback" in rest) == (0, False)


@fault(
    "The token is wrong, or was revoked",
    sees="Nothing",
    kept="Everything",
    ends="`linli run` ends at once with one sentence and exit code 1; a web page with 401 or 404 is no such answer",
)
async def test_a_wrong_token_is_not_waited_for(street: Town) -> None:
    await street.stop_bot()
    street.app.settings = street.app.settings.model_copy(update={"bot_token": SecretStr("700001:" + "B" * 35)})
    with pytest.raises(CannotRun, match="does not know this token"):
        await street.start_bot()


@fault(
    "Telegram refuses the webhook's address, or to take the webhook back",
    sees="Nothing",
    kept="Everything",
    ends="`linli run` ends at once with one sentence, which tells why, and exit code 1",
)
async def test_a_webhook_that_telegram_refuses(tmp_path: Path) -> None:
    webhook: dict[str, Any] = {"webhook_url": "https://linli.example:9999", "webhook_secret": "s", "listen_port": 0}
    async with open_town(f"sqlite:///{tmp_path / 'street.db'}", **webhook) as town:
        assert town.receiving is not None
        with pytest.raises(CannotRun, match=r"does not take LINLI_WEBHOOK_URL: .*only on ports 80, 88, 443 or 8443"):
            await town.receiving
        await town.stop_bot()
        town.app.settings = town.app.settings.model_copy(update={"webhook_url": ""})
        await town.ask("faults", kind="400", method="deleteWebhook", description="no")
        await town.start_bot()
        with pytest.raises(CannotRun, match="does not bring updates to this bot"):
            await town.receiving


@fault(
    "Telegram does not take the `/` menus (429, 5xx, broken connections)",
    sees="The menus come later; every command works without them",
    kept="-",
    ends="Each is sent again until it was taken; one that Telegram refuses is logged (`menu-failed`)",
)
async def test_menus_are_sent_until_they_are_taken(street: Town) -> None:
    for kind in ("500", "reset", "429", "html"):
        await street.ask("faults", kind=kind, method="setMyCommands", retry_after=1)
    await menus.send(street.app.bot, street.app.registry, street.app.shared.words, "en")
    taken = [call for call in await street.look("calls", method="setMyCommands") if call["ok"]]
    assert len(taken) == len(menus.SCOPES) * (1 + len(street.app.shared.words.languages))


@fault(
    "Two copies run on one token and one database",
    sees="One answer to everything",
    kept="Everything, once",
    ends="Telegram ends the older one's question: it finishes what it began and leaves with one sentence "
    "and exit code 1; the newer one works on",
)
async def test_two_copies_on_one_token(tmp_path: Path) -> None:
    database_url = f"sqlite:///{tmp_path / 'shared.db'}"  # the harder kind: two processes write to one file
    async with serve(Sandbox()) as address, aiohttp.ClientSession(address) as web:
        bot = await ask(web, "bots", first_name="Linli", username="linli_test_bot", token=TOKEN)
        bo = (await ask(web, "people", first_name="Bo", language_code="en"))["id"]
        await ask(web, "start", **{"as": bo, "bot": bot["id"]})
        settings = {
            "bot_token": TOKEN,
            "api_base_url": address,
            "database_url": database_url,
            "long_poll_seconds": "20",
        }
        async with running(settings, tmp_path) as first:
            await answered(web, bo, bot["id"], 1)
            async with running(settings, tmp_path) as second:
                leaving = asyncio.create_task(heard(first, "linli:"))
                said = 1
                while not leaving.done():
                    await ask(web, "say", **{"as": bo, "chat": bot["id"], "text": "/help"})
                    said += 1
                    await asyncio.wait((leaving,), timeout=1.1)  # the sandbox's own limit: one message a second
                assert leaving.result()[-1] == f"linli: {LEAVES}\n"
                assert await first.wait() == 1
                await ask(web, "say", **{"as": bo, "chat": bot["id"], "text": "/help"})
                await answered(web, bo, bot["id"], said + 1)
                second.send_signal(signal.SIGTERM)
                assert await asyncio.wait_for(second.wait(), 10) == 0
        assert len(await answers(web, bo, bot["id"])) == said + 1


async def ask(web: aiohttp.ClientSession, what: str, **wishes: object) -> dict[str, int]:
    async with web.post(f"/sandbox/{what}", json=wishes) as answer:
        assert answer.status == 200
        return dict(await answer.json())


async def answers(web: aiohttp.ClientSession, person: int, bot: int) -> list[int]:
    """The numbers of the bot's messages in somebody's private chat."""
    async with web.get("/sandbox/messages", params={"as": person, "chat": bot, "limit": 1000}) as answer:
        return [message["message_id"] for message in await answer.json() if message["from"]["is_bot"]]


async def answered(web: aiohttp.ClientSession, person: int, bot: int, times: int) -> None:
    """Until so many answers are there."""

    async def there() -> bool:
        return len(await answers(web, person, bot)) >= times

    await until(there, 60)
