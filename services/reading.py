"""How somebody wants to read what the bot writes to them in private."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from services import outbox, private
from storage import people

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Caller
    from storage.engine import Storage

CARD: Final = "large-print"
"""The kind of the card that tells whether large print is on; its subject is the person, in whose chat it stands."""


async def show(storage: Storage, caller: Caller, now: datetime) -> None:
    """Show the caller, in private, whether large print is on."""
    async with storage.transaction() as db:
        await people.meet(db, caller.person, now)
        await outbox.show_anew(db, CARD, caller.id, caller.id, now)


async def set_large_print(storage: Storage, caller: Caller, now: datetime, *, on: bool, anew: bool) -> None:
    """The caller reads large print, or no longer, from the next message on; doing it twice changes nothing.

    `anew` when it was typed: then the card that tells so stands below what was typed.
    """
    async with storage.transaction() as db:
        await people.meet(db, caller.person, now)
        await private.note_open(db, caller.id, now)
        await people.set_large_print(db, caller.id, on=on)
        again = outbox.show_anew if anew else outbox.show
        await again(db, CARD, caller.id, caller.id, now)
