import asyncio
from datetime import UTC, datetime, timedelta

import aiohttp

from bot.sandbox_clock import SandboxClock
from sandbox import Sandbox, serve


async def test_it_goes_with_the_sandboxs_clock() -> None:
    clock, moved = SandboxClock(), asyncio.Event()
    clock.when_moved(moved.set)
    async with serve(Sandbox()) as address, aiohttp.ClientSession() as web:
        following = asyncio.create_task(clock.follow(address))
        async with web.post(f"{address}/sandbox/clock", json={"advance": 86_400}) as answer:
            assert answer.status == 200
        await asyncio.wait_for(moved.wait(), 20)
        following.cancel()
    ahead = clock.now() - datetime.now(UTC)
    assert timedelta(hours=23, minutes=59) < ahead < timedelta(hours=24, minutes=1)


async def test_whoever_waits_for_a_time_is_woken_when_the_clock_is_moved_there() -> None:
    clock, bell = SandboxClock(), asyncio.Event()
    waiting = asyncio.create_task(clock.wait(bell, clock.now() + timedelta(hours=5)))
    await asyncio.sleep(0)
    clock.set_to(clock.now() + timedelta(hours=4))
    await asyncio.sleep(0)
    assert not waiting.done()
    clock.set_to(clock.now() + timedelta(hours=2))
    await asyncio.wait_for(waiting, 5)


async def test_the_bell_ends_a_wait_and_is_silent_afterwards() -> None:
    clock, bell = SandboxClock(), asyncio.Event()
    waiting = asyncio.create_task(clock.wait(bell, clock.now() + timedelta(hours=5)))
    await asyncio.sleep(0)
    bell.set()
    await asyncio.wait_for(waiting, 5)
    assert not bell.is_set()


def test_a_small_difference_is_no_move() -> None:
    clock, moves = SandboxClock(), []
    clock.when_moved(lambda: moves.append(1))
    clock.set_to(clock.now() + timedelta(seconds=1))
    assert moves == []
