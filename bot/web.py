"""HTTP when asked for: the webhook, /healthz and /metrics."""

from __future__ import annotations

import asyncio
import hmac
import json
import socket
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any, Final

import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.shape import number_of
from bot.watch import CONTENT_TYPE
from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from starlette.requests import Request

    from bot.health import Health
    from bot.intake import Intake

WEBHOOK_PATH: Final = "/telegram"
MOST_BYTES: Final = 4 * 1024 * 1024
"""Larger than any update; more is refused."""

CLOSING: Final = 1
"""Seconds that calls which are being answered have at the end."""


def make_site(intake: Intake, health: Health, secret: str) -> Starlette:
    """The bot's web pages; without a secret there is no webhook."""

    async def telegram(request: Request) -> Response:
        given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=403)
        raw = await _update_in(request)
        if raw is None:
            return Response(status_code=400)
        try:
            await intake.take([raw])
        except StorageError:
            return Response(status_code=503)
        return Response(status_code=200)

    async def healthz(_: Request) -> Response:
        report = await health.report()
        return JSONResponse(report.told(), 200 if report.fine else 503)

    async def metrics(_: Request) -> Response:
        return Response(await health.page(), media_type=CONTENT_TYPE)

    routes = [Route("/healthz", healthz), Route("/metrics", metrics)]
    if secret:
        routes.append(Route(WEBHOOK_PATH, telegram, methods=["POST"]))
    return Starlette(routes=routes)


async def _update_in(request: Request) -> dict[str, Any] | None:
    """The update that was brought, None for anything else; no more than MOST_BYTES of it is read."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > MOST_BYTES:
            return None
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if number_of(raw) is not None else None


class _Server(uvicorn.Server):
    """A server inside the application's loop: signals stay with the application."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(site: Starlette, host: str, port: int) -> AsyncIterator[int]:
    """Serve the site inside the running loop; the port that was taken (useful for port 0). Raises OSError if it is."""
    config = uvicorn.Config(site, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=CLOSING)
    server = _Server(config)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named, since asyncio sets TCP_NODELAY only then; without it each answer waits 40 ms.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        task = asyncio.create_task(server.serve(sockets=[listening]))
        try:
            yield int(listening.getsockname()[1])
        finally:
            server.should_exit = True
            await task
