import asyncio
import sys
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import Storage, open_storage

ROOT = Path(__file__).parents[2]
PROCESS = Path(__file__).with_name("writing_process.py")
ADD = "UPDATE accounts SET amount = amount + :by WHERE name = :name"


async def amounts(storage: Storage) -> tuple[int, int]:
    async with storage.reading() as db:
        rows = {row["name"]: row["amount"] for row in await db.fetch("SELECT name, amount FROM accounts")}
    return rows["ann"], rows["bo"]


async def move(storage: Storage, by: int, fate: str = "kept") -> None:
    """Move money from Ann to Bo, read before it is written, and come to the given end."""
    async with storage.transaction() as db:
        if fate == "cancelled":
            task = asyncio.current_task()
            assert task is not None
            task.cancel()
        (ann,) = await db.fetch("SELECT amount FROM accounts WHERE name = 'ann' FOR UPDATE")
        await db.execute("UPDATE accounts SET amount = :amount WHERE name = 'ann'", amount=ann["amount"] - by)
        if fate == "refused":
            await db.execute("INSERT INTO accounts VALUES ('bo', 0)")
        await db.execute(ADD, name="bo", by=by)
        if fate == "raised":
            raise LookupError


async def start(url: str, *arguments: int) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        str(PROCESS),
        url,
        *map(str, arguments),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
    )


async def test_a_hundred_tasks_lose_nothing(bank: Storage) -> None:
    await asyncio.gather(*(move(bank, 1) for _ in range(100) for _ in range(5)))
    assert await amounts(bank) == (-500, 500)


async def test_no_more_connections_are_made_than_were_asked_for(postgresql_server: str) -> None:
    async with await open_storage(postgresql_server, connections=2) as storage:

        async def mine() -> int:
            async with storage.reading() as db:
                (row,) = await db.fetch("SELECT pg_backend_pid() AS pid FROM pg_sleep(0.01)")
                return int(row["pid"])

        assert len(set(await asyncio.gather(*(mine() for _ in range(8))))) == 2


async def test_one_rolled_back_among_many_leaves_the_others(bank: Storage) -> None:
    fates = ["kept"] * 20 + ["raised"] + ["kept"] * 20 + ["refused"] + ["kept"] * 20 + ["cancelled"] + ["kept"] * 20
    ends = await asyncio.gather(*(move(bank, 1, fate) for fate in fates), return_exceptions=True)
    failed = [(fate, type(end).__name__) for fate, end in zip(fates, ends, strict=True) if end is not None]
    assert failed == [("raised", "LookupError"), ("refused", "ConstraintBroken"), ("cancelled", "CancelledError")]
    assert await amounts(bank) == (-80, 80)


units = st.lists(
    st.tuples(st.integers(1, 9), st.sampled_from(["kept", "kept", "raised", "refused", "cancelled"])), max_size=25
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(units=units)
async def test_units_are_whole_or_absent_whatever_their_neighbours_do(
    bank: Storage, units: list[tuple[int, str]]
) -> None:
    before = await amounts(bank)
    ends = await asyncio.gather(*(move(bank, by, fate) for by, fate in units), return_exceptions=True)
    assert [end is None for end in ends] == [fate == "kept" for _, fate in units]
    moved = sum(by for by, fate in units if fate == "kept")
    assert await amounts(bank) == (before[0] - moved, before[1] + moved)


async def test_four_processes_of_a_hundred_tasks_each(bank: Storage, database_url: str) -> None:
    processes = [await start(database_url, 100, 4, 1000 * number) for number in range(4)]
    outcomes = await asyncio.gather(*(process.communicate() for process in processes))
    assert [(process.returncode, err.decode()) for process, (_, err) in zip(processes, outcomes, strict=True)] == [
        (0, "")
    ] * 4
    assert await amounts(bank) == (-1600, 1600)


async def test_what_a_killed_process_was_told_is_kept_is_there(bank: Storage, database_url: str) -> None:
    process = await start(database_url, 20, 0, 1)
    assert process.stdout is not None
    told = [int(await process.stdout.readline()) for _ in range(200)]
    process.kill()
    # a line cut short by the kill was not yet told
    rest = (await process.communicate())[0].decode().rpartition("\n")[0]
    told += map(int, rest.split())
    async with bank.reading() as db:
        entries = {row["id"] for row in await db.fetch("SELECT id FROM entries")}
    assert len(told) >= 200
    assert set(told) <= entries
    assert await amounts(bank) == (-len(entries), len(entries))
    await move(bank, 1)
