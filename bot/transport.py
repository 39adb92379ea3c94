"""The way to the Bot API: PTB's own request class on aiohttp's connections.

httpx's pool re-checks every connection on each request and httpcore looks for sniffio each time; on aiohttp the same
bot answers about four times as many updates (docs/decisions/0005).
"""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Any, Final

import aiohttp
from httpx_aiohttp import AiohttpTransport
from telegram import Bot
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import HTTPXRequest

from bot.fates import Unreadable
from bot.watch import OK

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.watch import Watch

TOO_MANY: Final = 429


_UNUSED: Final = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""For a transport that would else load every certificate authority, twice, for a context of its own.

Connections are our session's, which checks certificates by aiohttp's default; this one would trust nobody.
"""


class WatchedRequest(HTTPXRequest):
    """PTB's request, with each call's method and outcome noticed."""

    def __init__(self, watch: Watch, **wishes: Any) -> None:
        super().__init__(**wishes)
        self._watch = watch

    async def do_request(self, url: str, method: str, *more: Any, **wishes: Any) -> tuple[int, bytes]:
        """As PTB's; what is noticed is the method's name, never what it is called with."""
        called = url[url.rfind("/") + 1 :].partition("?")[0] if method == "POST" else "file"
        try:
            status, body = await super().do_request(url, method, *more, **wishes)
        except NetworkError as error:
            self._watch.called(called, "timeout" if isinstance(error, TimedOut) else "unreachable")
            raise
        self._watch.called(called, _answer(status))
        return status, body

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As PTB's, for what has the shape of an answer.

        TelegramError for what does not, so that it is taken for a gateway's; Unreadable for a success without result.
        """
        answer: Any = HTTPXRequest.parse_json_payload(payload)
        if not isinstance(answer, dict) or "ok" not in answer:
            raise TelegramError("Invalid server response")
        if answer["ok"] and "result" not in answer:
            raise Unreadable("an answer without a result")
        return answer


def _answer(status: int) -> str:
    if status < 300:  # noqa: PLR2004 - HTTP's own border between success and the rest
        return OK
    return "429" if status == TOO_MANY else f"{status // 100}xx"


def _pool(connections: int, read_timeout: float) -> dict[str, Any]:
    """A pool of connections; times in seconds. A throttled call may take Telegram 8 s, hence the long read time-out."""

    def session() -> aiohttp.ClientSession:
        return aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=connections, keepalive_timeout=50))

    return {
        "connection_pool_size": connections,
        "read_timeout": read_timeout,
        "write_timeout": read_timeout,
        "connect_timeout": 10,
        "pool_timeout": 30,
        "media_write_timeout": 60,
        "httpx_kwargs": {"transport": AiohttpTransport(verify=_UNUSED, client=session)},
    }


def make_request(connections: int, read_timeout: float) -> HTTPXRequest:
    """PTB's request with so many connections, waiting so many seconds for an answer."""
    return HTTPXRequest(**_pool(connections, read_timeout))


def make_bot(settings: Settings, watch: Watch) -> Bot:
    """The bot of these settings, not yet initialised."""
    return Bot(
        settings.bot_token.get_secret_value(),
        base_url=f"{settings.api_base_url}/bot",
        base_file_url=f"{settings.api_base_url}/file/bot",
        request=WatchedRequest(watch, **_pool(settings.concurrency + 32, settings.read_timeout_seconds)),
        get_updates_request=WatchedRequest(watch, **_pool(2, settings.long_poll_seconds + 10)),
    )
