"""/start, /help and /cancel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from domain.people import Presence, Role
from domain.rights import RULES
from domain.words import asks_for_help, is_greeting
from handlers.commands import Command
from handlers.messages import Message
from handlers.registry import Where
from handlers.ways import parted
from services import forms, groups, homes, people, standing

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.commands import Said
    from handlers.context import Context, Desk
    from handlers.registry import CommandHandler, Registry


def start(registry: Registry) -> CommandHandler:
    """/start: a link's payload leads to its feature or stands for a command, else a welcome, and an end to /stop."""

    async def run(command: Command, context: Context) -> None:
        if not command.caller.private:
            await _start_in_group(registry, command, context)
            return
        caller, anew = command.caller, not command.text
        told = context.letter("stop-over")  # under the key of the welcome, which then is not sent
        await people.open_private(context.shared.storage, caller.person, context.now(), told if anew else None)
        await standing.look_for_home(context.shared.storage, command.caller, context.now())
        payload = await _there_first(registry, command, context)
        prefix, _, rest = payload.partition("-")
        known, answered = registry.starts.get(prefix), registry.commands.get(payload)
        if known is not None:
            await known(command, rest, context)
        elif payload in registry.only_typed:
            await context.answer("start-only-typed", {"command": payload})
        elif answered is not None and answered.where is not Where.GROUP:
            await answered.run(replace(command, name=payload, text=""), context)
        else:
            await context.answer("welcome-private")

    return run


async def _there_first(registry: Registry, command: Command, context: Context) -> str:
    """What the link begins, once the neighbourhood that it names is the one that is meant in private."""
    payload, neighbourhood_id = parted(command.text)
    name, _, _ = payload.partition("-")
    if neighbourhood_id is None or not _is_of_a_neighbourhood(registry, name):
        return command.text if name in registry.starts else payload
    told = replace(context.letter("where-chosen"), key=f"where:{context.update_id}")
    await homes.turn_to(context.shared.storage, command.caller, neighbourhood_id, told, context.now())
    return payload


def _is_of_a_neighbourhood(registry: Registry, name: str) -> bool:
    """Whether only those who belong to one may do it."""
    needs = {**registry.needs.get(f"/{name}", {}), **registry.needs.get(f"start {name}", {})}
    return bool(needs) and all(RULES[right].least > Role.STRANGER for right in needs.values())


async def _start_in_group(registry: Registry, command: Command, context: Context) -> None:
    """What a link brought into the group; anything else is a question for help."""
    prefix, dash, rest = command.text.partition("-")
    known = registry.group_starts.get(prefix)
    if known is None or not dash:
        await help_(command, context)
    elif command.caller.hidden:
        if (overheard := registry.overheard.get(prefix)) is not None:
            await overheard(command, rest, context)
        await context.answer("confirm-who", {"command": context.update_id})
    else:
        await known(command, rest, context)


async def written(said: Said, context: Context) -> bool:
    """Somebody greets the bot, or asks for help in a word."""
    if not (is_greeting(said.text) or asks_for_help(said.text)):
        return False
    await help_(Command("help", "", said), context)
    return True


async def help_(command: Command, context: Context) -> None:
    """What the bot can do here; whoever asks in a group is known to be in it from now on."""
    caller = command.caller
    if caller.private:
        await standing.look_for_home(context.shared.storage, caller, context.now())
        await context.answer("help")
        return
    if not caller.hidden:
        found = [(caller.person, Presence.MEMBER)]
        await groups.note_people(context.shared.storage, caller.chat_id, found, context.now(), announced=True)
    await context.answer("help")


async def cancel(command: Command, context: Context) -> None:
    """Give up the form that is being filled in."""
    answer = context.letter("form-cancelled")
    if not await forms.cancel(context.shared.storage, command.caller.id, context.now(), answer):
        await context.answer("nothing-to-cancel")


async def cancelled(letter: Letter, desk: Desk) -> Message:
    """What was given up; letters of before do not name it."""
    return Message(desk.voice.html("form-cancelled", form=letter.data.get("form", "")))
