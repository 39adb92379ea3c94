"""/mydata: everything that is kept of whoever asks, as a file."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Final

from handlers.documents import written
from handlers.messages import Document, Message
from services import privacy

if TYPE_CHECKING:
    from domain.letters import Letter
    from handlers.commands import Command
    from handlers.context import Context, Desk

LARGEST: Final = 45_000_000
"""Bytes that are sent as one file; Telegram takes 50 MB from a bot."""

BULKY: Final = "what you sent lately, as Telegram brought it"
"""What is left out of a file that would be larger; it goes by itself after a few days."""


async def mydata(_command: Command, context: Context) -> None:
    """Owe the file; what is in it is read when it is sent. Whoever is not known does not become so by asking."""
    await context.answer("mydata", {"language": context.voice().language})


async def wording(letter: Letter, desk: Desk) -> Message:
    """The file with a sentence saying what it is; it is about whoever's private chat this is."""
    voice = desk.voice.in_language(letter.data["language"])
    kept = await privacy.everything(desk.storage, desk.chat_id)
    made = desk.now.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    head = {"what this is": voice.plain("mydata-inside"), "made at": made}
    content = written({**head, **kept})
    if len(content) > LARGEST:
        content = written({**head, **kept, BULKY: []})
    if len(content) > LARGEST:
        return Message(voice.html("mydata-too-large"))
    return Message(voice.html("mydata"), document=Document(f"linli-{made[:10]}.json", content))
