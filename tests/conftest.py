"""How the tests are run: where they write, who loads what they ask for, and which run the same lines as others."""

import gc
import os
import signal
from pathlib import Path

import pytest

from tests.memory import in_memory

WALKS = ("authorisation", "crash", "hostile")
"""Folders of tests that do the same with everybody and everything."""


def pytest_configure(config: pytest.Config) -> None:
    """Folders of tests are made in memory, unless whoever runs them names a place.

    A process that only hands out the tests to others is spared what they need, which takes seconds to load.
    """
    memory = in_memory()
    if memory is not None:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))
    if not config.getoption("numprocesses", None):
        config.pluginmanager.import_plugin("tests.fixtures")
    if hasattr(config, "workerinput"):
        signal.signal(signal.SIGINT, interrupted)


def interrupted(*_: object) -> None:
    """Stop, as Python does by itself; only then asyncio puts no handler in its place, which it does for each test."""
    raise KeyboardInterrupt


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what runs lines that others run too: walks through everything, and second runs on PostgreSQL.

    The tests of the storage itself run other lines on PostgreSQL.
    """
    for item in items:
        folders = item.path.relative_to(Path(__file__).parent).parts
        called = getattr(item, "callspec", None)
        twice = called is not None and called.params.get("database_kind") == "postgresql" and "storage" not in folders
        if twice or folders[0] in WALKS:
            item.add_marker("unwatched")


def pytest_collection_finish() -> None:
    """What is loaded by now stays until the end: no scene has to wait until it is looked through for garbage."""
    gc.collect()
    gc.freeze()
