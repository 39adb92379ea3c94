"""/mydata: everything that is kept of whoever asks, as a file, and nothing of anybody else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from domain.personal import TABLES
from tests.databases import ON_BOTH
from tests.helping import comes_in
from tests.living import lives, says_home

if TYPE_CHECKING:
    from tests.town import Resident, Town

pytestmark = ON_BOTH


async def file_of(town: Town, who: Resident) -> Any:
    """What is in the newest file that the bot sent them."""
    found = [message for message in await who.inbox() if "document" in message.raw]
    document = found[-1].raw["document"]
    assert document["file_name"].endswith(".json")
    async with town.web.get(f"{town.address}/sandbox/files/{document['file_unique_id']}") as answer:
        return json.loads(await answer.read())


async def test_everything_of_ones_own_comes_as_a_file(town: Town) -> None:
    await town.bo.starts()
    await town.bo.writes("/report The blue gate squeaks")
    await town.chen.starts()
    await town.chen.writes("/report The red bench wobbles")
    await town.bo.writes("/mydata")
    assert "everything that I keep about you" in (await town.bo.reads("This file")).text
    told = await file_of(town, town.bo)
    assert set(told) == {"what this is", "made at"} | {table.export for table in TABLES if table.export}
    assert told["made at"].endswith("Z")
    (person,) = told["you"]
    assert (person["telegram_id"], person["name"], person["language_of_your_app"]) == (town.bo.id, "Bo", "en")
    (report,) = told["your reports"]
    assert (report["text"], report["number"], report["neighbourhood"]) == ("The blue gate squeaks", 1, "Lime Street")
    assert report["created_utc"].endswith("Z")
    assert any("blue gate" in json.dumps(each) for each in told["what you sent lately, as Telegram brought it"])
    whole = json.dumps(told)
    assert "red bench" not in whole
    assert "Chen" not in whole


async def test_it_is_only_for_private_chats_and_for_strangers_too(town: Town) -> None:
    await town.bo.says("/mydata")
    assert not [message for message in await town.bo.sees() if "document" in message.raw]
    eve = await town.person("Eve", "es", joins=False)
    await eve.writes("/mydata")
    told = await file_of(town, eve)
    assert told["what this is"].startswith("Todo lo que Linli guarda")
    assert told["your reports"] == []


async def test_what_was_voted_helped_and_decided_is_told(town: Town) -> None:
    await town.ana.starts()
    await town.bo.starts()
    await town.bo.says("/poll Yard day? | Sat | Sun")
    poll = await town.ana.finds("Yard day?")
    await town.ana.taps(poll, "Sun")
    await town.ana.says("/appoint staff", reply_to=await town.chen.says("hello"))
    await town.ana.writes("/mydata")
    told = await file_of(town, town.ana)
    assert [(vote["question"], vote["your_answer"]) for vote in told["your votes"]] == [("Yard day?", "Sun")]
    deeds = told["what you did for the neighbourhood"]
    assert {"appointed", "set-up"} <= {each["deed"] for each in deeds}
    assert all(each["done_by_you"] is True for each in deeds)
    assert "Chen" not in json.dumps([told["you"], deeds])


async def test_where_somebody_lives_is_told_to_them_alone(town: Town) -> None:
    await comes_in(town.bo, town.chen)
    await lives(town, town.bo, "3", "12")
    await says_home(town.chen, "3", "12")
    await town.bo.taps(await town.bo.reads("in your home"), "know them")
    await town.bo.writes("/mydata")
    told = await file_of(town, town.bo)
    (home,) = told["your home"]
    assert (home["building"], home["flat"], home["state"], home["home"]) == ("3", "12", "confirmed", 1)
    changes = [(each["step"], each["done_by_you"], each["after"]) for each in told["changes of your home"]]
    assert changes == [("said", True, "asked"), ("confirmed", False, "confirmed")]
    assert len(told["people in your home whom you do not know"]) == 1
    del told["messages to you"], told["what you sent lately, as Telegram brought it"]
    assert "Chen" not in json.dumps(told)
