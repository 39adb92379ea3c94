from dataclasses import replace
from typing import Any

import pytest

from sandbox import Call
from tests.bot_api_checks import check_call, description

CHAT = {"id": 5, "type": "private", "first_name": "Bo"}
MESSAGE = {"message_id": 1, "date": 1_800_000_000, "chat": CHAT, "text": "a"}
GOOD = Call("sendMessage", "1:a", {"chat_id": 5, "text": "a"}, MESSAGE, None)
needs_description = pytest.mark.skipif(description() is None, reason="LINLI_BOT_API_JSON names no description")


def wrong(**changes: Any) -> str:
    with pytest.raises(AssertionError) as caught:
        check_call(replace(GOOD, **changes))
    return str(caught.value)


def test_a_good_call_passes() -> None:
    check_call(GOOD)
    check_call(replace(GOOD, result=None, error={"ok": False, "error_code": 400, "description": "Bad Request: x"}))


@pytest.mark.parametrize(
    "changes",
    [
        {"params": {"chat_id": 5, "text": "a", "colour": "red"}},
        {"params": {"chat_id": 5}},
        {"params": {"chat_id": [], "text": "a"}},
        {"result": True},
        {"result": {**MESSAGE, "colour": "red"}},
        {"result": {**MESSAGE, "chat": {"id": 5}}},
        {"result": {**MESSAGE, "entities": [{"type": "bold", "offset": "x", "length": 1}]}},
        {"method": "makeCoffee"},
        {"result": None, "error": {"ok": False, "description": "x"}},
        {"result": None, "error": {"ok": False, "error_code": 400, "description": "x", "why": "y"}},
    ],
)
def test_the_models_catch_what_is_wrong(changes: dict[str, Any]) -> None:
    assert wrong(**changes).startswith(changes.get("method", "sendMessage"))


@needs_description
@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"params": {"chat_id": 5, "text": "a", "colour": "red"}}, "unknown parameter colour"),
        ({"params": {"chat_id": 5}}, "missing parameter text"),
        ({"params": {"chat_id": 5, "text": "a", "protect_content": 1}}, "parameter protect_content is no Boolean: 1"),
        ({"result": {**MESSAGE, "message_id": "1"}}, "result.message_id is no Integer: '1'"),
        ({"result": {**MESSAGE, "colour": "red"}}, "result (Message) has the unknown field colour"),
        ({"result": {**MESSAGE, "chat": {"id": 5}}}, "result.chat (Chat) lacks type"),
        ({"result": {**MESSAGE, "photo": "x"}}, "result.photo is no array: 'x'"),
        ({"result": {**MESSAGE, "forward_origin": {"type": "user", "date": 1}}}, "lacks sender_user"),
    ],
)
def test_the_description_catches_what_is_wrong(changes: dict[str, Any], problem: str) -> None:
    assert problem in wrong(**changes)
