"""Updates written by hand, as Telegram would bring them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.clock import MONDAY_MORNING

if TYPE_CHECKING:
    from datetime import datetime

    from tests.town import Json


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
