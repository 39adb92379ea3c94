"""A town for the long walks: one kind of database is enough, the samples in test_samples.py see both."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.authorisation.stage import Stage, staged
from tests.opening import open_town
from tests.postgres import fresh_schema


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """Two streets on SQLite, with everybody in place; one for all walks of a module."""
    async with open_town(f"sqlite:///{tmp_path_factory.mktemp('stage') / 'test.db'}") as town:
        yield await staged(town)


@pytest.fixture
async def stage_on_postgresql(postgresql_server: str) -> AsyncIterator[Stage]:
    """The same on PostgreSQL, for a sample."""
    async with fresh_schema(postgresql_server) as url, open_town(url) as town:
        yield await staged(town)
