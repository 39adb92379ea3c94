"""How long a command of a chair takes, from the update to the bot's message, as the residents become more.

python -m benchmarks.commands           1,000 residents in 50 neighbourhoods
python -m benchmarks.commands --long    the same, and 10,000
"""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from benchmarks import rig
from benchmarks.stub import DATE
from domain.audit import Deed
from domain.households import Address, Living, State
from domain.neighbourhoods import Chat
from domain.people import ChatKind, Person, Presence, Role
from storage import assisted, audit, households, neighbourhoods, people, roles
from storage.engine import open_storage
from storage.migrate import upgrade

if TYPE_CHECKING:
    from pathlib import Path

    from storage.transaction import Transaction

NEIGHBOURHOODS: Final = 50
ENTRIES: Final = 100
"""Lines of the audit in each."""

PHONELESS: Final = 20
"""Neighbours without a phone in each."""

COMMANDS: Final = (
    "/help", "/roles", "/where", "/settings", "/audit", "/audit roles 30 days", "/appoint staff", "/link", "/language",
    "/privacy", "/report", "/reports", "/polls", "/tasks", "/summary", "/home", "/homes", "/homes 1", "/roll",
    "/homes_list", "/large_print", "/assisted", "/report_for",
)  # fmt: skip
GOAL: Final = 0.05
"""Seconds within which a command is answered."""

PAUSE: Final = 0.1
"""Seconds between two: the sender takes breath after a message, and no chair answers the bot within that time."""

SHORT: Final = (1_000,)
LONG: Final = (1_000, 10_000)
FIRST_GROUP: Final = -1_000_000


def measure(sizes: tuple[int, ...] = SHORT) -> dict[str, Any]:
    """By the number of residents and the command, the median and the slowest of 50 chairs, in seconds."""
    return {"residents": {str(size): _measured(size) for size in sizes}, "goal_seconds": GOAL}


def _measured(residents: int) -> dict[str, dict[str, float]]:
    with rig.empty_database() as database:
        asyncio.run(_settle(database, residents // NEIGHBOURHOODS))
        with rig.stub() as at, rig.linli_on_stub(at, database):
            _ask(at, "/help", 0)  # the first of all loads what the others find
            return {command: _of_everybody(at, command) for command in COMMANDS}


def _of_everybody(at: rig.Stub, command: str) -> dict[str, float]:
    waits = [_ask(at, command, number) for number in range(NEIGHBOURHOODS)]
    return {"p50": rig.percentile(waits, 0.5), "slowest": max(waits)}


def _ask(at: rig.Stub, command: str, number: int) -> float:
    """Seconds until the chair of that neighbourhood has an answer in private."""
    chair = _chair(number)
    who = {"id": chair, "is_bot": False, "first_name": f"Chair {number}", "language_code": "en"}
    entity = {"type": "bot_command", "offset": 0, "length": len(command.split(maxsplit=1)[0])}
    chat = {"id": chair, "type": "private", "first_name": who["first_name"]}
    said = {"message_id": 9, "date": DATE, "chat": chat, "from": who, "text": command, "entities": [entity]}
    at.ask("/reset")
    time.sleep(PAUSE)
    began = at.ask("/push", updates=[{"message": said}])["now"]
    end = time.monotonic() + 20
    while (heard := at.ask("/times")["spoken"].get(str(chair))) is None:
        if time.monotonic() > end:
            msg = f"{command} was not answered"
            raise TimeoutError(msg)
        time.sleep(0.002)
    return float(heard - began)


def _chair(number: int) -> int:
    return rig.FIRST_VOTER + number


async def _settle(database: Path, each: int) -> None:
    """So many residents in each neighbourhood, a tenth of them with a role, one the chair; and what was done so far."""
    async with await open_storage(f"sqlite:///{database}") as storage:
        await upgrade(storage)
        for number in range(NEIGHBOURHOODS):
            async with storage.transaction() as db:
                await _settle_one(db, number, each)


async def _settle_one(db: Transaction, number: int, each: int) -> None:
    now, group = datetime.now(UTC), FIRST_GROUP - number
    home = await neighbourhoods.add(db, name=f"Street {number}", language="en", zone="UTC", next_digest=None, now=now)
    await neighbourhoods.put_chat(db, Chat(group, home, ChatKind.RESIDENTS, f"Street {number}", active=True), now)
    for resident in range(each):
        identity = _chair(number) if resident == 0 else rig.FIRST_VOTER + NEIGHBOURHOODS * (resident + 1) + number
        await people.meet(db, Person(identity, f"Neighbour {resident}", "en"), now)
        await people.open_private(db, identity, now)
        presence = Presence.MEMBER if resident else Presence.ADMIN
        await people.note_presence(db, group, identity, presence, now)
        if resident % 2 == 0:
            await _house(db, home, identity, resident, now)
        if resident % 10 == 1:
            await roles.appoint(db, identity, home, Role.PARTNER, now)
    for phoneless in range(PHONELESS):
        await assisted.add(db, home, f"Rosa {phoneless}", "Nina", _chair(number), now)
    for _ in range(ENTRIES):
        chair = _chair(number)
        await audit.append(db, home, Deed.CODE_MADE, actor_id=chair, subject_id=None, facts={}, now=now)


async def _house(db: Transaction, neighbourhood: int, person: int, resident: int, now: datetime) -> None:
    """Four to a home, ten homes to a building; every second waits to be confirmed."""
    address = Address(str(resident // 80), "", str(resident // 8))
    home = await households.at(db, neighbourhood, address)
    if home is None:
        home = await households.add(db, neighbourhood, address, listed=True, now=now)
    state = State.CONFIRMED if resident % 4 else State.ASKED
    await households.put_member(db, person, neighbourhood, Living(home.id, state, now), now)


if __name__ == "__main__":
    rig.tell(measure, short=SHORT, long=LONG)
