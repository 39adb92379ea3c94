"""/audit, the link to it, and the buttons under its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.audit import Area, read_filter
from domain.refusals import Refusal
from services import audit as services

if TYPE_CHECKING:
    from handlers.commands import Command
    from handlers.context import Context
    from handlers.taps import Tap

EVERYTHING = "all"


async def audit(command: Command, context: Context) -> None:
    """Show who did what; as a reply to somebody's message, what they did and what was done to them."""
    reply = command.said.reply
    about = None if reply is None or reply.author is None else reply.author.id
    wish = read_filter(command.text)
    await services.show(context.storage, command.caller, wish, context.now(), thread_id=context.thread_id, about=about)


async def start(command: Command, _rest: str, context: Context) -> None:
    """The same in private, reached from a group."""
    await services.show(context.storage, command.caller, read_filter(""), context.now(), thread_id=None)


async def turn(tap: Tap, context: Context) -> None:
    """`audit-page:<view>:<below>`, 0 for the newest page."""
    await services.turn(context.storage, tap.caller, tap.number(0), tap.number(1), context.now())


async def narrow(tap: Tap, context: Context) -> None:
    """`audit-area:<view>:<area>`, or "all"."""
    wanted = tap.text(1)
    if wanted != EVERYTHING and wanted not in set(Area):
        raise Refusal("button-too-old")
    area = None if wanted == EVERYTHING else Area(wanted)
    await services.narrow(context.storage, tap.caller, tap.number(0), area, context.now())
