"""People and what Telegram last said of them in each chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.people import ChatKind, Person, Presence, Role, Sighting
from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from storage.transaction import Row, Transaction

SQL = queries("people")


async def meet(db: Transaction, person: Person, now: datetime) -> None:
    """Know this person; a changed name or app language is taken over, a missing language is not.

    The committee's cards that say where they live show the new name.
    """
    if await SQL.meet(db, id=person.id, name=person.name, language=person.language, now=now):
        await SQL.show_name(db, id=person.id)


async def get(db: Transaction, person_id: int) -> Person | None:
    """The person with the language they chose, else their app's; None if never met."""
    row = await SQL.get(db, id=person_id)
    return None if row is None else Person(row["id"], row["name"], row["language"])


async def dm_state(db: Transaction, person_id: int) -> str:
    """'open' when the person can be written to in private, 'closed' when not, 'unknown' before the first try."""
    row = await SQL.get(db, id=person_id)
    return "unknown" if row is None else row["dm_state"]


async def open_private(db: Transaction, person_id: int, now: datetime) -> bool:
    """Whether that is new: private messages reach this person, who showed it now."""
    row = await SQL.reachable(db, id=person_id)
    await SQL.open_private(db, id=person_id, now=now)
    return row is None or row["dm_state"] != "open"


async def close_private(db: Transaction, person_id: int, asked: datetime) -> bool:
    """Private messages do not reach this person, as was seen when Telegram was asked.

    False, and nothing changes, when the person has shown since then that they do.
    """
    row = await SQL.reachable(db, id=person_id)
    if row is not None and row["reachable_at"] is not None and instant(row["reachable_at"]) > asked:
        return False
    await SQL.close_private(db, id=person_id)
    return True


async def be_quiet(db: Transaction, person_id: int, now: datetime) -> None:
    """The person wants nothing but answers from now on; doing it twice changes nothing."""
    await SQL.be_quiet(db, id=person_id, now=now)


async def is_quiet(db: Transaction, person_id: int) -> bool:
    """Whether the person wants nothing but answers."""
    return await SQL.stopped_at(db, id=person_id) is not None


async def speak_again(db: Transaction, person_id: int) -> bool:
    """The person wants to be told everything again; whether they had not wanted it until now."""
    changed: int = await SQL.speak_again(db, id=person_id)
    return changed > 0


async def choose_language(db: Transaction, person_id: int, language: str) -> None:
    """The person's own choice, which wins over their app's language."""
    await SQL.choose_language(db, id=person_id, language=language)


async def set_large_print(db: Transaction, person_id: int, *, on: bool) -> None:
    """Whether the person reads large print in private."""
    await SQL.set_large_print(db, id=person_id, on=on)


async def note_seen(db: Transaction, chat_id: int, person_id: int, now: datetime) -> None:
    """The person wrote in the chat, so they are in it."""
    await SQL.note_seen(db, chat_id=chat_id, person_id=person_id, now=now)


async def note_presence(db: Transaction, chat_id: int, person_id: int, presence: Presence, now: datetime) -> None:
    """What Telegram says of the person in the chat at this moment."""
    await SQL.note_presence(db, chat_id=chat_id, person_id=person_id, status=presence, now=now)


async def replace_admins(db: Transaction, chat_id: int, admins: Iterable[Person], now: datetime) -> None:
    """These, and nobody else, are the chat's admins."""
    await SQL.demote_all(db, chat_id=chat_id, now=now)
    for person in sorted(admins, key=lambda admin: admin.id):  # in one order everywhere: their rows stay locked
        await meet(db, person, now)
        await note_presence(db, chat_id, person.id, Presence.ADMIN, now)


def sighting(row: Row, duty: str | None = None) -> Sighting:
    """What a row with chat_id, kind, status and checked_at says of a person in a chat."""
    presence = None if row["status"] is None else Presence(row["status"])
    role = None if duty is None else Role.of(duty)
    return Sighting(row["chat_id"], ChatKind(row["kind"]), presence, instant(row["checked_at"]), role)


async def sightings(db: Transaction, person_id: int, neighbourhood_id: int) -> list[Sighting]:
    """One per active chat of the neighbourhood, also where the person was never seen; no order."""
    rows = await SQL.sightings(db, person_id=person_id, neighbourhood_id=neighbourhood_id)
    return [sighting(row, row["duty"]) for row in rows]


async def sightings_anywhere(db: Transaction, person_id: int, most: int) -> list[Sighting]:
    """One per active chat of any neighbourhood, at most so many, the oldest first."""
    rows = await SQL.sightings_anywhere(db, person_id=person_id, most=most)
    return [sighting(row) for row in rows]


async def neighbourhoods_of(db: Transaction, person_id: int) -> list[int]:
    """Neighbourhoods in whose chats the person is known to be or that appointed them.

    The one that they chose comes first, then by the latest evidence.
    """
    return [row["neighbourhood_id"] for row in await SQL.neighbourhoods_of(db, person_id=person_id)]


async def home(db: Transaction, person_id: int) -> int | None:
    """The neighbourhood that the person chose to mean in private, None if they never did; they may have left it."""
    found: int | None = await SQL.home(db, id=person_id)
    return found


async def choose_home(db: Transaction, person_id: int, neighbourhood_id: int) -> None:
    """The neighbourhood that the person means in private from now on."""
    await SQL.choose_home(db, id=person_id, neighbourhood_id=neighbourhood_id)


async def chosen_languages(db: Transaction) -> dict[int, str]:
    """The language of everybody who chose one, by person."""
    return {row["id"]: row["chosen_language"] for row in await SQL.chosen_languages(db)}
