"""Who needs a menu of commands of their own, and what Telegram was told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.menus import Audience
from storage import menus

if TYPE_CHECKING:
    from domain.menus import Place
    from storage.engine import Storage


async def audience(storage: Storage) -> Audience:
    """Everybody with a role or a chosen language, and all committees, as of now."""
    async with storage.reading() as db:
        return Audience(
            await menus.bearers(db), await menus.choosers(db), await menus.committees(db), await menus.shown(db)
        )


async def told(storage: Storage, place: Place, digest: str | None) -> None:
    """Telegram was told a menu with this digest, or with None that the place has none of its own any more."""
    async with storage.transaction() as db:
        if digest is None:
            await menus.drop(db, place)
        else:
            await menus.note(db, place, digest)
