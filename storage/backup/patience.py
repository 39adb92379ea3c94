"""A copy may take long; whoever asked for it may want it to end before."""

from collections.abc import Callable

from storage.errors import StorageError

GoesOn = Callable[[], bool]
"""Asked many times a second while something long is done, from the thread that does it; False ends it."""


class Stopped(StorageError):  # noqa: N818 (names what happened)
    """It was ended before it was through; nothing of it was kept."""


def for_ever() -> bool:
    """Nobody ends it."""
    return True


def stopped() -> Stopped:
    """What is raised where the answer was False."""
    return Stopped("it was ended before it was through")
