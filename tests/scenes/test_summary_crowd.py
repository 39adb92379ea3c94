"""However much is open, a summary asks the database equally often."""

from datetime import timedelta

import pytest

from domain.polls import draft
from domain.summaries import ALL, Period, Summary
from services import summaries
from storage import polls
from storage.transaction import Transaction
from tests.databases import ON_BOTH
from tests.town import Town

pytestmark = ON_BOTH


async def test_it_takes_as_many_queries_to_sum_up_many_open_polls_as_few(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage, now = town.app.shared.storage, town.clock.now()
    statements: list[str] = []
    original = Transaction.run

    async def counted(self: Transaction, fetch: object, sql: str, parameters: object) -> object:
        statements.append(sql)
        return await original(self, fetch, sql, parameters)  # type: ignore[arg-type]  # handed on as it came

    async def summed_up() -> Summary:
        statements.clear()
        with monkeypatch.context() as patch:
            patch.setattr(Transaction, "run", counted)
            found = await summaries.summary(storage, 1, ALL, Period(now - timedelta(days=7), now), now)
        assert found is not None
        return found

    async def open_polls(first: int, last: int) -> None:
        async with storage.transaction() as db:
            for number in range(first, last):
                wish = draft("Q? | A | B")
                await polls.add(db, neighbourhood_id=1, number=number, author_id=town.ana.id, draft=wish, now=now)

    await open_polls(1, 4)
    few = await summed_up()
    asked = len(statements)
    await open_polls(4, 54)
    many = await summed_up()
    assert len(statements) == asked
    assert few.polls is not None
    assert many.polls is not None
    assert [each.poll.number for each in many.polls.running] == [1, 2, 3]
    assert (few.polls.open_now, many.polls.open_now) == (3, 53)
