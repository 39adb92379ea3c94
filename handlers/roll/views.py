"""The roll in words: every number with what it is out of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.summaries import LEAST_GROUP
from handlers.markup import Markup
from handlers.messages import Message
from services import roll

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.households import Building
    from domain.letters import Letter
    from domain.roll import Group, Roll
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
    lines.append(voice.html("roll-reachable", count=found.reachable, known=found.known))
    if found.assisted:
        lines.append(voice.html("roll-assisted", count=found.assisted))
    lines += [Markup(""), *_homes(found, voice)]
    lines.append(voice.html("roll-why"))
    return Message(Markup("\n".join(lines)))


def _group(group: Group, members: int | None, voice: Voice) -> Markup:
    if members is None:
        return voice.html("roll-group-silent", title=group.title, known=group.known)
    if group.known > members:  # somebody left, and Telegram did not tell
        return voice.html("roll-group-more", title=group.title, known=group.known, members=members)
    return voice.html("roll-group", title=group.title, known=group.known, members=members)


def _homes(roll: Roll, voice: Voice) -> list[Markup]:
    """How many homes are known, of how many on the list; by building only where enough people are known."""
    if not roll.buildings:
        return []
    shown = roll.broken_out
    lines = [_counted("roll-homes", roll.buildings, voice)]
    lines += [_counted("roll-homes-building", [each], voice) for each in shown]
    if len(shown) < len(roll.buildings):
        lines.append(voice.html("roll-homes-few", least=LEAST_GROUP))
    return [*lines, Markup("")]


def _counted(text: str, buildings: Sequence[Building], voice: Voice) -> Markup:
    known, both = sum(each.known for each in buildings), sum(each.known_listed for each in buildings)
    listed = sum(each.listed for each in buildings)
    return voice.html(text, building=buildings[0].name, listed=listed, known=known, both=both, besides=known - both)
