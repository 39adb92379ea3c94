"""What scenes about volunteers and tasks begin with: offers made and tasks created, as people do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.town import Resident, Town

ALL_TIMES = (
    "Weekday mornings",
    "Weekday afternoons",
    "Weekday evenings",
    "Weekend mornings",
    "Weekend afternoons",
    "Weekend evenings",
)


async def comes_in(*people: Resident) -> None:
    """They write in the group once and open their private chats."""
    for person in people:
        await person.says("/help")
        await person.starts()


async def offers(who: Resident, skills: tuple[str, ...] = ("Carrying",), times: tuple[str, ...] = ALL_TIMES) -> None:
    """Fills in the form of a volunteer."""
    await comes_in(who)
    await who.writes("/volunteer")
    for skill in skills:
        await who.taps(await who.reads("What can you help with"), skill)
    await who.taps(await who.reads("What can you help with"), "Done")
    for when in times:
        await who.taps(await who.reads("When do you"), when)
    await who.taps(await who.reads("When do you"), "Done")
    await who.taps(await who.reads("Is this right"), "Save")


async def asks(
    who: Resident,
    what: str = "Carry chairs",
    *,
    day: str = "28.11",
    hour: str = "10:00",
    place: str = "The hall",
    helpers: int = 3,
    skill: str = "Anybody",
) -> None:
    """Fills in the form of a task by typing, and creates it."""
    await who.writes("/task")
    for answer in (what, day, hour, place, str(helpers)):
        await who.writes(answer)
    await who.taps(await who.reads("Which skill"), skill)
    await who.taps(await who.reads("Is this right"), "Create")


async def ready(town: Town) -> None:
    """The committee can make tasks, and the residents have opened their private chats."""
    await comes_in(town.mei, town.bo, town.chen)
    await town.mei.says("/help", chat=town.committee)
