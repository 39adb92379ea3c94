"""On which kinds of database a scene is played."""

import pytest

ON_BOTH = pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
"""For one scene of a module that makes do with SQLite otherwise."""

ON_SQLITE = pytest.mark.parametrize("database_kind", ["sqlite"])
"""For one scene without a query of its own, in a module that is played on both."""
