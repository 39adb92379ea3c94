import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InputPollOption

from tests.sandbox_aiogram.neighbourhood import Yard

DAYS: list[InputPollOption | str] = [InputPollOption(text="Sat"), InputPollOption(text="Sun")]


async def test_an_open_poll_tells_who_voted_and_who_took_it_back(yard: Yard) -> None:
    sent = await yard.bot.send_poll(yard.chat, "Yard day?", DAYS, is_anonymous=False)
    assert sent.poll is not None
    assert [(option.text, option.voter_count) for option in sent.poll.options] == [("Sat", 0), ("Sun", 0)]
    place = {"as": yard.bo, "chat": yard.chat, "message": sent.message_id}
    await yard.hood.post("vote", **place, options=[1])
    answer = await yard.hood.latest(yard.bot, "poll_answer")
    assert (answer.poll_id, answer.user.id, answer.option_ids) == (sent.poll.id, yard.bo, [1])
    await yard.hood.post("vote", **place, options=[])
    assert (await yard.hood.latest(yard.bot, "poll_answer")).option_ids == []


async def test_an_anonymous_poll_tells_numbers_only(yard: Yard) -> None:
    sent = await yard.bot.send_poll(yard.chat, "Yard day?", DAYS)
    await yard.hood.post("vote", **{"as": yard.bo, "chat": yard.chat, "message": sent.message_id, "options": [0]})
    updates = await yard.hood.updates(yard.bot)
    assert [update for update in updates if update.poll_answer] == []
    polls = [update.poll for update in updates if update.poll]
    assert [(poll.total_voter_count, poll.options[0].voter_count) for poll in polls] == [(1, 1)]


async def test_a_poll_is_stopped_once(yard: Yard) -> None:
    sent = await yard.bot.send_poll(yard.chat, "Yard day?", DAYS)
    closed = await yard.bot.stop_poll(yard.chat, sent.message_id)
    assert closed.is_closed is True
    with pytest.raises(TelegramBadRequest, match=r"poll can't be stopped|poll has already been closed"):
        await yard.bot.stop_poll(yard.chat, sent.message_id)


@pytest.mark.parametrize(
    ("question", "options"),
    [("", ["a", "b"]), ("q" * 301, ["a", "b"]), ("q", []), ("q", ["a"] * 13), ("q", ["a", "x" * 101])],
)
async def test_polls_telegram_refuses(yard: Yard, question: str, options: list[str]) -> None:
    with pytest.raises(TelegramBadRequest):
        await yard.bot.send_poll(yard.chat, question, [InputPollOption(text=each) for each in options])
