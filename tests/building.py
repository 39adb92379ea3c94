"""The bot as scenes build it: strict about words, with a painter that all scenes of a process share."""

from __future__ import annotations

import atexit
from typing import TYPE_CHECKING, Final

from bot.app import build_app
from handlers.pictures import Painter

if TYPE_CHECKING:
    from bot.app import App
    from bot.settings import Settings
    from tests.clock import TownClock


class LastingPainter(Painter):
    """Goes on when a bot ends: its process takes longer to begin than to paint."""

    def close(self) -> None:
        """Leave the process to the next bot."""

    def end(self) -> None:
        """End the process."""
        super().close()


PAINTER: Final = LastingPainter()
atexit.register(PAINTER.end)


async def built(settings: Settings, clock: TownClock) -> App:
    """A bot by these settings, at this town's time; nothing runs yet."""
    return await build_app(settings, clock, strict_words=True, painter=PAINTER)
