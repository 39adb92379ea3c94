"""Who lends a hand with what, and when in the week."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import datetime


class Skill(StrEnum):
    """What somebody can do for the neighbourhood, in the order in which it is offered."""

    CARRYING = "carrying"
    REPAIRS = "repairs"
    DRIVING = "driving"
    SHOPPING = "shopping"
    VISITS = "visits"
    TRANSLATING = "translating"
    COMPUTERS = "computers"
    GARDEN = "garden"


class Slot(StrEnum):
    """A part of the week, in the order in which it is offered."""

    WEEKDAY_MORNING = "weekday-morning"
    WEEKDAY_AFTERNOON = "weekday-afternoon"
    WEEKDAY_EVENING = "weekday-evening"
    WEEKEND_MORNING = "weekend-morning"
    WEEKEND_AFTERNOON = "weekend-afternoon"
    WEEKEND_EVENING = "weekend-evening"


NOON = 12
EVENING = 18
SATURDAY = 5


def slot_of(moment: datetime, zone: str) -> Slot:
    """The part of the neighbourhood's week: mornings end at 12, afternoons at 18 on its clocks."""
    there = moment.astimezone(ZoneInfo(zone))
    day = "weekend" if there.weekday() >= SATURDAY else "weekday"
    part = "morning" if there.hour < NOON else "afternoon" if there.hour < EVENING else "evening"
    return Slot(f"{day}-{part}")


@dataclass(frozen=True, slots=True)
class Offer:
    """What somebody offers, both in the order of offering."""

    skills: tuple[Skill, ...]
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Volunteer:
    """A person's offer to one neighbourhood; not `active` once they stopped, and then never asked."""

    id: int
    neighbourhood_id: int
    person_id: int
    offer: Offer
    active: bool


def read_skills(values: list[str]) -> tuple[Skill, ...]:
    """The skills of these names; others (of another release) are passed over."""
    return tuple(skill for skill in Skill if skill.value in values)


def read_slots(values: list[str]) -> tuple[Slot, ...]:
    """The parts of the week of these names; others (of another release) are passed over."""
    return tuple(slot for slot in Slot if slot.value in values)
