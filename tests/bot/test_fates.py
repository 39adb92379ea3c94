from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.fates import Fate, Unreadable, verdict


@pytest.mark.parametrize(
    ("error", "fate"),
    [
        (BadRequest("Message is not modified: specified new message content and reply markup are"), Fate.SHOWN),
        (BadRequest("Message to edit not found"), Fate.GONE),
        (BadRequest("Message can't be edited"), Fate.GONE),
        (BadRequest("Message thread not found"), Fate.NO_THREAD),
        (BadRequest("Can't parse entities: unsupported start tag"), Fate.PLAIN),
        (BadRequest("Chat not found"), Fate.CLOSED),
        (BadRequest("Not enough rights to send text messages to the chat"), Fate.MUTED),
        (BadRequest("Not enough rights to send photos to the chat"), Fate.NO_PICTURES),
        (BadRequest("Chat_send_photos_forbidden"), Fate.NO_PICTURES),
        (BadRequest("Wrong file identifier/http url specified"), Fate.NO_PICTURE),
        (BadRequest("Chat_write_forbidden"), Fate.MUTED),
        (Forbidden("Forbidden: CHAT_WRITE_FORBIDDEN"), Fate.MUTED),
        (BadRequest("Topic_closed"), Fate.NO_THREAD),
        (BadRequest("Topic_deleted"), Fate.NO_THREAD),
        (BadRequest("Group chat was deactivated"), Fate.CLOSED),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), Fate.CLOSED),
        (BadRequest("Message is too long"), Fate.REFUSED),
        (Forbidden("Forbidden: bot was blocked by the user"), Fate.CLOSED),
        (TimedOut(), Fate.UNKNOWN),
        (NetworkError("Bad Gateway"), Fate.UNKNOWN),
        (InvalidToken(), Fate.AGAIN),
        (Conflict("terminated by other getUpdates request"), Fate.AGAIN),
        (Unreadable("an answer without a result"), Fate.UNREADABLE),
        (TelegramError("something new"), Fate.REFUSED),
    ],
)
def test_every_answer_of_telegrams_has_a_meaning(error: TelegramError, fate: Fate) -> None:
    assert verdict(error).fate is fate


@pytest.mark.parametrize("wait", [17, timedelta(seconds=17)])
def test_a_pause_is_as_long_as_telegram_says(wait: int | timedelta) -> None:
    found = verdict(RetryAfter(wait))
    assert (found.fate, found.wait) == (Fate.PARKED, timedelta(seconds=17))


def test_a_moved_group_names_its_new_id() -> None:
    found = verdict(ChatMigrated(-1005))
    assert (found.fate, found.new_chat_id) == (Fate.MOVED, -1005)


@pytest.mark.parametrize(
    ("error", "deleted"),
    [
        (Forbidden("Forbidden: the group chat was deleted"), True),
        (BadRequest("Group chat was deactivated"), True),
        (Forbidden("Forbidden: bot was kicked from the group chat"), False),
    ],
)
def test_a_deleted_group_is_told_from_one_that_the_bot_was_removed_from(error: TelegramError, *, deleted: bool) -> None:
    assert verdict(error).deleted is deleted
