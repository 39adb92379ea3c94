"""What the sender reads of the groups that it is about to write to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.budgets import DEFAULT
from domain.neighbourhoods import Chat
from domain.people import ChatKind
from services import pacing
from storage import neighbourhoods, settings
from storage.migrate import upgrade
from tests.clock import MONDAY_MORNING

if TYPE_CHECKING:
    from storage import Storage


async def test_each_group_has_its_neighbourhoods_budget_however_many_there_are(storage: Storage) -> None:
    await upgrade(storage)
    expected = {-99: DEFAULT}
    async with storage.transaction() as db:
        for number in range(1, 24):
            identity = await neighbourhoods.add(
                db, name="Elm", language="en", zone="UTC", next_digest=None, now=MONDAY_MORNING
            )
            expected[-number] = 4 + number % 15
            await settings.set_message_budget(db, identity, expected[-number])
            chat = Chat(-number, identity, ChatKind.RESIDENTS, "Elm", active=True)
            await neighbourhoods.put_chat(db, chat, MONDAY_MORNING)
    assert await pacing.budgets_of(storage, [7, *expected]) == expected
    assert await pacing.budgets_of(storage, [-20, -3]) == {-20: expected[-20], -3: expected[-3]}
    assert await pacing.budgets_of(storage, [7]) == {}
