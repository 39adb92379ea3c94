"""A bot that is called by webhook, and somebody who calls it as Telegram does."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from tests.opening import open_town
from tests.ports import free_port

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.town import Town

SECRET = "a-word-between-us"


@asynccontextmanager
async def open_called_town(database_url: str) -> AsyncIterator[Town]:
    """A town whose bot is called; nobody lives there yet."""
    port = free_port()
    webhook: dict[str, Any] = {"webhook_url": f"http://127.0.0.1:{port}", "webhook_secret": SECRET, "listen_port": port}
    async with open_town(database_url, **webhook) as town:
        yield town


async def post(town: Town, body: Any, secret: str = SECRET) -> int:
    """The status with which the bot's own webhook answers to bytes, or to what is written as JSON."""
    url, head = town.app.settings.webhook_url + "/telegram", {"X-Telegram-Bot-Api-Secret-Token": secret}
    sent = {"data": body} if isinstance(body, bytes) else {"json": body}
    async with town.web.post(url, headers=head, **sent) as answer:
        return answer.status
