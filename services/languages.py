"""The languages that people chose, for themselves and for their group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.rights import Right
from services import outbox, private, settings, standing
from storage import people

if TYPE_CHECKING:
    from datetime import datetime

    from domain.letters import Letter
    from domain.people import Caller
    from storage.engine import Storage


async def chosen(storage: Storage) -> dict[int, str]:
    """Everybody's own choice, by person; those who chose none are not in it."""
    async with storage.reading() as db:
        return await people.chosen_languages(db)


async def choose(storage: Storage, caller: Caller, language: str, now: datetime) -> None:
    """The caller's own choice, made in private; it wins over what their app reports."""
    async with storage.transaction() as db:
        await people.meet(db, caller.person, now)
        await private.note_open(db, caller.id, now)
        await people.choose_language(db, caller.id, language)


async def ask_for_group(storage: Storage, caller: Caller, question: Letter, now: datetime) -> None:
    """Owe the question to a caller who may choose the language of the group they are in; Refusal for others."""
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.SET_LANGUAGE_OF_GROUP, now)
        await outbox.owe(db, question, now)


async def choose_for_group(storage: Storage, caller: Caller, language: str, now: datetime) -> None:
    """The setting of that name, for the caller's neighbourhood: of all its groups. Refusal for anybody but a chair."""
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.SET_LANGUAGE_OF_GROUP, now)
        await settings.put(db, caller, settings.LANGUAGE, here.id, language, now)
