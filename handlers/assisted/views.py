"""Neighbours without a phone in words and buttons: the list, and one of them."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Final

from handlers.assisted.places import place
from handlers.documents import written
from handlers.markup import Markup, limit, shown
from handlers.messages import Button, Document, Message, rows
from handlers.taps import tap_data
from handlers.ways import way
from services import assisted

if TYPE_CHECKING:
    from domain.assisted import Assisted
    from domain.letters import Letter
    from handlers.context import Desk
    from handlers.words import Voice
    from services.assisted import Listing

ON_A_BUTTON: Final = 40
"""Characters of a name on a button."""


async def listing(letter: Letter, desk: Desk) -> Message | None:
    """Some of them, a line each; in private with a button for each, in the committee's chat with the way there."""
    home = letter.data["home"]
    found = await assisted.listing(desk.storage, home, desk.chat_id, letter.data["skipped"])
    if found is None:
        return None
    voice = desk.voice
    lines = [
        voice.html("assisted-list", name=found.name, count=found.total),
        *(_line(each, voice) for each in found.found),
    ]
    text = Markup("\n".join(lines)) if found.total else voice.html("assisted-list-empty", name=found.name)
    if not desk.private:
        return Message(text, ((way(desk, "assisted", home),),))
    return Message(text, _list_buttons(found, home, voice))


def _line(each: Assisted, voice: Voice) -> Markup:
    home, helper = "" if each.address is None else place(each.address), each.details.helper
    return voice.html(
        "assisted-list-line",
        number=str(each.number),
        who=each.name,
        home=home,
        has_home=bool(home),
        helper=helper,
        has_helper=bool(helper),
    )


def _list_buttons(found: Listing, home: int, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    buttons = [
        Button(f"#{each.number} {shown(limit(each.name, ON_A_BUTTON))}", tap_data("assisted-see", each.person_id))
        for each in found.found
    ]
    if found.following is not None:
        buttons.append(Button(voice.plain("assisted-more"), tap_data("assisted-more", home, found.following)))
    buttons.append(Button(voice.plain("assisted-add"), tap_data("assisted-add", home)))
    return rows(*buttons, across=1)


async def card(person_id: int, desk: Desk) -> Message | None:
    """One of them, and what can be done for them; after their removal the way back, as long as there is one."""
    found, may_see = await assisted.page(desk.storage, person_id, desk.chat_id)
    voice = desk.voice
    if found is None:
        return Message(voice.html("assisted-erased"))
    if not may_see:
        return None
    undo = Button(voice.plain("assisted-undo"), tap_data("assisted-undo", person_id))
    if found.removed:
        until = None if found.undo_until is None else voice.clock(found.undo_until)
        text = voice.html("assisted-removed-card", number=str(found.number), until=until or "")
        return Message(text, ((undo,),) if found.can_undo(desk.now) else ())
    text = Markup("\n".join(_described(found, voice)))
    return Message(text, (*_deeds(found, voice), *(((undo,),) if found.can_undo(desk.now) else ())))


def _described(found: Assisted, voice: Voice) -> list[Markup]:
    lines = [voice.html("assisted-title", number=str(found.number), who=found.name)]
    if found.address is None:
        lines.append(voice.html("assisted-home-none"))
    else:
        lines.append(voice.html("assisted-home", number=str(found.home_number), home=place(found.address)))
    if found.details.helper:
        lines.append(voice.html("assisted-helper", helper=found.details.helper))
    who = found.added_by or voice.plain("a-neighbour")
    lines.append(voice.html("assisted-added", who=who, when=found.added_at))
    return lines


def _deeds(found: Assisted, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    person_id = found.person_id
    act = (
        ("assisted-report", tap_data("report-for", person_id)),
        ("assisted-has-too", tap_data("assisted-reports", person_id)),
        ("assisted-vote", tap_data("assisted-polls", person_id)),
        ("assisted-print", tap_data("assisted-kept", person_id)),
    )
    keep = (
        ("assisted-change-name", tap_data("assisted-change", person_id, "name")),
        ("assisted-change-home", tap_data("assisted-change", person_id, "home")),
        ("assisted-change-helper", tap_data("assisted-change", person_id, "helper")),
        ("assisted-remove", tap_data("assisted-ask", person_id)),
    )
    return tuple(
        row for group in (act, keep) for row in rows(*(Button(voice.plain(text), data) for text, data in group))
    )


async def whether_to_remove(letter: Letter, desk: Desk) -> Message | None:
    """What removing means, asked once."""
    person_id = letter.data["assisted"]
    found, may_see = await assisted.page(desk.storage, person_id, desk.chat_id)
    if found is None or not may_see or found.removed:
        return None
    voice = desk.voice
    yes = Button(voice.plain("assisted-remove"), tap_data("assisted-remove", person_id))
    no = Button(voice.plain("assisted-keep"), tap_data("assisted-see", person_id))
    return Message(voice.html("assisted-remove-ask", who=found.name), ((yes, no),))


async def what_is_kept(letter: Letter, desk: Desk) -> Message | None:
    """All that is kept of one of them, as a file to print for them."""
    person_id = letter.data["assisted"]
    found, _ = await assisted.page(desk.storage, person_id, desk.chat_id)
    told = await assisted.everything(desk.storage, person_id, desk.chat_id)
    if found is None or told is None:
        return None
    made = desk.now.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    head = {"what this is": desk.voice.plain("assisted-kept-inside"), "made at": made}
    text = desk.voice.html("assisted-kept", who=found.name)
    return Message(text, document=Document(f"linli-assisted-{found.number}.json", written({**head, **told})))
