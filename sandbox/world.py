"""The world: who exists, which chats there are, who is in them, what was said. Lookups only; others change it."""

import asyncio
import itertools
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from sandbox.answers import Answers
from sandbox.archive import Archive, Table
from sandbox.events import Events
from sandbox.limits import Limiter
from sandbox.pollers import Pollers
from sandbox.queues import Queues
from sandbox.records import (
    ADMINS,
    Account,
    Acquaintance,
    Bot,
    Chat,
    Fault,
    FilePath,
    Member,
    Message,
    Number,
    Poll,
    Query,
    StoredFile,
    Vote,
)

# Accounts of Telegram itself (Bot API, Message.from and sender_chat).
ANONYMOUS_ADMIN = 1087968824
CHANNEL_SENDER = 136817688
TELEGRAM = 777000
_FIRST_NUMBERS = {"person": 500_000_000, "bot": 7_000_000_000, "group": 4_100_000, "supergroup": 1_002_000_000_000}


class World:
    """All state of one sandbox; `now` is the clock in epoch seconds, to which the advanced offset is added."""

    def __init__(self, path: Path | None = None, now: Callable[[], float] = time.time) -> None:
        self._clock = now
        self.archive = Archive(path)
        self.numbers = Table(self.archive, Number, lambda row: row.name)
        self.accounts = Table(self.archive, Account, lambda row: row.id)
        self.bots = Table(self.archive, Bot, lambda row: row.id)
        self.chats = Table(self.archive, Chat, lambda row: row.key)
        self.members = Table(self.archive, Member, lambda row: (row.chat, row.person))
        self.messages = Table(self.archive, Message, lambda row: (row.chat, row.id))
        self.queries = Table(self.archive, Query, lambda row: row.id)
        self.polls = Table(self.archive, Poll, lambda row: row.id)
        self.votes = Table(self.archive, Vote, lambda row: (row.poll, row.person))
        self.files = Table(self.archive, StoredFile, lambda row: row.unique)
        self.paths = Table(self.archive, FilePath, lambda row: (row.bot, row.path))
        self.seen = Table(self.archive, Acquaintance, lambda row: (row.bot, row.person))
        self.faults = Table(self.archive, Fault, lambda row: row.id)
        self.queues = Queues(self.archive, self.bots, self.now)
        self.limiter = Limiter(self.now)
        self.events = Events()
        self.answers = Answers()
        self.pollers = Pollers()
        self.webhook_changed: Callable[[Bot], None] = lambda _bot: None
        self.started_at = self.now()
        self.closing = asyncio.Event()
        self._index()

    def now(self) -> float:
        """Epoch seconds by the sandbox's clock."""
        advanced = self.numbers.get("clock")
        return self._clock() + (advanced.value if advanced else 0.0)

    def number(self, name: str) -> int:
        """Return the next number of a sequence: persons, bots, groups, queries and so on."""
        row = self.numbers.get(name) or Number(name, _FIRST_NUMBERS.get(name, 0))
        row.value += 1
        self.numbers.put(row)
        return int(row.value)

    def commit(self) -> None:
        """Write what this request changed."""
        self.archive.commit()

    def put_account(self, account: Account) -> None:
        """Keep a person or bot and its name."""
        self.accounts.put(account)
        if account.username:
            self.usernames[account.username.lower()] = str(account.id)

    def put_bot(self, bot: Bot) -> None:
        """Keep a bot and its token."""
        self.bots.put(bot)
        self.tokens[bot.token] = bot.id

    def put_chat(self, chat: Chat) -> None:
        """Keep a chat and its public name."""
        self.chats.put(chat)
        if chat.username:
            self.usernames[chat.username.lower()] = chat.key
        if chat.type == "private":
            self.places[chat.person][chat.key] = None

    def put_member(self, member: Member) -> None:
        """Keep the standing of an account in a chat."""
        was = member.chat in self.places[member.person]
        self.members.put(member)
        self.roster[member.chat][member.person] = member
        self.present_count[member.chat] += int(member.present) - int(was)
        if member.present:
            self.places[member.person][member.chat] = None
        else:
            self.places[member.person].pop(member.chat, None)
        if member.person in self.bots.rows:
            change = self.bots_in[member.chat].add if member.present else self.bots_in[member.chat].discard
            change(member.person)

    def account(self, ident: int) -> Account:
        """Somebody who exists; Telegram's own accounts are made when first asked for."""
        found = self.accounts.get(ident)
        return found or self.accounts.put(_OWN[ident])

    def private(self, person: int, bot: int) -> Chat | None:
        """Return the private chat of a person with a bot, if either ever opened it."""
        return self.chats.get(f"{person}:{bot}")

    def group(self, ident: int) -> Chat | None:
        """Return a group, supergroup or channel by its id."""
        return self.chats.get(str(ident))

    def named(self, username: str) -> str | None:
        """Return the chat key or account id behind a public name, with or without @."""
        return self.usernames.get(username.removeprefix("@").lower())

    def member(self, chat: Chat, person: int) -> Member:
        """Return the standing of an account in a chat as of now; timed bans and restrictions end by themselves."""
        found = self.roster[chat.key].get(person)
        if found is None:
            return Member(chat.key, person, "left")
        if found.until and found.until <= self.now():
            found.status = "member" if found.present else "left"
            found.until, found.rights = 0, {}
            self.put_member(found)
        return found

    def is_admin(self, chat: Chat, person: int) -> bool:
        """Whether the account is creator or administrator there."""
        return self.member(chat, person).status in ADMINS

    def message(self, chat: Chat, ident: int) -> Message | None:
        """Return a message that was not deleted."""
        found = self.messages.get((chat.key, ident))
        return found if found and not found.deleted else None

    def meet(self, bot: int, people: Iterable[int]) -> None:
        """Note that the bot has seen these people."""
        for person in people:
            if (bot, person) not in self.seen.rows:
                self.seen.put(Acquaintance(bot, person))

    def close(self) -> None:
        """Write what is left and close the file."""
        self.archive.close()

    def _index(self) -> None:
        self.tokens: dict[str, int] = {}
        self.usernames: dict[str, str] = {}
        self.roster: dict[str, dict[int, Member]] = defaultdict(dict)
        self.bots_in: dict[str, set[int]] = defaultdict(set)
        self.places: dict[int, dict[str, None]] = defaultdict(dict)
        self.present_count: dict[str, int] = defaultdict(int)
        self.closing_polls = {poll.id for poll in self.polls.rows.values() if poll.close_date and not poll.closed}
        for bot in self.bots.rows.values():
            self.tokens[bot.token] = bot.id
        for account in self.accounts.rows.values():
            if account.username:
                self.usernames[account.username.lower()] = str(account.id)
        for chat in self.chats.rows.values():
            self.put_chat(chat)
        for member in list(self.members.rows.values()):
            self.put_member(member)
        limits = self.numbers.get("limits")
        self.limiter.enabled = limits is None or bool(limits.value)
        self.queues.restore()


_OWN = {
    account.id: account
    for account in itertools.starmap(
        Account,
        (
            (ANONYMOUS_ADMIN, "Group", True, None, "GroupAnonymousBot"),
            (CHANNEL_SENDER, "Channel", True, None, "Channel_Bot"),
            (TELEGRAM, "Telegram", False, None, None),
        ),
    )
}
