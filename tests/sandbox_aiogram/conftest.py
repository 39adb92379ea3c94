from collections.abc import AsyncIterator

import httpx
import pytest

from sandbox import Sandbox, serve
from tests.bot_api_checks import Watch
from tests.sandbox_aiogram.neighbourhood import Clock, Neighbourhood, Yard


@pytest.fixture
async def hood() -> AsyncIterator[Neighbourhood]:
    clock, watch = Clock(), Watch()
    sandbox = Sandbox(None, now=clock, observe=watch)
    async with serve(sandbox, "127.0.0.1", 0) as address, httpx.AsyncClient(base_url=address) as web:
        hood = Neighbourhood(address, web, watch, clock)
        await hood.post("limits", enabled=False)
        yield hood
        for session in hood.sessions:
            # aiogram's own close() sleeps for the sake of TLS, which is not in play here.
            await (await session.create_session()).close()
    sandbox.close()
    assert watch.problems == []


@pytest.fixture
async def yard(hood: Neighbourhood) -> Yard:
    anna, bo = await hood.person("Anna", username="anna_k"), await hood.person("Bo", language_code="es")
    bot = await hood.bot("linli_bot")
    chat = await hood.group("Lindenhof", anna, [bo, bot.id])
    await hood.admin(chat, bot.id)
    await hood.updates(bot)
    return Yard(hood, bot, anna, bo, chat)
