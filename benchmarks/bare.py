"""The bot to measure against: PTB on the same transport, answering the same taps and keeping nothing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from telegram.ext import Application, CallbackQueryHandler

from bot.transport import make_request

if TYPE_CHECKING:
    from telegram import Update

AT_ONCE = 64
"""As many as Linli handles at once by default."""


async def answer(update: Update, _context: Any) -> None:
    """Say that the vote was counted."""
    if update.callback_query is not None:
        await update.callback_query.answer("You voted. You can change it until Friday 27 November, 18:00.")


def main(address: str) -> None:
    """Poll until stopped."""
    application = (
        Application.builder()
        .token("1:bench")
        .base_url(f"{address}/bot")
        .request(make_request(AT_ONCE + 32, 25))
        .get_updates_request(make_request(2, 40))
        .concurrent_updates(AT_ONCE)
        .build()
    )
    application.add_handler(CallbackQueryHandler(answer))
    application.run_polling(timeout=20)


if __name__ == "__main__":
    main(sys.argv[1])
