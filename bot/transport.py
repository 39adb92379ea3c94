"""The way to the Bot API: PTB's own request class on aiohttp's connections.

httpx's pool re-checks every connection on each request and httpcore looks for sniffio each time; on aiohttp the same
bot answers about four times as many updates (docs/decisions/0005).
"""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Final

import aiohttp
from httpx_aiohttp import AiohttpTransport
from telegram import Bot
from telegram.request import HTTPXRequest

if TYPE_CHECKING:
    from bot.settings import Settings


_UNUSED: Final = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""For a transport that would else load every certificate authority, twice, for a context of its own.

Connections are our session's, which checks certificates by aiohttp's default; this one would trust nobody.
"""


def make_request(connections: int, read_timeout: float) -> HTTPXRequest:
    """A pool of connections; times in seconds. A throttled call may take Telegram 8 s, hence the long read time-out."""

    def session() -> aiohttp.ClientSession:
        return aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=connections, keepalive_timeout=50))

    return HTTPXRequest(
        connection_pool_size=connections,
        read_timeout=read_timeout,
        write_timeout=read_timeout,
        connect_timeout=10,
        pool_timeout=30,
        media_write_timeout=60,
        httpx_kwargs={"transport": AiohttpTransport(verify=_UNUSED, client=session)},
    )


def make_bot(settings: Settings) -> Bot:
    """The bot of these settings, not yet initialised."""
    return Bot(
        settings.bot_token.get_secret_value(),
        base_url=f"{settings.api_base_url}/bot",
        base_file_url=f"{settings.api_base_url}/file/bot",
        request=make_request(settings.concurrency + 32, settings.read_timeout_seconds),
        get_updates_request=make_request(2, settings.long_poll_seconds + 10),
    )
