"""The methods the sandbox knows, by lower-case name."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sandbox.errors import bad
from sandbox.params import Call, asks_for_something

Run = Callable[[Call], Any | Awaitable[Any]]

SENDING = "chat_id message_thread_id disable_notification protect_content reply_parameters reply_markup"
CAPTION = "caption parse_mode caption_entities show_caption_above_media"


@dataclass(frozen=True, slots=True)
class Method:
    """One method: its name as Telegram writes it, what runs it, and the parameters it understands."""

    name: str
    run: Run
    params: frozenset[str]

    def check(self, params: dict[str, Any]) -> None:
        """Refuse parameters that would be silently ignored."""
        for name, value in params.items():
            if name not in self.params and asks_for_something(value):
                raise bad('the sandbox knows no parameter "{}" of {}', name, self.name)


METHODS: dict[str, Method] = {}


F = TypeVar("F", bound=Run)


def method(name: str, params: str = "") -> Callable[[F], F]:
    """Enter the function as the method `name` with these parameters, separated by spaces."""

    def enter(run: F) -> F:
        METHODS[name.lower()] = Method(name, run, frozenset(params.split()))
        return run

    return enter
