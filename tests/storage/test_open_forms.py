"""Forms that were open when the database learned whether somebody has answered one."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from storage.migrate import FOLDER, upgrade

if TYPE_CHECKING:
    from pathlib import Path

    from storage import Storage

KNOWING = 26
"""The migration that added it."""


async def test_whatever_was_typed_before_is_not_replaced_without_a_word(storage: Storage, tmp_path: Path) -> None:
    for path in sorted(FOLDER.glob("*.sql"))[: KNOWING - 1]:
        shutil.copy(path, tmp_path)
    await upgrade(storage, tmp_path)
    async with storage.transaction() as db:
        await db.execute("INSERT INTO people (id, name, seen_at) VALUES (7, 'Bo', 0)")
        await db.execute(
            "INSERT INTO neighbourhoods (id, name, language, zone, created_at) VALUES (1, 'Elm', 'en', 'UTC', 0)"
        )
        await db.execute(
            "INSERT INTO forms (person_id, neighbourhood_id, form, step, answers, updated_at)"
            """ VALUES (7, 1, 'report', 'photo', '{"what": "Bins are full", "category": "other"}', 0)"""
        )
    await upgrade(storage)
    async with storage.reading() as db:
        (form,) = await db.fetch("SELECT answered FROM forms")
    assert form["answered"]
