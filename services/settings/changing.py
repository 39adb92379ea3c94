"""Seeing what a neighbourhood's chairs chose, changing it, taking the last change back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.audit import Deed
from domain.refusals import Refusal
from domain.rights import Right
from domain.settings import Chosen
from services import audit, committee, outbox, standing
from services.settings.choices import ALL, OVERVIEW
from services.settings.targets import CHAPTER
from storage import cards, neighbourhoods, people, settings, setup

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.letters import Letter
    from domain.people import Caller
    from services.settings.setting import Setting
    from storage.engine import Storage
    from storage.transaction import Transaction


async def show(storage: Storage, caller: Caller, now: datetime, thread_id: int | None) -> None:
    """Show the list of settings where a chair asks for it, in private or in the committee's chat.

    Raises Refusal for anybody but a chair, and in a residents' group, with the way to private.
    """
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.CHANGE_SETTINGS, now)
        await committee.check_place(db, caller, here.id, "settings")
        await outbox.show_anew(db, OVERVIEW, here.id, caller.chat_id, now, thread_id)


async def open_one(storage: Storage, caller: Caller, setting: Setting, neighbourhood_id: int, now: datetime) -> None:
    """From the list, show one setting below it, in the list's topic. Raises Refusal as `show` does."""
    async with storage.transaction() as db:
        await _require(db, caller, neighbourhood_id, now)
        await _show_below(db, caller, setting.card, OVERVIEW, neighbourhood_id, now)


def chapter_card(chapter: str) -> str:
    """The kind of the card that lists the settings of a chapter."""
    return f"{OVERVIEW}-{chapter}"


async def open_chapter(storage: Storage, caller: Caller, chapter: str, neighbourhood_id: int, now: datetime) -> None:
    """Show the list of a chapter's settings, in the topic of the list of all. Raises Refusal as `show` does."""
    async with storage.transaction() as db:
        await _require(db, caller, neighbourhood_id, now)
        await _show_below(db, caller, chapter_card(chapter), OVERVIEW, neighbourhood_id, now)


async def back_to_list(storage: Storage, caller: Caller, neighbourhood_id: int, now: datetime) -> None:
    """From a setting back to the list of all, at the end of the chat. Raises Refusal as `show` does."""
    async with storage.transaction() as db:
        await _require(db, caller, neighbourhood_id, now)
        await _show_below(db, caller, OVERVIEW, OVERVIEW, neighbourhood_id, now)


async def offer(storage: Storage, caller: Caller, neighbourhood_id: int, question: Letter, now: datetime) -> None:
    """Owe a chair the question which of several values they mean. Raises Refusal for anybody else."""
    async with storage.transaction() as db:
        await _require(db, caller, neighbourhood_id, now)
        await outbox.owe(db, question, now)


async def change(
    storage: Storage, caller: Caller, setting: Setting, neighbourhood_id: int, typed: str, now: datetime, *, anew: bool
) -> tuple[str, bool]:
    """The value from now on, and whether that is new; every card that shows it follows.

    `anew` when it was typed: then the card moves below what was typed. Raises Refusal for anybody but a chair, and for
    what is no such value.
    """
    async with storage.transaction() as db:
        await _require(db, caller, neighbourhood_id, now)
        value = setting.check(typed)
        was = await _held(db, setting, neighbourhood_id)
        if anew:
            await _show_below(db, caller, setting.card, setting.card, neighbourhood_id, now)
        if value != was:
            await _put(db, caller, setting, neighbourhood_id, was, value, now)
    return value, value != was


async def undo(
    storage: Storage, caller: Caller, setting: Setting, neighbourhood_id: int, change_id: int, now: datetime
) -> str:
    """The value that was before that change, which holds again.

    Raises Refusal when somebody has changed it since, and for anybody but a chair.
    """
    async with storage.transaction() as db:
        await _require(db, caller, neighbourhood_id, now)
        await _held(db, setting, neighbourhood_id)
        last = await settings.last_change(db, neighbourhood_id, setting.name)
        if last is None or last.id != change_id:
            raise Refusal("setting-changed-since")
        await _put(db, caller, setting, neighbourhood_id, last.became, last.was, now)
    return last.was


async def chosen(
    storage: Storage, wanted: Sequence[Setting], neighbourhood_id: int, reader: int
) -> list[Chosen] | None:
    """These settings as they stand; None for no neighbourhood, and for a reader who is no chair or committee's chat."""
    async with storage.reading() as db:
        of = await neighbourhoods.get(db, neighbourhood_id)
        if of is None or not await committee.may_read(db, reader, neighbourhood_id, Right.CHANGE_SETTINGS):
            return None
        found = []
        for setting in wanted:
            value = await setting.read(db, of.id)
            if value is None:
                return None
            found.append(Chosen(of.id, of.name, of.zone, value, await settings.last_change(db, of.id, setting.name)))
        return found


async def _show_below(
    db: Transaction, caller: Caller, card: str, above: str, neighbourhood_id: int, now: datetime
) -> None:
    """Show the card at the end of the topic in which the card above it stands."""
    await committee.check_place(db, caller, neighbourhood_id, "settings")
    shown = await cards.where_shown(db, above, neighbourhood_id)
    topic = next((thread_id for chat_id, _, thread_id in shown if chat_id == caller.chat_id), None)
    await outbox.show_anew(db, card, neighbourhood_id, caller.chat_id, now, topic)


async def _require(db: Transaction, caller: Caller, neighbourhood_id: int, now: datetime) -> None:
    await people.meet(db, caller.person, now)
    await standing.require(db, caller.id, neighbourhood_id, Right.CHANGE_SETTINGS, now)


async def _held(db: Transaction, setting: Setting, neighbourhood_id: int) -> str:
    """The present value; two who change it take turns from here on."""
    await setup.hold_neighbourhood(db, neighbourhood_id)
    value = await setting.read(db, neighbourhood_id)
    if value is None:
        raise Refusal("button-too-old")
    return value


async def put(
    db: Transaction, caller: Caller, setting: Setting, neighbourhood_id: int, value: str, now: datetime
) -> None:
    """The value from now on, by somebody who was found to be a chair, wherever they chose it; last in a transaction."""
    was = await _held(db, setting, neighbourhood_id)
    if value != was:
        await _put(db, caller, setting, neighbourhood_id, was, value, now)


async def show_again(db: Transaction, neighbourhood_id: int) -> None:
    """The list and each setting show what is now: all name the neighbourhood, tell its hours and who chose."""
    for card in (OVERVIEW, chapter_card(CHAPTER), *(each.card for each in ALL)):
        await outbox.refresh(db, card, neighbourhood_id)


async def _put(
    db: Transaction, caller: Caller, setting: Setting, neighbourhood_id: int, was: str, value: str, now: datetime
) -> None:
    await setting.write(db, neighbourhood_id, value, now)
    await settings.add_change(db, neighbourhood_id, setting.name, was, value, caller.id, now)
    await show_again(db, neighbourhood_id)
    if setting.is_private:
        await audit.note(db, neighbourhood_id, caller.id, Deed.SETTING, now, setting=setting.name)
    else:
        await audit.note(
            db, neighbourhood_id, caller.id, Deed.SETTING, now, setting=setting.name, was=was, became=value
        )
