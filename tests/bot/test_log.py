import io
import json
import logging
from collections.abc import Iterator
from typing import Literal

import httpx
import pytest
import structlog

from bot.log import set_up_logging, without_tokens

TOKEN = "700100200:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


@pytest.fixture(params=["text", "json"])
def written(request: pytest.FixtureRequest) -> io.StringIO:
    form: Literal["text", "json"] = request.param
    stream = io.StringIO()
    set_up_logging("DEBUG", form, stream)
    return stream


def test_events_and_their_ids_are_written(written: io.StringIO) -> None:
    structlog.get_logger("bot.intake").info("update-stored", update_id=17, chat_id=-100200)
    line = written.getvalue()
    assert "update-stored" in line
    assert "-100200" in line
    assert line.count("\n") == 1


def test_what_people_are_called_and_wrote_is_withheld(written: io.StringIO) -> None:
    structlog.get_logger().warning("refused", person_id=5, first_name="Rosa", text="the lift is stuck")
    line = written.getvalue()
    assert "Rosa" not in line
    assert "stuck" not in line
    assert "refused" in line


def test_a_token_is_struck_out_wherever_it_is(written: io.StringIO) -> None:
    logging.getLogger("some.library").warning("GET https://host/bot%s/getMe", TOKEN)
    try:
        raise ValueError(TOKEN)  # noqa: TRY301 (the traceback is what is looked at)
    except ValueError:
        structlog.get_logger().exception("sending-failed", address=f"/bot{TOKEN}/x")
    assert TOKEN not in written.getvalue()
    assert written.getvalue().count("<token>") >= 3
    assert "Traceback" in written.getvalue()


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
    logging.getLogger("some.library").info("up")
    first, second = (json.loads(line) for line in stream.getvalue().splitlines())
    assert (first["event"], first["poll_seconds"], first["level"]) == ("started", 30, "info")
    assert (second["event"], second["logger"]) == ("up", "some.library")


def test_telegram_library_never_tells_what_it_received(written: io.StringIO) -> None:
    logging.getLogger("telegram.ext.Application").debug("Processing update %s", "private words")
    assert written.getvalue() == ""


@pytest.mark.parametrize("text", ["12:34 on 2024-05-06T07:08:09", "chat:-1002003004005", "port 8080: taken"])
def test_times_and_ids_are_no_tokens(text: str) -> None:
    assert without_tokens(text) == text
