"""Processes that paint, seen from outside."""

from collections.abc import Callable

import psutil

Painting = Callable[[], list[psutil.Process]]


def painters() -> list[psutil.Process]:
    """The painting processes that this one has started and not ended."""
    return [each for each in psutil.Process().children() if any("brush.py" in part for part in each.cmdline())]
