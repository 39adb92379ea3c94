"""Everything people can do is tied to a right, and nothing without one can be registered."""

import inspect

import pytest

from bot.features import registered
from domain.rights import RULES, Right
from handlers.registry import Registry


def test_every_right_has_a_rule_and_is_asked_for_by_something() -> None:
    asked = {right for cases in registered().needs.values() for right in cases.values()}
    assert set(RULES) == set(Right)
    assert set(Right) == asked


@pytest.mark.parametrize("way", ["command", "numbered", "start", "group_start", "tap", "reply", "photo"])
def test_nothing_is_registered_without_a_right(way: str) -> None:
    right = inspect.signature(getattr(Registry, way)).parameters["right"]
    assert right.default is inspect.Parameter.empty
    assert right.kind is inspect.Parameter.KEYWORD_ONLY


def test_everything_registered_is_in_the_table() -> None:
    registry = registered()
    wanted = {
        *(f"/{name}" for name in registry.commands),
        *(f"/{prefix}_1" for prefix in registry.numbered_commands),
        *(f"start {prefix}" for prefix in registry.starts),
        *(f"startgroup {prefix}" for prefix in registry.group_starts),
        *(f"tap {action}" for action in registry.taps),
        *(f"reply {card}" for card in registry.replies),
        *(f"form {name}" for name in registry.forms),
        *(f"typed {name}" for name, _ in registry.words.values()),
        *(f"written {name}" for name in registry.unclaimed),
        *(["photo"] if registry.photo_handler is not None else []),
    }
    assert set(registry.needs) == wanted
    assert [what for what, cases in registry.needs.items() if not cases] == []
