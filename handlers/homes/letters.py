"""The letters about homes: what the committee decided, who is new, what a form did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.households import State, Step
from handlers.homes.words import place
from handlers.messages import Button, Message
from handlers.taps import tap_data
from services import households

if TYPE_CHECKING:
    from domain.households import Household
    from domain.letters import Letter
    from handlers.context import Desk
    from handlers.words import Voice


async def news(letter: Letter, desk: Desk) -> Message | None:
    """What the committee decided about the reader's home; nothing when something else is so by now."""
    found = await households.news(desk.storage, letter.data["change"], desk.chat_id)
    if found is None:
        return None
    voice = desk.voice
    home, before = _place(found.home, voice), _place(found.before, voice)
    if found.step is Step.UNDONE:
        return Message(voice.html("home-news-undone", name=found.name, state=found.state, place=home))
    if found.state is State.NONE:
        return Message(voice.html("home-news-refused", name=found.name, place=before))
    if found.step is Step.CONFIRMED:
        return Message(voice.html("home-news-confirmed", name=found.name, place=home))
    return Message(voice.html("home-news-moved", name=found.name, place=home, before=before))


def _place(home: Household | None, voice: Voice) -> str:
    return "" if home is None else place(home.address, voice)


async def newcomer(letter: Letter, desk: Desk) -> Message | None:
    """Somebody says to live in the reader's home; nothing when they do not any more."""
    member_id, household_id = letter.data["member"], letter.data["household"]
    found = await households.newcomer(desk.storage, member_id, household_id, desk.chat_id)
    if found is None:
        return None
    member, home = found
    button = Button(desk.voice.plain("home-unknown"), tap_data("home-unknown", member_id, household_id))
    text = desk.voice.html("home-newcomer", who=member.name, place=place(home.address, desk.voice))
    return Message(text, ((button,),))


async def doubted(letter: Letter, desk: Desk) -> Message:
    """The committee was told, with the way back."""
    data = tap_data("home-known", letter.data["member"], letter.data["household"])
    return Message(desk.voice.html("home-doubted"), ((Button(desk.voice.plain("home-undo"), data),),))


async def done(change_id: int, desk: Desk) -> Message | None:
    """What somebody of the committee did in private, with the way back while there is one."""
    found = await households.done(desk.storage, change_id, desk.chat_id, desk.now)
    if found is None:
        return None
    voice = desk.voice
    if isinstance(found, households.Over):
        over = "homes-done-over" if found.undone is None else "homes-done-undone"
        return Message(voice.html(over, number=str(found.undone)))
    became = found.became
    facts = {
        "place": _place(became, voice),
        "before": _place(found.was, voice),
        "number": "" if became is None else str(became.number),
        "other": str(found.was.number),
    }
    if found.who is None:
        text = voice.html("homes-merged-done", **facts)
    else:
        text = voice.html("homes-done", who=found.who or voice.plain("a-neighbour"), step=found.step, **facts)
    undo = Button(voice.plain("home-undo"), tap_data("homes-undo", change_id))
    return Message(text, ((undo,),) if found.can_be_undone else ())
