"""What is written down while the bot runs: ids and events, never names, texts or tokens."""

import logging
import re
import sys
from typing import Literal, TextIO

import structlog
from structlog.types import EventDict, Processor, WrappedLogger

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
_WITHHELD = frozenset(
    {"caption", "first_name", "last_name", "name", "phone_number", "secret", "text", "title", "token", "username"}
)
_TALKATIVE = ("httpx", "httpcore", "aiohttp.access", "apscheduler", "asyncio", "uvicorn.access", "aiosqlite")


def without_tokens(text: str) -> str:
    """Return the text with everything that looks like a bot's token struck out."""
    return _TOKEN.sub("<token>", text)


def set_up_logging(level: str, form: Literal["text", "json"], stream: TextIO = sys.stderr) -> None:
    """Send what this program and its libraries log to the stream, one line each, from `level` on."""
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
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=before, processors=_rendering(form)))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _TALKATIVE:  # httpx tells every address it asks, and the token is part of each
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("telegram").setLevel(max(logging.INFO, root.level))  # below that it logs whole messages


def _rendering(form: Literal["text", "json"]) -> list[Processor]:
    remove = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if form == "json":
        return [remove, structlog.processors.format_exc_info, structlog.processors.JSONRenderer(), _strike_tokens]
    # the plain traceback, since the pretty one prints local variables
    text = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    return [remove, text, _strike_tokens]


def _withhold(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Keep what people are called and what they wrote out of the log, should a call pass it by mistake."""
    for key in _WITHHELD & event.keys():
        event[key] = "<withheld>"
    return event


def _strike_tokens(_logger: WrappedLogger, _method: str, line: object) -> str:
    return without_tokens(str(line))
