"""A small bank: what leaves one account arrives in another, so half a unit shows at once."""

import pytest

from storage import Storage

SCHEMA = (
    "CREATE TABLE accounts (name TEXT PRIMARY KEY, amount BIGINT NOT NULL CHECK (amount > -1000000))",
    "CREATE TABLE entries (id BIGINT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts (name))",
    "CREATE TABLE inbox (update_id BIGINT PRIMARY KEY, chat_key BIGINT, raw TEXT, received_at BIGINT, done_at BIGINT)",
    "INSERT INTO accounts VALUES ('ann', 0), ('bo', 0)",
)


@pytest.fixture
async def bank(storage: Storage) -> Storage:
    """An open database with the accounts of Ann and Bo, both empty."""
    async with storage.transaction() as db:
        for statement in SCHEMA:
            await db.execute(statement)
    return storage
