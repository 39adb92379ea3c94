"""On which kinds of database a scene is played."""

import pytest

ON_BOTH = pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
"""For a scene, or a module of them, with a query, a lock or two people at once; the others make do with SQLite."""
