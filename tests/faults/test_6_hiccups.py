"""The database takes nothing for a moment, and the bot goes on as if nothing had been."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.faults.table import fault
from tests.faults.watching import calls, setting, still

if TYPE_CHECKING:
    from tests.town import Town

GROUP_HELP = "/help@linli_test_bot"


@fault(
    "The database takes nothing for a moment while the bot looks for what to send",
    sees="Nothing, or a message a second later",
    kept="Everything owed, and how much each group has heard in its minute",
    ends="What was claimed is taken up anew, and the pace is read from the database: each message counts once",
)
async def test_a_moments_outage_does_not_make_the_bot_slower(street: Town) -> None:
    for _ in range(5):
        await street.bo.says(GROUP_HELP)
    for _ in range(3):
        await setting(street, "query_only = ON")
        street.app.delivery.bell.set()
        await still(street)
        await setting(street, "query_only = OFF")
        street.clock.move(timedelta(seconds=1))
        await still(street)
    asked_at = street.clock.now().timestamp()
    await street.bo.says(GROUP_HELP)
    assert (await calls(street, "sendMessage", street.group))[-1]["at"] - asked_at < 5
