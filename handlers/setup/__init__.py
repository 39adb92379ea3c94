"""Beginning in a group: set-up, the committee chat, and what happens to the bot and to people in groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.letters import Afterwards
from domain.rights import Right
from handlers import settings
from handlers.registry import Every, Menu, Where
from handlers.setup import budget, commands, events, troubles, views
from handlers.wording import say
from services.groups import CARD
from services.troubles import BEGUN, OVER

if TYPE_CHECKING:
    from handlers.registry import Registry

SENTENCES = (
    "setup-done",
    "setup-already",
    "committee-named",
    "committee-already",
    "committee-moved",
    "group-upgraded",
)

JOBS = (Every(seconds=60, run=troubles.look_at_troubles),)


def register(registry: Registry) -> None:
    """Commands, buttons, the welcome card, and Telegram's news of groups."""
    registry.command("setup", commands.set_up, right=Right.SET_UP, menu=Menu.BEGINNING, where=Where.GROUP)
    committee = Right.NAME_COMMITTEE_CHAT
    registry.command("committee_here", commands.committee_here, right=committee, menu=Menu.BEGINNING, where=Where.GROUP)
    registry.tap("setup", commands.set_up_tapped, right=Right.SET_UP)
    registry.tap("committee-here", commands.committee_chosen, right=committee)
    registry.card(CARD, views.welcome)
    registry.answer("committee-which", views.which_committee)
    for kind, wording in ((BEGUN, troubles.begun), (OVER, troubles.over)):
        registry.letter(kind, wording, afterwards=Afterwards.AGAIN, late=None)
    settings.add(registry, budget.PAGE)
    registry.chat_event(events.changed)
    registry.announcement(events.announced)
    for letter in SENTENCES:
        registry.letter(letter, say(letter), afterwards=Afterwards.AGAIN, late=None)
