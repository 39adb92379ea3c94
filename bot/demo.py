"""The demo: the sandbox as a process of its own, a neighbourhood in it, and the bot here, all in one folder."""

import asyncio
import contextlib
import signal
import socket
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from pathlib import Path

import httpx

from bot.neighbourhood import BOT_TOKEN, move_in
from bot.settings import Settings, load_settings

HOST = "127.0.0.1"
PATIENCE_SECONDS = 20.0
_PAUSE_SECONDS = 0.05
_LOG = "sandbox.log"


class DemoError(Exception):
    """The demo cannot start or go on; the text is one sentence for the person in front of it."""


def run_demo(port: int, folder: Path) -> None:
    """Run until Ctrl-C, SIGTERM or the terminal's end, then leave nothing running; DemoError when it cannot."""
    with contextlib.suppress(KeyboardInterrupt, asyncio.CancelledError):
        asyncio.run(_demo(port, folder))


def demo_settings(port: int, folder: Path) -> Settings:
    """Return the settings of a bot whose Telegram is the sandbox at this port and whose database is in the folder."""
    return load_settings(
        bot_token=BOT_TOKEN,
        api_base_url=f"http://{HOST}:{port}",
        database_url=f"sqlite:///{folder.resolve() / 'linli.db'}",
        backup_folder=None,  # the demo's copies must not push out those of a real bot
        webhook_url="",
        listen_port=None,
        log_level="WARNING",
    )


async def _demo(port: int, folder: Path) -> None:
    from bot.app import CannotRun
    from bot.living import run
    from bot.sandbox_clock import SandboxClock

    _end_on_signals()
    _make(folder)
    _claim(port)
    settings = demo_settings(port, folder)
    async with _sandbox(port, folder) as sandbox:
        await _settled(settings.api_base_url, sandbox, folder)
        say(f"Open {settings.api_base_url} in your browser. Ctrl-C ends it.")
        clock = SandboxClock()
        following = asyncio.create_task(clock.follow(settings.api_base_url))
        try:
            await _together(asyncio.create_task(run(settings, clock)), sandbox, folder)
        except CannotRun as error:
            raise DemoError(str(error)) from None
        finally:
            following.cancel()
    say(f"The demo has ended; what happened in it is kept in {folder}.")


def say(sentence: str) -> None:
    """Tell the person in front of the terminal, at once."""
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


def _end_on_signals() -> None:
    """Until the bot takes the signals over: end what has been started, however early the end is wished for."""
    loop, here = asyncio.get_running_loop(), asyncio.current_task()
    if here is not None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, here.cancel)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        msg = f"The folder {folder} cannot be used: {error.strerror}."
        raise DemoError(msg) from None


def _claim(port: int) -> None:
    """DemoError when the port is not free; asked before anything is started."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError):
            msg = f"Port {port} is not free (is the demo running already?); try another one, such as --port {port + 1}."
            raise DemoError(msg) from None


@contextlib.asynccontextmanager
async def _sandbox(port: int, folder: Path) -> AsyncIterator[Process]:
    """Run the sandbox in its own session, so that Ctrl-C reaches the bot alone and the bot can say its last words."""
    asked = ("--port", str(port), "--data", str(folder / "sandbox"))
    with (folder / _LOG).open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "sandbox", *asked, stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log,
            start_new_session=True,
        )  # fmt: skip
    try:
        yield process
    finally:
        await _end(process)


async def _end(process: Process) -> None:
    if process.returncode is None:
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), PATIENCE_SECONDS)
        except TimeoutError:
            process.kill()
            await process.wait()


async def _settled(address: str, sandbox: Process, folder: Path) -> None:
    """Wait until the sandbox answers, then let the neighbours move in; a second time they are there already."""
    async with httpx.AsyncClient(base_url=address, trust_env=False, timeout=PATIENCE_SECONDS) as client:
        deadline = asyncio.get_running_loop().time() + PATIENCE_SECONDS
        while not await _answers(client):
            if sandbox.returncode is not None or asyncio.get_running_loop().time() > deadline:
                raise _broken(folder)
            await asyncio.sleep(_PAUSE_SECONDS)
        await move_in(client)


async def _answers(client: httpx.AsyncClient) -> bool:
    try:
        return (await client.get("/sandbox/bots")).is_success
    except httpx.TransportError:
        return False


async def _together(bot: asyncio.Task[None], sandbox: Process, folder: Path) -> None:
    """Wait for the bot to end; should the sandbox end first, end the bot too and say so."""
    other = asyncio.create_task(sandbox.wait())
    try:
        await asyncio.wait({bot, other}, return_when=asyncio.FIRST_COMPLETED)
        if not bot.done():
            raise _broken(folder)
        bot.result()
    finally:
        for task in (bot, other):
            task.cancel()
        await asyncio.gather(bot, other, return_exceptions=True)


def _broken(folder: Path) -> DemoError:
    return DemoError(f"The sandbox does not answer any more; its last words are in {folder / _LOG}.")
