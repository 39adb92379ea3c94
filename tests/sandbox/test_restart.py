import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import aiohttp

from sandbox import Sandbox, __main__, serve
from sandbox.people import accounts

TOKEN = "7000000042:AAdemo-token_of-the-sandbox"


async def post(http: aiohttp.ClientSession, where: str, **body: Any) -> Any:
    async with http.post(where, json=body) as response:
        return await response.json()


async def test_everything_survives_kill_minus_nine(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sandbox", "--port", "0", "--data", str(tmp_path), "--bot", f"demo_bot:{TOKEN}"]

    async def launch() -> tuple[asyncio.subprocess.Process, str]:
        process = await asyncio.create_subprocess_exec(*command, stdout=subprocess.PIPE)
        assert process.stdout
        words = (await process.stdout.readline()).decode().split()
        return process, words[-1]

    async with aiohttp.ClientSession() as http:
        process, address = await launch()
        ann = (await post(http, f"{address}/sandbox/people", first_name="Ann"))["id"]
        asked = {"type": "supergroup", "title": "Street", "creator": ann, "members": [7000000042], "username": "street"}
        chat = (await post(http, f"{address}/sandbox/chats", **asked))["id"]
        await post(http, f"{address}/sandbox/say", **{"as": ann, "chat": "demo_bot", "text": "/start"})
        await post(http, f"{address}/sandbox/limits", enabled=False)
        await post(http, f"{address}/sandbox/clock", advance=100)
        poll = {"chat_id": chat, "question": "?", "options": ["a"], "open_period": 600}
        await post(http, f"{address}/bot{TOKEN}/sendPoll", **poll)
        await post(http, f"{address}/bot{TOKEN}/sendPhoto", chat_id=chat)
        process.kill()
        await process.wait()

        process, address = await launch()
        async with http.get(f"{address}/sandbox/queue", params={"token": TOKEN}) as response:
            assert (await response.json())["pending"] == 3
        updates = (await post(http, f"{address}/bot{TOKEN}/getUpdates"))["result"]
        assert updates[-1]["message"]["text"] == "/start"
        sent = await post(http, f"{address}/bot{TOKEN}/sendMessage", chat_id="@street", text="back")
        assert sent["result"]["message_id"] == 4
        assert (await post(http, f"{address}/sandbox/limits"))["enabled"] is False
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0


async def test_files_and_webhooks_survive(tmp_path: Path) -> None:
    path = tmp_path / "world.db"
    sandbox = Sandbox(path)
    bot = accounts.add_bot(sandbox.world, 7_000_000_042, TOKEN, {"username": "demo_bot"})
    async with serve(sandbox) as address, aiohttp.ClientSession() as http:
        ann = (await post(http, f"{address}/sandbox/people", first_name="Ann"))["id"]
        said = {"as": ann, "chat": bot["id"], "document": "aGVsbG8="}
        unique = (await post(http, f"{address}/sandbox/say", **said))["document"]["file_unique_id"]
        await post(http, f"{address}/bot{TOKEN}/setWebhook", url="http://127.0.0.1:9/")
    sandbox.close()
    sandbox = Sandbox(path)
    async with serve(sandbox) as address, aiohttp.ClientSession() as http:
        async with http.get(f"{address}/sandbox/files/{unique}") as response:
            assert await response.read() == b"hello"
        info = await post(http, f"{address}/bot{TOKEN}/getWebhookInfo")
        assert info["result"]["url"] == "http://127.0.0.1:9/"
    sandbox.close()


async def test_a_port_that_is_taken_is_an_error() -> None:
    sandbox = Sandbox()
    async with serve(sandbox) as address:
        port = address.rpartition(":")[2]
        other = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "sandbox", "--port", port, stderr=subprocess.PIPE
        )
        _, words = await other.communicate()
        assert words.decode().startswith(f"The sandbox cannot listen on 127.0.0.1:{port}")
        assert other.returncode == 1
    sandbox.close()


async def test_the_command_serves_until_it_is_interrupted(tmp_path: Path, capsys: Any, until: Any) -> None:
    arguments = __main__.read_arguments(["--data", str(tmp_path / "new"), "--bot", f"demo_bot:{TOKEN}"])
    sandbox = __main__.open_sandbox(arguments.data, arguments.bot * 2)
    running = asyncio.create_task(__main__.run(sandbox, arguments.host, 0))
    await until(lambda: "listens" in capsys.readouterr().out)
    os.kill(os.getpid(), signal.SIGINT)
    await running
    assert (tmp_path / "new" / "sandbox.db").exists()
    __main__.open_sandbox(":memory:", []).close()
