import asyncio
from typing import Any

import pytest


@pytest.fixture(autouse=True)
async def unlimited(scene: Any) -> None:
    await scene.world.ask("limits", enabled=False)


async def poll(scene: Any, **more: Any) -> Any:
    asked = {"chat_id": scene.chat, "question": "When?", "options": ["Sat", {"text": "Sun"}], **more}
    return await scene.bot.do("sendPoll", **asked)


def vote(scene: Any, message: Any, *options: int, who: int | None = None) -> dict[str, Any]:
    return {"as": who or scene.bo, "chat": scene.chat, "message": message["message_id"], "options": list(options)}


async def test_votes_are_told_and_taken_back(scene: Any) -> None:
    world, bot = scene.world, scene.bot
    sent = await poll(scene, is_anonymous=False)
    names = [option["persistent_id"] for option in sent["poll"]["options"]]
    assert sent["poll"]["allows_revoting"] is True
    await world.ask("vote", **vote(scene, sent, 1))
    await world.ask("vote", **vote(scene, sent, 1))
    await world.ask("vote", **vote(scene, sent, 0))
    await world.ask("vote", **vote(scene, sent))
    updates = await bot.news()
    answers = [update["poll_answer"] for update in updates if "poll_answer" in update]
    assert [answer["option_ids"] for answer in answers] == [[1], [0], []]
    assert answers[0]["option_persistent_ids"] == [names[1]]
    assert answers[0]["user"]["id"] == scene.bo
    counts = [[option["voter_count"] for option in update["poll"]["options"]] for update in updates if "poll" in update]
    assert counts == [[0, 1], [1, 0], [0, 0]]
    await world.ask(f"chats/{scene.chat}/members", person=scene.ann, action="anonymous")
    await world.ask("vote", **vote(scene, sent, 0, who=scene.ann))
    answer = next(update["poll_answer"] for update in await bot.news() if "poll_answer" in update)
    assert (answer["voter_chat"]["id"], "user" in answer) == (scene.chat, False)


async def test_votes_that_count_for_nothing(scene: Any) -> None:
    world = scene.world
    sent = await poll(scene, allows_revoting=False)
    await world.ask("vote", **vote(scene, sent, 0))
    assert "final" in await world.refused("vote", **vote(scene, sent, 1))
    assert "only one" in await world.refused("vote", **vote(scene, sent, 0, 1, who=scene.ann))
    for options in ((5,), (0, 0)):
        assert "no such option" in await world.refused("vote", **vote(scene, sent, *options))
    assert "poll_answer" not in str(await scene.bot.news())
    said = await world.say(scene.bo, scene.chat, "no poll")
    assert "a poll" in await world.refused("vote", **vote(scene, said, 0))
    stopped = await scene.bot.do("stopPoll", chat_id=scene.chat, message_id=sent["message_id"])
    assert (stopped["is_closed"], stopped["total_voter_count"]) == (True, 1)
    assert "closed" in await world.refused("vote", **vote(scene, sent, 1, who=scene.ann))
    for number, words in (
        (sent["message_id"], "poll can't be stopped"),
        (said["message_id"], "message is not a poll"),
        (999, "message with poll to stop not found"),
    ):
        assert await scene.bot.refused("stopPoll", chat_id=scene.chat, message_id=number) == f"Bad Request: {words}"
    closed = await poll(scene, is_closed=True)
    assert closed["poll"]["is_closed"] is True


async def test_a_poll_ends_by_itself(scene: Any, clock: Any) -> None:
    sent = await poll(scene, open_period=60)
    await poll(scene, close_date=int(clock.at) + 600)
    assert sent["poll"]["close_date"] == int(clock.at) + 60
    clock.advance(60)
    (update,) = await scene.bot.news()
    assert (update["poll"]["id"], update["poll"]["is_closed"]) == (sent["poll"]["id"], True)
    await scene.world.ask("clock", advance=600)
    assert await scene.bot.pending() == 1


async def test_a_poll_that_ends_wakes_a_waiting_bot(scene: Any, until: Any) -> None:
    await poll(scene, open_period=5)
    waiting = asyncio.create_task(scene.bot.do("getUpdates", offset=scene.bot.offset, timeout=50))
    await until(lambda: scene.bot.polls(scene.world.sandbox))
    await scene.world.ask("clock", advance=5)
    assert (await waiting)[0]["poll"]["is_closed"] is True


async def test_quizzes_keep_their_answer_until_the_end(scene: Any) -> None:
    quiz = {"type": "quiz", "correct_option_ids": [1], "explanation": "Because", "description": "Think"}
    sent = await poll(scene, **quiz)
    assert (sent["poll"]["correct_option_ids"], sent["poll"]["description"]) == ([1], "Think")
    assert sent["poll"]["allows_revoting"] is False
    seen = (await scene.world.sees(scene.bo, scene.chat))[-1]["poll"]
    assert "correct_option_ids" not in seen
    await scene.bot.do("stopPoll", chat_id=scene.chat, message_id=sent["message_id"])
    assert (await scene.world.sees(scene.bo, scene.chat))[-1]["poll"]["explanation"] == "Because"


async def test_polls_are_forwarded_with_their_votes_and_copied_without(scene: Any) -> None:
    sent = await poll(scene)
    await scene.world.ask("vote", **vote(scene, sent, 0))
    source = {"chat_id": scene.chat, "from_chat_id": scene.chat, "message_id": sent["message_id"]}
    forward = await scene.bot.do("forwardMessage", **source)
    assert forward["poll"]["total_voter_count"] == 1
    number = (await scene.bot.do("copyMessage", **source))["message_id"]
    copied = (await scene.world.sees(scene.bo, scene.chat))[-1]
    assert (copied["message_id"], copied["poll"]["total_voter_count"]) == (number, 0)
    await scene.world.ask("vote", **vote(scene, copied, 1))
    words = "Bad Request: poll can't be stopped"
    assert await scene.bot.refused("stopPoll", chat_id=scene.chat, message_id=forward["message_id"]) == words
    await scene.bot.do("deleteMessage", chat_id=scene.chat, message_id=number)
    await scene.bot.do("deleteMessage", chat_id=scene.chat, message_id=sent["message_id"])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"question": ""}, "poll question must be non-empty"),
        ({"question": "x" * 301}, "poll question length must not exceed 300"),
        ({"options": []}, "poll must have at least 1 option"),
        ({"options": "x"}, "can't parse options JSON object"),
        ({"options": [1]}, "can't parse options JSON object"),
        ({"options": ["x"] * 13}, "poll can't have more than 12 options"),
        ({"options": ["x" * 101]}, "poll options length must not exceed 100"),
        ({"options": [" "]}, "poll options must be non-empty"),
        ({"options": [{"text": "x", "media": {"type": "photo"}}]}, "the sandbox knows no media in poll options"),
        ({"type": "other"}, "unsupported poll type specified"),
        ({"type": "quiz"}, "quiz poll must have correct_option_ids"),
        ({"type": "quiz", "correct_option_ids": [1, 0]}, "wrong correct option ID specified"),
        ({"type": "quiz", "correct_option_ids": [7]}, "wrong correct option ID specified"),
        (
            {"type": "quiz", "correct_option_ids": [0], "explanation": "a\nb\nc\nd"},
            "poll explanation contains too many line feeds",
        ),
        ({"explanation": "x"}, "right answers and explanations belong to quizzes"),
        ({"open_period": 4}, "poll can be open for 5 to 2628000 seconds"),
        ({"close_date": 4}, "poll can be open for 5 to 2628000 seconds"),
        ({"open_period": 60, "close_date": 4}, "open_period and close_date can't be used together"),
    ],
)
async def test_polls_that_are_refused(scene: Any, change: Any, words: str) -> None:
    asked = {"chat_id": scene.chat, "question": "When?", "options": ["Sat", "Sun"], **change}
    assert await scene.bot.refused("sendPoll", **asked) == f"Bad Request: {words}"


async def test_polls_in_channels_are_anonymous(scene: Any) -> None:
    channel = await scene.world.group(scene.ann, scene.bot.id, kind="channel")
    await scene.world.ask(f"chats/{channel}/members", person=scene.bot.id, action="promote")
    asked = {"chat_id": channel, "question": "?", "options": ["a"], "is_anonymous": False}
    assert "can't be sent to channel chats" in await scene.bot.refused("sendPoll", **asked)
