"""The two questions: what the list is, and whether it is to be taken over."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from domain.home_lists.reading import read_file, read_text
from domain.refusals import Refusal
from domain.rights import Right
from domain.words import YES
from handlers.commands import File
from handlers.forms import Choice, Form, Kept, Step
from handlers.home_lists.fetching import content_of
from handlers.home_lists.views import check_facts
from services import home_lists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.forms import OpenForm
    from domain.home_lists.reading import Reading
    from handlers.commands import Said
    from handlers.context import Context
    from handlers.words import Arg, Voice

FAULTS: Final = "home-list-faults"
"""The letter that tells what is wrong with a list, line by line."""

MOST_FAULTS: Final = 10
"""Faults that are told at once; the others are counted."""

LONGEST_TYPED: Final = 3500
"""Characters of a list in a message: what has more than 4096 arrives in several, each of which looks like a list."""

PRESENT: Final = "present"
TAKE: Final = "take"


def _read(said: Said, form: OpenForm, _context: Context) -> dict[str, Any] | Kept:
    """Where the list is that was sent: in a file, or in the message itself.

    After a message that is perhaps only a part of the list, the question takes nothing but a file: what is written next
    is perhaps the rest.
    """
    if said.file is not None:
        return asdict(said.file)
    if said.photo is not None or not said.text:
        raise Refusal("home-list-send")
    if form.answers.get("long"):
        raise Refusal("home-list-cut")
    return Kept({"long": True}, holds=False) if len(said.text) > LONGEST_TYPED else {"text": said.text}


def _read_other(said: Said, form: OpenForm, context: Context) -> dict[str, Any] | Kept | None:
    """Another list in place of the one that was shown: a file, or lines; a single word is no answer."""
    several = said.file is not None or "\n" in said.text
    return _read(said, form, context) if several else None


def _offers(form: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    return [Choice(PRESENT, voice.plain("home-list-hand-out"))] if form.answers["count"] else []


def _known(form: OpenForm, _voice: Voice) -> dict[str, Arg]:
    return {"name": form.answers["name"], "count": form.answers["count"], "long": form.answers.get("long", False)}


def _yes(_form: OpenForm, voice: Voice, _now: Any) -> Sequence[Choice]:
    return [Choice(TAKE, voice.plain("home-list-take"), YES)]


async def _sent(form: OpenForm, context: Context) -> None:
    sent = form.answers["list"]
    if sent == PRESENT:
        letter = context.letter(home_lists.PRESENT, {"home": form.neighbourhood_id})
        await home_lists.answer(context.storage, form, letter, context.now())
        await context.toast("home-list-comes")
    else:
        await _look_at(sent, form, context)


async def _checked(form: OpenForm, context: Context) -> None:
    if form.answers["check"] != TAKE:
        await _look_at(form.answers["check"], form, context)
    elif await home_lists.take(context.storage, form, context.now()):
        await context.toast("home-list-taken-toast")
    else:
        await context.toast("home-list-look-again")


async def _look_at(sent: dict[str, Any], form: OpenForm, context: Context) -> None:
    """Show what the list would change, or what is wrong with it; it is kept only in the question about it."""
    await home_lists.check_right(context.shared.storage, form, context.now())
    found = await _reading(sent, context)
    if not found.faults:
        await home_lists.propose(context.storage, form, found.homes, (CHECK.name, CHECK.steps[0].name), context.now())
        return
    told = [asdict(fault) for fault in found.faults[:MOST_FAULTS]]
    letter = context.letter(FAULTS, {"faults": told, "more": max(0, len(found.faults) - MOST_FAULTS)})
    await home_lists.answer(context.storage, form, letter, context.now())


async def _reading(sent: dict[str, Any], context: Context) -> Reading:
    """A long list takes a tenth of a second to read: it is read aside, so that nobody's tap waits for it."""
    if "text" in sent:
        return await asyncio.to_thread(read_text, sent["text"])
    return await asyncio.to_thread(read_file, await content_of(File(**sent), context.bot))


LIST = Form("home-list", (Step("list", choices=_offers, read=_read, facts=_known),), _sent, Right.KEEP_HOME_LIST)
CHECK = Form(
    "home-list-take",
    (Step("check", choices=_yes, read=_read_other, facts=check_facts),),
    _checked,
    Right.KEEP_HOME_LIST,
)
