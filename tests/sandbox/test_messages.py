from typing import Any

import aiohttp
import pytest

YES = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


@pytest.fixture(autouse=True)
async def unlimited(scene: Any) -> None:
    await scene.world.ask("limits", enabled=False)


async def card(scene: Any, **more: Any) -> int:
    sent = await scene.bot.do("sendMessage", **{"chat_id": scene.chat, "text": "Card", "reply_markup": YES, **more})
    return int(sent["message_id"])


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": "  \n "}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "<x>", "parse_mode": "HTML"}, 'can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
        ({"text": "hi", "chat_id": ""}, "chat_id is empty"),
        ({"text": "hi", "chat_id": 999}, "chat not found"),
        ({"text": "hi", "chat_id": "abc"}, "chat not found"),
        ({"text": "hi", "chat_id": -1}, "chat not found"),
        ({"text": "hi", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "hi", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "hi", "reply_markup": [1]}, "can't parse reply keyboard markup JSON object"),
        ({"text": "hi", "entities": {"a": 1}}, "can't parse entities JSON object"),
        ({"text": "hi", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        (
            {"text": "hi", "reply_parameters": {"message_id": 1, "quote": "x"}},
            "the sandbox knows no quotes and no replies into other chats",
        ),
        ({"text": "hi", "message_effect_id": "5"}, 'the sandbox knows no parameter "message_effect_id" of sendMessage'),
        (
            {"text": "hi", "reply_markup": {"inline_keyboard": [[{"text": "No action"}]]}},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
    ],
)
async def test_bad_sends_are_refused_in_telegrams_words(scene: Any, params: Any, description: str) -> None:
    before = await scene.world.sees(scene.ann, scene.chat)
    assert await scene.bot.refused("sendMessage", **{"chat_id": scene.chat, **params}) == f"Bad Request: {description}"
    assert await scene.world.sees(scene.ann, scene.chat) == before


async def test_what_only_repeats_the_default_is_accepted(scene: Any) -> None:
    await scene.bot.do("sendMessage", chat_id=scene.chat, text="hi", allow_paid_broadcast=False, reply_markup="")


async def test_text_comes_back_as_telegram_keeps_it(scene: Any) -> None:
    sent = await scene.bot.do(
        "sendMessage",
        chat_id=scene.chat,
        text="🌳 see https://x.org  \n",
        protect_content=True,
        link_preview_options={"is_disabled": True},
    )
    assert sent["text"] == "🌳 see https://x.org"
    assert sent["entities"] == [{"type": "url", "offset": 7, "length": 13}]
    assert sent["has_protected_content"] is True
    assert sent["link_preview_options"] == {"is_disabled": True}


async def test_a_mention_by_id_names_only_people_the_bot_has_seen(scene: Any) -> None:
    stranger = await scene.world.person("Zed")
    text = f'<a href="tg://user?id={scene.bo}">Bo</a> <a href="tg://user?id={stranger}">Zed</a>'
    await scene.world.say(scene.bo, scene.chat, "here I am")
    sent = await scene.bot.do("sendMessage", chat_id=scene.chat, text=text, parse_mode="HTML")
    (entity,) = sent["entities"]
    assert entity["user"]["first_name"] == "Bo"


async def test_a_reply_shows_what_it_replies_to(scene: Any) -> None:
    said = await scene.world.say(scene.bo, scene.chat, "Question")
    number = said["message_id"]
    sent = await scene.bot.do(
        "sendMessage", chat_id=scene.chat, text="Answer", reply_parameters={"message_id": number, "chat_id": scene.chat}
    )
    assert sent["reply_to_message"]["text"] == "Question"
    loose = {"message_id": 999, "allow_sending_without_reply": True}
    sent = await scene.bot.do("sendMessage", chat_id=scene.chat, text="Answer", reply_parameters=loose)
    assert "reply_to_message" not in sent


async def test_parameters_come_as_query_form_json_or_multipart(scene: Any) -> None:
    bot, http = scene.bot, scene.world.http
    url = f"{bot.address}/bot{bot.token}/SENDmessage"
    fields = {"chat_id": str(scene.chat), "text": "hi", "disable_notification": "true"}
    form = aiohttp.FormData(fields, default_to_multipart=True)
    for how in ({"params": fields}, {"data": fields}, {"json": fields}, {"data": form}):
        async with http.post(url, **how) as response:
            assert (await response.json())["result"]["text"] == "hi"
    async with http.get(f"{bot.address}/bot{bot.token}/test/getMe") as response:
        assert (await response.json())["ok"] is True
    for broken in (b"{", b"[1]"):
        async with http.post(url, data=broken, headers={"Content-Type": "application/json"}) as response:
            assert (await response.json())["description"] == "Bad Request: Can't parse request JSON object"
    assert scene.world.calls[-4].params["disable_notification"] is True


async def test_only_good_tokens_open_the_door(scene: Any) -> None:
    for token, words in (("1:short", "Unauthorized"), ("nonsense", "Unauthorized: invalid token specified")):
        async with scene.world.http.get(f"{scene.bot.address}/bot{token}/getMe") as response:
            assert (response.status, (await response.json())["description"]) == (401, words)
    async with scene.world.http.get(f"{scene.bot.address}/bot{scene.bot.token}/") as response:
        assert (response.status, (await response.json())["error_code"]) == (404, 404)
    unknown = await scene.bot.call("sendSticker", chat_id=scene.chat)
    assert (unknown.status, unknown.error) == (404, "Not Found: method not found")


async def test_edits(scene: Any) -> None:
    bot, at = scene.bot, {"chat_id": scene.chat}
    number = await card(scene)
    same = {**at, "message_id": number, "text": "Card", "reply_markup": YES}
    assert await bot.refused("editMessageText", **same) == NOT_MODIFIED
    long = await bot.refused("editMessageText", **{**same, "text": "x" * 4097})
    assert long == "Bad Request: MESSAGE_TOO_LONG"
    edited = await bot.do("editMessageText", **at, message_id=number, text="New")
    assert "reply_markup" not in edited
    edited = await bot.do("editMessageReplyMarkup", **at, message_id=number, reply_markup=YES)
    assert edited["reply_markup"] == YES
    bad_markup = {"inline_keyboard": [[{"text": "No action"}]]}
    assert "Text buttons are unallowed" in await bot.refused(
        "editMessageReplyMarkup", **at, message_id=number, reply_markup=bad_markup
    )
    refusals = {
        0: "message identifier is not specified",
        999: "message to edit not found",
        (await scene.world.say(scene.bo, scene.chat, "mine"))["message_id"]: "message can't be edited",
        await card(scene, reply_markup={"keyboard": [[{"text": "A"}]]}): "message can't be edited",
    }
    for number, words in refusals.items():
        assert await bot.refused("editMessageText", **at, message_id=number, text="x") == f"Bad Request: {words}"
    assert await bot.refused("editMessageCaption", **at, message_id=await card(scene), caption="x") == (
        "Bad Request: there is no caption in the message to edit"
    )
    place = await bot.do("sendLocation", **at, latitude=1, longitude=2)
    for method, params, words in (
        ("editMessageText", {"text": "x"}, "there is no text in the message to edit"),
        ("editMessageMedia", {"media": {"type": "photo", "media": "x"}}, "there is no media in the message to edit"),
        ("editMessageMedia", {}, "there is no media in the request"),
    ):
        assert await bot.refused(method, **at, message_id=place["message_id"], **params) == f"Bad Request: {words}"


async def test_deletes(scene: Any, clock: Any) -> None:
    bot, at = scene.bot, {"chat_id": scene.chat}
    number = await card(scene)
    assert await bot.do("deleteMessage", **at, message_id=number) is True
    assert (await scene.world.sees(scene.bo, scene.chat))[-1]["deleted"] is True
    refusals = {0: "message identifier is not specified", number: "message to delete not found"}
    refusals[1] = "message can't be deleted"
    for ident, words in refusals.items():
        assert await bot.refused("deleteMessage", **at, message_id=ident) == f"Bad Request: {words}"
    said = await scene.world.say(scene.bo, scene.chat, "mine")
    several = [said["message_id"], await card(scene), 999]
    assert await bot.do("deleteMessages", **at, message_ids=several) is True
    old = await card(scene)
    clock.advance(48 * 3600)
    words = "Bad Request: message can't be deleted for everyone"
    assert await bot.refused("deleteMessage", **at, message_id=old) == words
    assert await bot.refused("deleteMessages", **at, message_ids=[]) == (
        "Bad Request: message identifiers are not specified"
    )
    assert "too many" in await bot.refused("deleteMessages", **at, message_ids=list(range(101)))
    assert await bot.refused("deleteMessages", **at) == "Bad Request: can't parse message identifiers JSON object"


async def test_who_may_delete_what(world: Any) -> None:
    await world.ask("limits", enabled=False)
    bot, ann = await world.bot("other_bot"), await world.person()
    for kind, allowed in (("group", True), ("supergroup", False), ("channel", False)):
        chat = await world.group(ann, bot.id, kind=kind)
        said = await world.say(ann, chat, "mine")
        refusal = await bot.call("deleteMessage", chat_id=chat, message_id=said["message_id"])
        assert refusal.error == "Bad Request: message can't be deleted"
        rights = {"can_delete_messages": allowed, "can_post_messages": True}
        await world.ask(f"chats/{chat}/members", person=bot.id, action="promote", rights=rights)
        own = await bot.do("sendMessage", chat_id=chat, text="x")
        assert await bot.do("deleteMessage", chat_id=chat, message_id=own["message_id"])
        assert (await bot.call("deleteMessage", chat_id=chat, message_id=said["message_id"])).body["ok"] is allowed
    await world.ask("start", **{"as": ann, "bot": bot.id})
    assert await bot.do("deleteMessage", chat_id=ann, message_id=1)


async def test_forwards_and_copies(scene: Any) -> None:
    bot, chat = scene.bot, scene.chat
    await scene.world.ask("start", **{"as": scene.ann, "bot": bot.id})
    said = await scene.world.say(scene.bo, chat, "Broken lamp")
    source = {"from_chat_id": chat, "message_id": said["message_id"]}
    forward = await bot.do("forwardMessage", chat_id=scene.ann, **source)
    assert forward["forward_origin"]["sender_user"]["id"] == scene.bo
    assert "can't be edited" in await bot.refused(
        "editMessageText", chat_id=scene.ann, message_id=forward["message_id"], text="x"
    )
    again = await bot.do("forwardMessage", chat_id=chat, from_chat_id=scene.ann, message_id=forward["message_id"])
    assert again["forward_origin"] == forward["forward_origin"]
    copy = await bot.do("copyMessage", chat_id=chat, reply_markup=YES, **source)
    assert set(copy) == {"message_id"}
    seen = (await scene.world.sees(scene.bo, chat))[-1]
    assert (seen["text"], seen["reply_markup"], "forward_origin" in seen) == ("Broken lamp", YES, False)
    numbers = {"from_chat_id": chat, "message_ids": [said["message_id"], 1, 999]}
    assert len(await bot.do("forwardMessages", chat_id=chat, **numbers)) == 1
    assert len(await bot.do("copyMessages", chat_id=chat, **numbers)) == 1
    for method, verb, deed in (("forwardMessage", "forward", "forwarded"), ("copyMessage", "copy", "copied")):
        assert await bot.refused(method, chat_id=chat, from_chat_id=chat, message_id=999) == (
            f"Bad Request: message to {verb} not found"
        )
        assert await bot.refused(method, chat_id=chat, from_chat_id=chat, message_id=1) == (
            f"Bad Request: message can't be {deed}"
        )
    assert await bot.refused("copyMessages", chat_id=chat, from_chat_id=chat, message_ids=[999]) == (
        "Bad Request: messages to copy not found"
    )


async def test_places_and_contacts(scene: Any) -> None:
    bot, at = scene.bot, {"chat_id": scene.chat}
    sent = await bot.do("sendLocation", **at, latitude="1.5", longitude=2, live_period=60, horizontal_accuracy=10)
    assert sent["location"] == {"latitude": 1.5, "longitude": 2, "live_period": 60, "horizontal_accuracy": 10}
    moved = await bot.do(
        "editMessageLiveLocation", **at, message_id=sent["message_id"], latitude=3, longitude=4, heading=90
    )
    assert moved["location"] == {"latitude": 3, "longitude": 4, "live_period": 60, "heading": 90}
    stopped = await bot.do("stopMessageLiveLocation", **at, message_id=sent["message_id"])
    assert "live_period" not in stopped["location"]
    assert "can't be edited" in await bot.refused("stopMessageLiveLocation", **at, message_id=sent["message_id"])
    assert "can't be edited" in await bot.refused("stopMessageLiveLocation", **at, message_id=await card(scene))
    venue = await bot.do("sendVenue", **at, latitude=1, longitude=2, title="Yard", address="Lilac Street 1")
    assert venue["venue"]["title"] == "Yard"
    contact = await bot.do("sendContact", **at, phone_number="+1", first_name="Ann")
    assert contact["contact"] == {"phone_number": "+1", "first_name": "Ann"}
    good: dict[str, Any] = {"latitude": 1, "longitude": 2, "title": "T", "address": "A"}
    wrong: list[tuple[str, dict[str, Any], str]] = [
        ("sendLocation", {"latitude": "x"}, "latitude must be a number"),
        ("sendLocation", {"latitude": None}, "latitude is empty"),
        ("sendLocation", {"longitude": None}, "longitude is empty"),
        ("sendLocation", {"latitude": 91}, "wrong location specified"),
        ("sendLocation", {"live_period": 5}, "wrong live location period specified"),
        ("sendLocation", {"horizontal_accuracy": 1501}, "wrong horizontal accuracy specified"),
        ("sendVenue", {"title": ""}, "title is empty"),
        ("sendContact", {"first_name": "A"}, "phone number is empty"),
        ("sendContact", {"phone_number": "1"}, "first name is empty"),
        ("sendChatAction", {"action": "dance"}, "wrong parameter action in request"),
    ]
    for method, change, words in wrong:
        params = {**(good if method in {"sendLocation", "sendVenue"} else {}), **change}
        if method == "sendLocation":
            params = {name: value for name, value in params.items() if name not in {"title", "address"}}
        assert await bot.refused(method, **at, **params) == f"Bad Request: {words}"
    assert await bot.do("sendChatAction", **at, action="typing") is True
