"""The bot as `linli run` starts it, but with the clock of the sandbox, so that half an hour can pass in a moment."""

from __future__ import annotations

import asyncio
import json
import urllib.request
from datetime import UTC, datetime

from bot.living import run
from bot.log import set_up_logging
from bot.sandbox_clock import SandboxClock
from bot.settings import Settings, load_settings


async def main(settings: Settings, present: datetime) -> None:
    """Run until somebody kills this."""
    clock = SandboxClock()
    clock.set_to(present)
    following = asyncio.create_task(clock.follow(settings.api_base_url))
    try:
        await run(settings, clock)
    finally:
        following.cancel()


def present_of(address: str) -> datetime:
    """The sandbox's time, known before anything is sent: else the limits of the last run would be forgotten."""
    with urllib.request.urlopen(f"{address}/sandbox/clock", timeout=20) as answer:  # noqa: S310 (loopback)
        return datetime.fromtimestamp(json.load(answer)["now"], UTC)


if __name__ == "__main__":
    found = load_settings()
    set_up_logging(found.log_level, found.log_format)
    asyncio.run(main(found, present_of(found.api_base_url)))
