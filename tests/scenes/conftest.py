"""Scenes are played on SQLite; those with a query, a lock or two people at once say ON_BOTH."""

import pytest


@pytest.fixture
def database_kind() -> str:
    """The kind of database, unless a scene says ON_BOTH."""
    return "sqlite"
