"""What may stand in the tables, whatever came in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from domain.assisted import LONGEST_NAME
from domain.polls import OPTION_MOST, QUESTION_MOST
from domain.reports import MOST_REASON, MOST_TEXT
from domain.tasks import LONGEST_TEXT
from handlers.markup import clean
from handlers.people import MOST_NAME, MOST_TITLE
from services import polls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.engine import Storage
    from storage.transaction import Transaction

TEXTS = {
    ("people", "name"): MOST_NAME,
    ("people", "app_language"): 35,
    ("people", "chosen_language"): 2,
    ("neighbourhoods", "name"): MOST_TITLE,
    ("chats", "title"): MOST_TITLE,
    ("reports", "text"): MOST_TEXT,
    ("reports", "photo"): 512,
    ("reports", "reason"): MOST_REASON,
    ("report_events", "reason"): MOST_REASON,
    ("polls", "question"): QUESTION_MOST,
    ("poll_options", "label"): OPTION_MOST,
    ("tasks", "what"): LONGEST_TEXT,
    ("tasks", "place"): LONGEST_TEXT,
    ("tasks", "reason"): LONGEST_TEXT,
    ("assisted", "helper"): LONGEST_NAME,
}
ORPHANS = {
    "an update that was not handled": "SELECT update_id FROM inbox WHERE done_at IS NULL",
    "an update without a sensible number": "SELECT update_id FROM inbox WHERE ABS(update_id) >= 9007199254740992",
    "presence in a chat that is not ours": "SELECT chat_id FROM presence WHERE chat_id NOT IN (SELECT id FROM chats)",
    "presence of nobody": "SELECT person_id FROM presence WHERE person_id NOT IN (SELECT id FROM people)",
    "a person that is none": (
        "SELECT id FROM people WHERE id < 0"
        " OR (id >= 4503599627370496 AND id NOT IN (SELECT person_id FROM assisted))"
        " OR (id = 0 AND (name <> '' OR dm_state <> 'closed'))"  # nobody stands in the place of whoever was erased
    ),
    "a place off the map": (
        "SELECT id FROM reports WHERE latitude IS NOT NULL"
        " AND NOT (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180)"
    ),
    "a poll with the wrong number of answers": (
        "SELECT poll_id FROM poll_options GROUP BY poll_id HAVING COUNT(*) NOT BETWEEN 2 AND 12"
    ),
    "a vote for nothing": (
        "SELECT votes.poll_id FROM votes LEFT JOIN poll_options ON poll_options.poll_id = votes.poll_id"
        " AND poll_options.option_no = votes.option_no WHERE poll_options.poll_id IS NULL"
    ),
    "a me-too that is not counted": (
        "SELECT id FROM reports WHERE me_too <> unlinked +"
        " (SELECT COUNT(*) FROM report_followers WHERE report_id = reports.id)"
    ),
    "a budget out of bounds": "SELECT id FROM neighbourhoods WHERE message_budget NOT BETWEEN 4 AND 18",
    "a letter that failed": (
        "SELECT kind FROM letters WHERE state = 'failed' AND error NOT IN ('unreachable', 'removed')"
    ),
}
COUNTED = (
    "inbox",
    "people",
    "presence",
    "reports",
    "polls",
    "votes",
    "tasks",
    "volunteers",
    "forms",
    "letters",
    "cards",
    "setting_changes",
    "links",
    "troubles",
)


async def faults(storage: Storage) -> list[str]:
    """Everything that should not be there."""
    found = []
    async with storage.reading() as db:
        for what, query in ORPHANS.items():
            found += [f"{what}: {row[0]!r}" for row in await db.fetch(query)]
        for (table, column), most in TEXTS.items():
            rows = await db.fetch(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL")  # noqa: S608 - our names
            found += [f"{table}.{column}: {row[0]!r}" for row in rows if not _is_fine(row[0], most)]
        found += [fault async for fault in _json_faults(db)]
        if db.dialect == "sqlite":
            found += [f"foreign key: {row[0]}" for row in await db.fetch("PRAGMA foreign_key_check")]
    return found + [f"wrong count: {each}" for each in await polls.recount(storage)]


async def _json_faults(db: Transaction) -> Any:
    for row in await db.fetch("SELECT form, answers FROM forms"):
        for fault in _texts_in(json.loads(row[1]), 4096):
            yield f"form {row[0]}: {fault!r}"
    for row in await db.fetch("SELECT kind, data FROM letters"):
        for fault in _texts_in(json.loads(row[1]), 4096):
            yield f"letter {row[0]}: {fault!r}"


def _texts_in(value: Any, most: int) -> Iterator[str]:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inside:
        yield from _texts_in(each, most)
    if isinstance(value, str) and not _is_fine(value, most):
        yield value


def _is_fine(text: str, most: int) -> bool:
    return len(text) <= most and clean(text) == text


async def rows(storage: Storage) -> dict[str, int]:
    """How much there is."""
    async with storage.reading() as db:
        return {table: (await db.fetch(f"SELECT COUNT(*) FROM {table}"))[0][0] for table in COUNTED}  # noqa: S608 - ours
