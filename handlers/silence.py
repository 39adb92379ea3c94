"""Answers that are none: Telegram's gateway, or the way to it, spoke in its place."""

from __future__ import annotations

from datetime import timedelta

from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError


def from_a_gateway(error: TelegramError) -> bool:
    """Whether a web page came instead of Telegram's answer: its status says nothing about chats, rights or tokens."""
    if type(error) is TelegramError:  # what PTB raises for a body that is no JSON
        return error.message == "Invalid server response"
    cause = error.__cause__
    while isinstance(cause, InvalidToken):  # PTB wraps it once more when the bot introduces itself
        cause = cause.__cause__
    return type(cause) is TelegramError


def is_silence(error: TelegramError) -> bool:
    """Whether Telegram gave no answer to what was asked, so that it may be asked again later."""
    if from_a_gateway(error):
        return True
    if isinstance(error, BadRequest | Forbidden | InvalidToken | Conflict):
        return False
    return isinstance(error, NetworkError | RetryAfter)


def is_refusal(error: TelegramError) -> bool:
    """Whether Telegram itself says that this may not be asked, or is not there."""
    return isinstance(error, BadRequest | Forbidden) and not from_a_gateway(error)


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
