"""What can go wrong with the database, said once for both of them."""


class StorageError(Exception):
    """The database refused or could not do something; the message is one sentence for the operator."""


class StorageUnavailable(StorageError):  # noqa: N818 (a state of the world, not a mistake)
    """The database cannot do it at present (gone, locked, full, deadlock): the same unit may be tried again."""


class ConstraintBroken(StorageError):  # noqa: N818 (names what happened)
    """A unique, foreign-key, check or not-null rule of the schema refused a row."""


class SchemaTooNew(StorageError):  # noqa: N818 (names what was found)
    """The database was written by a newer version of the program, so it is left alone."""


class AlreadyDone(Exception):  # noqa: N818 (not an error: a replay that has nothing left to do)
    """Effects of this update were committed before; nothing was changed now."""
