"""Cards: one message per thing and chat, wherever it was asked for last."""

from datetime import UTC, datetime, timedelta

from storage import Storage, cards, neighbourhoods
from storage.migrate import upgrade

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def test_a_card_asked_for_in_another_topic_comes_there(storage: Storage) -> None:
    await upgrade(storage)
    async with storage.transaction() as db:
        await cards.touch(db, "report", 1, -100, NOW, thread_id=5)
        await cards.repost(db, "report", 1, -100, NOW, thread_id=7)
        (card,) = await cards.claim(db, NOW, NOW + HOUR, 9)
        assert card.thread_id == 7
        assert await cards.where_shown(db, "report", 1) == [(-100, None, 7)]


async def test_a_card_moves_with_its_group(storage: Storage) -> None:
    await upgrade(storage)
    async with storage.transaction() as db:
        await cards.touch(db, "report", 1, -100, NOW)
        await neighbourhoods.rekey(db, -100, -200)
        assert await cards.where_shown(db, "report", 1) == [(-200, None, None)]


async def test_a_group_can_move_again_when_its_old_id_was_used_once_more(storage: Storage) -> None:
    await upgrade(storage)
    async with storage.transaction() as db:
        for chat_id in (-100, -200):
            await cards.touch(db, "report", 1, chat_id, NOW)
        for card in await cards.claim(db, NOW, NOW + HOUR, 9):
            await cards.posted(db, card, 5, "as it was", NOW, is_photo=False)
        await cards.touch(db, "report", 1, -100, NOW)
        for _ in range(2):
            await neighbourhoods.rekey(db, -100, -200)
        assert await cards.where_shown(db, "report", 1) == [(-200, 5, None)]
        (behind,) = await cards.claim(db, NOW, NOW + HOUR, 9)
        assert behind.chat_id == -200, "the change meant for the old card is shown on the one that stays"


async def test_a_message_of_the_old_group_is_not_taken_for_one_of_the_new(storage: Storage) -> None:
    await upgrade(storage)
    async with storage.transaction() as db:
        for subject in (1, 2):
            await cards.touch(db, "report", subject, -100, NOW)
        one, two = sorted(await cards.claim(db, NOW, NOW + HOUR, 9), key=lambda card: card.subject_id)
        await neighbourhoods.rekey(db, -100, -200)  # while both are on their way
        await cards.posted(db, one, 7, "as it was", NOW, is_photo=False)
        await cards.edited(db, two, "as it was", NOW, is_photo=False)
        again = await cards.claim(db, NOW, NOW + HOUR, 9)
        assert sorted((card.subject_id, card.chat_id, card.message_id) for card in again) == [
            (1, -200, None),
            (2, -200, None),
        ]
