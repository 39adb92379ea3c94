from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.people import Caller, Person, Presence
from domain.reports import Draft
from services import people, reports
from services.reports import Followed
from tests.databases import ON_BOTH
from tests.town import Town

LAMP = "Street lamp out at gate 3"
HOSTILE = '<b>Bo</b> & "Chen" <script>'
HEBREW = "הפנס ברחוב שבור"
PHOTO = {"width": 800, "height": 600}
CHATTY = settings(
    max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


async def test_html_is_shown_as_it_was_typed(town: Town) -> None:
    await town.bo.starts()
    await town.bo.says(f"/report {HOSTILE}")
    assert f"#1 {HOSTILE}" in (await town.chen.finds("#1")).text
    await town.mei.taps(await town.mei.finds("#1", town.committee), "Acknowledge")
    assert HOSTILE in (await town.bo.reads("News")).text
    await town.bo.writes("/reports")
    assert HOSTILE in (await town.bo.reads("Open reports")).text


@ON_BOTH
async def test_names_with_html_emoji_and_right_to_left_letters_are_shown_to_the_committee(town: Town) -> None:
    for name in ('<i>Eve</i> & "Co"', "🦄🇪🇸", HEBREW):
        person = await town.person(name)
        await person.says("/report Lamp")
        assert name in (await town.mei.finds("Reported by", town.committee)).text


async def test_text_from_right_to_left_does_not_turn_the_card_round(town: Town) -> None:
    await town.bo.says(f"/report {HEBREW}\u202eabc")
    card = await town.chen.finds("#1")
    assert f"#1 \u2068{HEBREW}abc\u2069" in card.text
    assert "\u202e" not in card.text


async def test_a_long_report_is_shortened_on_the_card_and_whole_in_private(town: Town) -> None:
    text = "The stairs are wet. " * 150 + "🚰"
    await town.bo.says(f"/report {text}")
    card = await town.chen.finds("#1")
    assert len(card.text) < 600
    assert "…" in card.text
    await town.chen.follows(card, "More")
    assert text in (await town.chen.reads("#1")).text


async def test_a_report_that_no_message_can_hold_is_refused(town: Town) -> None:
    await town.bo.starts()
    await town.bo.says(f"/report {'x' * 3600}")
    assert "at most 3,500" in (await town.bo.reads()).text
    await town.bo.says("/report Lamp")
    await town.bo.finds("#1 Lamp")


async def test_the_photo_of_a_long_report_comes_on_its_own_in_private(town: Town) -> None:
    said = await town.chen.says("Water everywhere. " * 60)
    await town.bo.says("/report Look", photo=PHOTO, reply_to=said)
    card = await town.chen.finds("#1")
    assert card.has_photo
    await town.chen.follows(card, "More")
    own = await town.chen.reads("Water")
    assert not own.has_photo
    assert own.text.count("Water everywhere.") == 60
    await town.chen.taps(own, "Show the photo")
    assert (await town.chen.reads("Photo of report #1")).has_photo


async def test_everybody_reads_in_their_own_language(town: Town) -> None:
    wang = await town.person("Wang", "zh-hans")
    lucia = await town.person("Lucia", "es")
    await town.bo.says(f"/report {LAMP}")
    card = await wang.finds("#1")
    assert "已把您算进 #1" in await wang.taps(card, "Me too")
    assert "Usted cuenta en el #1" in await lucia.taps(card, "Me too")
    await wang.follows(card, "More")
    assert "等待业委会答复" in (await wang.reads("#1")).text
    await town.mei.taps(await town.mei.finds("#1", town.committee), "Acknowledge")
    assert "业委会已经看到" in (await wang.reads("有新消息")).text


async def test_the_number_shows_the_report_again_in_the_group(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}")
    first = await town.chen.finds("#1")
    await town.chen.says("/report_1")
    second = await town.chen.finds("#1")
    assert second.id > first.id
    assert "counted" in await town.chen.taps(second, "Me too")
    assert "One more neighbour" in (await town.bo.finds("#1")).text
    assert "already" in await town.chen.taps(first, "Me too")


async def test_the_number_shows_the_committees_card_in_their_chat(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}")
    await town.mei.says("/report_1", chat=town.committee)
    again = await town.mei.finds("#1", town.committee)
    await town.mei.taps(again, "Acknowledge")
    assert "has seen it" in (await town.mei.finds("#1", town.committee)).text


async def test_a_number_that_is_none_says_what_to_do(town: Town) -> None:
    await town.bo.says("/help")
    for number in ("9", "999999999"):
        await town.bo.writes(f"/report_{number}")
        assert f"no report #{number} here. Send /reports" in (await town.bo.inbox())[-1].text
    for payload in ("report-x", "report-99", "report-9999999999999999999"):
        await town.bo.starts(payload)
        assert (await town.bo.inbox())[-1].text == "This button no longer works."
    assert len([each for each in await town.bo.inbox() if "no longer works" in each.text]) == 3


@ON_BOTH
async def test_the_list_in_the_group_is_short_and_newest_first(town: Town) -> None:
    await town.bo.says("/reports")
    assert "no open reports" in (await town.bo.finds("no open")).text
    for number in range(1, 8):
        await town.bo.says(f"/report Thing {number}")
    await town.bo.says("/reports")
    listed = await town.bo.finds("Open reports: 7")
    lines = [line for line in listed.text.splitlines() if line.startswith("/report_")]
    assert lines[0] == "/report_7 Thing 7 (waiting, due by Monday 7 December)"
    assert len(lines) == 5
    await town.bo.follows(listed, "See all")
    whole = await town.bo.reads("Open")
    assert [line[:2] for line in whole.text.splitlines() if "Thing" in line] == [f"#{n}" for n in range(7, 0, -1)]
    await town.bo.taps(whole, "#3")
    assert (await town.bo.reads("Waiting")).text.startswith("#3 Thing 3")


@ON_BOTH
async def test_the_list_in_private_has_pages(town: Town) -> None:
    for number in range(1, 11):
        await town.bo.says(f"/report Thing {number}")
    await town.bo.writes("/reports")
    listed = await town.bo.reads("Open reports: 10")
    assert "Page 1 of 2" in listed.text
    assert listed.buttons == [*(f"#{number}" for number in range(10, 2, -1)), "Older"]
    await town.bo.taps(listed, "Older")
    older = await town.bo.reads("Page 2 of 2")
    assert older.id == listed.id
    assert "#2 Thing 2" in older.text
    assert older.buttons == ["#2", "#1", "Newer"]
    await town.bo.forges(older, "1:report-page:999999999999")
    assert "Page 2 of 2" in (await town.bo.reads("Page")).text
    await town.bo.taps(older, "Newer")
    assert "Page 1 of 2" in (await town.bo.reads("Page")).text


@ON_BOTH
async def test_closed_reports_leave_the_list_but_not_ones_own(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}")
    await town.bo.says("/report Gate")
    await town.chen.taps(await town.chen.finds("#1"), "Me too")
    for button in ("Acknowledge", "In progress", "Fixed"):
        await town.mei.taps(await town.mei.finds("#1", town.committee), button)
    await town.chen.writes("/reports")
    assert "#1" not in (await town.chen.reads("Open reports: 1")).text
    await town.chen.writes("/my")
    mine = (await town.chen.reads("Your reports")).text
    assert "#1 Street lamp out at gate 3 (fixed)" in mine
    assert "#2" not in mine


@ON_BOTH
async def test_my_without_reports_and_in_the_group(town: Town) -> None:
    await town.chen.says("/my")
    await town.chen.follows(await town.chen.finds("in private"), "Open private chat")
    assert "made no report yet" in (await town.chen.reads()).text
    await town.chen.writes("/reports")
    assert "no open reports" in (await town.chen.reads()).text


async def test_a_stranger_sees_no_list_and_no_report(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}")
    eve = await town.person("Eve", joins=False)
    await eve.writes("/reports")
    assert "do not know your neighbourhood" in (await eve.reads()).text
    await eve.starts("report-1")
    assert LAMP not in (await eve.reads()).text


@ON_BOTH
@CHATTY
@given(moves=st.lists(st.tuples(st.integers(1, 4), st.booleans()), max_size=12))
async def test_the_counter_is_always_the_number_of_people_behind_it(town: Town, moves: list[tuple[int, bool]]) -> None:
    """Anybody, the reporter too, says Me too and takes it back in any order, however often."""
    storage, now, group = town.app.shared.storage, town.clock.now(), town.group
    who = {each: Caller(Person(each, f"P{each}"), group, private=False) for each in range(1, 5)}
    for caller in who.values():
        await people.note_presence(storage, caller.person, [(group, Presence.MEMBER)], now)
    report = await reports.file(storage, who[1], Draft("Lamp"), now, message_id=1)
    counted: set[int] = set()
    for person, joins in moves:
        if joins:
            outcome, _ = await reports.follow(storage, who[person], report.id, now)
            known = Followed.ALREADY if person in counted else Followed.COUNTED
            assert outcome is (Followed.OWN if person == 1 else known)
            counted |= {person} - {1}
        else:
            await reports.unfollow(storage, who[person], report.id, now)
            counted -= {person}
    seen = await reports.sight(storage, report.id)
    assert seen is not None
    assert seen.report.me_too == len(counted)
    assert await reports.recount(storage) == []


@ON_BOTH
async def test_a_recount_finds_a_counter_that_is_wrong(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}")
    storage = town.app.shared.storage
    async with storage.transaction() as db:
        await db.execute("UPDATE reports SET me_too = 3")
    assert await reports.recount(storage) == [1]
