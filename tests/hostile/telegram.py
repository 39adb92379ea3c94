"""Telegram at the seam of PTB's request: takes every call, answers it, and keeps what no call may hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from telegram.request import BaseRequest

from handlers.markup import clean
from sandbox.rendering import RIGHTS
from sandbox.text.html_markup import parse_html
from sandbox.text.marks import ParseError
from tests.hostile.moves import CHAIR, COMMITTEE, GROUP, PEOPLE, SERVING, Known

if TYPE_CHECKING:
    from telegram.request import RequestData

TOKEN = "700000:" + "S" * 35
BOT = {"id": 1, "is_bot": True, "first_name": "Linli", "username": "linli_test_bot"}
SECRETS = (TOKEN, "S" * 20, "Traceback", "sqlite", "asyncpg", "SELECT ", "INSERT ", "UPDATE ", ".py", "Error:", "0x7f")
"""What never reaches a person; no text that people send in the tests holds any of it."""
ADMIN_RIGHTS = ("can_be_edited", "is_anonymous", *RIGHTS)
Json = dict[str, Any]


class Telegram(BaseRequest):
    """The other side; `problems` says what was wrong with the calls, `texts` what people were shown last."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.problems: list[str] = []
        self.texts: list[tuple[int, str]] = []
        self.calls = 0
        self.pictures = 0
        self.last_message = 1000

    @property
    def read_timeout(self) -> float | None:
        return 5

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 - PTB names it
        request_data: RequestData | None = None,
        read_timeout: Any = None,  # noqa: ARG002 - PTB names it
        write_timeout: Any = None,  # noqa: ARG002 - PTB names it
        connect_timeout: Any = None,  # noqa: ARG002 - PTB names it
        pool_timeout: Any = None,  # noqa: ARG002 - PTB names it
    ) -> tuple[int, bytes]:
        """One call."""
        self.calls += 1
        name = url.rpartition("/")[2]
        params = {} if request_data is None else dict(request_data.parameters)
        self.pictures += bool(request_data is not None and request_data.multipart_data)
        answer = self._answer(name, params)
        if answer is None:
            refusal = {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}
            return 400, json.dumps(refusal).encode()
        return 200, json.dumps({"ok": True, "result": answer}).encode()

    def _answer(self, name: str, params: Json) -> Any:
        if name == "getMe":
            return BOT
        if name == "answerCallbackQuery":
            self._toast(params)
            return True
        if name.startswith("get"):
            return self._question(name, int(params["chat_id"]), int(params.get("user_id") or CHAIR))
        return self._message(name, params)

    def _question(self, name: str, chat: int, person: int) -> Any:
        member = self._member(chat, person)
        if name == "getChatMember" or member is None:
            return member
        if name == "getChatMemberCount":
            return len(PEOPLE) + 1
        if name == "getChatAdministrators":
            return [member]
        shown = {"id": chat, "type": "supergroup", "title": "Lime & <Street>"}
        return {**shown, "max_reaction_count": 1, "accent_color_id": 1, "accepted_gift_types": _NO_GIFTS}

    def _member(self, chat: int, person: int) -> Json | None:
        rosters = {GROUP: (BOT["id"], *PEOPLE), COMMITTEE: (BOT["id"], *SERVING)}
        if chat not in rosters:
            return None
        user = (
            {**BOT, "id": person}
            if person == BOT["id"]
            else {"id": person, "is_bot": False, "first_name": f"Person {person}"}
        )
        if person not in rosters[chat]:
            return {"status": "left", "user": user}
        if person in (CHAIR, BOT["id"]):
            return {"status": "administrator", "user": user, **dict.fromkeys(ADMIN_RIGHTS, False)}
        return {"status": "member", "user": user}

    def _toast(self, params: Json) -> None:
        self._check_plain("toast", str(params.get("text") or ""), 200)

    def _message(self, name: str, params: Json) -> Json:
        media = params.get("media")
        holder = media if isinstance(media, dict) else params
        words = holder.get("text", holder.get("caption"))
        most = 4096 if "text" in holder else 1024
        if words is not None:
            self._check_html(name, str(words), most)
            self.texts.append((int(params["chat_id"]), str(words)))
            del self.texts[:-5000]
        message = int(params.get("message_id") or 0)
        if not message:
            self.last_message += 1
            message = self.last_message
        self._check_buttons(int(params["chat_id"]), message, params.get("reply_markup"))
        chat = {"id": int(params["chat_id"]), "type": "supergroup" if int(params["chat_id"]) < 0 else "private"}
        photo = [{"file_id": f"P{message}", "file_unique_id": "u", "width": 9, "height": 9}]
        return {"message_id": message, "date": 1795424400, "chat": chat, "from": BOT, "photo": photo}

    def _check_html(self, name: str, words: str, most: int) -> None:
        try:
            shown, _ = parse_html(words)
        except ParseError as error:
            self.problems.append(f"{name}: {error} in {words!r}")
            return
        self._check_plain(name, shown, most, tags=True)
        if not shown.strip():
            self.problems.append(f"{name}: nothing to read in {words!r}")

    def _check_plain(self, name: str, shown: str, most: int, *, tags: bool = False) -> None:
        if len(shown) > most:
            self.problems.append(f"{name}: {len(shown)} characters: {shown[:300]!r}")
        if clean(shown.replace("\u2068", "").replace("\u2069", "")) != shown.replace("\u2068", "").replace(
            "\u2069", ""
        ):
            self.problems.append(f"{name}: unclean {shown!r}")
        entities = ("&amp;", "&lt;", "&gt;", "&quot;")
        found = [each for each in (*entities, *SECRETS) if each in shown]
        if found:
            self.problems.append(f"{name}: {found} in {shown!r}{' once parsed' if tags else ''}")

    def _check_buttons(self, chat: int, message: int, markup: Any) -> None:
        keyboard = (json.loads(markup) if isinstance(markup, str) else markup or {}).get("inline_keyboard", [])
        buttons = [button for row in keyboard for button in row]
        if len(buttons) > 100 or any(len(row) > 8 for row in keyboard):
            self.problems.append(f"too many buttons: {len(buttons)}")
        for button in buttons:
            self._check_plain("button", button["text"], 200)
            if not button["text"].strip():
                self.problems.append("a button without words")
            if not 1 <= len(button.get("callback_data", "x").encode()) <= 64:
                self.problems.append(f"button data: {button}")
            if not button.get("url", "https://t.me/").startswith("https://t.me/"):
                self.problems.append(f"button leads elsewhere: {button}")
        self.known.note(chat, message, [button["callback_data"] for button in buttons if "callback_data" in button])


_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)
