"""python -m sandbox: serve a sandbox until it is interrupted."""

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from sandbox.people.accounts import add_bot
from sandbox.server import Sandbox, serve


def read_arguments(given: list[str]) -> argparse.Namespace:
    """Return the command line."""
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--data", default=":memory:", help="a folder that keeps everything, or :memory:")
    parser.add_argument("--bot", metavar="USERNAME:TOKEN", action="append", default=[], help="a bot to make if missing")
    return parser.parse_args(given)


def open_sandbox(data: str, bots: list[str]) -> Sandbox:
    """Return the sandbox kept in a folder, with the bots that were asked for."""
    path = None
    if data != ":memory:":
        Path(data).mkdir(parents=True, exist_ok=True)
        path = Path(data) / "sandbox.db"
    sandbox = Sandbox(path)
    for bot in bots:
        username, _, token = bot.partition(":")
        if token not in sandbox.world.tokens:
            add_bot(sandbox.world, int(token.partition(":")[0]), token, {"first_name": username, "username": username})
    sandbox.world.commit()
    return sandbox


async def run(sandbox: Sandbox, host: str, port: int) -> None:
    """Serve until SIGINT or SIGTERM."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with serve(sandbox, host, port) as address:
        sys.stdout.write(f"The sandbox listens on {address}\n")
        sys.stdout.flush()
        await stop.wait()
    sandbox.close()


def main() -> None:
    """Serve as the command line says."""
    arguments = read_arguments(sys.argv[1:])
    try:
        asyncio.run(run(open_sandbox(arguments.data, arguments.bot), arguments.host, arguments.port))
    except OSError as problem:
        sys.exit(f"The sandbox cannot listen on {arguments.host}:{arguments.port}: {problem.strerror}")


if __name__ == "__main__":
    main()
