"""What is written down while the bot runs: ids and events, never names, texts, tokens or passwords.

Words are told only in the fields named in TOLD; of an exception, its kind and its frames (tracebacks.py); of what a
library says, the sentence without what it puts into it, numbers aside.
"""

import logging
import re
import sys
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, Literal, TextIO

import structlog
from structlog.types import EventDict, Processor, WrappedLogger

from bot.tracebacks import told

TOLD: Final = frozenset(
    {"event", "level", "logger", "timestamp", "error", "fate", "file", "job", "kind", "language", "part", "sentence"}
)
"""The fields whose words are told: each is one of ours, a backup's name, or the name of a kind of error."""

WITHHELD: Final = "<withheld>"
_STRUCK: Final = "<secret>"
_SHORTEST_SECRET: Final = 8
"""Characters; something shorter would be struck out of every other word."""

_TOKEN = re.compile(r"\d+(?::|%3A)[A-Za-z0-9_-]{30,}", re.IGNORECASE)
_PASSWORD = re.compile(r"(?<=://)([^\s/:@]*):\S+@")
_TALKATIVE = ("httpx", "httpcore", "aiohttp.access", "apscheduler", "asyncio", "uvicorn", "aiosqlite")


def without_tokens(text: str) -> str:
    """Return the text without what looks like a bot's token or like the password in an address."""
    return _PASSWORD.sub(r"\1:<password>@", _TOKEN.sub("<token>", text))


def set_up_logging(
    level: str, form: Literal["text", "json"], stream: TextIO = sys.stderr, secrets: Iterable[str] = ()
) -> None:
    """Send what this program and its libraries log to the stream, from `level` on, and strike the secrets out of it."""
    before: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _withhold,
    ]
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *before, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream)
    handler.addFilter(_without_arguments)
    rendering: list[Processor] = [*_rendering(form), _Striking(secrets)]
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=before, processors=rendering))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _TALKATIVE:  # httpx tells every address it asks, and the token is part of each
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("telegram").setLevel(max(logging.INFO, root.level))  # below that it logs whole messages


def _rendering(form: Literal["text", "json"]) -> list[Processor]:
    remove = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if form == "json":
        return [remove, _tell_exception, structlog.processors.JSONRenderer()]
    text = structlog.dev.ConsoleRenderer(colors=False)
    return [remove, _tell_exception, _keep_to_one_line, text, _indent_what_follows]


def _tell_exception(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    found = event.pop("exc_info", None)
    if found is True:
        found = sys.exc_info()
    error = found[1] if isinstance(found, tuple) else found
    if isinstance(error, BaseException):
        event["exception"] = told(error)
    return event


def _keep_to_one_line(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """A library's message may repeat what came in: that must not look like a line of ours, nor steer a terminal."""
    event["event"] = "".join(_printed(char) for char in str(event.get("event", "")))
    return event


def _indent_what_follows(_logger: WrappedLogger, _method: str, line: object) -> str:
    """A traceback stays several lines; each is moved to the right, so that none of them passes for an event."""
    lines = str(line).rstrip("\n").split("\n")
    return "\n    ".join("".join(_printed(char) for char in each) for each in lines)


def _printed(char: str) -> str:
    return char if char.isprintable() else char.encode("unicode_escape").decode()


def _withhold(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Keep what people are called and what they wrote out of the log, should a call pass it by mistake."""
    for key, value in event.items():
        if not (key in TOLD or key.startswith("_") or key in {"exc_info", "stack_info"} or _says_nothing(value)):
            event[key] = WITHHELD
    return event


def _says_nothing(value: object) -> bool:
    """Whether the value is an id, an amount or a time."""
    return value is None or isinstance(value, (int, float, datetime))


def _without_arguments(record: logging.LogRecord) -> bool:
    """Take out of a library's record all that varies, but numbers; our own records hold a dictionary."""
    if isinstance(record.msg, dict):
        return True
    if not isinstance(record.msg, str):
        record.msg = type(record.msg).__name__
    if isinstance(record.args, dict):
        record.args = {key: _number_or_nothing(value) for key, value in record.args.items()}
    elif record.args:
        record.args = tuple(_number_or_nothing(value) for value in record.args)
    return True


def _number_or_nothing(value: Any) -> Any:
    return value if isinstance(value, (int, float)) else WITHHELD


class _Striking:
    """The last look at a line: no token, no password, none of these secrets."""

    def __init__(self, secrets: Iterable[str]) -> None:
        known = sorted((each for each in secrets if len(each) >= _SHORTEST_SECRET), key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, known))) if known else None

    def __call__(self, _logger: WrappedLogger, _method: str, line: object) -> str:
        text = without_tokens(str(line))
        return text if self._known is None else self._known.sub(_STRUCK, text)
