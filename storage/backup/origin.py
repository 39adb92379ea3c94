"""Which database it is that is copied: where it is, and how its copies are called."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qsl, unquote, urlsplit

from storage import sqlite
from storage.errors import StorageError

_UNFIT = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Origin:
    """The database at an address; `label` begins the names of its backups, `file` is its file where it is one."""

    url: str
    label: str
    kind: Literal["sqlite", "postgresql"]
    file: Path | None = None

    @property
    def suffix(self) -> str:
        """How the names of its backups end."""
        return "db" if self.kind == "sqlite" else "dump"


def origin_of(url: str) -> Origin:
    """The database that `open_storage` would open; StorageError for an address that is none, and for a memory."""
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite":
        path = Path(rest.removeprefix("/"))
        if path.name == sqlite.MEMORY:
            raise StorageError("a database in memory is gone with its process; there is nothing to copy")
        return Origin(url, _fit(path.stem), "sqlite", path.absolute())
    if scheme in {"postgresql", "postgres"}:
        parts = urlsplit(url)
        name = unquote(parts.path.removeprefix("/")) or unquote(parts.username or "")
        own = dict(parse_qsl(parts.query)).get("search_path", "")  # several bots may share a database
        return Origin(url, _fit(f"{name}-{own}" if own else name), "postgresql")
    raise StorageError("the address of the database has to start with sqlite:/// or postgresql://")


def _fit(name: str) -> str:
    return _UNFIT.sub("_", name) or "database"
