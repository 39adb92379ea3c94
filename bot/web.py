"""HTTP when asked for: the webhook, and /healthz."""

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

from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from starlette.requests import Request

    from bot.intake import Intake

WEBHOOK_PATH: Final = "/telegram"
MOST_BYTES: Final = 4 * 1024 * 1024
"""Larger than any update; more is refused."""


def make_site(intake: Intake, secret: str) -> Starlette:
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
        return JSONResponse({"status": "ok", "waiting": intake.waiting})

    routes = [Route("/healthz", healthz)]
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
    except ValueError:
        return None
    return raw if isinstance(raw, dict) and isinstance(raw.get("update_id"), int) else None


class _Server(uvicorn.Server):
    """A server inside the application's loop: signals stay with the application."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(site: Starlette, host: str, port: int) -> AsyncIterator[int]:
    """Serve the site inside the running loop; the port that was taken (useful for port 0). Raises OSError if it is."""
    config = uvicorn.Config(site, log_config=None, access_log=False, lifespan="off")
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
