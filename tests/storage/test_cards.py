"""Cards: one message per thing and chat, wherever it was asked for last."""

from datetime import UTC, datetime, timedelta

from storage import Storage, cards
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
