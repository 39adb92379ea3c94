"""A database worth copying."""

from collections.abc import AsyncIterator

import pytest

from storage import Storage, open_storage
from storage.backup import Origin, origin_of
from storage.migrate import upgrade


@pytest.fixture
async def filled(copied_url: str) -> AsyncIterator[Storage]:
    """A database of this program's, open: a neighbourhood, two people and 3 MB of pictures."""
    async with await open_storage(copied_url) as storage:
        await upgrade(storage)
        async with storage.transaction() as db:
            await db.execute("INSERT INTO neighbourhoods (name, language, zone, created_at) VALUES ('', 'en', '', 0)")
            for number, name in enumerate(("Bo; 'Bó' or \\N", "陈\n\t\\")):
                await db.execute("INSERT INTO people (id, name, seen_at) VALUES (:id, :name, 5)", id=number, name=name)
            pictures = [{"key": str(number), "file_id": f"{number:04}" * 1000} for number in range(750)]
            await db.run_many("INSERT INTO pictures VALUES (:key, :file_id, 0)", pictures)
        yield storage


@pytest.fixture
def origin(filled: Storage, copied_url: str) -> Origin:
    """The same, as what is to be copied."""
    assert filled.dialect in copied_url
    return origin_of(copied_url)
