"""What of a group reaches the bot's own storage."""

from typing import Any

import pytest

from bot.addressed import for_us, writer_of

US = 7
USERNAME = "linli_test_bot"
GROUP = {"id": -5, "type": "supergroup"}
NEIGHBOUR = {"message_id": 3, "date": 1, "chat": GROUP, "from": {"id": 9, "is_bot": False, "first_name": "Chen"}}


def kept(text: str, **more: Any) -> dict[str, Any] | None:
    """The message that is kept of one in the group, None when it is not."""
    message = {"message_id": 4, "date": 1, "chat": GROUP, "from": {"id": 8}, "text": text, **more}
    found = for_us({"update_id": 1, "message": message}, US, USERNAME)
    return None if found is None else found["message"]


@pytest.mark.parametrize(
    "text",
    [
        "/help",
        "  /help",
        "/report@linli_test_bot Lamp out",
        "/report@Linli_Test_Bot",
        "Hello @linli_test_bot",
        "@LINLI_test_bot, are you there?",
    ],
)
def test_what_names_us_is_kept(text: str) -> None:
    assert kept(text) is not None
    assert kept("", caption=text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Has anybody seen my cat?",
        "/remind@some_other_bot my pills",
        "/ my neighbour snores /",
        "/home/bo is full",
        "//",
        "@linli_test_botany is a nice word",
        "write to me@linli_test_bot.example",
        "linli_test_bot",
    ],
)
def test_what_does_not_is_not(text: str) -> None:
    assert kept(text) is None


def test_an_order_brings_what_it_is_about() -> None:
    original = {**NEIGHBOUR, "caption": "Look", "photo": [{"file_id": "a"}], "entities": [], "reply_markup": {}}
    message = kept("/report", reply_to_message=original, quote={"text": "Look"}, external_reply={})
    assert message is not None
    assert message["reply_to_message"] == {**NEIGHBOUR, "caption": "Look", "photo": [{"file_id": "a"}]}
    assert "quote" not in message
    assert "external_reply" not in message


def test_a_mention_brings_nothing_of_what_others_said() -> None:
    message = kept("@linli_test_bot", reply_to_message={**NEIGHBOUR, "text": "my cat"}, quote={"text": "cat"})
    assert message is not None
    assert "cat" not in str(message)


def test_a_reply_to_us_is_kept_and_one_to_another_is_not() -> None:
    ours = {**NEIGHBOUR, "from": {"id": US, "is_bot": True}}
    assert kept("It works again", reply_to_message=ours) is not None
    assert kept("It works again", reply_to_message=NEIGHBOUR) is None


def test_private_messages_and_news_are_kept_as_they_came() -> None:
    private = {"update_id": 1, "message": {**NEIGHBOUR, "chat": {"id": 9, "type": "private"}, "text": "hello"}}
    news = {"update_id": 2, "message": {**NEIGHBOUR, "new_chat_title": "Lime Street"}}
    tap = {"update_id": 3, "callback_query": {"id": "1"}}
    for raw in (private, news, tap):
        assert for_us(raw, US, USERNAME) == raw


def test_whoever_writes_in_the_name_of_a_chat_is_that_chat() -> None:
    """Telegram gives one and the same sender for the hidden admins of all groups, and one for all channels."""
    hidden = {"id": 1087968824, "is_bot": True}
    for chat in (-5, -6, -1001):
        message = {**NEIGHBOUR, "from": hidden, "sender_chat": {"id": chat}, "text": "/help"}
        assert writer_of({"update_id": 1, "message": message}) == chat


def test_news_has_no_writer() -> None:
    assert writer_of({"update_id": 1, "message": {**NEIGHBOUR, "text": "/help"}}) == 9
    assert writer_of({"update_id": 1, "callback_query": {"id": "1", "from": NEIGHBOUR["from"]}}) == 9
    assert writer_of({"update_id": 1, "message": {**NEIGHBOUR, "new_chat_title": "Lime Street"}}) is None
    assert writer_of({"update_id": 1, "message": {"message_id": 3, "date": 1, "chat": GROUP}}) is None
    assert writer_of({"update_id": 1, "my_chat_member": {"chat": GROUP, "from": NEIGHBOUR["from"]}}) is None
