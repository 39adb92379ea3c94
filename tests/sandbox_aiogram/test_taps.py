import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InaccessibleMessage, InlineKeyboardButton, InlineKeyboardMarkup

from tests.sandbox_aiogram.neighbourhood import Yard

KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Sat", callback_data="1:vote:1")]])


async def test_a_tap_reaches_the_bot_and_its_answer_the_person(yard: Yard) -> None:
    sent = await yard.bot.send_message(yard.chat, "Yard day?", reply_markup=KEYBOARD)
    tapped = await yard.hood.post(
        "tap", **{"as": yard.bo, "chat": yard.chat, "message": sent.message_id, "button": "Sat"}
    )
    query = await yard.hood.latest(yard.bot, "callback_query")
    assert (query.id, query.from_user.id, query.data) == (tapped["query"], yard.bo, "1:vote:1")
    assert query.message.message_id == sent.message_id
    assert query.chat_instance
    assert await yard.bot.answer_callback_query(query.id, text="Counted & done", show_alert=True) is True
    answer = await yard.hood.get(f"taps/{query.id}", wait=1)
    assert (answer["answered"], answer["text"], answer["show_alert"]) == (True, "Counted & done", True)


async def test_late_and_second_answers_are_refused(yard: Yard) -> None:
    sent = await yard.bot.send_message(yard.chat, "Yard day?", reply_markup=KEYBOARD)
    place = {"as": yard.bo, "chat": yard.chat, "message": sent.message_id}
    await yard.hood.post("tap", **place, row=0, col=0)
    query = await yard.hood.latest(yard.bot, "callback_query")
    await yard.bot.answer_callback_query(query.id)
    with pytest.raises(
        TelegramBadRequest, match="query is too old and response timeout expired or query ID is invalid"
    ):
        await yard.bot.answer_callback_query(query.id)
    await yard.hood.post("tap", **place, data="forged")
    forged = await yard.hood.latest(yard.bot, "callback_query")
    assert forged.data == "forged"
    yard.hood.clock.seconds += 3600
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await yard.bot.answer_callback_query(forged.id)


async def test_a_tap_waits_150_seconds_for_the_bot(yard: Yard) -> None:
    sent = await yard.bot.send_message(yard.chat, "Yard day?", reply_markup=KEYBOARD)
    place = {"as": yard.bo, "chat": yard.chat, "message": sent.message_id, "button": "Sat"}
    await yard.hood.post("tap", **place)
    yard.hood.clock.seconds += 151
    assert await yard.hood.updates(yard.bot) == []


async def test_a_tap_below_a_deleted_message_has_an_inaccessible_one(yard: Yard) -> None:
    sent = await yard.bot.send_message(yard.chat, "Yard day?", reply_markup=KEYBOARD)
    await yard.bot.delete_message(yard.chat, sent.message_id)
    await yard.hood.post("tap", **{"as": yard.bo, "chat": yard.chat, "message": sent.message_id, "data": "1:vote:1"})
    query = await yard.hood.latest(yard.bot, "callback_query")
    assert isinstance(query.message, InaccessibleMessage)
    assert query.message.date == 0
