"""What scenes of faults look at: what was said, what was asked of Telegram, and the state in between."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.town import TOKEN
from tests.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.town import Resident, Seen, Town


async def mended(town: Town) -> None:
    """Telegram behaves again."""
    (await town.web.delete(f"{town.address}/sandbox/faults")).close()


async def still(town: Town) -> None:
    """Until everything that can be done now is done; the clock stands still."""

    async def done() -> bool:
        pending = (await town.look("queue", token=TOKEN))["pending"]
        return not (pending or town.app.intake.waiting or town.app.delivery.busy)

    await until(done)


@contextmanager
def impatiently() -> Iterator[None]:
    """Whoever taps in here is reassured after a moment."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.reassurance.PATIENCE", 0.05)
        yield


async def writes(who: Resident, text: str, *, chat: int | None = None) -> None:
    """Writes to the bot in private or in a chat, and waits for nothing."""
    await who.town.ask("say", **{"as": who.id, "chat": chat or who.town.bot_id, "text": text})


async def presses(who: Resident, message: Seen, button: str) -> str:
    """Presses a button and waits for nothing; the number of the tap."""
    data = message.button(button)["callback_data"]
    tapped = await who.town.ask("tap", **{"as": who.id, "chat": message.chat, "message": message.id, "data": data})
    return str(tapped["query"])


async def answer_to(town: Town, query: str, wait: float = 10) -> str:
    """What the tapper reads; waits until there is something. Fails when nothing comes."""
    answer = await town.look(f"taps/{query}", wait=wait)
    assert answer["answered"], "the waiting sign still turns"
    return str(answer["text"])


async def struck(town: Town) -> None:
    """Until every fault that was ordered has struck."""

    async def none_left() -> bool:
        return not await town.look("faults")

    await until(none_left)


async def calls(town: Town, method: str, chat: int | None = None) -> list[dict[str, Any]]:
    """What was asked of Telegram, in one chat where that is named."""
    found = await town.look("calls", method=method)
    return [call for call in found if chat is None or int(call["params"]["chat_id"]) == chat]


async def helped(who: Resident, chat: int | None = None) -> int:
    """How many answers to /help are there."""
    seen = await who.sees(who.town.bot_id if chat is None else chat)
    return sum(1 for message in seen if message.by_bot and "what you can do" in message.text)


async def help_comes(who: Resident, times: int, chat: int | None = None) -> None:
    """Until so many answers to /help are there."""

    async def there() -> bool:
        return await helped(who, chat) >= times

    await until(there)


async def poll(town: Town) -> Seen:
    """Ana's question in the group, with nobody's vote yet."""
    await town.ana.says("/poll Tea? | Yes | No")
    return await town.bo.finds("Tea?")


async def poll_of_yesterday(town: Town) -> Seen:
    """The same, asked so long ago that Telegram has to say of every voter who they are."""
    await town.ana.says("/poll Tea? | Yes | No | closes 9d")
    card = await town.bo.finds("Tea?")
    await town.advance(timedelta(hours=25))
    return card


async def setting(town: Town, pragma: str) -> None:
    """Set something on the one connection that writes."""
    engine: Any = town.app.shared.storage._engine  # noqa: SLF001 - no door leads there, and none should
    await engine._writer._connection.submit(  # noqa: SLF001 - same
        lambda connection: connection.execute(f"PRAGMA {pragma}").close()
    )


async def votes(town: Town) -> int:
    """How many votes are stored for the only poll."""
    async with town.app.shared.storage.reading() as db:
        (row,) = await db.fetch("SELECT COUNT(*) AS votes FROM votes")
        return int(row["votes"])
