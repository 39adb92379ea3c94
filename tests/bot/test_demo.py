"""The demo as a person starts it: a process of its own, ended with Ctrl-C."""

import signal
from asyncio.subprocess import Process
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.check import check
from bot.demo import demo_settings
from bot.neighbourhood import BOT_USERNAME, NEIGHBOURS, STREET
from sandbox import Sandbox, serve
from tests.bot_process import started
from tests.ports import free_port


async def opened(port: int, folder: Path) -> tuple[Process, str]:
    """The demo and the first line it says."""
    process = await started("demo", "--port", str(port), "--data", str(folder))
    assert process.stdout is not None
    return process, (await process.stdout.readline()).decode()


async def asked(port: int, path: str) -> list[dict[str, Any]]:
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
        return list((await client.get(path)).raise_for_status().json())


async def test_the_neighbours_move_in_once_and_every_end_is_clean(tmp_path: Path) -> None:
    port = free_port()
    seen = []
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        process, said = await opened(port, tmp_path / "demo")
        try:
            assert said == f"Open http://127.0.0.1:{port} in your browser. Ctrl-C ends it.\n"
            seen.append((await asked(port, "/sandbox/people"), await asked(port, "/sandbox/chats")))
        finally:
            process.send_signal(ending)
            await process.communicate()
        assert process.returncode == 0
        with pytest.raises(httpx.ConnectError):
            await asked(port, "/sandbox/bots")
    people, chats = seen[0]
    assert seen == [(people, chats)] * 3
    assert {person["first_name"] for person in people} == {neighbour.first_name for neighbour in NEIGHBOURS}
    assert STREET in {chat["title"] for chat in chats}


async def test_checking_finds_the_bot_and_knows_a_wrong_token(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with serve(Sandbox(), "127.0.0.1") as address, httpx.AsyncClient(base_url=address) as client:
        settings = demo_settings(int(address.rpartition(":")[2]), tmp_path)
        assert not await check(settings)
        assert "does not accept LINLI_BOT_TOKEN (error 401)" in capsys.readouterr().err
        token = settings.bot_token.get_secret_value()
        await client.post("/sandbox/bots", json={"first_name": "Linli", "username": BOT_USERNAME, "token": token})
        assert await check(settings)
    assert f"Telegram: answers; the bot is @{BOT_USERNAME}." in capsys.readouterr().out


async def test_a_sandbox_that_cannot_start_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "sandbox").touch()  # where its folder has to be
    process = await started("demo", "--port", str(free_port()), "--data", str(tmp_path))
    _, said = await process.communicate()
    log = tmp_path / "sandbox.log"
    assert process.returncode == 1
    assert said.decode() == f"linli: The sandbox does not answer any more; its last words are in {log}.\n"
    assert log.stat().st_size > 0
