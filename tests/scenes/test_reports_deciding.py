from datetime import timedelta

from tests.databases import ON_BOTH
from tests.town import Resident, Seen, Town

LAMP = "Street lamp out at gate 3"


async def desk_of(town: Town) -> Seen:
    return await town.mei.finds("#1", town.committee)


async def reported(town: Town) -> Seen:
    await town.bo.starts()
    await town.bo.says(f"/report {LAMP}")
    return await desk_of(town)


async def asked_why(town: Town, who: Resident) -> Seen:
    await who.taps(await reported(town), "Decline")
    return await desk_of(town)


@ON_BOTH
async def test_declining_asks_for_a_reason_and_tells_it(town: Town) -> None:
    desk = await asked_why(town, town.mei)
    assert "Why will you not do it?" in desk.text
    assert desk.buttons == ["Not ours to repair", "Reported already", "No money now", "Not found", "Back"]
    assert "Waiting" in (await town.bo.finds("#1")).text
    await town.mei.taps(desk, "No money")
    assert "declined" in town.mei.toast
    for seen in (await town.chen.finds("#1"), await desk_of(town), await town.bo.reads("News")):
        assert "Reason: There is no money for it at present." in seen.text


async def test_a_ready_reason_is_told_in_each_readers_language(town: Town) -> None:
    lucia = await town.person("Lucia", "es")
    await lucia.starts()
    await lucia.says("/report Farola apagada")
    await town.mei.taps(await desk_of(town), "Decline")
    await town.mei.taps(await desk_of(town), "Not ours")
    assert "Motivo: No nos toca a nosotros arreglarlo." in (await lucia.reads("Novedades")).text
    assert "Reason: It is not ours to repair." in (await town.bo.finds("#1")).text


async def test_a_reason_in_own_words_is_a_reply_to_the_card(town: Town) -> None:
    desk = await asked_why(town, town.mei)
    await town.mei.says("The <b>city</b> does it in May", chat=town.committee, reply_to=desk)
    assert "Reason: The <b>city</b> does it in May" in (await town.chen.finds("#1")).text
    assert "Reason: The <b>city</b> does it in May" in (await town.bo.reads("News")).text


async def test_words_without_decline_change_nothing_and_say_what_to_do(town: Town) -> None:
    desk = await reported(town)
    await town.mei.starts()
    await town.mei.says("No idea", chat=town.committee, reply_to=desk)
    assert "press Decline first" in (await town.mei.reads("#1")).text
    assert "Waiting" in (await desk_of(town)).text


async def test_a_remark_of_somebody_else_under_the_desk_card_declines_nothing(town: Town) -> None:
    desk = await asked_why(town, town.mei)
    before = len(await town.ana.sees(town.committee))
    await town.ana.says("I will call the electrician tomorrow", chat=town.committee, reply_to=desk)
    assert len(await town.ana.sees(town.committee)) == before + 1
    await town.mei.says("The city does it in May", chat=town.committee, reply_to=desk)
    assert "Reason: The city does it in May" in (await town.chen.finds("#1")).text


@ON_BOTH
async def test_a_question_why_that_nobody_answers_lapses(town: Town) -> None:
    desk = await asked_why(town, town.mei)
    town.clock.move(timedelta(minutes=10))
    await town.mei.says("Too late", chat=town.committee, reply_to=desk)
    assert "press Decline first" in (await town.mei.finds("press Decline", town.committee)).text
    await town.run_jobs()
    shown = await town.mei.finds(f"#1 {LAMP}", town.committee)
    assert shown.buttons == ["Acknowledge", "Decline", "What it is about"]
    assert "Why will you" not in shown.text
    await town.advance(timedelta(days=2))
    await town.ana.says("I will call the electrician tomorrow", chat=town.committee, reply_to=desk)
    assert "Waiting" in (await town.chen.finds("#1")).text


async def test_a_reason_has_to_say_something_and_fit(town: Town) -> None:
    desk = await asked_why(town, town.mei)
    await town.mei.starts()
    await town.mei.says("\u2800\u200b", chat=town.committee, reply_to=desk)
    await town.mei.says("x" * 301, chat=town.committee, reply_to=desk)
    assert "at most 300" in (await town.mei.reads()).text
    assert "Why will you" in (await desk_of(town)).text


@ON_BOTH
async def test_back_leaves_the_report_as_it_was(town: Town) -> None:
    desk = await asked_why(town, town.mei)
    assert "stays as it is" in await town.mei.taps(desk, "Back")
    assert (await desk_of(town)).buttons == ["Acknowledge", "Decline", "What it is about"]


@ON_BOTH
async def test_the_last_step_can_be_undone_by_who_took_it(town: Town) -> None:
    await town.mei.taps(await reported(town), "Acknowledge")
    desk = await desk_of(town)
    assert "Only the person" in await town.ana.taps(desk, "Undo")
    assert "taken back" in await town.mei.taps(desk, "Undo")
    assert "Waiting" in (await town.chen.finds("#1")).text
    assert "A correction about report #1" in (await town.bo.reads("Waiting")).text
    again = await desk_of(town)
    assert "Last step taken back by Mei" in again.text
    assert again.buttons == ["Acknowledge", "Decline", "What it is about"]


async def test_undo_takes_back_the_step_it_stands_for_and_no_other(town: Town) -> None:
    desk = await reported(town)
    await town.mei.taps(desk, "Acknowledge")
    first = (await desk_of(town)).button("Undo")["callback_data"]
    await town.mei.taps(await desk_of(town), "In progress")
    assert "Something else happened" in await town.mei.forges(desk, first)
    await town.mei.taps(await desk_of(town), "Undo")
    second = await town.mei.forges(desk, first)
    assert "Something else happened" in second
    assert "has seen it" in (await desk_of(town)).text


@ON_BOTH
async def test_undoing_a_decline_takes_the_reason_away(town: Town) -> None:
    await town.mei.taps(await asked_why(town, town.mei), "Not found")
    await town.mei.taps(await desk_of(town), "Undo")
    assert "Reason" not in (await town.chen.finds("#1")).text


@ON_BOTH
async def test_news_that_was_undone_before_it_went_out_is_not_told(town: Town) -> None:
    desk = await reported(town)
    await town.ask("faults", kind="429", method="sendMessage", chat=town.bo.id, times=1, retry_after=300)
    await town.mei.taps(desk, "Acknowledge")
    await town.mei.taps(await desk_of(town), "Undo")
    await town.advance(timedelta(minutes=9))
    told = [message.text for message in await town.bo.inbox() if "report #1" in message.text]
    assert not [text for text in told if "has seen it" in text]


@ON_BOTH
async def test_two_members_at_once_take_one_step(town: Town) -> None:
    desk = await reported(town)
    taps = [
        await town.ask("tap", **{"as": who.id, "chat": town.committee, "message": desk.id, "button": "Acknowledge"})
        for who in (town.mei, town.ana)
    ]
    await town.settle()
    toasts = [(await town.look(f"taps/{tap['query']}", wait=5))["text"] for tap in taps]
    assert sorted("undo" in toast for toast in toasts) == [False, True]
    assert "That is no longer possible" in "".join(toasts)
    assert len([message for message in await town.bo.inbox() if "News" in message.text]) == 1
    assert (await desk_of(town)).buttons == ["In progress", "Decline", "Undo", "What it is about"]


async def test_a_stale_button_is_refused_and_says_how_things_stand(town: Town) -> None:
    desk = await reported(town)
    for button in ("Acknowledge", "In progress", "Fixed"):
        await town.mei.taps(await desk_of(town), button)
    for data in ("1:report-to:1:acknowledged", "1:report-reasons:1", "1:report-decline:1:known"):
        assert "it is fixed" in await town.mei.forges(desk, data)
        assert town.mei.alert
    assert "closed" in await town.chen.forges(await town.chen.finds("#1"), "1:me-too:1")


async def test_residents_and_strangers_cannot_act_for_the_committee(town: Town) -> None:
    await reported(town)
    card = await town.chen.finds("#1")
    stranger = await town.person("Eve", joins=False)
    await stranger.starts()
    theirs = await stranger.reads()
    for data in (
        "1:report-to:1:acknowledged",
        "1:report-reasons:1",
        "1:report-decline:1:known",
        "1:report-keep:1",
        "1:report-undo:1:1",
    ):
        assert "Only the committee" in await town.chen.forges(card, data)
        assert "Only the committee" in await stranger.forges(theirs, data)
    for data in ("1:me-too:1", "1:me-too-back:1"):
        assert "Only neighbours" in await stranger.forges(theirs, data)
    assert "Waiting" in (await town.chen.finds("#1")).text


@ON_BOTH
async def test_the_committee_of_another_neighbourhood_cannot_act(town: Town) -> None:
    desk = await reported(town)
    zoe = await town.person("Zoe", joins=False)
    other = await town.new_group("Oak Street", zoe)
    await zoe.says("/setup", chat=other)
    await zoe.starts()
    theirs = await zoe.reads()
    assert "Only the committee" in await zoe.forges(theirs, "1:report-to:1:acknowledged")
    assert "Only neighbours" in await zoe.forges(theirs, "1:me-too:1")
    await zoe.writes("/report_1")
    assert "no report #1" in (await zoe.reads("#1")).text
    await zoe.starts("report-1")
    assert "Only neighbours" in (await zoe.reads("Only")).text
    assert desk.buttons == (await desk_of(town)).buttons


async def test_forged_data_is_refused(town: Town) -> None:
    desk = await reported(town)
    for data in (
        "1:me-too:99",
        "1:me-too:x",
        "1:me-too",
        "1:report-to:1:nonsense",
        "1:report-to:1",
        "1:report-decline:1:nonsense",
        "1:report-undo:1:99999",
        "1:report-photo:1",
        "1:report-page:1",
        "0:me-too:1",
    ):
        assert await town.mei.forges(desk, data), data
        assert town.mei.alert, data
    assert "no longer possible" in await town.mei.forges(desk, "1:report-to:1:open")
    assert "say why" in await town.mei.forges(desk, "1:report-to:1:declined")
    assert desk.text == (await desk_of(town)).text


async def test_a_committee_member_declines_in_private_in_own_words(town: Town) -> None:
    await reported(town)
    await town.ana.writes("/report_1")
    own = await town.ana.reads("#1")
    await town.ana.taps(own, "Decline")
    asked = await town.ana.reads("#1")
    assert "Not found" in asked.buttons
    await town.ana.writes("Not before spring", reply_to=asked)
    assert "Reason: Not before spring" in (await town.chen.finds("#1")).text
    assert "Undo" in (await town.ana.reads("#1")).buttons


async def test_words_under_a_private_card_are_answered(town: Town) -> None:
    await reported(town)
    await town.bo.writes("/report_1")
    await town.bo.writes("and the other lamp too", reply_to=await town.bo.reads("Waiting"))
    assert "with a photo or a place" in (await town.bo.reads()).text


async def test_who_left_the_committee_acts_no_longer(town: Town) -> None:
    desk = await reported(town)
    await town.change(town.committee, town.mei, "leave")
    assert "Only the committee" in await town.mei.forges(await town.mei.finds("#1"), "1:report-to:1:acknowledged")
    assert "Acknowledge" in desk.buttons
