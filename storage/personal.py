"""What is kept of one person, in every table that `domain.personal` names: read, erased, or let go by its age."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from domain.people import Person
from domain.personal import IN_LETTERS, TABLES
from storage.queries import queries
from storage.values import instant

if TYPE_CHECKING:
    from datetime import datetime

    from storage.queries import Query
    from storage.transaction import Row, Transaction

SQL = queries("personal")

_MESSAGES: Final = ("message", "my_chat_member", "chat_member", "callback_query")


async def take(db: Transaction, person_id: int) -> tuple[Person, list[int], list[int]] | None:
    """The person with the polls they voted in and the tasks they answered, all held; None where nothing is kept."""
    await SQL.take_assisted(db, person_id=person_id)
    polls = [row["id"] for row in await SQL.take_polls(db, person_id=person_id)]
    tasks = [row["id"] for row in await SQL.take_tasks(db, person_id=person_id)]
    row = await SQL.take_person(db, person_id=person_id)
    return None if row is None else (Person(row["id"], row["name"], row["language"]), polls, tasks)


async def all_of(db: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """Everything that is kept of somebody, by what the table calls it, the person first; instants in ISO 8601, UTC."""
    found: dict[str, list[dict[str, Any]]] = {}
    for table in reversed(TABLES):
        if table.export:
            rows = await getattr(SQL, f"mine_{table.name}")(db, person_id=person_id, **_marks(person_id))
            told = [_told(row) for row in rows]
            found[table.export] = [each for each in told if "update" not in each or _is_by(each["update"], person_id)]
    return found


async def erase(db: Transaction, person: Person, now: datetime) -> None:
    """Nothing in any table leads to the person any more; counters are those of the votes and places that are left."""
    await SQL.add_nobody(db)
    homes = [row["id"] for row in await SQL.homes_of(db, person_id=person.id)]
    for counter in (SQL.unlink_votes, SQL.withdraw_votes):
        await counter(db, person_id=person.id, now=now)
    for counter in (SQL.leave_tasks, SQL.unfollow, SQL.erase_uses):
        await counter(db, person_id=person.id)
    for table in TABLES:
        if (others := _OTHERS.get(table.name)) is not None:
            await others(db, person, now)
        else:
            await getattr(SQL, f"erase_{table.name}")(db, person_id=person.id)
    for home in homes:
        await SQL.let_home_go(db, id=home)


async def _poll_options(_db: Transaction, _person: Person, _now: datetime) -> None:
    """What was asked stays; the counters have been set right."""


async def _menus(_db: Transaction, _person: Person, _now: datetime) -> None:
    """That Telegram shows a menu of the person's own is known until Telegram was told that there is none any more."""


async def _letters(db: Transaction, person: Person, now: datetime) -> None:
    """Those to the person go; of those to others that name them, the owed ones are dropped and the rest emptied."""
    await SQL.erase_letters(db, person_id=person.id)
    blank = []
    for row in await SQL.naming(db):
        data = json.loads(row["data"])
        without = _without(data, person)
        if without != data:
            state = "dropped" if row["state"] == "owed" else row["state"]
            blank.append({"id": row["id"], "state": state, "data": json.dumps(without, ensure_ascii=False), "now": now})
    if blank:
        await SQL.blank_letter(db, blank)
    await SQL.rename_letters(db, inside=f"%:{person.id}:%", last=f"%:{person.id}")


def _without(data: dict[str, Any], person: Person) -> dict[str, Any]:
    """The letter's data, with the facts of a refusal in it, as they are without this person."""
    cleared = {key: _without(value, person) if isinstance(value, dict) else value for key, value in data.items()}
    if data.get("person") == person.id or data.get("who") == person.name:
        cleared |= {key: empty for key, empty in IN_LETTERS.items() if key in data}
    return cleared


async def _inbox(db: Transaction, person: Person, now: datetime) -> None:
    """What the person sent is emptied, and done with if it was still to do; so is what others sent that names them.

    Others' that are still to do are left for them, and go with the rest after their days.
    """
    blank = []
    for row in await SQL.mentioned(db, **_marks(person.id)):
        raw = json.loads(row["raw"])
        if row["done_at"] is not None or _is_by(raw, person.id):
            blank.append({"update_id": row["update_id"], "lane": 0, "now": now})
    if blank:
        await SQL.blank(db, blank)


async def _troubles(db: Transaction, person: Person, _now: datetime) -> None:
    """Who was told of what the bot can't do in a group: without this person."""
    changed = []
    for row in await SQL.told(db):
        told = json.loads(row["told"])
        if person.id in told:
            changed.append({"id": row["id"], "told": json.dumps([each for each in told if each != person.id])})
    if changed:
        await SQL.put_told(db, changed)


async def _assisted(db: Transaction, person: Person, _now: datetime) -> None:
    """Somebody without a phone goes; of those whom the person added, nobody knows any more who did."""
    await SQL.erase_assisted(db, person_id=person.id)
    await SQL.unname_assisted(db, person_id=person.id)


async def _audit_views(db: Transaction, person: Person, _now: datetime) -> None:
    """The person's own list goes; others' that were narrowed to the person have nothing to list any more."""
    await SQL.erase_audit_views(db, person_id=person.id)
    await SQL.unname_audit_views(db, person_id=person.id)


async def _households(_db: Transaction, _person: Person, _now: datetime) -> None:
    """Those of the person that nobody else has anything to do with go at the end, and not after their days."""


_OTHERS: Final = {
    "poll_options": _poll_options,
    "assisted": _assisted,
    "audit_views": _audit_views,
    "households": _households,
    "letters": _letters,
    "menus": _menus,
    "inbox": _inbox,
    "troubles": _troubles,
}
"""Where one statement does not find what is the person's."""


async def let_go(db: Transaction, table: str, before: datetime) -> None:
    """Rows of this table, which has a time to live, from before that time are removed; homes by `let_homes_go`."""
    await getattr(SQL, f"old_{table}")(db, before=before)


async def old_homes(db: Transaction, before: datetime) -> list[int]:
    """The neighbourhoods with homes from before that time that are not on the committee's list."""
    return [row["neighbourhood_id"] for row in await SQL.old_homes(db, before=before)]


async def let_homes_go(db: Transaction, neighbourhood_id: int, before: datetime) -> None:
    """Those of them where nobody lives, nor lived lately, are removed; the caller holds the neighbourhood's homes."""
    await SQL.old_households(db, neighbourhood_id=neighbourhood_id, before=before)


async def unlink_reports(db: Transaction, neighbourhood_id: int, before: datetime, most: int) -> list[int]:
    """Up to `most` reports that were over before that time and now lead to nobody; who follows them is a number."""
    found = await SQL.reports_over(db, neighbourhood_id=neighbourhood_id, before=before, most=most)
    return await _unlink(db, found, SQL.unlink_report, SQL.let_followers_go)


async def unlink_polls(db: Transaction, neighbourhood_id: int, before: datetime, most: int) -> list[int]:
    """The same of polls, and of their votes."""
    found = await SQL.polls_over(db, neighbourhood_id=neighbourhood_id, before=before, most=most)
    return await _unlink(db, found, SQL.unlink_poll, SQL.let_voters_go, SQL.let_author_go)


async def unlink_tasks(db: Transaction, neighbourhood_id: int, before: datetime, most: int) -> list[int]:
    """The same of tasks, and of their helpers."""
    found = await SQL.tasks_over(db, neighbourhood_id=neighbourhood_id, before=before, most=most)
    return await _unlink(db, found, SQL.unlink_task, SQL.let_helpers_go)


async def _unlink(db: Transaction, found: list[Row], *changes: Query) -> list[int]:
    things = [{"id": row["id"]} for row in found]
    if things:
        await SQL.add_nobody(db)
        for change in changes:
            await change(db, things)
    return [thing["id"] for thing in things]


async def let_letters_go(db: Transaction, kind: str) -> None:
    """Letters of this kind that are no longer owed are removed."""
    await SQL.gone_letters(db, kind=kind)


async def reports_shown(db: Transaction, person_id: int) -> list[int]:
    """The reports whose cards name or count this person."""
    return [row["id"] for row in await SQL.reports_shown(db, person_id=person_id)]


async def acted_in(db: Transaction, person_id: int) -> list[int]:
    """The neighbourhoods in which this person ever changed a setting, or did or was done what is audited."""
    return [row["neighbourhood_id"] for row in await SQL.acted_in(db, person_id=person_id)]


async def messages_in_private(db: Transaction, person_id: int, since: datetime) -> list[int]:
    """The messages in their private chat that are not older than that, as far as is known, in their order."""
    found = {row["message_id"] for row in await SQL.sent_lately(db, person_id=person_id, since=since)}
    for row in await SQL.mentioned(db, **_marks(person_id)):
        raw = json.loads(row["raw"])
        if _at(raw, "message", "chat", "id") == person_id and instant(row["received_at"]) > since:
            found.add(raw["message"]["message_id"])
    oldest = min(found, default=None)
    if oldest is not None:  # the numbers of a chat rise: what a card got after the first of these is no older
        shown = await SQL.shown_in_private(db, person_id=person_id)
        found |= {each for row in shown for each in row if each is not None and each >= oldest}
    return sorted(found)


def _marks(person_id: int) -> dict[str, str]:
    """How an update names somebody."""
    return {"followed": f'%"id": {person_id},%', "last": f'%"id": {person_id}}}%'}


def _is_by(raw: Mapping[str, Any], person_id: int) -> bool:
    """Whether this person sent the update, or it tells that they came or went."""
    return any(
        person_id in (_at(raw, name, "from", "id"), _at(raw, name, "new_chat_member", "user", "id"))
        for name in _MESSAGES
    )


def _at(value: Any, *path: str) -> Any:
    """What stands there, None where there is nothing: only the part for which an update was kept has a known shape."""
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _told(row: Row) -> dict[str, Any]:
    """The row as the export tells it: by the ends of its columns' names."""
    told: dict[str, Any] = {}
    for name, value in dict(row).items():  # type: ignore[call-overload] # a row of either driver is a mapping
        if name.endswith("_utc"):
            moment = instant(value)
            told[name] = None if moment is None else moment.isoformat(timespec="seconds").replace("+00:00", "Z")
        elif name.endswith("_json"):
            told[name.removesuffix("_json")] = json.loads(value)
        elif name.endswith("_flag"):
            told[name.removesuffix("_flag")] = bool(value)
        else:
            told[name] = value
    return told
