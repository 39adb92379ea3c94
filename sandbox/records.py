"""What the world consists of. Each record is one row on disk; they change in place and are written by their table."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
Key = str | int | tuple[str | int, ...]

PRESENT = frozenset({"creator", "administrator", "member", "restricted"})
ADMINS = frozenset({"creator", "administrator"})


@dataclass(slots=True)
class Account:
    """A person or a bot, as others see it."""

    id: int
    first_name: str
    is_bot: bool = False
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    deleted: bool = False


@dataclass(slots=True)
class Bot:
    """What belongs to a bot alone: its token, settings and place in its update queue."""

    id: int
    token: str
    reads_all: bool = False
    allowed: list[str] = field(default_factory=list)
    next_update: int = 1
    offset: int = 0
    webhook: Json | None = None
    commands: dict[str, dict[str, list[Json]]] = field(default_factory=dict)
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    admin_rights: dict[str, Json] = field(default_factory=dict)
    logged_out_until: float = 0.0


@dataclass(slots=True)
class Chat:
    """A group, supergroup, channel, or the private chat of one person with one bot (key "person:bot")."""

    key: str
    id: int
    type: str
    title: str | None = None
    username: str | None = None
    description: str | None = None
    is_forum: bool = False
    general_closed: bool = False
    person: int = 0
    bot: int = 0
    started: bool = False
    blocked: bool = False
    last_message: int = 0
    last_bot: int = 0
    permissions: dict[str, bool] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    migrated_to: int | None = None
    deleted: bool = False
    topics: dict[str, Json] = field(default_factory=dict)
    invites: dict[str, Json] = field(default_factory=dict)
    linked: int | None = None


@dataclass(slots=True)
class Member:
    """The standing of one account in one chat; kept after it left."""

    chat: str
    person: int
    status: str
    rights: dict[str, bool] = field(default_factory=dict)
    anonymous: bool = False
    title: str | None = None
    until: int = 0
    present: bool = False
    reads_all: bool = False
    promoted_by: int = 0
    expelled: bool = False


@dataclass(slots=True)
class Message:
    """One message; `body` holds the Bot API fields of its kind, with files named by file_unique_id alone."""

    chat: str
    id: int
    date: int
    author: int
    body: Json
    shown: int | None = None
    sender_chat: int | None = None
    thread: int | None = None
    reply_to: int | None = None
    edit_date: int | None = None
    markup: Json | None = None
    poll: str | None = None
    service: bool = False
    deleted: bool = False
    protected: bool = False
    reactions: dict[str, str] = field(default_factory=dict)

    @property
    def keyboard(self) -> Json | None:
        """The inline keyboard; reply keyboards are not part of a message for a bot."""
        return self.markup if self.markup and "inline_keyboard" in self.markup else None


@dataclass(slots=True)
class Update:
    """One entry of a bot's queue; `expires` is epoch seconds, `line` names the order it must be kept in."""

    bot: int
    id: int
    kind: str
    line: str
    expires: float
    payload: Json


@dataclass(slots=True)
class Query:
    """A tap on a button that waits for its answer."""

    id: str
    bot: int
    person: int
    chat: str
    message: int
    at: float
    answer: Json | None = None


@dataclass(slots=True)
class Poll:
    """A native poll; votes lie in rows of their own, counts are kept here."""

    id: str
    bot: int
    chat: str
    message: int
    settings: Json
    options: list[Json]
    voters: int = 0
    closed: bool = False
    close_date: int = 0


@dataclass(slots=True)
class Vote:
    """What one person chose in one poll, as indexes of options."""

    poll: str
    person: int
    options: list[int]


@dataclass(slots=True)
class StoredFile:
    """A file; `blob` names its bytes, a made picture has none and is drawn when asked for."""

    unique: str
    kind: str
    size: int
    name: str
    mime: str
    blob: str = ""
    width: int = 0
    height: int = 0
    duration: int = 0
    sizes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class FilePath:
    """Where a bot may fetch a file until `until` (epoch seconds)."""

    bot: int
    path: str
    unique: str
    until: float


@dataclass(slots=True)
class Acquaintance:
    """That a bot has seen a person: without it a user id means nothing to the bot."""

    bot: int
    person: int


@dataclass(slots=True)
class Number:
    """A counter or a setting of the sandbox itself."""

    name: str
    value: float


@dataclass(slots=True)
class Fault:
    """A failure to play; `left` None is for ever."""

    id: int
    kind: str
    method: str = "*"
    chat: int | None = None
    left: int | None = 1
    seconds: float = 0.0
    retry_after: int = 5
    status: int = 502
    description: str = ""
