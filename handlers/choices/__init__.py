"""What chairs choose about the neighbourhood itself: its name, its language, when it is told what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handlers import settings
from handlers.choices import countries, digest, keeping, naming, quiet, targets, zone

if TYPE_CHECKING:
    from handlers.registry import Registry

PAGES: Final = (
    naming.NAME,
    naming.LANGUAGE,
    zone.PAGE,
    countries.PAGE,
    quiet.PAGE,
    digest.DAY,
    digest.HOUR,
    keeping.PAGE,
    *targets.PAGES,
)


def register(registry: Registry) -> None:
    """The pages of these settings, in the order in which they are listed."""
    for page in PAGES:
        settings.add(registry, page)
