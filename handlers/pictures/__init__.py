"""Pictures for chats: drawn as SVG by plain functions, painted as PNG by one process."""

import hashlib
from typing import Protocol

from handlers.pictures.bars import Bar, BarChart
from handlers.pictures.painter import Painter, PainterDied
from handlers.pictures.summary import Block, Figure, Summary

__all__ = ["Bar", "BarChart", "Block", "Figure", "Painter", "PainterDied", "Picture", "Summary", "picture_key"]


class Picture(Protocol):
    """Anything that can be drawn."""

    def svg(self) -> str:
        """Draw it."""


def picture_key(picture: Picture) -> str:
    """Name what the picture shows, 64 hexadecimal digits: equal pictures, and only they, share a key."""
    return hashlib.sha256(picture.svg().encode()).hexdigest()
