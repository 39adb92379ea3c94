import pytest

from tests.databases import ON_BOTH
from tests.town import Town

LAMP = "Street lamp out at gate 3"
PHOTO = {"width": 800, "height": 600}
PLACE = {"latitude": 40.4165, "longitude": -3.70256}


async def test_a_photo_with_the_command_in_its_caption_is_on_the_card(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}", photo=PHOTO)
    assert (await town.chen.finds(f"#1 {LAMP}")).has_photo
    assert (await town.mei.finds("#1", town.committee)).has_photo


async def test_a_card_with_a_photo_goes_on_being_edited(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}", photo=PHOTO)
    await town.chen.taps(await town.chen.finds("#1"), "Me too")
    card = await town.bo.finds("#1")
    assert card.has_photo
    assert "One more neighbour" in card.text


@ON_BOTH
async def test_a_reply_to_a_neighbours_message_reports_it_in_the_repliers_name(town: Town) -> None:
    said = await town.chen.says("The lift is stuck again", photo=PHOTO)
    await town.bo.says("/report", reply_to=said)
    card = await town.bo.finds("#1 The lift is stuck again")
    assert card.has_photo
    assert "Reported by Bo" in (await town.mei.finds("#1", town.committee)).text
    assert "yourself" in await town.bo.taps(card, "Me too")
    assert "counted" in await town.chen.taps(card, "Me too")


async def test_own_words_come_before_the_neighbours(town: Town) -> None:
    said = await town.chen.says("It has been dark for a week")
    await town.bo.says(f"/report {LAMP}", reply_to=said)
    assert f"{LAMP} It has been dark for a week" in (await town.bo.finds("#1")).text


async def test_a_command_in_the_neighbours_message_is_no_part_of_it(town: Town) -> None:
    said = await town.chen.says("/report")
    await town.bo.says("/report Wet floor", reply_to=said)
    assert (await town.bo.finds("#1")).text.startswith("#1 Wet floor\n")


async def test_an_empty_report_in_the_group_leads_to_the_private_form(town: Town) -> None:
    await town.bo.says("/report please...")
    how = await town.bo.finds("Please say what is wrong")
    before = len(await town.chen.sees())
    await town.bo.follows(how, "Open private chat")
    assert "What is it about?" in (await town.bo.reads()).text
    assert len(await town.chen.sees()) == before


async def test_a_reply_to_the_bots_own_message_reports_nothing_of_it(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}")
    await town.chen.says("/report", reply_to=await town.chen.finds("#1"))
    await town.chen.finds("Please say what is wrong")


async def test_a_photo_without_words_is_kept_and_the_words_are_asked_in_private(town: Town) -> None:
    await town.bo.starts()
    await town.bo.says("/report", photo=PHOTO)
    assert "I have kept the photo" in (await town.bo.finds("photo")).text
    assert "I have your photo" in (await town.bo.reads()).text
    await town.restart()
    await town.bo.writes("The stairs are wet")
    await town.bo.taps(await town.bo.reads(), "Show the photo")
    await town.bo.taps(await town.bo.reads(), "Send")
    assert (await town.chen.finds("#1 The stairs are wet")).has_photo


@ON_BOTH
async def test_a_report_in_private_is_posted_in_the_group_and_confirmed(town: Town) -> None:
    await town.bo.says("/help")
    await town.bo.starts()
    await town.bo.writes(f"/report {LAMP}")
    assert f"#1 {LAMP}" in (await town.chen.finds("#1")).text
    assert "Your report is #1" in (await town.bo.reads()).text


@pytest.mark.parametrize("word", ["No, thank you.", "no gracias", "Skip.", "没有照片。"])
async def test_who_has_no_photo_can_say_so_in_their_own_words(town: Town, word: str) -> None:
    await town.bo.starts()
    for said in ("/report", LAMP, word):
        await town.bo.writes(said)
    look = await town.bo.reads("Shall I send it?")
    await town.bo.writes("Yes, please!")
    assert "photo is shown" not in look.text
    assert not (await town.chen.finds(f"#1 {LAMP}")).has_photo


async def test_the_private_form_asks_for_words_a_photo_and_a_last_look(town: Town) -> None:
    await town.bo.says("/help")
    await town.bo.writes("/report")
    await town.bo.writes(LAMP)
    assert "Do you have a photo" in (await town.bo.reads()).text
    await town.bo.writes("what photo?")
    assert "send a photo, or press" in (await town.bo.reads("press a button")).text
    assert "Do you have a photo" in (await town.bo.reads()).text
    await town.restart()
    await town.bo.writes(photo=PHOTO)
    look = await town.bo.reads("Shall I send it?")
    assert LAMP in look.text
    assert "The photo is shown with it." in look.text
    assert await town.chen.sees() == [message for message in await town.chen.sees() if LAMP not in message.text]
    assert "on its way" in await town.bo.taps(look, "Send")
    assert "no longer open" in await town.bo.forges(look, "1:form:check:=send")
    assert (await town.chen.finds(f"#1 {LAMP}")).has_photo
    assert "Your report is #1" in (await town.bo.reads("#1")).text
    assert not [message for message in await town.chen.sees() if "#2" in message.text]


async def test_words_do_where_a_button_would(town: Town) -> None:
    await town.bo.says("/help")
    await town.bo.writes("/report")
    await town.bo.writes(LAMP)
    await town.bo.writes("no photo")
    assert "There is no photo." in (await town.bo.reads()).text
    await town.bo.writes("send")
    assert not (await town.chen.finds(f"#1 {LAMP}")).has_photo


@ON_BOTH
async def test_a_photo_first_is_kept_while_the_words_are_asked_for(town: Town) -> None:
    await town.bo.says("/help")
    await town.bo.writes(photo=PHOTO)
    assert "Thank you, I have your photo" in (await town.bo.reads()).text
    await town.bo.writes(photo=PHOTO)
    await town.bo.writes(location=PLACE)
    await town.bo.writes("Hole in the road")
    await town.bo.taps(await town.bo.reads(), "Show the photo")
    assert "The place is on the map." in (await town.bo.reads()).text
    await town.bo.taps(await town.bo.reads(), "Send")
    card = await town.chen.finds("#1 Hole in the road")
    assert card.has_photo
    assert "see the map" in card.text


async def test_a_photo_first_with_words_only_needs_a_last_look(town: Town) -> None:
    await town.bo.says("/help")
    await town.bo.writes("Hole in the road", photo=PHOTO)
    await town.bo.taps(await town.bo.reads("Shall I send it?"), "Send")
    assert (await town.chen.finds("#1 Hole in the road")).has_photo


async def test_words_and_photo_in_one_message_answer_both_questions(town: Town) -> None:
    await town.bo.says("/help")
    await town.bo.writes("/report")
    await town.bo.writes("Hole in the road", photo=PHOTO)
    await town.bo.taps(await town.bo.reads("Shall it be shown"), "No photo")
    await town.bo.taps(await town.bo.reads(), "Send")
    assert not (await town.chen.finds("#1 Hole in the road")).has_photo


async def test_a_place_can_be_sent_when_the_photo_is_asked_for(town: Town) -> None:
    await town.bo.says("/help")
    await town.bo.writes("/report")
    await town.bo.writes(LAMP)
    await town.bo.writes(location=PLACE)
    await town.bo.taps(await town.bo.reads(), "No photo")
    await town.bo.taps(await town.bo.reads(), "Send")
    assert "see the map" in (await town.chen.finds("#1")).text


@ON_BOTH
async def test_asking_again_goes_on_with_an_unfinished_report(town: Town) -> None:
    await town.bo.says("/help")
    await town.bo.writes("/report")
    await town.bo.writes(LAMP)
    await town.bo.writes("/report")
    assert "Do you have a photo" in (await town.bo.reads()).text


async def test_a_picture_sent_as_a_file_is_no_photo(town: Town) -> None:
    file = {"file_name": "lamp.png", "mime_type": "image/png"}
    await town.bo.says(f"/report {LAMP}", document=file, caption=f"/report {LAMP}")
    assert "came as a file" in (await town.bo.finds("#1. The picture")).text
    assert not (await town.bo.finds(f"#1 {LAMP}")).has_photo
    await town.bo.starts()
    await town.bo.says(document=file, caption=f"/report {LAMP} again")
    assert "#2. The picture" in (await town.bo.reads()).text
    await town.bo.says(document=file, caption="/report")
    await town.bo.writes(document=file)
    for answer in ("/report", LAMP):
        await town.bo.writes(answer)
        await town.bo.writes(document=file)
    refused = [message for message in await town.bo.inbox() if "I cannot show a file." in message.text]
    assert len(refused) == 4


@ON_BOTH
async def test_a_photo_and_a_place_can_be_added_by_replying_to_the_card(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}")
    await town.chen.says(photo=PHOTO, reply_to=await town.chen.finds("#1"))
    assert (await town.bo.finds("#1")).has_photo
    await town.chen.says(location=PLACE, reply_to=await town.chen.finds("#1"))
    card = await town.bo.finds("#1")
    assert "see the map" in card.text
    assert (await town.mei.finds("#1", town.committee)).has_photo


async def test_a_second_photo_or_place_is_refused_in_private(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}", photo=PHOTO)
    await town.bo.starts("report-1")
    own = await town.bo.reads("#1")
    await town.bo.writes(photo=PHOTO, reply_to=own)
    assert "has a photo already" in (await town.bo.inbox())[-1].text
    await town.bo.writes(location=PLACE, reply_to=own)
    await town.bo.writes(location=PLACE, reply_to=own)
    assert "has a place already" in (await town.bo.inbox())[-1].text
    await town.bo.says(document={"mime_type": "image/png"}, reply_to=await town.bo.finds("#1"))
    assert "send it as a photo" in (await town.bo.reads()).text


async def test_an_album_under_a_card_is_not_answered_photo_by_photo(town: Town) -> None:
    await town.bo.says(f"/report {LAMP}")
    card = await town.bo.finds("#1")
    before = len([message for message in await town.bo.sees() if message.by_bot])
    for _ in range(4):
        await town.chen.says(photo=PHOTO, reply_to=card, media_group="7")
    assert len([message for message in await town.bo.sees() if message.by_bot]) == before
    assert (await town.bo.finds("#1")).has_photo


async def test_a_photo_added_in_private_is_thanked_for(town: Town) -> None:
    await town.bo.starts()
    await town.bo.says(f"/report {LAMP}")
    await town.bo.writes("/report_1")
    await town.bo.writes(photo=PHOTO, reply_to=await town.bo.reads("#1"))
    assert "The photo is on the report now" in (await town.bo.reads("Thank you")).text
    await town.bo.writes(location=PLACE, reply_to=await town.bo.reads("Waiting"))
    assert "The place is on the report now" in (await town.bo.reads("Thank you. The place")).text
    assert (await town.chen.finds("#1")).has_photo


async def test_neighbours_talking_under_a_card_are_left_in_peace(town: Town) -> None:
    await town.bo.starts()
    await town.bo.says(f"/report {LAMP}")
    before = len(await town.bo.sees())
    await town.bo.says("Thank you all", reply_to=await town.bo.finds("#1"))
    assert len(await town.bo.sees()) == before + 1
    assert [message for message in await town.bo.inbox() if "did not understand" in message.text] == []


async def test_the_committee_can_report_too(town: Town) -> None:
    await town.mei.says("/report Gate is open", chat=town.committee)
    assert "#1 Gate is open" in (await town.bo.finds("#1")).text
    assert "Acknowledge" in (await town.mei.finds("#1", town.committee)).buttons


async def test_an_anonymous_admin_reports_by_showing_who_they_are(town: Town) -> None:
    await town.change(town.group, town.ana, "anonymous")
    await town.ana.says(f"/report {LAMP}")
    await town.ana.taps(await town.ana.finds("press the button"), "It was me")
    assert "Reported by Ana" in (await town.mei.finds(f"#1 {LAMP}", town.committee)).text


async def test_a_stranger_cannot_report(town: Town) -> None:
    eve = await town.person("Eve", joins=False)
    await eve.writes(f"/report {LAMP}")
    assert "do not know your neighbourhood" in (await eve.reads()).text
    await eve.starts("report")
    await eve.writes(photo=PHOTO)
    assert "do not know your neighbourhood" in (await eve.reads()).text
    assert not [message for message in await town.bo.sees() if "#1" in message.text]


@ON_BOTH
async def test_who_left_cannot_report_any_more(town: Town) -> None:
    await town.chen.says("/help")
    await town.chen.starts()
    await town.change(town.group, town.chen, "leave")
    await town.chen.writes(f"/report {LAMP}")
    assert not [message for message in await town.bo.sees() if LAMP in message.text]
