"""Where in a forum group things are posted: /topic_here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.rights import Right
from handlers.registry import Menu, Where
from handlers.topics import commands, views
from services import topics

if TYPE_CHECKING:
    from handlers.registry import Registry


def register(registry: Registry) -> None:
    """The command, its buttons and its answers."""
    right = Right.NAME_TOPIC
    registry.command("topic_here", commands.topic_here, right=right, menu=Menu.ADMINS, where=Where.GROUP)
    registry.tap("topic", commands.chosen, right=right)
    registry.tap("topic-undo", commands.undo, right=right)
    registry.answer(topics.WHICH, views.which)
    registry.answer(topics.NAMED, views.named)
