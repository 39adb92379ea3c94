import asyncio
import json
from typing import Any

import pytest

YES = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}


async def tapped(scene: Any, message: int, **how: Any) -> Any:
    return await scene.world.ask("tap", **{"as": scene.bo, "chat": scene.chat, "message": message, **how})


async def test_buttons_that_lead_elsewhere(scene: Any) -> None:
    world, bot = scene.world, scene.bot
    await world.ask("start", **{"as": scene.bo, "bot": bot.id})
    rows = [
        [{"text": "Site", "url": "https://x.org"}, {"text": "Copy", "copy_text": {"text": "abc"}}],
        [{"text": "App", "web_app": {"url": "https://app.org"}}],
        [{"text": "Find", "switch_inline_query_current_chat": "lamp"}],
    ]
    sent = await bot.do("sendMessage", chat_id=scene.bo, text="x", reply_markup={"inline_keyboard": rows})

    async def press(**how: Any) -> Any:
        return await world.ask("tap", **{"as": scene.bo, "chat": bot.id, "message": sent["message_id"], **how})

    assert (await press(button="Site"))["url"].startswith("https://x.org")
    assert (await press(button="App"))["url"].startswith("https://app.org")
    assert await press(row=0, col=1) == {"copy": "abc"}
    assert (await press(button="Find"))["inline"] == "lamp"


async def test_a_forged_tap_and_a_tap_on_a_deleted_message_go_out(scene: Any) -> None:
    world, bot = scene.world, scene.bot
    sent = await bot.do("sendMessage", chat_id=scene.chat, text="x", reply_markup=YES)
    await tapped(scene, sent["message_id"], data="forged")
    await bot.do("deleteMessage", chat_id=scene.chat, message_id=sent["message_id"])
    await tapped(scene, sent["message_id"], data="late")
    first, second = [update["callback_query"] for update in await bot.news()]
    assert first["data"] == "forged"
    assert second["message"]["date"] == 0
    for how in ({"button": "Yes"}, {"button": "No"}, {"row": 5}):
        wrong = {"as": scene.bo, "chat": scene.chat, "message": sent["message_id"], **how}
        assert "no such button" in await world.refused("tap", **wrong)
    assert "no such message of a bot" in await world.refused(
        "tap", **{"as": scene.bo, "chat": scene.chat, "message": 1, "data": "x"}
    )


async def test_a_tap_is_answered_once_and_in_time(scene: Any, clock: Any) -> None:
    world, bot = scene.world, scene.bot
    sent = await bot.do("sendMessage", chat_id=scene.chat, text="x", reply_markup=YES)
    query = (await tapped(scene, sent["message_id"], button="Yes"))["query"]
    assert (await world.get(f"taps/{query}"))["answered"] is False
    assert (await world.get(f"taps/{query}", wait=0.01))["answered"] is False
    answer = {"callback_query_id": query}
    assert await bot.refused("answerCallbackQuery", **answer, text="x" * 201) == "Bad Request: MESSAGE_TOO_LONG"
    assert await bot.refused("answerCallbackQuery", **answer, url="https://x.org") == "Bad Request: URL_INVALID"
    waiting = asyncio.create_task(world.get(f"taps/{query}", wait=30))
    await world.get("bots")
    deep = f"https://t.me/{bot.username}?start=x"
    assert await bot.do("answerCallbackQuery", **answer, url=deep, show_alert=True) is True
    assert await waiting == {"answered": True, "text": "", "show_alert": True, "url": deep}
    words = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await bot.refused("answerCallbackQuery", **answer) == words
    late = (await tapped(scene, sent["message_id"], button="Yes"))["query"]
    clock.advance(150)
    assert await bot.refused("answerCallbackQuery", callback_query_id=late) == words
    assert await world.raw("taps/none", "GET") == (400, {"error": "there is no such tap"})


async def test_people_edit_and_delete(scene: Any) -> None:
    world, bot, at = scene.world, scene.bot, {"as": scene.bo, "chat": scene.chat}
    said = await world.say(scene.bo, scene.chat, "Lmap")
    photo = await world.say(scene.bo, scene.chat, photo={"width": 10, "height": 10}, caption="old")
    assert (await world.ask("edit", **at, message=said["message_id"], text="Lamp"))["text"] == "Lamp"
    assert (await world.ask("edit", **at, message=photo["message_id"], text="new"))["caption"] == "new"
    assert [update["edited_message"]["message_id"] for update in (await bot.news())[2:]] == [
        said["message_id"],
        photo["message_id"],
    ]
    await world.ask("delete", **at, message=said["message_id"])
    assert "no such message" in await world.refused("delete", **at, message=said["message_id"])
    owned = (await world.say(scene.ann, scene.chat, "Ann's"))["message_id"]
    assert "only administrators" in await world.refused("delete", **at, message=owned)
    assert "own words" in await world.refused("edit", **at, message=owned, text="x")
    await world.ask("delete", **{"as": scene.ann, "chat": scene.chat}, message=photo["message_id"])
    assert (await world.get("messages", **at, after=owned - 1, limit=1))[0]["text"] == "Ann's"


async def test_what_cannot_be_asked(scene: Any) -> None:
    world, bot = scene.world, scene.bot
    say = {"as": scene.bo, "chat": scene.chat}
    stranger = await world.person("Zed", username="zed")
    wrong: list[tuple[str, dict[str, Any], str]] = [
        ("people", {}, "first_name must be a text"),
        ("people", {"first_name": "A", "id": scene.bo}, "is taken"),
        ("people", {"first_name": "A", "username": "ZED"}, "is taken"),
        (f"people/{scene.bo}", {"username": "zed"}, "is taken"),
        ("people/x", {}, "nobody like 'x'"),
        ("bots", {"first_name": "A", "username": "l", "token": f"{bot.id}:x"}, "is taken"),
        ("chats", {"type": "x", "creator": scene.bo}, "type is group"),
        ("chats", {"type": "group"}, "nobody like None"),
        (f"chats/{scene.chat}/members", {"person": scene.bo, "action": "x"}, "action is one of"),
        (f"chats/{scene.chat}/members", {"person": scene.ann, "action": "kick"}, "creator of a chat"),
        (f"chats/{scene.chat}/members", {"person": stranger, "action": "leave"}, "is not in this chat"),
        ("say", {**say, "chat": -5, "text": "x"}, "there is no chat -5"),
        ("say", {**say, "as": stranger, "text": "x"}, "is not in the chat"),
        ("say", {**say, "chat": 5, "text": "x"}, "no such bot"),
        ("say", {**say, "as": bot.id, "text": "x"}, "no person"),
        ("say", say, "text: empty"),
        ("say", {**say, "location": {}}, "missing or of the wrong kind"),
        ("say", {**say, "text": "x", "reply_to": 999}, "no such message"),
        ("say", {**say, "text": "x", "reply_to": "y"}, "must be a whole number"),
        ("start", {"as": scene.bo, "bot": "zed"}, "is not a bot"),
        ("update", {"token": "x"}, "token and update are needed"),
        ("clock", {"advance": "x"}, "wrong kind"),
    ]
    for path, body, words in wrong:
        assert words in await world.refused(path, **body), path
    assert await world.raw("queue", "GET", token="x") == (400, {"error": "there is no bot with this token"})
    for raw in (b"{", b"[]"):
        async with world.http.post(f"{world.address}/sandbox/say", data=raw) as response:
            assert response.status == 400


async def test_lists(scene: Any) -> None:
    world, bot = scene.world, scene.bot
    assert [entry["username"] for entry in await world.get("bots")] == [bot.username]
    assert [person["first_name"] for person in await world.get("people")] == ["Ann", "Bo"]
    assert [chat["title"] for chat in await world.get("chats")] == ["Lilac Street"]
    await world.ask(f"people/{scene.bo}", first_name="Bob", last_name="Lee", username="boblee", language_code="zh")
    await world.ask("start", **{"as": scene.bo, "bot": bot.id})
    group, private = sorted(await world.get("chats", **{"as": "boblee"}), key=lambda chat: chat["id"])
    assert (private["title"], private["last"]["text"], group["type"]) == ("Linli", "/start", "supergroup")
    assert (await bot.do("getChat", chat_id=scene.bo))["last_name"] == "Lee"
    await bot.call("sendMessage", chat_id=scene.chat)
    (call,) = await world.get("calls", token=bot.token, method="sendmessage")
    assert (call["ok"], call["params"], call["error"]["error_code"]) == (False, {"chat_id": scene.chat}, 400)
    assert await world.get("calls", after=call["n"]) == []
    odd = await world.ask("update", token=bot.token, update={"odd": {"a": 1}})
    assert odd == {"pending": 2}
    assert (await bot.news())[-1]["odd"] == {"a": 1}


async def test_the_page_is_told_what_happens(scene: Any) -> None:
    world, bot = scene.world, scene.bot
    where = {"as": scene.bo}
    async with world.http.get(f"{world.address}/sandbox/events", params=where) as stream:
        assert (await stream.content.readline()).startswith(b": open")

        async def event() -> Any:
            while True:
                line = await stream.content.readline()
                if line.startswith(b"data: "):
                    return json.loads(line[6:])

        sent = await bot.do("sendMessage", chat_id=scene.chat, text="x", reply_markup=YES)
        first = await event()
        assert (first["type"], first["chat"], first["message"]["text"]) == ("message", scene.chat, "x")
        query = (await tapped(scene, sent["message_id"], button="Yes"))["query"]
        await bot.do("answerCallbackQuery", callback_query_id=query, text="Thanks")
        toast = await event()
        assert (toast["type"], toast["text"], toast["chat"]) == ("toast", "Thanks", scene.chat)
        await bot.do("editMessageText", chat_id=scene.chat, message_id=sent["message_id"], text="y")
        assert (await event())["message"]["text"] == "y"
        await bot.do("deleteMessage", chat_id=scene.chat, message_id=sent["message_id"])
        assert (await event())["type"] == "delete"
        await world.ask(f"chats/{scene.chat}/members", person=scene.bo, action="leave")
        assert [(await event())["type"] for _ in range(2)] == ["message", "chat"]


async def test_a_quiet_stream_shows_that_it_lives(scene: Any, monkeypatch: Any) -> None:
    from sandbox.people import watching

    monkeypatch.setattr(watching, "_HEARTBEAT", 0.01)
    params = {"as": scene.bo}
    async with scene.world.http.get(f"{scene.world.address}/sandbox/events", params=params) as stream:
        while await stream.content.readline() != b": still here\n":
            continue


@pytest.mark.parametrize("path", ["nowhere", "sandbox/nowhere", "bot1:abc/a/b/c"])
async def test_other_paths_are_not_found(world: Any, path: str) -> None:
    async with world.http.get(f"{world.address}/{path}") as response:
        assert (response.status, (await response.json())["description"]) == (404, "Not Found")
