"""What chairs choose about the neighbourhood itself: its name, its language, when it is told what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import settings
from handlers.choices import countries, digest, keeping, naming, quiet, zone

if TYPE_CHECKING:
    from handlers.registry import Registry


def register(registry: Registry) -> None:
    """The pages of these settings, in the order in which they are listed."""
    for page in (
        naming.NAME,
        naming.LANGUAGE,
        zone.PAGE,
        countries.PAGE,
        quiet.PAGE,
        digest.DAY,
        digest.HOUR,
        keeping.PAGE,
    ):
        settings.add(registry, page)
