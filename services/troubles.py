"""What the bot can't do in a group any more: kept, told once to those concerned, and what is owed there waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.letters import Letter
from domain.troubles import Trouble, next_look
from services import outbox
from storage import letters, neighbourhoods, troubles

if TYPE_CHECKING:
    from datetime import datetime

    from domain.neighbourhoods import Chat
    from domain.troubles import Known, Seen
    from storage.engine import Storage
    from storage.transaction import Transaction

BEGUN: Final = "trouble"
"""The letter that tells what does not work any more, and what to do about it."""

OVER: Final = "trouble-over"
"""The letter that tells that it works again."""

UPGRADED: Final = "group-upgraded"

UNREACHABLE: Final = frozenset({(Trouble.GONE, 0), (Trouble.MUTED, 0)})
"""With one of these a chat can't be told anything."""

MOST_CHAIRS: Final = 10
MOST_LOOKS: Final = 20
"""Groups that are looked at in one minute."""

MOST_CARDS: Final = 50
"""Cards that get their pictures when pictures are allowed again; an older one gets its own with its next change."""


async def begin(db: Transaction, chat_id: int, seen: Seen, now: datetime) -> bool:
    """Whether this does not work in the group: what is owed waits, and who is concerned hears of it, unless they have.

    False for what was seen before the trouble's end, and is told of only after it: it is none any more.
    """
    kind = seen.trouble
    new = await troubles.begin(db, chat_id, seen, now)
    if new is None and (kind, seen.thread_id) not in await troubles.going_on(db, chat_id):
        return False
    if kind is Trouble.MUTED:
        await troubles.note_main_only(db, chat_id, main_only=seen.main_only)
    if kind is Trouble.GONE and new is not None:
        await troubles.finish_all(db, chat_id, now, but=Trouble.GONE)
    if (kind, 0) in UNREACHABLE:
        await troubles.hold(db, chat_id, posted_too=kind is Trouble.GONE or seen.edit, main_only=seen.main_only)
    chat = None if new is None else await neighbourhoods.chat(db, chat_id)
    if new is not None and chat is not None:
        told = await _concerned(db, chat)
        data = {"title": chat.title, "deleted": seen.deleted}
        await troubles.note_told(db, new[0], told)
        await _tell(db, BEGUN, new, told, data, now)
    return True


async def tell_upgraded(db: Transaction, chat: Chat, now: datetime) -> None:
    """The group has become a supergroup: what waited for it goes out, and those concerned hear of it once."""
    await troubles.release(db, chat.id, now)
    for receiver in await _concerned(db, chat):
        await outbox.owe(db, Letter(UPGRADED, receiver, f"{UPGRADED}:{chat.id}:{receiver}", {"title": chat.title}), now)


async def _concerned(db: Transaction, about: Chat) -> list[int]:
    """The committee's chat; while nothing can be said there, the chairs who can be written to in private.

    Where there are none, the news wait for the committee's chat, unless they are about that chat itself.
    """
    committee = await troubles.committee(db, about.neighbourhood_id)
    if committee is not None and not UNREACHABLE & await troubles.going_on(db, committee):
        return [committee]
    chairs = await troubles.chairs(db, about.neighbourhood_id, MOST_CHAIRS)
    return chairs or [chat for chat in (committee,) if chat not in {None, about.id}]


async def _tell(
    db: Transaction, kind: str, which: tuple[int, int], told: list[int], data: dict[str, object], now: datetime
) -> None:
    trouble_id, episode = which
    for receiver in told:
        key = _key(kind, trouble_id, episode, receiver)
        await outbox.owe(db, Letter(kind, receiver, key, {**data, "trouble": trouble_id, "episode": episode}), now)


def _key(kind: str, trouble_id: int, episode: int, receiver: int) -> str:
    return f"{kind}:{trouble_id}:{episode}:{receiver}"


async def finish(db: Transaction, chat_id: int, kind: Trouble, now: datetime, thread_id: int = 0) -> bool:
    """Whether there was this trouble; it is over, what waited goes out, and those who heard of it hear of that too."""
    over = await troubles.finish(db, chat_id, kind, now, thread_id)
    if over is None:
        return False
    trouble_id, episode, told = over
    if (kind, 0) in UNREACHABLE:
        await troubles.release(db, chat_id, now)
    if kind is Trouble.PICTURES:
        await troubles.touch_without_picture(db, chat_id, MOST_CARDS)
    chat = await neighbourhoods.chat(db, chat_id)
    if chat is not None:
        await _tell(db, OVER, (trouble_id, episode), told, {"title": chat.title}, now)
    db.ring()
    return True


async def try_again(db: Transaction, chat_id: int, now: datetime) -> None:
    """Telegram, when asked, says that the bot may write here: what waits is tried, and `accepted` ends the trouble.

    So a reason that Telegram does not tell of, such as a closed main topic, is told once and not with every look. Where
    nothing waits that could be tried, its word ends the trouble, but for that of a main topic.
    """
    if await troubles.holds(db, chat_id):
        await troubles.release(db, chat_id, now)
        db.ring()
    elif await troubles.may_be_over(db, chat_id, now):
        await finish(db, chat_id, Trouble.MUTED, now)


async def accepted(storage: Storage, chat_id: int, thread_id: int | None, asked: datetime, now: datetime) -> None:
    """Telegram took a message here for which it was asked at that time, so the bot may write.

    One in a topic shows nothing of the main one, where something may still wait.
    """
    async with storage.reading() as db:
        since = await troubles.muted_since(db, chat_id)
    if since is None or since > asked:
        return
    async with storage.transaction() as db:
        goes_on = await troubles.muted_since(db, chat_id) == since
        if goes_on and (thread_id is None or not await troubles.main_waits(db, chat_id, now)):
            await finish(db, chat_id, Trouble.MUTED, now)


async def due(storage: Storage, now: datetime) -> list[int]:
    """Groups about which Telegram is to be asked now; each is due again later, ever more rarely."""
    async with storage.transaction() as db:
        found = await troubles.due(db, now, MOST_LOOKS)
        for chat_id, since in found:
            await troubles.look_at(db, chat_id, next_look(since, now))
    return [chat_id for chat_id, _ in found]


async def still_news(storage: Storage, letter: Letter) -> Known | None:
    """The trouble that a letter tells of, None when it has nothing (more) to say.

    A beginning is no news once it is over; an end is none where the beginning was not told, or it began again.
    """
    kind, trouble_id, episode = letter.kind, letter.data["trouble"], letter.data["episode"]
    async with storage.reading() as db:
        known = await troubles.get(db, trouble_id)
        if known is None or known.episode != episode or known.over is not (kind == OVER):
            return None
        begun = _key(BEGUN, trouble_id, episode, letter.chat_id)
        return known if kind == BEGUN or await letters.went_out(db, begun) else None
