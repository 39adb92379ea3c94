"""Updates written by hand, as Telegram would bring them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.clock import MONDAY_MORNING

if TYPE_CHECKING:
    from datetime import datetime

    from tests.town import Json, Resident, Town


def message_update(
    number: int, person: int, text: str, group: int | None = None, *, name: str = "Bo", at: datetime = MONDAY_MORNING
) -> Json:
    """A message of somebody, in private unless a group is named."""
    private = {"id": person, "type": "private", "first_name": name}
    return {
        "update_id": number,
        "message": {
            "message_id": number,
            "date": int(at.timestamp()),
            "chat": private if group is None else {"id": group, "type": "supergroup", "title": "x"},
            "from": {"id": person, "is_bot": False, "first_name": name, "language_code": "en"},
            "text": text,
        },
    }


def message(town: Town, who: Resident, number: int, text: str, chat: int | None = None) -> Json:
    """The same of a resident, at this moment; numbered far above what the sandbox brings by itself."""
    return message_update(10**9 + number, who.id, text, chat, name=who.name, at=town.clock.now())


def press(town: Town, who: Resident, number: int, data: str, on: int) -> Json:
    """A tap on a message of the group."""
    place = {"id": town.group, "type": "supergroup", "title": "x"}
    sender = {"id": who.id, "is_bot": False, "first_name": who.name, "language_code": "en"}
    under = {"message_id": on, "date": 0, "chat": place}
    query = {"id": f"q{number}", "from": sender, "message": under, "chat_instance": "1", "data": data}
    return {"update_id": 10**9 + number, "callback_query": query}
