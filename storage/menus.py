"""Which chats have a menu of commands of their own, and what Telegram was told of each last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.menus import Chooser, Place, Scope
from domain.people import Role
from domain.roles import SEEN, role_of
from storage.queries import queries

if TYPE_CHECKING:
    from storage.transaction import Transaction

SQL = queries("menus")


async def bearers(db: Transaction) -> dict[int, tuple[Role, str | None]]:
    """The highest role of everybody with one who can be written to, and the language to speak with them."""
    found: dict[int, tuple[Role, str | None]] = {}
    for row in await SQL.bearers(db):
        duty = None if row["duty"] is None else Role.of(row["duty"])
        role = role_of(SEEN[row["role"]], duty)
        if role > found.get(row["id"], (Role.STRANGER, None))[0]:
            found[row["id"]] = role, row["language"]
    return found


async def choosers(db: Transaction) -> list[Chooser]:
    """Everybody who chose a language and can be written to; no order."""
    return [Chooser(row["id"], row["chosen_language"], row["app_language"]) for row in await SQL.choosers(db)]


async def committees(db: Transaction) -> dict[int, str]:
    """The chats of all committees, with the language of their neighbourhood."""
    return {row["id"]: row["language"] for row in await SQL.committees(db)}


async def shown(db: Transaction) -> dict[Place, str]:
    """The digest of what Telegram was told last, by place."""
    return {Place(row["chat_id"], Scope(row["scope"])): row["digest"] for row in await SQL.shown(db)}


async def note(db: Transaction, place: Place, digest: str) -> None:
    """Telegram was told this for the place."""
    await SQL.note(db, chat_id=place.chat_id, scope=place.scope, digest=digest)


async def drop(db: Transaction, place: Place) -> None:
    """The place has no menu of its own any more."""
    await SQL.drop(db, chat_id=place.chat_id, scope=place.scope)
