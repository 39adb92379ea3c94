"""/roles, /appoint and /dismiss, and the links to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.refusals import Refusal
from domain.roles import read_role
from services import roles

if TYPE_CHECKING:
    from domain.people import Person
    from handlers.commands import Command
    from handlers.context import Context


async def roles_(command: Command, context: Context) -> None:
    """List everybody with a role."""
    await roles.show(context.storage, command.caller, context.now(), context.thread_id)


async def start_list(command: Command, _rest: str, context: Context) -> None:
    """The same in private, reached by a link."""
    await roles.show(context.storage, command.caller, context.now(), None)


async def appoint(command: Command, context: Context) -> None:
    """As a reply: its author is this from now on. In private: a link for one person; without a role, ask which."""
    role = read_role(command.text)
    if command.caller.private:
        if role is None:
            await roles.ask(context.storage, command.caller, context.letter(roles.WHICH), context.now())
        else:
            answer = context.letter(roles.CODE)
            await roles.offer(context.storage, command.caller, None, role, answer, context.now())
        return
    whom = _author(command)
    if role is None:
        raise Refusal("role-word-missing")
    answer = context.letter(roles.APPOINTED)
    await roles.appoint(context.storage, command.caller, whom, role, answer, context.now())


async def start(command: Command, _rest: str, context: Context) -> None:
    """The question which role the link is for, reached from a group."""
    await roles.ask(context.storage, command.caller, context.letter(roles.WHICH), context.now())


async def dismiss(command: Command, context: Context) -> None:
    """As a reply: its author is appointed to nothing any more. Elsewhere: the list, where each has a button."""
    if command.caller.private:
        await roles.show(context.storage, command.caller, context.now(), None)
        return
    answer = context.letter(roles.DISMISSED)
    await roles.dismiss(context.storage, command.caller, _author(command), answer, context.now())


def _author(command: Command) -> Person:
    """Whose message was replied to; Refusal where that is nobody who can be appointed."""
    reply = command.said.reply
    if reply is None:
        raise Refusal("role-reply-needed", command=command.name)
    if reply.author is None:
        raise Refusal("role-nobody-there")
    return reply.author


async def serve(command: Command, code: str, context: Context) -> None:
    """Whoever opened the link takes the role that it gives."""
    await roles.take(context.storage, command.caller, code, context.letter(roles.ACCEPTED), context.now())
