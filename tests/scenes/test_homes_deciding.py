"""The committee confirms who lives where, takes it back, and several act at once."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tests.databases import ON_BOTH
from tests.helping import comes_in
from tests.living import claim_of, says_home

if TYPE_CHECKING:
    from tests.town import Town

pytestmark = ON_BOTH


async def test_somebody_says_where_they_live_and_the_committee_confirms_it(town: Town) -> None:
    await comes_in(town.bo)
    await says_home(town.bo, "3", "12B")
    assert "The committee will look at it" in town.bo.toast
    page = await town.bo.reads("your home")
    assert "You live in building 3, flat 12B" in page.text
    assert "has not confirmed it yet" in page.text
    claim = await claim_of(town, town.bo)
    assert "Bo says that they live in building 3, flat 12B (home #1)" in claim.text
    assert "Nobody else is confirmed there" in claim.text
    assert "Bo is confirmed there" in await town.mei.taps(claim, "Confirm")
    assert "has confirmed that you live in building 3, flat 12B" in (await town.bo.reads("Lime Street:")).text
    assert "The committee has confirmed it" in (await town.bo.reads("your home")).text
    claim = await claim_of(town, town.bo)
    assert "Confirmed by Mei" in claim.text
    assert claim.buttons == ["Undo"]
    await town.mei.taps(claim, "Undo")
    assert (await claim_of(town, town.bo)).buttons == ["Confirm", "Not right"]
    assert "taken back its last change. You live in building 3" in (await town.bo.inbox())[-1].text
    await town.mei.says("/audit homes", chat=town.committee)
    told = (await town.mei.finds("who did what", town.committee)).text
    assert "Mei confirmed that Bo lives in home #1" in told
    assert "Mei took back a change of home #1" in told
    assert "12B" not in told


async def test_two_of_the_committee_decide_at_once(town: Town) -> None:
    await comes_in(town.bo)
    await town.ana.says("hello", chat=town.committee)
    await says_home(town.bo)
    claim = await claim_of(town, town.bo)
    await asyncio.gather(town.mei.taps(claim, "Confirm"), town.ana.taps(claim, "Confirm"))
    toasts = [town.mei.toast, town.ana.toast]
    assert sorted("confirmed there already" in toast for toast in toasts) == [False, True]
    await says_home(town.bo, "9", "9")
    assert "something else by now" in await town.mei.forges(claim, claim.button("Not right")["callback_data"])


async def test_two_name_the_same_new_flat_at_once_and_live_in_one_home(town: Town) -> None:
    await comes_in(town.bo, town.chen)
    for who, flat in ((town.bo, "12 b"), (town.chen, "\uff11\uff12\uff22")):
        await who.writes("/home")
        for answer in ("3", "no", flat):
            await who.writes(answer)
    checks = [(who, await who.reads("Is this right?")) for who in (town.bo, town.chen)]
    await asyncio.gather(*(who.taps(check, "Yes") for who, check in checks))
    assert "(home #1)" in (await claim_of(town, town.bo)).text
    assert "(home #1)" in (await claim_of(town, town.chen)).text


async def test_a_merge_and_a_confirmation_at_once_leave_one_home_with_everybody(town: Town) -> None:
    await comes_in(town.bo, town.chen, town.mei, town.ana)
    await town.mei.says("hello", chat=town.committee)
    await says_home(town.bo, "3", "12")
    await says_home(town.chen, "House 3", "12")
    await town.mei.writes("/homes 2")
    await town.mei.taps(await town.mei.reads("Home #2: "), "Merge")
    await town.mei.writes("1")
    check, claim = await town.mei.reads("Is this right?"), await claim_of(town, town.chen)
    await asyncio.gather(town.mei.taps(check, "Yes"), town.ana.taps(claim, "Confirm"))
    card = await claim_of(town, town.chen)
    assert "(home #1)" in card.text
    was_first = "is confirmed there" in town.ana.toast
    assert was_first == ("Chen lives in" in card.text)
    assert was_first or "something else by now" in town.ana.toast
