"""Room for everybody: who tells everybody very much hears that the rest appears bit by bit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.letters import Letter, Urgency
from services import outbox

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Caller
    from storage.transaction import Transaction

LATER: Final = "appears-later"
"""The letter about the first thing of theirs that appears later."""


async def tell_later(
    db: Transaction, caller: Caller, said: tuple[int | None, int | None], appears: datetime, now: datetime
) -> None:
    """Say when it appears; `said` is the message in which it was told, and its topic."""
    message_id, thread_id = said
    letter = Letter(
        LATER,
        caller.chat_id,
        key=f"{LATER}:{caller.id}:{now.isoformat()}",
        data={"at": appears.isoformat()},
        urgency=Urgency.ANSWER,
        reply_to=None if caller.private else message_id,
        thread_id=thread_id,
    )
    await outbox.owe_in_private(db, letter, caller.id, now)
