import io
import json
import logging
import re
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import quote

import httpx
import pytest
import structlog

from bot.log import set_up_logging, without_tokens
from bot.settings import Settings
from storage.errors import StorageError, StorageUnavailable

TOKEN = "700100200:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"
PASSWORD = "s3cret/of the+street"
NAME, WORDS = "Rosa " + "Delgado", "the lift is " + "stuck again"
"""Put together here, since a traceback shows the lines of the program."""

pytestmark = pytest.mark.usefixtures("logging_as_before")


@pytest.fixture(params=["text", "json"])
def written(request: pytest.FixtureRequest) -> io.StringIO:
    form: Literal["text", "json"] = request.param
    settings = Settings(
        _env_file=None, bot_token=TOKEN, database_url=f"postgresql://linli:{quote(PASSWORD, safe='')}@db/x"
    )
    stream = io.StringIO()
    set_up_logging("DEBUG", form, stream, secrets=settings.secrets)
    return stream


def fail(*errors: BaseException) -> None:
    """Each of them while the one before was handled."""
    try:
        raise errors[0]  # noqa: TRY301 - the traceback is what is looked at
    except BaseException:
        if errors[1:]:
            fail(*errors[1:])
        raise


def log_failure(*errors: Exception) -> None:
    """As the bot does it, and as a library does."""
    try:
        fail(*errors)
    except Exception as error:
        structlog.get_logger("bot").exception("update-failed", update=5, error=type(error).__name__)
        logging.getLogger("some.library").exception("Something happened: %s", error)  # noqa: TRY401 - as libraries do
        logging.getLogger("some.library").error(error)  # noqa: TRY400 - as careless libraries do


def test_events_and_their_ids_are_written(written: io.StringIO) -> None:
    structlog.get_logger("bot.intake").info("update-stored", update_id=17, chat_id=-100200)
    line = written.getvalue()
    assert "update-stored" in line
    assert "-100200" in line
    assert line.count("\n") == 1


@pytest.mark.parametrize("field", ["name", "first_name", "text", "title", "whatever", "answers", "id"])
def test_words_are_withheld_whatever_the_field_is_called(written: io.StringIO, field: str) -> None:
    structlog.get_logger().warning("refused", person_id=5, **{field: NAME, "more": [WORDS], "late": {NAME: WORDS}})
    line = written.getvalue()
    assert not re.search("Rosa|Delgado|lift|stuck", line)
    assert "refused" in line
    assert "5" in line


def test_ids_amounts_and_times_are_told(written: io.StringIO) -> None:
    structlog.get_logger().info(
        "seen", again_in=1.5, letter=7, whole=True, nothing=None, at=datetime(2026, 1, 2, tzinfo=UTC)
    )
    assert re.search(r"again_in\W+1\.5", written.getvalue())
    assert "withheld" not in written.getvalue()


@pytest.mark.parametrize(
    "error",
    [
        KeyError(WORDS),
        ValueError(f"invalid literal for int() with base 10: '{WORDS}'"),
        StorageError(f"the database refused a row: Key (name)=({NAME}) already exists."),
        FileNotFoundError(2, "No such file or directory", f"/var/lib/{TOKEN}/{NAME}.jpg"),
        httpx.ConnectError(f"https://api.example/file/bot{TOKEN}/photos/{NAME}.jpg {WORDS}"),
        ExceptionGroup(WORDS, [ValueError(NAME), KeyError(TOKEN)]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_an_exception_says_is_not_told(written: io.StringIO, error: Exception) -> None:
    cause = RuntimeError(f"{WORDS} of {NAME}")
    cause.add_note(f"said by {NAME}")
    error.add_note(WORDS)
    log_failure(cause, error)
    text = written.getvalue()
    assert not re.search("Rosa|Delgado|lift|stuck|AAbbCC", text)
    assert type(error).__name__ in text
    assert "RuntimeError" in text
    assert "in fail" in text
    assert "update-failed" in text


def test_what_the_system_says_of_itself_is_told(written: io.StringIO) -> None:
    log_failure(OSError(28, "No space left on device", NAME), StorageUnavailable("the database is locked"))
    assert "OSError: No space left on device" in written.getvalue()
    assert "StorageUnavailable: the database is locked" in written.getvalue()
    assert NAME not in written.getvalue()


def test_exceptions_that_cause_each_other_come_to_an_end(written: io.StringIO) -> None:
    first, second = KeyError(1), ValueError(2)
    first.__cause__, second.__cause__ = second, first
    log_failure(first)
    assert "KeyError" in written.getvalue()
    assert "ValueError" in written.getvalue()


def test_secrets_are_struck_out_wherever_they_are(written: io.StringIO) -> None:
    address = f"postgresql://linli:{PASSWORD}@db/x"
    for words in (address, f"GET /bot{TOKEN}/getMe", TOKEN.replace(":", "%3A"), TOKEN.partition(":")[2], PASSWORD):
        structlog.get_logger().error("sending-failed", error=words)
        logging.getLogger("some.library").warning("cannot reach " + words)  # noqa: G003 - as careless libraries do
    text = written.getvalue()
    assert "AAbbCC" not in text
    assert "s3cret" not in text
    assert text.count("sending-failed") == text.count("cannot reach") == 5


async def test_a_request_leaves_no_line(written: io.StringIO) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200))
    async with httpx.AsyncClient(transport=transport) as client:
        await client.get(f"https://host.example/bot{TOKEN}/getMe")
    assert written.getvalue() == ""


def test_json_is_one_object_a_line() -> None:
    stream = io.StringIO()
    set_up_logging("INFO", "json", stream)
    structlog.get_logger("bot").info("started", poll_seconds=30)
    structlog.get_logger("bot").debug("unseen")
    logging.getLogger("some.library").info("up since %d s, says %s", 5, NAME)
    log_failure(KeyError(NAME))
    first, second, third, *_ = (json.loads(line) for line in stream.getvalue().splitlines())
    assert (first["event"], first["poll_seconds"], first["level"]) == ("started", 30, "info")
    assert (second["event"], second["logger"]) == ("up since 5 s, says <withheld>", "some.library")
    assert third["exception"].endswith("\nKeyError")


def test_telegram_library_never_tells_what_it_received(written: io.StringIO) -> None:
    logging.getLogger("telegram.ext.Application").debug("Processing update %s", "private words")
    assert written.getvalue() == ""


@pytest.mark.parametrize("text", ["12:34 on 2024-05-06T07:08:09", "chat:-1002003004005", "port 8080: taken"])
def test_times_and_ids_are_no_tokens(text: str) -> None:
    assert without_tokens(text) == text
