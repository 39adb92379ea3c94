"""Everything that people can do, registered in one place."""

from __future__ import annotations

import handlers
from bot import errors
from handlers.registry import Registry


def registered() -> Registry:
    """A new registry of all that the features, and refusals, answer to."""
    registry = Registry()
    errors.register(registry)
    handlers.register_all(registry)
    return registry
