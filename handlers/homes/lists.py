"""The committee's list of homes: all of them, one building, one home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.households import State
from handlers.homes.views import doubts
from handlers.homes.words import place, short
from handlers.markup import Markup
from handlers.messages import Button, Message, rows
from handlers.taps import tap_data
from handlers.ways import way
from services import households

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.households import Building, Claim, Dwelling
    from handlers.context import Desk
    from handlers.words import Voice
    from services.households import Home, Inside, Overview, Sight

ON_A_PAGE: Final = 10
MOST_WAITING: Final = 6
MOST_MEMBERS: Final = 10

Rows = tuple[tuple[Button, ...], ...]


async def listing(view_id: int, desk: Desk) -> Message | None:
    """What the reader has turned to."""
    found = await households.listing(desk.storage, view_id, desk.chat_id, desk.now)
    match found:
        case None:
            return None
        case households.Overview():
            return _overview(found, desk)
        case households.Inside():
            return _building(found, desk.voice)
        case _:
            return _home(found, desk)


def _overview(found: Overview, desk: Desk) -> Message:
    every, view, voice = found.buildings, found.view, desk.voice
    shown = every[view.page * ON_A_PAGE :][:ON_A_PAGE]
    lines = [
        voice.html("homes-head", name=found.name),
        counts(every, voice),
        voice.html("homes-waiting", count=len(found.waiting)),
        Markup(""),
        *([_building_line(each, voice) for each in shown] or [voice.html("homes-nobody")]),
    ]
    waiting = [_waiting_button(each, view.id, voice) for each in found.waiting[:MOST_WAITING]]
    inside = [Button(short(each.name), tap_data("homes-building", view.id, each.home_id, 0)) for each in shown]
    leaves = _leaves(view.page, len(every), voice, "homes-all", view.id)
    buttons = (*rows(*waiting, across=1), *rows(*inside), *leaves, *_way_to_list(found, desk))
    return Message(Markup("\n".join(lines)), buttons)


def _way_to_list(found: Overview, desk: Desk) -> Rows:
    """The way to the list of all homes, which is sent in private."""
    if not found.keeps_list:
        return ()
    of, label = found.view.neighbourhood_id, "home-list-open"
    if desk.private:
        return ((Button(desk.voice.plain(label), tap_data("home-list-open", of)),),)
    return ((way(desk, "homes_list", of, label),),)


def _building_line(building: Building, voice: Voice) -> Markup:
    return voice.html(
        "homes-building-line",
        building=building.name,
        known=building.known,
        listed=building.listed,
        both=building.known_listed,
        confirmed=building.confirmed,
    )


def _waiting_button(claim: Claim, view_id: int, voice: Voice) -> Button:
    where = short(place(claim.household.address, voice))
    label = voice.plain("homes-button-waiting", who=short(claim.name), place=where)
    return Button(label, tap_data("homes-open", view_id, claim.household.id))


def counts(buildings: Sequence[Building], voice: Voice) -> Markup:
    """How many homes are known in these buildings, of how many where there is a list."""
    known, both = sum(each.known for each in buildings), sum(each.known_listed for each in buildings)
    return voice.html(
        "homes-counts",
        listed=sum(each.listed for each in buildings),
        known=known,
        both=both,
        besides=known - both,
        confirmed=sum(each.confirmed for each in buildings),
    )


def _leaves(page: int, count: int, voice: Voice, action: str, *parts: int) -> Rows:
    """The ways to the pages before and after this one."""
    buttons = []
    if page > 0:
        buttons.append(Button(voice.plain("homes-before"), tap_data(action, *parts, page - 1)))
    if count > (page + 1) * ON_A_PAGE:
        buttons.append(Button(voice.plain("homes-after"), tap_data(action, *parts, page + 1)))
    return rows(*buttons)


def _building(found: Inside, voice: Voice) -> Message:
    each, view = found.building, found.view
    shown = found.dwellings[view.page * ON_A_PAGE :][:ON_A_PAGE]
    lines = [
        voice.html("homes-building-head", building=each.name),
        counts([each], voice),
        Markup(""),
        *([_home_line(home, voice) for home in shown] or [voice.html("homes-nobody")]),
    ]
    buttons = [_home_button(home, view.id, voice) for home in shown]
    leaves = _leaves(view.page, len(found.dwellings), voice, "homes-building", view.id, each.home_id)
    back = (Button(voice.plain("homes-back-all"), tap_data("homes-all", view.id, 0)),)
    return Message(Markup("\n".join(lines)), (*rows(*buttons), *leaves, back))


def _home_line(home: Dwelling, voice: Voice) -> Markup:
    return voice.html(
        "homes-home-line",
        number=str(home.household.number),
        place=place(home.household.address, voice),
        people=home.people,
        confirmed=home.confirmed,
    )


def _home_button(home: Dwelling, view_id: int, voice: Voice) -> Button:
    number, flat = str(home.household.number), short(home.household.address.flat)
    return Button(
        voice.plain("homes-button-home", number=number, flat=flat), tap_data("homes-open", view_id, home.household.id)
    )


def _home(found: Home, desk: Desk) -> Message:
    voice, home = desk.voice, found.household
    lines = [voice.html("homes-home-head", number=str(home.number), place=place(home.address, voice))]
    if home.listed:
        lines.append(voice.html("homes-home-listed"))
    back = (Button(voice.plain("homes-back"), tap_data("homes-building", found.view.id, home.id, 0)),)
    if found.merged is not None:
        lines.append(voice.html("homes-home-merged", number=str(found.merged.number)))
        other = Button(voice.plain("homes-see-other"), tap_data("homes-open", found.view.id, found.merged.id))
        return Message(Markup("\n".join(lines)), ((other,), back))
    shown = found.members[:MOST_MEMBERS]
    lines += [line for each in shown for line in _member(each, voice)] or [voice.html("homes-nobody")]
    extra = len(found.members) - len(shown)
    if extra:
        lines.append(voice.html("homes-members-more", count=extra))
    return Message(Markup("\n".join(lines)), (*_member_buttons(shown, desk), *_home_buttons(found, desk), back))


def _member(sight: Sight, voice: Voice) -> list[Markup]:
    member = sight.member
    here = "yes" if member.here else "no"
    line = voice.html("homes-member", who=member.name, state=member.living.state, here=here)
    return [line, *doubts(sight, voice)]


def _member_buttons(members: Sequence[Sight], desk: Desk) -> Rows:
    voice = desk.voice
    found: list[tuple[Button, ...]] = []
    for sight in members:
        member, ids = sight.member, (sight.member.id, sight.member.living.household_id or 0)
        who = short(member.name)
        row = [Button(voice.plain("homes-refuse-one", who=who), tap_data("homes-refuse", *ids))]
        if member.living.state is State.ASKED:
            row.insert(0, Button(voice.plain("homes-confirm-one", who=who), tap_data("homes-confirm", *ids)))
        if desk.private:
            row.append(Button(voice.plain("homes-move-one", who=who), tap_data("homes-move", *ids)))
        found.append(tuple(row))
    return tuple(found)


def _home_buttons(found: Home, desk: Desk) -> Rows:
    """What concerns the whole home: several questions, so they are asked in private."""
    voice = desk.voice
    if not desk.private:
        return ((Button(voice.plain("homes-in-private"), url=desk.link(f"homes-{found.household.id}")),),)
    return ((Button(voice.plain("homes-merge-button"), tap_data("homes-merge", found.household.id)),),)
