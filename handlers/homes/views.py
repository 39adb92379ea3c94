"""One person's home: on their own page, and on the committee's card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.households import State, Step
from handlers.homes.words import place, short
from handlers.markup import Markup
from handlers.messages import Button, Message, rows
from handlers.taps import tap_data
from services import households

if TYPE_CHECKING:
    from domain.households import Household, Member
    from handlers.context import Desk
    from handlers.words import Voice
    from services.households import Sight

MOST_NAMES: Final = 8


async def page(member_id: int, desk: Desk) -> Message | None:
    """Where the reader lives, with buttons to change that."""
    found = await households.page(desk.storage, member_id, desk.chat_id, desk.now)
    if found is None:
        return None
    sight, name = found
    voice, member = desk.voice, sight.member
    if sight.home is None:
        text = voice.html("home-page-none", name=name)
        buttons = [Button(voice.plain("home-tell"), tap_data("home-change", member.id))]
    else:
        text = voice.html("home-page", name=name, place=place(sight.home.address, voice), state=member.living.state)
        buttons = [
            Button(voice.plain("home-change"), tap_data("home-change", member.id)),
            Button(voice.plain("home-leave"), tap_data("home-leave", member.id)),
        ]
    if sight.last is not None and sight.last.by_themselves and sight.last.can_be_undone:
        buttons.append(Button(voice.plain("home-undo"), tap_data("home-undo", sight.last.change_id)))
    return Message(text, rows(*buttons))


async def claim(member_id: int, desk: Desk) -> Message | None:
    """Who says to live where, for the committee's chat: to confirm it, or not."""
    voice = desk.voice
    try:
        sight = await households.claim(desk.storage, member_id, desk.chat_id, desk.now)
    except LookupError:
        return Message(voice.html("home-claim-gone"))
    if sight is None:
        return None
    lines = [_what_is_so(sight, voice)]
    if sight.home is not None:
        lines += [_others(sight, voice), *doubts(sight, voice)]
    if not sight.member.here:
        lines.append(voice.html("home-claim-away", who=sight.member.name))
    buttons: list[Button] = []
    if sight.home is not None and sight.member.living.state is State.ASKED:
        lines += [Markup(""), voice.html("home-claim-question")]
        buttons = decisions(sight.member, sight.home, voice)
    return Message(Markup("\n".join(lines)), rows(*buttons, *way_back(sight, voice)))


def _what_is_so(sight: Sight, voice: Voice) -> Markup:
    who, last, home = sight.member.name, sight.last, sight.home or sight.before
    where = {"place": "", "number": ""} if home is None else _where(home, voice)
    step = Step.UNDONE if last is None else last.step
    by = voice.plain("a-neighbour") if last is None or last.actor is None else last.actor
    if sight.home is None:
        return voice.html("home-claim-over", who=who, step=step, by=by, known="no" if home is None else "yes", **where)
    if sight.member.living.state is State.CONFIRMED:
        return voice.html("home-claim-confirmed", who=who, step=step, by=by, **where)
    return voice.html("home-claim-asked", who=who, **where)


def _where(home: Household, voice: Voice) -> dict[str, str]:
    return {"place": place(home.address, voice), "number": str(home.number)}


def _others(sight: Sight, voice: Voice) -> Markup:
    names = voice.join([short(name) for name in sight.others[:MOST_NAMES]])
    extra = max(0, len(sight.others) - MOST_NAMES)
    return voice.html("home-claim-others", count=len(sight.others), names=names, extra=extra)


def doubts(sight: Sight, voice: Voice) -> list[Markup]:
    """Who lives there too and does not know the person, if anybody."""
    if not sight.doubters:
        return []
    names = voice.join([short(name) for name in sight.doubters[:MOST_NAMES]])
    return [voice.html("home-claim-doubts", names=names, who=sight.member.name, count=len(sight.doubters))]


def decisions(member: Member, home: Household, voice: Voice) -> list[Button]:
    """The two answers of the committee."""
    return [
        Button(voice.plain("home-confirm"), tap_data("homes-confirm", member.id, home.id)),
        Button(voice.plain("home-refuse"), tap_data("homes-refuse", member.id, home.id)),
    ]


def way_back(sight: Sight, voice: Voice) -> list[Button]:
    """The button that takes the committee's last decision back, as long as it can be."""
    last = sight.last
    if last is None or last.by_themselves or not last.can_be_undone or last.step in (Step.SAID, Step.LEFT):
        return []
    return [Button(voice.plain("home-undo"), tap_data("homes-undo", last.change_id))]
