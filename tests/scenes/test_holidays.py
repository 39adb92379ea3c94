"""The country: its working days and holidays, found by name, and the digest that goes by them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from domain.refusals import Refusal
from domain.working_days import NO_COUNTRY, after_working
from services import calendars
from tests.choosing import opens
from tests.databases import ON_BOTH
from tests.helping import comes_in

if TYPE_CHECKING:
    from tests.town import Town


@ON_BOTH
async def test_a_country_is_found_by_name_and_the_digest_keeps_its_holidays(town: Town) -> None:
    await comes_in(town.ana)
    page = await opens(town.ana, "Country")
    assert "no country" in page.text
    assert page.buttons[0] == "✓ No country"
    for typed, country in (
        ("西班牙", "Spain"),
        ("Estados Unidos", "United States"),
        ("china", "China"),
        ("uk", "United K"),
    ):
        await town.ana.writes(typed, reply_to=page)
        page = await town.ana.reads(f"public holidays of {country}")
    await town.ana.writes("Spian", reply_to=page)
    await town.ana.taps(await town.ana.reads("Which of these do you mean"), "Spain")
    page = await town.ana.reads("public holidays of Spain")
    await town.ana.writes("Narnia of the north", reply_to=page)
    assert "do not know the holidays" in (await town.ana.inbox())[-1].text
    assert "do not know the holidays" in await town.ana.forges(page, "1:setting:country:1:XX")
    await town.ana.taps(await opens(town.ana, "Day of the digest"), "Tuesday")
    for day, count in ((1, 1), (8, 1), (9, 2)):  # the 8th of December is a holiday in all of Spain
        await town.advance(datetime(2026, 12, day, 8, 1, tzinfo=UTC) - town.clock.now())
        digests = [each for each in await town.mei.sees(town.committee) if "nothing new since" in each.text]
        assert len(digests) == count, day
    await town.ana.taps(await town.ana.reads("public holidays of Spain"), "Undo")
    assert "United Kingdom" in (await town.ana.finds("working days", town.bot_id)).text
    await town.advance(datetime(2026, 12, 15, 8, 1, tzinfo=UTC) - town.clock.now())
    assert "since Wednesday 9 December" in (await town.mei.finds("nothing new", town.committee)).text


@pytest.mark.parametrize(
    ("country", "since", "count", "until"),
    [
        (NO_COUNTRY, date(2026, 11, 27), 1, date(2026, 11, 30)),
        (NO_COUNTRY, date(2026, 12, 24), 2, date(2026, 12, 28)),
        ("ES", date(2026, 12, 24), 2, date(2026, 12, 29)),
        ("ES", date(2026, 12, 4), 2, date(2026, 12, 9)),
        ("CN", date(2026, 2, 13), 1, date(2026, 2, 14)),
        ("CN", date(2026, 2, 14), 1, date(2026, 2, 24)),
        ("IL", date(2026, 11, 26), 1, date(2026, 11, 29)),
    ],
)
async def test_working_days_are_those_of_the_country(country: str, since: date, count: int, until: date) -> None:
    assert after_working(since, count, await calendars.of_country(country)) == until


async def test_of_a_country_without_a_calendar_nothing_is_made_up() -> None:
    with pytest.raises(Refusal, match="setting-country-unknown"):
        await calendars.of_country("XX")
