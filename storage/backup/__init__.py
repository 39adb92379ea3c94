"""Copies of the whole database: made while it is in use, checked before they count, and put back."""

from storage.backup.folder import Backup, listed
from storage.backup.making import back_up, ready
from storage.backup.origin import Origin, origin_of
from storage.backup.patience import Stopped
from storage.backup.restoring import Restored, restore
from storage.backup.swap import WordNeeded

__all__ = [
    "Backup",
    "Origin",
    "Restored",
    "Stopped",
    "WordNeeded",
    "back_up",
    "listed",
    "origin_of",
    "ready",
    "restore",
]
