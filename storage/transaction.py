"""One open unit of work, as storage functions see it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Mapping, Sequence
from enum import Enum, auto
from typing import Any, Literal, Protocol, TypeVar

from storage.errors import StorageError
from storage.values import bound

Dialect = Literal["sqlite", "postgresql"]
T = TypeVar("T")


class Row(Protocol):
    """One result row: values by column name or position, in both databases."""

    def __getitem__(self, key: Any, /) -> Any: ...
    def __len__(self) -> int: ...


class Fetch(Enum):
    """What a statement is run for."""

    ROWS = auto()
    ROW = auto()
    VALUE = auto()
    COUNT = auto()
    MANY = auto()


class Transaction(ABC):
    """An open transaction: everything done in it is kept, or nothing.

    After a statement failed or was cancelled nothing more can be done in it and it cannot be kept, on both databases.
    """

    dialect: Dialect

    def __init__(self) -> None:
        self._callbacks: list[Callable[[], None]] = []
        self._trouble: BaseException | None = None
        self._over = False
        self.changed = False
        """Whether a statement changed a row: a unit that found nothing to do proves nothing about the disk."""
        self.bell: Callable[[], None] | None = None

    @abstractmethod
    async def _perform(self, fetch: Fetch, sql: str, parameters: Any) -> Any:
        """Run one statement; the result has the shape `fetch` asks for."""

    async def at_once(self, act: "Callable[[Transaction], Coroutine[Any, Any, T]]") -> T:
        """What `act` returns, which awaits nothing but this transaction: then SQLite does all of it in one go."""
        return await act(self)

    async def run(self, fetch: Fetch, sql: str, parameters: Mapping[str, Any]) -> Any:
        """Run one statement of the common SQL subset with named (`:name`) parameters.

        Returns rows, one row or None, the first value or None, or the number of rows changed. StorageError on failure.
        """
        return await self._guarded(fetch, sql, bound(parameters))

    async def run_many(self, sql: str, parameters: Sequence[Mapping[str, Any]]) -> None:
        """Run one statement once for each set of parameters, in their order."""
        await self._guarded(Fetch.MANY, sql, [bound(each) for each in parameters])

    async def fetch(self, sql: str, **parameters: Any) -> list[Row]:
        """All rows of one statement, in the order the statement asks for."""
        rows: list[Row] = await self.run(Fetch.ROWS, sql, parameters)
        return rows

    async def execute(self, sql: str, **parameters: Any) -> int:
        """Run one statement; the number of rows it changed."""
        count: int = await self.run(Fetch.COUNT, sql, parameters)
        return count

    def after_commit(self, callback: Callable[[], None]) -> None:
        """Call it once, soon after the commit is durable; never when the unit is rolled back.

        It is called from the event loop, even when the task that wrote was cancelled while waiting for the commit.
        """
        self._check_open()
        self._callbacks.append(callback)

    def ring(self) -> None:
        """Wake whoever sends what is owed, once this is committed; any number of calls ring once."""
        self._check_open()
        if self.bell is not None and self.bell not in self._callbacks:
            self._callbacks.append(self.bell)

    def _check_open(self) -> None:
        if self._over:
            msg = "this transaction is over"
            raise StorageError(msg)
        if self._trouble is not None:
            msg = "an earlier statement of this transaction failed; nothing more can be done in it"
            raise StorageError(msg) from self._trouble

    async def _guarded(self, fetch: Fetch, sql: str, parameters: Any) -> Any:
        self._check_open()
        try:
            result = await self._perform(fetch, sql, parameters)
        except BaseException as error:
            self._trouble = error
            raise
        if not self.changed and (fetch is Fetch.MANY or (result and not sql.lstrip().startswith("SELECT"))):
            self.changed = True
        return result

    def check_keepable(self) -> None:
        """Raise StorageError when a statement failed, though the block went on."""
        if self._trouble is not None:
            msg = "a statement of this transaction failed, so none of it was kept"
            raise StorageError(msg) from self._trouble
