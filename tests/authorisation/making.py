"""How the things that acts are about are made: into the street's own storage, with cards where they need one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from storage.engine import Storage
    from tests.authorisation.stage import Stage

    Thing = Callable[[Stage, str], Awaitable[dict[str, Any]]]


def kept(stage: Stage) -> Storage:
    return stage.town.app.shared.storage


async def refreshed(stage: Stage, who: str) -> Any:
    """The present, at which Telegram has just confirmed what this person is."""
    now = stage.town.clock.now()
    async with kept(stage).transaction() as db:
        await db.fetch(
            "UPDATE presence SET checked_at = :now WHERE person_id = :who AND status <> 'left' RETURNING chat_id",
            now=now,
            who=stage.who(who).id,
        )
    return now


async def carded(stage: Stage, who: str, kind: str, chat: int, make: Thing, of: str = "report") -> dict[str, Any]:
    """A card of it stands in that chat, as a message whose id is known."""
    made = await make(stage, who)
    await stage.town.settle()
    where = {"kind": kind, "subject": made[of], "chat": chat}
    async with kept(stage).transaction() as db:
        there = await db.fetch(
            "SELECT message_id FROM cards WHERE kind = :kind AND subject_id = :subject AND chat_id = :chat", **where
        )
        if there:
            return {**made, "message": there[0]["message_id"]}
        message = next(stage.ids)
        await db.fetch(
            "INSERT INTO cards (kind, subject_id, chat_id, message_id, wanted, shown, due_at)"
            " VALUES (:kind, :subject, :chat, :message, 1, 1, 0) RETURNING id",
            message=message,
            **where,
        )
    return {**made, "message": message}
