"""A small bank: what leaves one account arrives in another, so half a unit shows at once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import Storage, open_storage
from tests.postgres import fresh_schema

SCHEMA = (
    "CREATE TABLE accounts (name TEXT PRIMARY KEY, amount BIGINT NOT NULL CHECK (amount > -1000000))",
    "CREATE TABLE entries (id BIGINT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts (name))",
    "CREATE TABLE inbox (update_id BIGINT PRIMARY KEY, chat_key BIGINT, raw TEXT, received_at BIGINT, done_at BIGINT)",
    "INSERT INTO accounts VALUES ('ann', 0), ('bo', 0)",
)


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The address of an empty database, without a schema, once on either kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'test.db'}"
        return
    async with fresh_schema(request.getfixturevalue("postgresql_server")) as url:
        yield url


@pytest.fixture
async def storage(database_url: str) -> AsyncIterator[Storage]:
    """An open, empty database, once on either kind: the schema is up to the test."""
    async with await open_storage(database_url) as opened:
        yield opened


@pytest.fixture
async def bank(storage: Storage) -> Storage:
    """An open database with the accounts of Ann and Bo, both empty."""
    async with storage.transaction() as db:
        for statement in SCHEMA:
            await db.execute(statement)
    return storage
