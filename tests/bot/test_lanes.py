import asyncio

from hypothesis import given
from hypothesis import strategies as st

from bot.lanes import Lanes


@given(st.lists(st.integers(1, 4), max_size=60), st.integers(1, 5))
def test_each_lane_keeps_its_order_and_no_more_than_allowed_run(lanes: list[int], at_once: int) -> None:
    done: list[tuple[int, int]] = []
    running: list[int] = []
    most = 0

    async def work(item: tuple[int, int]) -> None:
        nonlocal most
        running.append(item[0])
        most = max(most, len(running))
        assert len(set(running)) == len(running), "two of one lane ran at once"
        for _ in range(item[1] % 3):
            await asyncio.sleep(0)
        running.remove(item[0])
        done.append(item)

    async def scene() -> None:
        hall: Lanes[tuple[int, int]] = Lanes(work, at_once)
        for number, lane in enumerate(lanes):
            hall.put(lane, (lane, number))
        await hall.empty()
        assert hall.waiting == 0

    asyncio.run(scene())
    assert len(done) == len(lanes)
    assert most <= at_once
    for lane in set(lanes):
        numbers = [number for where, number in done if where == lane]
        assert numbers == sorted(numbers)


async def test_a_lane_that_waits_for_itself_holds_no_slot() -> None:
    release, done = asyncio.Event(), []

    async def work(name: str) -> None:
        if name == "slow":
            await release.wait()
        done.append(name)

    hall: Lanes[str] = Lanes(work, 2)
    hall.put(1, "slow")
    for _ in range(5):
        hall.put(1, "behind")
    hall.put(2, "other")
    await hall.fewer_than(7)
    assert done == ["other"]
    release.set()
    await hall.empty()
    assert done[:2] == ["other", "slow"]


async def test_whoever_brings_more_waits_until_there_is_room() -> None:
    release = asyncio.Event()

    async def work(_: int) -> None:
        await release.wait()

    hall: Lanes[int] = Lanes(work, 1)
    for number in range(3):
        hall.put(number, number)
    waiting = asyncio.ensure_future(hall.fewer_than(3))
    for _ in range(5):
        await asyncio.sleep(0)
    assert not waiting.done()
    release.set()
    await waiting
    await hall.empty()


async def test_a_lane_goes_on_after_an_exception() -> None:
    done: list[str] = []

    async def work(item: str) -> None:
        if item == "bad":
            raise LookupError(item)
        done.append(item)

    hall: Lanes[str] = Lanes(work, 2)
    hall.put(1, "bad")
    await hall.empty()
    hall.put(1, "good")
    await hall.empty()
    assert done == ["good"]
    assert hall.waiting == 0
