"""How scenes come to one setting: through the list, as chairs do it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.town import Resident, Seen


async def opens(who: Resident, title: str = "Messages in groups", *, chat: int | None = None, **more: Any) -> Seen:
    """Asks for the list, in private unless a chat is given, and opens one setting; its card."""
    place = who.town.bot_id if chat is None else chat
    await who.says("/settings", chat=place, **more)
    await who.taps(await who.finds(chat=place), title)
    return await who.finds(chat=place)
