"""The auditor: what people were told against what is stored, and what was owed against what arrived."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.features import registered
from services import polls, reports, tasks

if TYPE_CHECKING:
    from storage import Row, Storage
    from tests.crash.neighbours import Memory, Tapped, Thing
    from tests.crash.street import Post, Street

MISTAKES = ("-failed", "unreadable", "Traceback")
HARMLESS = ("toast-failed",)
"""Words of the log that are no mistake: an answer to a tap that is too old."""

MAY_BE_OVER = frozenset(
    {"task-ping", "task-full", "task-moved-up", "task-reminder", "task-call", "trouble", "trouble-over"}
)
"""Kinds whose letters say nothing any more when what they are about is over."""


@dataclass(slots=True)
class Findings:
    """What is wrong (nothing, it is to be hoped), and how much was looked at."""

    lost: list[str] = field(default_factory=list)
    """Acknowledged or said, and not stored."""
    twice: list[str] = field(default_factory=list)
    """Stored twice."""
    double_places: list[str] = field(default_factory=list)
    undelivered: list[str] = field(default_factory=list)
    forbidden_doubles: list[str] = field(default_factory=list)
    """Sent twice though the kind says rather never."""
    mistakes: list[str] = field(default_factory=list)
    """What the bot's log calls a mistake in the program, and counters that are wrong."""
    doubles: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Messages sent twice, by the life of the bot in which the first of each pair went out."""
    left_in_doubt: int = 0
    """Letters of a kind that says rather never, which a kill left in doubt."""
    looked_at: Counter[str] = field(default_factory=Counter)

    @property
    def wrong(self) -> list[str]:
        """Every finding that breaks a promise."""
        many = [f"{len(sent)} doubles of life {life}: {sent}" for life, sent in self.doubles.items() if len(sent) > 1]
        every = (self.lost, self.twice, self.double_places, self.undelivered, self.forbidden_doubles, self.mistakes)
        return [*(each for found in every for each in found), *many]


async def audit(street: Street, memory: Memory, storage: Storage) -> Findings:
    """Look at everything after the street has come to rest."""
    found = Findings()
    await _what_was_said(memory, storage, found)
    await _what_was_tapped(memory, storage, found)
    await _places(storage, found)
    await _counters(storage, found)
    await _what_was_owed(street, storage, found)
    _log(street, found)
    found.looked_at.update(
        reports=len(memory.reports),
        polls=len(memory.polls),
        tasks=len(memory.tasks),
        toasts=memory.toasts,
        posts=len(street.posts),
        too_fast=len(street.refused),
    )
    return found


async def _rows(storage: Storage, sql: str) -> list[Row]:
    async with storage.reading() as db:
        return await db.fetch(sql)


async def _what_was_said(memory: Memory, storage: Storage, found: Findings) -> None:
    """Each report, poll and task that somebody wrote is there, once."""
    for said, sql in (
        (memory.reports, "SELECT text AS words FROM reports"),
        (memory.polls, "SELECT question AS words FROM polls"),
        (memory.tasks, "SELECT what AS words FROM tasks"),
    ):
        kept = Counter(row["words"] for row in await _rows(storage, sql))
        found.lost += [f"not stored: {words}" for words in said if not kept[words]]
        found.twice += [f"stored {count} times: {words}" for words, count in kept.items() if count > 1]
    undone = await _rows(storage, "SELECT update_id FROM inbox WHERE done_at IS NULL")
    found.lost += [f"never handled: update {row['update_id']}" for row in undone]


async def _what_was_tapped(memory: Memory, storage: Storage, found: Findings) -> None:
    """Whoever was told something by the last toast finds it stored so; a tap without a toast proves nothing."""
    votes = await _rows(storage, "SELECT v.poll_id AS id, v.person_id, o.label AS what FROM votes v"
        " JOIN poll_options o ON o.poll_id = v.poll_id AND o.option_no = v.option_no")  # fmt: skip
    followed = await _rows(storage, "SELECT report_id AS id, person_id, 'counted' AS what FROM report_followers")
    helping = await _rows(storage, "SELECT task_id AS id, person_id, state AS what FROM task_people")
    stored: dict[tuple[int, Thing], str] = {}
    for feature, rows in (("poll", votes), ("report", followed), ("task", helping)):
        stored.update({(row["person_id"], (feature, row["id"])): row["what"] for row in rows})
    for (person, thing), taps in memory.taps.items():
        told = _told(taps[-1])
        if told is not None and stored.get((person, thing)) not in told:
            found.lost.append(f"{person} was told {taps[-1]} of {thing}, stored is {stored.get((person, thing))}")


def _told(last: Tapped) -> tuple[str | None, ...] | None:
    """What may be stored after this toast, None where it claims nothing."""
    toast = last.toast or ""
    if voted := re.match(r"You voted (\w+)\.", toast):
        return (voted[1],)
    claims: dict[str, tuple[str | None, ...]] = {
        "Your vote is withdrawn": (None,),
        "You are counted for": ("counted",),
        "You are not counted": (None,),
        "You are expected on": ("coming",),
        "You are on the waiting list": ("waiting", "coming"),
    }
    return next((stored for words, stored in claims.items() if words in toast), None)


async def _places(storage: Storage, found: Findings) -> None:
    rows = await _rows(storage, "SELECT t.id, t.wanted, COUNT(p.person_id) AS coming FROM tasks t"
        " LEFT JOIN task_people p ON p.task_id = t.id AND p.state = 'coming' GROUP BY t.id, t.wanted")  # fmt: skip
    found.looked_at["places given"] = sum(row["coming"] for row in rows)
    found.double_places += [
        f"task {row['id']}: {row['coming']} come to {row['wanted']} places"
        for row in rows
        if row["coming"] > row["wanted"]
    ]


async def _counters(storage: Storage, found: Findings) -> None:
    wrong = [*await polls.recount(storage), *await reports.recount(storage), *await tasks.miscounted(storage)]
    found.mistakes += [f"a counter is wrong: {each}" for each in wrong]


async def _what_was_owed(street: Street, storage: Storage, found: Findings) -> None:
    """Every letter came to its end, and every message that Telegram took is somebody's: a letter's or a card's."""
    posts = {(post.chat, post.message): post for post in street.posts}
    now = (await street.look("clock"))["now"] * 1000
    every = await _rows(storage, "SELECT kind, chat_id, message_id, state, error, due_at FROM letters")
    letters = [row for row in every if row["state"] != "owed" or row["due_at"] <= now]
    sent: dict[tuple[int, str], str] = {}
    for row in letters:
        found.looked_at[f"letters {row['state']}"] += 1
        _end_of(row, found)
        if row["state"] == "sent":
            post = posts.pop((row["chat_id"], row["message_id"]), None)
            if post is None:
                found.undelivered.append(f"called sent, never arrived: {row['kind']}")
            else:
                sent[post.chat, post.text] = row["kind"]
    cards = await _rows(storage, "SELECT kind, chat_id, message_id, wanted, shown FROM cards")
    found.undelivered += [f"a card is behind: {row['kind']}" for row in cards if row["wanted"] > row["shown"]]
    for row in cards:
        posts.pop((row["chat_id"], row["message_id"]), None)
    _doubles(street, list(posts.values()), sent, found)
    kinds = Counter(row["kind"] for row in letters)
    (closed,) = await _rows(storage, "SELECT COUNT(*) AS polls FROM polls WHERE closed_at IS NOT NULL")
    if kinds["poll-result"] != closed["polls"]:
        found.undelivered.append(f"{closed['polls']} polls are closed, {kinds['poll-result']} results are owed or sent")
    found.looked_at.update(digests=kinds["digest"], pings=kinds["task-ping"])


def _end_of(row: Row, found: Findings) -> None:
    if row["state"] in {"owed", "failed"}:
        found.undelivered.append(f"letter {row['kind']} is {row['state']}: {row['error']}")
    if row["state"] == "dropped" and row["kind"] not in MAY_BE_OVER:
        found.undelivered.append(f"letter {row['kind']} was dropped: {row['error']}")
    if row["state"] == "unknown":
        found.left_in_doubt += 1


def _doubles(street: Street, nobodys: list[Post], sent: dict[tuple[int, str], str], found: Findings) -> None:
    """What is neither a letter's nor a card's message was sent twice, or is the form that moved on."""
    letters = registered().letters
    for post in nobodys:
        kind = sent.get((post.chat, post.text))
        if kind is None and post.chat == street.chair:
            continue  # the form of the task is posted anew for each question
        found.doubles[post.life].append(f"{kind or 'card'}: {post.text[:60]!r}")
        if kind is not None and letters[kind].afterwards == "leave":
            found.forbidden_doubles.append(f"sent twice: {kind}")


def _log(street: Street, found: Findings) -> None:
    for line in (street.folder / "bot.log").read_text(encoding="utf-8").splitlines():
        if any(word in line for word in MISTAKES) and not any(word in line for word in HARMLESS):
            found.mistakes.append(json.dumps(line)[:400])
