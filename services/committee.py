"""Where what only the committee may see is shown: to each of them in private, and in the committee's chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.people import ChatKind
from domain.refusals import Refusal
from domain.rights import may
from services import standing
from storage import neighbourhoods

if TYPE_CHECKING:
    from domain.people import Caller
    from domain.rights import Right
    from storage.transaction import Transaction


async def meets_in(db: Transaction, chat_id: int, neighbourhood_id: int) -> bool:
    """Whether this is the chat of the neighbourhood's committee."""
    chat = await neighbourhoods.chat(db, chat_id)
    return chat is not None and chat.kind is ChatKind.COMMITTEE and chat.neighbourhood_id == neighbourhood_id


async def may_read(db: Transaction, reader: int, neighbourhood_id: int, right: Right) -> bool:
    """Whether a card that needs this right is shown to a person, or in a chat, by what was last seen of them."""
    if reader < 0:
        return await meets_in(db, reader, neighbourhood_id)
    return may(await standing.last_seen_as(db, reader, neighbourhood_id), right)


async def check_place(db: Transaction, caller: Caller, neighbourhood_id: int, command: str) -> None:
    """Raise the Refusal that shows the way to `command` in private, but for private chats and the committee's."""
    if not caller.private and not await meets_in(db, caller.chat_id, neighbourhood_id):
        raise Refusal("only-in-private", command=command)
