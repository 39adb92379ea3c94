"""Where each feature says what it answers to; nothing central to edit."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from enum import Flag, StrEnum, auto
from typing import TYPE_CHECKING, Final, TypeVar

from domain.letters import Afterwards

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping

    from telegram import ChatMemberUpdated
    from telegram import Message as Announcement

    from domain.letters import Letter
    from domain.rights import Right
    from handlers.commands import Command, Said
    from handlers.context import Context, Desk
    from handlers.forms import Form
    from handlers.messages import Message
    from handlers.settings import Page
    from handlers.taps import Tap

    CommandHandler = Callable[[Command, Context], Awaitable[None]]
    NumberedHandler = Callable[[Command, int, Context], Awaitable[None]]
    StartHandler = Callable[[Command, str, Context], Awaitable[None]]
    TapHandler = Callable[[Tap, Context], Awaitable[None]]
    ReplyHandler = Callable[[Said, int, Context], Awaitable[None]]
    SaidHandler = Callable[[Said, Context], Awaitable[None]]
    WordHandler = Callable[[Said, Context], Awaitable[bool]]
    BelowHandler = Callable[[Said, int, Context], Awaitable[bool]]
    ChatEventHandler = Callable[[ChatMemberUpdated, Context], Awaitable[None]]
    AnnouncementHandler = Callable[[Announcement, Context], Awaitable[None]]
    LetterWording = Callable[[Letter, Desk], Awaitable[Message | None]]
    CardWording = Callable[[int, Desk], Awaitable[Message | None]]
    JobHandler = Callable[[Context], Awaitable[None]]
    Needs = Right | Mapping[str, Right]
    """The right that is asked for, or which one in which case."""

T = TypeVar("T")

ANSWER_LATE: Final = timedelta(days=1)
"""After so long nobody waits for the answer to a question any more."""


class Where(StrEnum):
    """Where a command is understood."""

    ANYWHERE = "anywhere"
    PRIVATE = "private"
    GROUP = "group"


class Menu(Flag):
    """Whose `/` menu lists a command; its description is the sentence `menu-<command>`."""

    PRIVATE = auto()
    GROUP = auto()
    ADMINS = auto()
    BEGINNING = auto()
    """Admins too, for a group that is not set up; no help lists it, for whoever is helped has begun."""


class JobFailed(Exception):  # noqa: N818 - says what happened
    """Raised by a job that did not do its work and has logged why: the run counts as failed, nothing more is logged."""


@dataclass(frozen=True, slots=True)
class Every:
    """A job that the clock runs; it sweeps rows and finds nothing to do when run twice."""

    seconds: float
    run: JobHandler

    @property
    def name(self) -> str:
        """What `/health` and the logs call it."""
        return self.run.__name__


@dataclass(frozen=True, slots=True)
class Answered:
    """How a command is answered: by whom, where, in which menus; a `public` one may be said by an anonymous admin."""

    run: CommandHandler
    where: Where
    menu: Menu
    public: bool


@dataclass(frozen=True, slots=True)
class Worded:
    """How a letter kind is worded, what happens to one whose fate is unknown, and after how long one is too late."""

    run: LetterWording
    afterwards: Afterwards
    late: timedelta | None


@dataclass(frozen=True, slots=True)
class Below:
    """What is written without a reply below a card that is the lowest of its private chat.

    `run` says whether it was for it; what nothing else takes either is refused with the sentence `refusal`.
    """

    run: BelowHandler
    refusal: str


@dataclass(slots=True)
class Registry:
    """Everything the features answer to, by name. Registering a name twice is an error."""

    commands: dict[str, Answered] = field(default_factory=dict)
    only_typed: set[str] = field(default_factory=set)
    numbered_commands: dict[str, NumberedHandler] = field(default_factory=dict)
    starts: dict[str, StartHandler] = field(default_factory=dict)
    group_starts: dict[str, StartHandler] = field(default_factory=dict)
    overheard: dict[str, StartHandler] = field(default_factory=dict)
    taps: dict[str, TapHandler] = field(default_factory=dict)
    replies: dict[str, ReplyHandler] = field(default_factory=dict)
    below: dict[str, Below] = field(default_factory=dict)
    chat_events: list[ChatEventHandler] = field(default_factory=list)
    announcements: list[AnnouncementHandler] = field(default_factory=list)
    letters: dict[str, Worded] = field(default_factory=dict)
    refusals: dict[str, LetterWording] = field(default_factory=dict)
    cards: dict[str, CardWording] = field(default_factory=dict)
    forms: dict[str, Form] = field(default_factory=dict)
    settings: dict[str, Page] = field(default_factory=dict)
    jobs: list[Every] = field(default_factory=list)
    words: dict[str, tuple[str, WordHandler]] = field(default_factory=dict)
    """What a word means that is written alone: by what name it is registered, and the handler."""
    unclaimed: dict[str, WordHandler] = field(default_factory=dict)
    """What is written in private and nothing else takes is offered to these, in the order of registration."""
    photo_handler: SaidHandler | None = None
    """What happens to a photo sent in private outside any form."""
    needs: dict[str, Mapping[str, Right]] = field(default_factory=dict)
    """The right that each thing people can do asks for, by case ("" when there is one): `/report`, `tap me-too` …

    It says what the services check in the transaction that acts; docs/rights.md is printed from it.
    """

    def command(
        self,
        name: str,
        run: CommandHandler,
        *,
        right: Needs,
        menu: Menu,
        where: Where = Where.ANYWHERE,
        public: bool = False,
    ) -> None:
        """`/name …`, listed in these menus; `public` when it changes nothing and shows nothing private."""
        _put(self.commands, name, Answered(run, where, menu, public))
        self._need(f"/{name}", right)

    def only_when_typed(self, name: str) -> None:
        """`/name` does something at once: a link, which anybody can have made, only says how to ask for it."""
        self.only_typed.add(name)

    def numbered(self, prefix: str, run: NumberedHandler, *, right: Needs) -> None:
        """`/prefix_12`."""
        _put(self.numbered_commands, prefix, run)
        self._need(f"/{prefix}_1", right)

    def start(self, prefix: str, run: StartHandler, *, right: Needs) -> None:
        """`/start prefix` or `/start prefix-rest`, from a link; the handler gets the rest, which anybody can write."""
        _put(self.starts, prefix, run)
        self._need(f"start {prefix}", right)

    def group_start(self, prefix: str, run: StartHandler, *, right: Needs) -> None:
        """`/start prefix-rest` in a group, as a link that adds the bot to one says it; an admin who hides confirms."""
        _put(self.group_starts, prefix, run)
        self._need(f"startgroup {prefix}", right)

    def overhear(self, name: str, run: StartHandler) -> None:
        """What is done as soon as an admin who hides says `/name` or `/start name-rest`, before they show who they are.

        It gives nobody anything, so it asks for no right.
        """
        _put(self.overheard, name, run)

    def tap(self, action: str, run: TapHandler, *, right: Needs) -> None:
        """A press of a button with this action."""
        _put(self.taps, action, run)
        self._need(f"tap {action}", right)

    def reply(self, card: str, run: ReplyHandler, *, right: Needs, below: Below | None = None) -> None:
        """Something written as a reply to a card of this kind; the handler gets its subject.

        `below` takes what is written without one, outside any form.
        """
        _put(self.replies, card, run)
        if below is not None:
            _put(self.below, card, below)
        self._need(f"reply {card}", right)

    def typed(self, name: str, words: Iterable[str], run: WordHandler, *, right: Needs) -> None:
        """One of these words (as `meant` leaves it), written alone in private; the handler says whether it was for it.

        It is asked before an open form is.
        """
        for word in words:
            _put(self.words, word, (name, run))
        self._need(f"typed {name}", right)

    def written(self, name: str, run: WordHandler, *, right: Needs) -> None:
        """Something written in private that nothing else takes; the handler says whether it was for it."""
        _put(self.unclaimed, name, run)
        self._need(f"written {name}", right)

    def photo(self, run: SaidHandler, *, right: Needs) -> None:
        """A photo sent in private outside any form; one feature takes them."""
        if self.photo_handler is not None:
            msg = "photos are registered twice"
            raise ValueError(msg)
        self.photo_handler = run
        self._need("photo", right)

    def chat_event(self, run: ChatEventHandler) -> None:
        """Somebody's (or the bot's own) place in a chat changed."""
        self.chat_events.append(run)

    def announcement(self, run: AnnouncementHandler) -> None:
        """Telegram announces in a group who came or went, the group's new title, or that a topic is open again."""
        self.announcements.append(run)

    def letter(self, kind: str, run: LetterWording, *, afterwards: Afterwards, late: timedelta | None) -> None:
        """How to word a letter of this kind; None from the wording drops it.

        `afterwards` is for one whose fate is unknown; one that could not go for longer than `late` is dropped (None:
        however late).
        """
        _put(self.letters, kind, Worded(run, afterwards, late))

    def answer(self, kind: str, run: LetterWording) -> None:
        """How to word an answer to somebody's question: rather twice than never, but not after a day."""
        self.letter(kind, run, afterwards=Afterwards.AGAIN, late=ANSWER_LATE)

    def refusal(self, text: str, run: LetterWording) -> None:
        """How to word the refusal of this id, where one sentence is not enough; the letter's data have its `update`."""
        _put(self.refusals, text, run)

    def card(self, kind: str, run: CardWording) -> None:
        """How to show a card of this kind; None leaves it as it is.

        A card shows the present, so it is never too late; one whose posting was cut off is posted again.
        """
        _put(self.cards, kind, run)

    def form(self, form: Form) -> None:
        """A form that can be filled in, in private."""
        _put(self.forms, form.name, form)
        self._need(f"form {form.name}", form.right)

    def setting(self, page: Page) -> None:
        """Something that chairs choose under /settings; `handlers.settings.add` does the rest too."""
        _put(self.settings, page.setting.name, page)

    def _need(self, what: str, right: Needs) -> None:
        self.needs[what] = {"": right} if isinstance(right, str) else right


def _put(table: dict[str, T], name: str, value: T) -> None:
    if name in table:
        msg = f"{name!r} is registered twice"
        raise ValueError(msg)
    table[name] = value
