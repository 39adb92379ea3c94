"""Lists of homes in words: what one changes, what is wrong with one, what became of it, and the present one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from domain.home_lists.columns import Column
from domain.home_lists.writing import written
from handlers.markup import Markup
from handlers.messages import Button, Document, Message
from handlers.taps import tap_data
from services import home_lists

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from domain.forms import OpenForm
    from domain.home_lists.comparing import Counts
    from domain.letters import Letter
    from handlers.context import Desk
    from handlers.words import Arg, Voice

SEPARATORS: Final = {"es": ";"}
"""What spreadsheets of a language take for the end of a cell; a comma in the others."""


def check_facts(form: OpenForm, voice: Voice) -> dict[str, Arg]:
    """What the list that was sent would change, and some of its homes as they were read."""
    proposal = home_lists.proposal_in(form.answers)
    lines = [_home(each, voice) for each in proposal.samples]
    return {
        "name": proposal.name,
        "anew": proposal.anew,
        "long": form.answers.get("long", False),
        "counts": _counts(proposal.counts, voice),
        "samples": Markup("\n".join(lines)),
    }


def _home(spelling: Sequence[str], voice: Voice) -> Markup:
    building, stair, flat = spelling
    return voice.html("home-list-home", building=building, stair=stair, stairs=bool(stair), flat=flat)


def _counts(counts: Counts, voice: Voice) -> Markup:
    return voice.html(
        "home-list-counts",
        homes=counts.homes,
        buildings=counts.buildings,
        new=counts.new,
        known=counts.known,
        dropped=counts.dropped,
        lived=counts.lived_in,
    )


async def faults(letter: Letter, desk: Desk) -> Message:
    """What is wrong, a line for each fault, and how many more there are."""
    voice, told, more = desk.voice, letter.data["faults"], letter.data["more"]
    lines = [voice.html("home-list-faults", count=len(told) + more), Markup("")]
    lines += [_fault(each, voice) for each in told]
    if more:
        lines.append(voice.html("home-list-more-faults", count=more))
    return Message(Markup("\n".join([*lines, Markup(""), voice.html("home-list-correct")])))


def _fault(fault: Mapping[str, Any], voice: Voice) -> Markup:
    column = voice.plain("home-list-column", column=fault["column"] or Column.FLAT)
    line = str(fault["line"])
    return voice.html("home-list-fault", line=line, flaw=fault["flaw"], column=column, detail=fault["detail"])


async def taken(list_id: int, desk: Desk) -> Message | None:
    """What taking the list over has changed, with the way back, or that it was taken back."""
    found = await home_lists.taken(desk.storage, list_id, desk.chat_id)
    if found is None:
        return None
    if found.undone:
        return Message(desk.voice.html("home-list-as-before", name=found.name))
    undo = Button(desk.voice.plain("home-list-undo"), tap_data("home-list-undo", list_id))
    text = desk.voice.html("home-list-taken", name=found.name, counts=_counts(found.counts, desk.voice))
    return Message(text, ((undo,),))


async def present(letter: Letter, desk: Desk) -> Message | None:
    """The list as a file that the spreadsheets of the reader's language open."""
    voice = desk.voice
    homes = await home_lists.present(desk.storage, letter.data["home"], desk.chat_id)
    if homes is None:
        return None
    names = [voice.plain("home-list-heading", column=column) for column in Column]
    content = written(names, homes, SEPARATORS.get(voice.language, ","))
    return Message(voice.html("home-list-present", count=len(homes)), document=Document("homes.csv", content))
