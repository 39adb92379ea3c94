"""The only SQL of the project, on SQLite and PostgreSQL alike."""

from storage.engine import Storage, UpdateStorage, open_storage
from storage.errors import AlreadyDone, ConstraintBroken, SchemaTooNew, StorageError, StorageUnavailable
from storage.transaction import Dialect, Row, Transaction
from storage.values import instant, stamp

__all__ = [
    "AlreadyDone",
    "ConstraintBroken",
    "Dialect",
    "Row",
    "SchemaTooNew",
    "Storage",
    "StorageError",
    "StorageUnavailable",
    "Transaction",
    "UpdateStorage",
    "instant",
    "open_storage",
    "stamp",
]
