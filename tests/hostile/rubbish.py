"""What has no place in an update: values of the wrong kind, and JSON spoilt with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from random import Random

RUBBISH: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1.5,
    2**52 - 1,
    2**63,
    -(2**63) - 1,
    10**30,
    float("nan"),
    float("inf"),
    "",
    "x",
    "\ud800",
    "\udfff\ud800",
    "a\x00b",
    "\u202e",
    "\U0001f600" * 4096,
    [],
    {},
    [None],
    {"": None},
)


def rubbish(random: Random) -> Any:
    """One of them, or something nested."""
    if random.random() < 0.9:
        return random.choice(RUBBISH)
    deep: Any = "x"
    for level in range(random.choice((3, 70, 2000))):
        deep = [deep] if level % 3 else {"a": deep}
    return deep


def spoil(random: Random, made: dict[str, Any]) -> None:
    """Remove something somewhere in it, or put rubbish in its place."""
    at: Any = made
    while at:
        key = random.choice(list(at) if isinstance(at, dict) else list(range(len(at))))
        if isinstance(at[key], dict | list) and at[key] and random.random() < 0.8:
            at = at[key]
            continue
        if random.random() < 0.3:
            del at[key]
        else:
            at[key] = rubbish(random)
        return
