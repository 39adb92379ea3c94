"""Whatever comes in: nothing fails, no garbage is stored, and what is said keeps within Telegram's limits.

The long form is `make hostile`, tests/hostile/soak.py.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from bot.addressed import for_us
from bot.intake import lane_of
from bot.shape import fault_of
from tests.hostile.models import Maker
from tests.hostile.moves import Known, Moves
from tests.hostile.rig import open_rig
from tests.postgres import fresh_schema

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

BATCH = 500


async def _feed(url: str, seeds: list[int]) -> None:
    async with open_rig(url) as rig:
        for seed in seeds:
            await rig.feed_seed(seed, BATCH)
            await rig.rest()
        await rig.audit()
        assert rig.problems == []
        assert rig.fed >= len(seeds) * BATCH
        assert rig.telegram.calls > len(seeds) * BATCH / 20, "the bot says hardly anything: the updates are too bad"


def _seeds(count: int, least: int) -> list[int]:
    """So many numbers as hypothesis finds them, the same on every run; each of them stands for a batch."""
    found: list[int] = []

    @settings(max_examples=count, database=None, derandomize=True, phases=[Phase.generate])
    @given(st.integers(least, least + 10**9))
    def collect(seed: int) -> None:
        found.append(seed)

    collect()
    assert len(found) == count
    return found


@pytest.mark.parametrize("part", [0, 1])
def test_ten_thousand_updates(tmp_path: Path, part: int) -> None:
    asyncio.run(_feed(f"sqlite:///{tmp_path / 'test.db'}", _seeds(20, part * 10**10)))


async def test_a_thousand_updates_on_postgresql(postgresql_server: str) -> None:
    async with fresh_schema(postgresql_server) as url:
        await _feed(url, _seeds(2, 5 * 10**10))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_whatever_the_api_describes_is_judged(random: Random) -> None:
    """The judgement never fails, and what passes can be stored and handed to the right lane."""
    raw = {"update_id": 1, **Maker(random, (5, -5)).update()}
    if fault_of(raw) is None:
        assert json.loads(json.dumps(raw)) == raw
        ours = for_us(raw, 1, "x")
        assert ours is None or (type(lane := lane_of(ours)) is int and abs(lane) < 2**52)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)
CHAT = {"id": 5, "type": "private"}
BO = {"id": 5, "is_bot": False, "first_name": "Bo"}
SAID = {"message_id": 1, "date": 0, "chat": CHAT, "from": BO, "text": "/help"}


@settings(deadline=None)
@given(JSON)
@example({"update_id": -7, "message": SAID})
@example({"update_id": True, "message": SAID})
@example({"update_id": 10**400, "message": SAID})
@example({"update_id": 7.0, "message": SAID})
@example({"update_id": "7", "message": SAID})
@example({"update_id": 7, "message": {**SAID, "text": 5}})
@example({"update_id": 7, "message": {**SAID, "text": "\ud800"}})
@example({"update_id": 7, "message": SAID, "more": {"\ud800": 1}})
@example({"update_id": 7, "message": SAID, "more": float("nan")})
@example({"update_id": 7, "message": SAID, "more": 10**5000})
@example({"update_id": 7, "message": {**SAID, "chat": {"id": 2**70, "type": "private"}}})
@example({"update_id": 7, "message": {**SAID, "chat": {"id": -5, "type": "private"}}})
@example({"update_id": 7, "message": {**SAID, "from": {**BO, "id": 6}}})
@example({"update_id": 7, "message": {**SAID, "date": 2**60}})
@example({"update_id": 7, "message": {**SAID, "location": {"latitude": float("inf"), "longitude": 0}}})
@example(
    {
        "update_id": 7,
        "message": {**SAID, "photo": [{"file_id": "../\n", "file_unique_id": "", "width": 1, "height": 1}]},
    }
)
@example({"update_id": 7, "message": {**SAID, "chat": {"id": -5, "type": "group"}, "migrate_to_chat_id": 5}})
def test_what_is_no_update_is_refused(raw: Any) -> None:
    fault = fault_of(raw)
    assert fault is not None
    assert fault.isascii()
    assert fault.isprintable()


def test_what_is_nested_without_end_is_refused() -> None:
    deep: Any = "x"
    for _ in range(20_000):
        deep = [deep]
    assert fault_of({"update_id": 7, "message": SAID, "more": deep}) is not None
    while isinstance(deep, list):  # taken apart by hand: Python's own way would go as deep
        with suppress(IndexError):
            deep = deep.pop()
    for _ in range(60):
        deep = {"a": deep}
    assert fault_of({"update_id": 7, "message": SAID, "more": deep}) is None


def test_what_is_said_in_the_town_is_mostly_understood() -> None:
    """Without this the other tests could feed nothing but rubbish and be content."""
    from random import Random

    moves = Moves(Random(1), Known(), 0)  # noqa: S311 - no secret
    faults = [fault_of({"update_id": 1, **moves.town()}) for _ in range(300)]
    assert faults.count(None) > 250
    assert [fault_of({"update_id": 1, **moves.framed()}) for _ in range(300)].count(None) > 30
