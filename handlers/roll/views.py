"""The roll in words: every number with what it is out of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.markup import Markup
from handlers.messages import Message
from services import roll

if TYPE_CHECKING:
    from domain.letters import Letter
    from domain.roll import Group
    from handlers.context import Desk
    from handlers.words import Voice


async def told(letter: Letter, desk: Desk) -> Message | None:
    """How many are known in each group, and how many of them can be written to."""
    found = await roll.found(desk.storage, letter.data["home"], desk.chat_id)
    if found is None:
        return None
    voice, members = desk.voice, letter.data["members"]
    lines = [voice.html("roll-head", name=found.name)]
    lines += [_group(each, members.get(str(each.chat_id)), voice) for each in found.groups]
    if len(found.groups) > 1:
        lines.append(voice.html("roll-together", known=found.known))
    lines += [voice.html("roll-reachable", count=found.reachable, known=found.known), Markup("")]
    lines.append(voice.html("roll-why"))
    return Message(Markup("\n".join(lines)))


def _group(group: Group, members: int | None, voice: Voice) -> Markup:
    if members is None:
        return voice.html("roll-group-silent", title=group.title, known=group.known)
    if group.known > members:  # somebody left, and Telegram did not tell
        return voice.html("roll-group-more", title=group.title, known=group.known, members=members)
    return voice.html("roll-group", title=group.title, known=group.known, members=members)
