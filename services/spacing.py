"""Room for everybody: who tells everybody very much hears that the rest appears bit by bit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.letters import Letter, Urgency
from domain.spacing import appears_at, must_be_told
from services import outbox

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Caller
    from storage.transaction import Transaction

LATER: Final = "appears-later"
"""The letter about the first thing of theirs that appears later."""


async def appears(
    db: Transaction, caller: Caller, lately: int, now: datetime, *, said: tuple[int | None, int | None] | None
) -> datetime:
    """When the next thing appears of somebody who told so many within `domain.spacing.LATELY`.

    With the first that waits they are told so, as an answer to `said`, the message in which they told it, and its
    topic; None where they hear it anyway.
    """
    appears = appears_at(lately, now)
    if said is not None and must_be_told(lately):
        await _tell(db, caller, said, appears, now)
    return appears


async def _tell(
    db: Transaction, caller: Caller, said: tuple[int | None, int | None], appears: datetime, now: datetime
) -> None:
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
