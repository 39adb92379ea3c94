"""What people of a town, and those who only pretend to be, send: real places and buttons, hostile words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.features import registered
from handlers.commands import ANONYMOUS_ADMIN
from tests.hostile.models import Maker
from tests.hostile.rubbish import rubbish, spoil
from tests.hostile.texts import text

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

GROUP, COMMITTEE, ELSEWHERE = -1_001_000_000_001, -1_001_000_000_002, -1_001_000_000_003
CHAIR, SERVING = 101, (101, 102, 103)
PEOPLE = range(101, 141)
STRANGERS = range(9_001, 9_040)
WORDS = (
    "report_1 report_99999999999999 results_2 task_1 tasks_1 dance "
    "report@linli_test_bot help@other_bot poll@LINLI_TEST_BOT"
)
COMMANDS = (*registered().commands, *WORDS.split(), "a" * 64)
Json = dict[str, Any]


@dataclass(slots=True)
class Known:
    """What the bot has sent so far, as far as anybody can press it or reply to it: (chat, message, data)."""

    buttons: list[tuple[int, int, str]] = field(default_factory=lambda: [(GROUP, 1, "1:setup")])
    messages: list[tuple[int, int]] = field(default_factory=lambda: [(GROUP, 1)])

    def note(self, chat: int, message: int, data: list[str]) -> None:
        self.buttons += [(chat, message, each) for each in data]
        self.messages.append((chat, message))
        del self.buttons[:-400], self.messages[:-200]


class Moves:
    """Makes updates of the town; none bears a number yet."""

    def __init__(self, random: Random, known: Known, now: int) -> None:
        self.random = random
        self.known = known
        self.now = now
        self.maker = Maker(random, (*PEOPLE[:4], GROUP, COMMITTEE, -5))

    def update(self) -> Json:
        """The town's own, others by the API's types, and half of them broken; the town itself does not move."""
        made = self._any()
        message = made.get("message")
        if isinstance(message, dict):
            chat = message.get("chat")
            elsewhere = isinstance(chat, dict) and chat.get("id") == ELSEWHERE
            for key in ("migrate_to_chat_id", "migrate_from_chat_id"):
                if not elsewhere or message.get(key) in (GROUP, COMMITTEE):
                    message.pop(key, None)
        return made

    def _any(self) -> Json:
        kind = self.random.random()
        if kind < 0.13:
            return self.town()
        if kind < 0.30:
            return self.framed()
        if kind < 0.45:
            return self.maker.update()
        return self.broken(self.town() if kind < 0.75 else self.framed())

    def town(self) -> Json:
        ways: tuple[Callable[[], Json], ...] = (
            self.command,
            self.wish,
            self.wish,
            self.invited,
            self.number,
            self.tap,
            self.tap,
            self.tap,
            self.tap,
            self.forged,
            self.words,
            self.reply,
            self.news,
            self.answer,
            self.answer,
        )
        return self.random.choice(ways)()

    def framed(self) -> Json:
        """By the API's types, but said by somebody who exists, where they can be."""
        made = self.maker.update("message", "callback_query", "my_chat_member", "chat_member")
        ((kind, event),) = made.items()
        who = self.who()
        chat = self.where(who)
        event["from"] = {**event["from"], **self.user(who)} if isinstance(event.get("from"), dict) else self.user(who)
        under = event if kind != "callback_query" else event.get("message")
        if isinstance(under, dict):
            under |= {
                "chat": {**under.get("chat", {}), **self.chat(chat, who)},
                "message_id": self.random.randint(0, 99),
            }
        event.setdefault("date", self.now)
        return made

    def who(self) -> int:
        return self.random.choice(PEOPLE if self.random.random() < 0.85 else STRANGERS)

    def where(self, who: int) -> int:
        return self.random.choice((GROUP, who, who, COMMITTEE, ELSEWHERE))

    def user(self, who: int) -> Json:
        random = self.random
        name = text(random, 64) if random.random() < 0.1 else f"Person {who}"
        language = random.choice(("en", "zh-hans", "es", None, "tlh", "en\x00", "x" * 300))
        return {"id": who, "is_bot": False, "first_name": name, "language_code": language}

    def chat(self, chat: int, who: int) -> Json:
        if chat > 0:
            return {"id": who, "type": "private", "first_name": "x"}
        return {
            "id": chat,
            "type": "supergroup",
            "title": text(self.random, 128),
            "is_forum": self.random.random() < 0.1,
        }

    def message(self, **content: Any) -> Json:
        who = self.who()
        chat = self.where(who)
        frame = {"message_id": self.random.randint(0, 10**6), "date": self.now, "chat": self.chat(chat, who)}
        sender = self.user(who)
        if chat < 0 and self.random.random() < 0.03:
            sender = {"id": ANONYMOUS_ADMIN, "is_bot": True, "first_name": "Group"}
            frame["sender_chat"] = frame["chat"]
        topic = {"message_thread_id": 5, "is_topic_message": True} if self.random.random() < 0.05 else {}
        return {"message": {**frame, "from": sender, **topic, **content}}

    def command(self) -> Json:
        name = self.random.choice(COMMANDS)
        said = f"/{name}{self.random.choice((' ', chr(10), '  '))}{text(self.random)}"
        if self.random.random() < 0.15:
            return self.message(caption=said[:1024], photo=[self.photo()])
        return self.message(text=said)

    def wish(self) -> Json:
        """What may well be granted, in odd words."""
        one, two, three = (text(self.random, 90).replace("|", "") for _ in range(3))
        said = self.random.choice(
            (f"/report {one}", f"/poll {one}? | {two}a | {three}b", "/volunteer", "/report", "/poll")
        )
        return self.message(text=said)

    def answer(self) -> Json:
        """To a form in private, by somebody who serves."""
        who = self.random.choice(SERVING)
        said = self.random.choice(
            (
                "/task",
                "/settings",
                "/link",
                "28.11",
                "10:00",
                "3",
                "Done",
                "1",
                text(self.random, 200),
                text(self.random, 90),
            )
        )
        frame = {"message_id": 7, "date": self.now, "chat": self.chat(who, who), "from": self.user(who)}
        return {"message": {**frame, "text": said}}

    def words(self) -> Json:
        random = self.random
        content: tuple[Json, ...] = (
            {"text": text(random)},
            {"text": text(random, 200)},
            {"photo": [self.photo()], "caption": text(random, 1024)},
            {
                "location": {
                    "latitude": random.choice((40.4, -90, 90.0)),
                    "longitude": random.choice((-3.7, 180, -180.0)),
                }
            },
            {
                "document": {"file_id": "D", "file_unique_id": "D", "file_name": text(random, 60)},
                "caption": text(random, 100),
            },
        )
        return self.message(**random.choice(content))

    def reply(self) -> Json:
        return self._reply_to(*self.random.choice(self.known.messages), self.words())

    def _reply_to(self, chat: int, message: int, made: Json) -> Json:
        told, who = made["message"], self.who()
        told |= {"chat": self.chat(chat, who if chat < 0 else chat), "from": self.user(who if chat < 0 else chat)}
        told.pop("sender_chat", None)
        told["reply_to_message"] = {
            "message_id": message, "date": self.now, "chat": told["chat"], "text": text(self.random, 400),
            "from": {"id": 1, "is_bot": True, "first_name": "Linli"},
        }  # fmt: skip
        return made

    def invited(self) -> Json:
        """By a link or a code, where Telegram would write the command itself; the code is nobody's."""
        code = self.random.choice((text(self.random, 60), "x" * 22, "-", ""))
        return self.message(text=self.random.choice((f"/link {code}", f"/start@linli_test_bot link-{code}")))

    def number(self) -> Json:
        """A reply to one of the bot's messages in private, as to a card that asks for a number."""
        private = [each for each in self.known.messages if each[0] in SERVING] or self.known.messages
        said = self.random.choice(("4", "18", "9", "3", "19", "-5", "1e1", "\uff19", "10" * 40, "4.5"))
        return self._reply_to(*self.random.choice(private), self.message(text=said))

    def photo(self) -> Json:
        name = self.random.choice(("AgAC-_1", "x" * 500, "../etc", "f"))
        return {"file_id": name, "file_unique_id": "u", "width": 90, "height": 90}

    def tap(self) -> Json:
        chat, message, data = self.random.choice(self.known.buttons)
        who = self.who() if chat < 0 else chat
        under = {"message_id": message, "date": self.now, "chat": self.chat(chat, who), "text": "card"}
        query = {"id": str(self.random.getrandbits(60)), "from": self.user(who), "message": under, "chat_instance": "7"}
        return {"callback_query": {**query, "data": data}}

    def forged(self) -> Json:
        made = self.tap()
        parts = made["callback_query"]["data"].split(":")
        parts[self.random.randrange(len(parts))] = text(self.random, 20)
        made["callback_query"]["data"] = ":".join(parts)[:64]
        return made

    def news(self) -> Json:
        random, who = self.random, self.who()
        member = {"user": self.user(who), "status": random.choice(("member", "left", "king"))}
        change = {"chat": self.chat(random.choice((GROUP, COMMITTEE)), who), "from": self.user(who), "date": self.now}
        content: tuple[Json, ...] = (
            self.message(new_chat_title=text(random, 300)),
            self.message(new_chat_members=[self.user(self.who()), self.user(who)]),
            self.message(left_chat_member=self.user(random.choice(STRANGERS))),
            {"chat_member": {**change, "old_chat_member": member, "new_chat_member": member}},
            {
                "my_chat_member": {
                    **change,
                    "chat": self.chat(who, who),
                    "old_chat_member": member,
                    "new_chat_member": member,
                }
            },
        )
        return random.choice(content)

    def broken(self, made: Json) -> Json:
        """The same with one to three places in it spoilt."""
        for _ in range(self.random.randint(1, 3)):
            spoil(self.random, made)
        return {**made, "update_id": rubbish(self.random)} if self.random.random() < 0.05 else made
