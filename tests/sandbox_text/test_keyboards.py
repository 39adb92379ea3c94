from typing import Any

import pytest

from sandbox.text import TextError, check_inline_keyboard, check_reply_markup

Markup = dict[str, Any]


def inline(*buttons: object) -> Markup:
    return {"inline_keyboard": [list(buttons)]}


def refusal(markup: Any, chat_type: str = "supergroup") -> str:
    with pytest.raises(TextError) as caught:
        check_reply_markup(markup, chat_type)
    return caught.value.description


@pytest.mark.parametrize(
    "button",
    [
        {"text": "Yes", "callback_data": "1:vote:7"},
        {"text": "Yes", "callback_data": "é" * 32, "style": "success", "icon_custom_emoji_id": "5"},
        {"text": "Site", "url": "https://linli.org/a"},
        {"text": "Bo", "url": "tg://user?id=5"},
        {"text": "Copy", "copy_text": {"text": "abc"}},
        {"text": "Ask", "switch_inline_query": ""},
        {"text": "Log in", "login_url": {"url": "https://linli.org/"}},
    ],
)
def test_a_good_inline_button_is_kept_as_it_is(button: Markup) -> None:
    assert check_inline_keyboard(inline(button), "supergroup") == inline(button)


def test_addresses_are_rewritten() -> None:
    assert check_inline_keyboard(inline({"text": "x", "url": "T.me/a b"}), "group") == inline(
        {"text": "x", "url": "http://t.me/a%20b"}
    )


def test_a_web_app_opens_in_private_only() -> None:
    app = inline({"text": "Map", "web_app": {"url": "https://linli.org/map"}})
    assert check_reply_markup(app, "private") == app
    assert refusal(app) == "BUTTON_TYPE_INVALID"


_WRONG = "can't parse inline keyboard button: "


@pytest.mark.parametrize(
    ("button", "description"),
    [
        ({"text": "a", "callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "a"}, _WRONG + "Text buttons are unallowed in the inline keyboard"),
        ({"text": "a", "callback_data": ""}, _WRONG + "Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "x"}, _WRONG + 'Can\'t find field "text"'),
        ({"text": 5, "callback_data": "x"}, _WRONG + 'Field "text" must be of type String'),
        ({"text": "a", "callback_data": 5}, _WRONG + 'Field "callback_data" must be of type String'),
        ({"text": "a", "web_app": "https://a.bc"}, _WRONG + 'Field "web_app" must be of type Object'),
        (
            {"text": "a", "callback_data": "x", "url": "a.bc"},
            _WRONG + "exactly one of the optional fields must be used",
        ),
        ("a", _WRONG + "InlineKeyboardButton must be an Object"),
        ({"text": "a", "url": "localhost"}, "inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL"),
        (
            {"text": "a", "url": "ftp://a.bc"},
            "inline keyboard button URL 'ftp://a.bc' is invalid: Unsupported URL protocol",
        ),
        ({"text": "a", "url": "http://"}, "inline keyboard button URL 'http://' is invalid: URL host is empty"),
        (
            {"text": "a", "url": "http://a.b:x"},
            "inline keyboard button URL 'http://a.b:x' is invalid: Wrong port number specified in the URL",
        ),
        (
            {"text": "a", "web_app": {"url": "http://a.bc"}},
            "inline keyboard button Web App URL 'http://a.bc' is invalid: Only HTTPS links are allowed",
        ),
        ({"text": "a", "copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "a", "pay": True}, "BUTTON_TYPE_INVALID"),
        ({"text": "a", "callback_data": "x", "style": "loud"}, "BUTTON_STYLE_INVALID"),
    ],
)
def test_bad_inline_buttons(button: object, description: str) -> None:
    assert refusal(inline(button)) == description


@pytest.mark.parametrize(
    ("markup", "description"),
    [
        ([], "object expected as reply markup"),
        ({"inline_keyboard": None}, 'field "inline_keyboard" must be of type Array'),
        (
            {"inline_keyboard": [{"text": "a", "callback_data": "x"}]},
            'field "inline_keyboard" must be an Array of Arrays',
        ),
        ({"keyboard": "x"}, 'field "keyboard" must be of type Array'),
    ],
)
def test_markups_of_the_wrong_shape(markup: Any, description: str) -> None:
    assert refusal(markup) == description


def test_too_many_buttons_vanish_silently() -> None:
    rows = [[{"text": str(n), "callback_data": "x"} for n in range(20)] for _ in range(40)]
    kept = check_inline_keyboard({"inline_keyboard": rows}, "group")
    assert kept is not None
    assert {len(row) for row in kept["inline_keyboard"]} == {12}
    assert sum(map(len, kept["inline_keyboard"])) == 300


def test_empty_keyboards_are_none() -> None:
    assert check_inline_keyboard({"inline_keyboard": [[]]}, "group") is None
    assert check_inline_keyboard(inline({"text": "", "callback_data": "x"}), "group") is None
    assert check_reply_markup({"keyboard": []}, "group") is None
    assert check_reply_markup({}, "group") is None
    assert check_reply_markup({"force_reply": False}, "group") is None
    assert check_reply_markup({"remove_keyboard": False}, "group") is None


def test_the_other_three_markups() -> None:
    keyboard = {"keyboard": [["Yes", {"text": "No"}]], "resize_keyboard": True, "selective": False}
    assert check_reply_markup(keyboard, "group") == {
        "keyboard": [[{"text": "Yes"}, {"text": "No"}]],
        "resize_keyboard": True,
    }
    assert check_reply_markup({"remove_keyboard": True}, "group") == {"remove_keyboard": True}
    reply = {"force_reply": True, "input_field_placeholder": "Where?", "selective": True}
    assert check_reply_markup(reply, "group") == reply


def test_where_only_inline_keyboards_go() -> None:
    with pytest.raises(TextError, match="inline keyboard expected"):
        check_inline_keyboard({"force_reply": True}, "group")
    assert refusal({"keyboard": [["a"]]}, "channel") == "inline keyboard expected"
    assert refusal(inline({"text": "a", "switch_inline_query": "x"}), "channel").startswith(
        "can't use switch_inline_query"
    )


@pytest.mark.parametrize(
    ("asks", "description"),
    [
        ({"request_contact": True}, "phone number can be requested in private chats only"),
        ({"request_location": True}, "location can be requested in private chats only"),
        ({"request_poll": {}}, "poll can be requested in private chats only"),
        ({"web_app": {"url": "https://a.bc/"}}, "web App buttons can be used in private chats only"),
    ],
)
def test_requests_are_for_private_chats(asks: Markup, description: str) -> None:
    markup = {"keyboard": [[{"text": "Send", **asks}]]}
    assert check_reply_markup(markup, "private") == markup
    assert refusal(markup) == description


@pytest.mark.parametrize(
    ("button", "description"),
    [
        (5, "KeyboardButton must be an Object"),
        (
            {"text": "a", "request_contact": True, "request_location": True},
            "at most one of the optional fields can be used",
        ),
        ({"text": "a", "request_contact": "yes"}, 'Field "request_contact" must be of type Boolean'),
        ({}, 'Can\'t find field "text"'),
    ],
)
def test_bad_reply_buttons(button: object, description: str) -> None:
    assert refusal({"keyboard": [[button]]}, "private") == f"can't parse keyboard button: {description}"
