"""Roles in words and buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.people import Role
from domain.roles import APPOINTED
from handlers.markup import Markup, limit
from handlers.messages import Button, Message, rows
from handlers.roles.taps import NOTHING
from handlers.taps import tap_data
from services import links, roles

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.context import Desk
    from handlers.words import Voice
    from services.roles import Listing

MOST_NAMES: Final = 40
"""Names of one role that are listed; the others are counted."""

MOST_BUTTONS: Final = 20
ON_A_BUTTON: Final = 30
"""Characters of a name on a button."""


async def listing(neighbourhood_id: int, desk: Desk) -> Message | None:
    """Everybody with a role, the highest first; those who may take one back find a button for each."""
    found = await roles.listing(desk.storage, neighbourhood_id, desk.chat_id)
    if found is None:
        return None
    voice = desk.voice
    lines = [voice.html("role-list", name=found.name), Markup("")]
    lines += [_line(found, role, voice) for role in (Role.CHAIR, *APPOINTED)]
    lines.append(voice.html("role-list-volunteers", count=found.volunteers))
    return Message(Markup("\n".join(lines)), _dismissals(found, voice) if found.manages else ())


def _line(found: Listing, role: Role, voice: Voice) -> Markup:
    names = [each.name for each in found.bearers if each.role is role]
    shown = voice.join([limit(name, ON_A_BUTTON) for name in names[:MOST_NAMES]])
    extra = max(0, len(names) - MOST_NAMES)
    return voice.html("role-list-line", role=role.word, count=len(names), names=shown, extra=extra)


def _dismissals(found: Listing, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    appointed = [each for each in found.bearers if each.appointed][:MOST_BUTTONS]
    return rows(
        *(
            Button(
                voice.plain("role-button-dismiss", who=limit(each.name, ON_A_BUTTON), role=each.role.word),
                tap_data("role-dismiss", found.neighbourhood_id, each.person_id),
            )
            for each in appointed
        ),
        across=1,
    )


async def which(letter: Letter, desk: Desk) -> Message:
    """The question which role a link is for."""
    home = letter.data["home"]
    buttons = (
        Button(desk.voice.plain("role-name", role=role.word), tap_data("role-offer", home, role.word))
        for role in APPOINTED
    )
    return Message(desk.voice.html("role-which"), rows(*buttons, across=1))


async def code(letter: Letter, desk: Desk) -> Message | None:
    """The link, drawn at this moment: to be handed on to one person."""
    made = await links.draw(desk.storage, letter.data["link"], desk.now)
    if made is None:
        return None
    voice = desk.voice_in(made.zone)
    link = desk.link(f"serve-{made.code}")
    text = voice.html("role-code", name=made.name, role=letter.data["role"], link=link, until=made.expires_at)
    return Message(text)


async def appointed(letter: Letter, desk: Desk) -> Message:
    """What was done, with the way back."""
    data = letter.data
    text = desk.voice.html("role-appointed", who=data["who"], role=data["role"])
    return Message(text, ((_way_back(letter, desk),),))


def _way_back(letter: Letter, desk: Desk) -> Button:
    """To what the person was appointed to before, if anything."""
    data = letter.data
    back = tap_data("role-undo", data["home"], data["person"], data["role"], data.get("was") or NOTHING)
    return Button(desk.voice.plain("role-undo"), back)


async def dismissed(letter: Letter, desk: Desk) -> Message:
    """What was done, with the way back."""
    data = letter.data
    undo = Button(desk.voice.plain("role-undo"), tap_data("role-again", data["home"], data["person"], data["role"]))
    return Message(desk.voice.html("role-dismissed", who=data["who"], role=data["role"]), ((undo,),))


async def taken_up(letter: Letter, desk: Desk) -> Message:
    """Who opened the chair's link, with the way back: it may have been the wrong person."""
    data = letter.data
    text = desk.voice.html("role-taken-up", who=data["who"], name=data["name"], role=data["role"])
    return Message(text, ((_way_back(letter, desk),),))
