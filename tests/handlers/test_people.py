"""One person has one name, however Telegram brings them."""

import pytest
from telegram import User

from handlers.people import person_of
from handlers.taps import Press


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("Bo", None, "Bo"),
        ("Bo", "Lin", "Bo Lin"),
        ("Bo \u202eLin", None, "Bo Lin"),
        ("Bo \n Bo", "", "Bo Bo"),
        ("\u200e", None, "#5"),
        ("\u200e", "\u200f", "#5"),
    ],
)
def test_a_tap_knows_people_by_the_same_name_as_a_message(first: str, last: str | None, name: str) -> None:
    sender = {"id": 5, "is_bot": False, "first_name": first, "language_code": "es"}
    if last is not None:
        sender["last_name"] = last
    under = {"message_id": 1, "chat": {"id": -5, "type": "group"}}
    press = Press.of({"id": "1", "from": sender, "data": "1:x", "message": under})
    assert press is not None
    assert press.caller.person == person_of(User(5, first, is_bot=False, last_name=last, language_code="es"))
    assert press.caller.person.name == name
