"""Answers to taps."""

from sandbox.callbacks import answer
from sandbox.errors import bad
from sandbox.methods.registry import method
from sandbox.params import Call

_TOAST_LIMIT = 200


@method("answerCallbackQuery", "callback_query_id text show_alert url cache_time")
def answer_callback_query(call: Call) -> bool:
    """Answer a tap with a toast, an alert, a link to the bot itself, or nothing."""
    text, url = call.text("text"), call.text("url")
    if len(text) > _TOAST_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    if url and not _leads_to(url, call.account.username or ""):
        raise bad("URL_INVALID")
    given = {"text": text, "show_alert": call.flag("show_alert"), "url": url}
    answer(call.world, call.bot.id, call.text("callback_query_id"), given)
    return True


def _leads_to(url: str, username: str) -> bool:
    """Without a game, only t.me links to the bot itself may be opened."""
    address = url.lower().removeprefix("https://").removeprefix("http://")
    return address.startswith((f"t.me/{username.lower()}?", f"telegram.me/{username.lower()}?"))
