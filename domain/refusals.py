"""What the bot says no with: an id from the catalogue and the data of its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from domain.people import Person

    Fact = str | int | float | datetime


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """A wish that cannot be fulfilled; `text` is a message id, `facts` are its arguments."""

    def __init__(self, text: str, **facts: Fact) -> None:
        super().__init__(text)
        self.text = text
        self.facts: Mapping[str, Fact] = facts


class StandingUnknown(Exception):  # noqa: N818 - asks for a look-up, after which the same call is made again
    """What Telegram says of this person in these chats is not known, or too old to act on.

    `person` is told of somebody who may never have been met: what was kept of them went with the transaction.
    """

    def __init__(self, person_id: int, chat_ids: tuple[int, ...], person: Person | None = None) -> None:
        super().__init__(f"standing of {person_id} unknown")
        self.person_id = person_id
        self.chat_ids = chat_ids
        self.person = person
