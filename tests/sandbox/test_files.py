import base64
import io
import json
import struct
from typing import Any

import aiohttp
import pytest

from sandbox.images import dimensions, draw


@pytest.fixture(autouse=True)
async def unlimited(scene: Any) -> None:
    await scene.world.ask("limits", enabled=False)


async def upload(bot: Any, method: str, files: dict[str, bytes], **params: Any) -> Any:
    form = aiohttp.FormData()
    for name, value in params.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    for name, body in files.items():
        form.add_field(name, io.BytesIO(body), filename=f"{name}.png", content_type="image/png")
    async with bot.http.post(f"{bot.address}/bot{bot.token}/{method}", data=form) as response:
        return await response.json()


async def test_a_picture_is_uploaded_once_and_reused(scene: Any, clock: Any) -> None:
    bot, chat = scene.bot, scene.chat
    picture = draw(1000, 500, 0)
    sent = (
        await upload(bot, "sendPhoto", {"photo": picture}, chat_id=str(chat), caption="<b>Chart</b>", parse_mode="HTML")
    )["result"]
    assert sent["caption"] == "Chart"
    assert [(size["width"], size["height"]) for size in sent["photo"]] == [
        (90, 45),
        (320, 160),
        (800, 400),
        (1000, 500),
    ]
    best = sent["photo"][-1]
    assert best["file_size"] == len(picture)
    again = await bot.do("sendPhoto", chat_id=chat, photo=best["file_id"], show_caption_above_media=True)
    assert again["photo"] == sent["photo"]
    found = await bot.do("getFile", file_id=best["file_id"])
    url = f"{bot.address}/file/bot{bot.token}/{found['file_path']}"
    async with bot.http.get(url) as response:
        assert await response.read() == picture
    async with bot.http.get(f"{scene.world.address}/sandbox/files/{best['file_unique_id']}") as response:
        assert (await response.read(), response.content_type) == (picture, "image/png")
    clock.advance(3600)
    async with bot.http.get(url) as response:
        assert response.status == 404
    async with bot.http.get(url.replace(bot.token, "1:none")) as response:
        assert response.status == 401

    other = await scene.world.bot("other_bot")
    assert await other.refused("getFile", file_id=best["file_id"]) == "Bad Request: invalid file_id"
    assert await bot.refused("getFile", file_id="") == "Bad Request: file_id not specified"
    assert await bot.refused("getFile", file_id="é") == "Bad Request: invalid file_id"
    edited = await bot.do("editMessageCaption", chat_id=chat, message_id=sent["message_id"], caption="New")
    assert (edited["caption"], "caption_entities" in edited) == ("New", False)
    copy = await bot.do("copyMessage", chat_id=chat, from_chat_id=chat, message_id=sent["message_id"], caption="Copied")
    seen = (await scene.world.sees(scene.bo, chat))[-1]
    assert (seen["message_id"], seen["caption"]) == (copy["message_id"], "Copied")
    await bot.do("copyMessages", chat_id=chat, from_chat_id=chat, message_ids=[sent["message_id"]], remove_caption=True)
    assert "caption" not in (await scene.world.sees(scene.bo, chat))[-1]


async def test_a_download_fails_when_that_was_ordered(scene: Any) -> None:
    bot = scene.bot
    await scene.world.say(scene.bo, scene.chat, document=base64.b64encode(b"3;12").decode(), caption="/report list")
    (update,) = await bot.news()
    path = (await bot.do("getFile", file_id=update["message"]["document"]["file_id"]))["file_path"]
    url = f"{bot.address}/file/bot{bot.token}/{path}"
    for kind, status in (("502", 502), ("429", 429)):
        await scene.world.ask("faults", kind=kind, method="file")
        async with bot.http.get(url) as response:
            assert response.status == status
    for kind in ("reset", "lost"):
        await scene.world.ask("faults", kind=kind, method="file", times=2)  # aiohttp asks once more by itself
        with pytest.raises(aiohttp.ClientError):
            await bot.http.get(url)
    await scene.world.ask("faults", kind="502", method="getFile")
    async with bot.http.get(url) as response:
        assert await response.read() == b"3;12"


async def test_files_that_are_refused(scene: Any) -> None:
    bot, chat = scene.bot, scene.chat
    tried = [
        (b"no picture", "Bad Request: IMAGE_PROCESS_FAILED"),
        (draw(8, 200, 0), "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (draw(10_000, 600, 0), "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (draw(100, 100, 10 * 1024 * 1024 + 1), "Request Entity Too Large"),
    ]
    for body, words in tried:
        assert (await upload(bot, "sendPhoto", {"photo": body}, chat_id=str(chat)))["description"] == words
    document = await upload(bot, "sendDocument", {"document": b"a,b"}, chat_id=str(chat))
    file_id = document["result"]["document"]["file_id"]
    for photo, words in (
        (None, "there is no photo in the request"),
        ("https://x.org/a.png", "failed to get HTTP URL content"),
        ("nonsense", "wrong file identifier/HTTP URL specified"),
        ("attach://missing", "wrong file identifier/HTTP URL specified"),
        (file_id, "can't use file of type Document as Photo"),
    ):
        assert await bot.refused("sendPhoto", chat_id=chat, photo=photo) == f"Bad Request: {words}"
    assert await bot.refused("sendDocument", chat_id=chat, document=file_id, caption="x" * 1025) == (
        "Bad Request: message caption is too long"
    )
    loose = await upload(bot, "sendDocument", {"thumbnail": b"x"}, chat_id=str(chat), document=file_id)
    assert "knows no parameter" in loose["description"]
    big = {"Content-Length": str(60 * 1024 * 1024)}
    async with bot.http.post(f"{bot.address}/bot{bot.token}/sendDocument", headers=big) as response:
        assert response.status == 413


async def test_albums_go_whole_or_not_at_all(scene: Any) -> None:
    bot, chat = scene.bot, scene.chat
    media = [{"type": "photo", "media": "attach://one", "caption": "First"}, {"type": "photo", "media": "attach://two"}]
    files = {"one": draw(50, 50, 0), "two": draw(60, 60, 0)}
    album = (await upload(bot, "sendMediaGroup", files, chat_id=str(chat), media=media))["result"]
    assert len({message["media_group_id"] for message in album}) == 1
    before = await scene.world.sees(scene.bo, chat)
    del files["two"]
    broken = await upload(bot, "sendMediaGroup", files, chat_id=str(chat), media=media)
    assert broken["ok"] is False
    assert await scene.world.sees(scene.bo, chat) == before
    photo = {"type": "photo", "media": album[0]["photo"][0]["file_id"]}
    for wrong, words in (
        ([photo], "media group must include 2-10 items"),
        ([photo, "x"], "can't parse media JSON object"),
        ([photo, {"type": "document", "media": "x"}], "document can't be mixed with other media types"),
        ([photo, {"type": "video", "media": "x"}], "the sandbox knows only photos and documents as media"),
        ([photo, {**photo, "has_spoiler": True}], 'the sandbox knows no field "has_spoiler" of media'),
    ):
        assert await bot.refused("sendMediaGroup", chat_id=chat, media=wrong) == f"Bad Request: {words}"
    number = album[0]["message_id"]
    edited = await bot.do("editMessageMedia", chat_id=chat, message_id=number, media=photo)
    assert edited["media_group_id"] == album[0]["media_group_id"]
    document = (await upload(bot, "sendDocument", {"document": b"a"}, chat_id=str(chat)))["result"]["document"]
    other = {"type": "document", "media": document["file_id"]}
    assert "can't be edited" in await bot.refused("editMessageMedia", chat_id=chat, message_id=number, media=other)
    assert len(await bot.do("sendMediaGroup", chat_id=chat, media=[other, other])) == 2


async def test_people_send_files_too(scene: Any) -> None:
    world, bot, chat = scene.world, scene.bot, scene.chat
    await world.say(scene.bo, chat, photo={"width": 2000, "height": 1000, "bytes": 25_000_000}, caption="/report lamp")
    await world.say(scene.bo, chat, photo=base64.b64encode(draw(40, 30, 0)).decode())
    await world.say(scene.bo, chat, document={"file_name": "plan.pdf", "mime_type": "application/pdf", "bytes": 10})
    await world.say(scene.bo, chat, document=base64.b64encode(b"text").decode())
    await world.say(scene.bo, chat, voice={"duration": 3})
    await world.say(scene.bo, chat, location={"latitude": 1, "longitude": 2}, media_group="x")
    await world.say(scene.bo, chat, venue={"latitude": 1, "longitude": 2, "title": "Yard", "address": "Here"})
    await world.say(scene.bo, chat, contact=True)
    await world.say(scene.bo, chat, contact={"phone_number": "1", "first_name": "Z"})
    big, small, plan, text, voice, place, venue, own, card = [update["message"] for update in await bot.news()]
    assert big["caption_entities"][0]["type"] == "bot_command"
    assert await bot.refused("getFile", file_id=big["photo"][-1]["file_id"]) == "Bad Request: file is too big"
    assert small["photo"][-1]["width"] == 40
    assert (plan["document"]["file_name"], text["document"]["file_size"]) == ("plan.pdf", 4)
    assert voice["voice"]["duration"] == 3
    assert place["location"]["latitude"] == 1
    assert venue["venue"]["title"] == "Yard"
    assert (own["contact"]["user_id"], "user_id" in card["contact"]) == (scene.bo, False)
    for message, name in ((plan, "document"), (voice, "voice")):
        path = (await bot.do("getFile", file_id=message[name]["file_id"]))["file_path"]
        async with bot.http.get(f"{bot.address}/file/bot{bot.token}/{path}") as response:
            assert len(await response.read()) == message[name]["file_size"]
    small_one = big["photo"][0]
    path = (await bot.do("getFile", file_id=small_one["file_id"]))["file_path"]
    async with bot.http.get(f"{bot.address}/file/bot{bot.token}/{path}") as response:
        assert dimensions(await response.read()) == (90, 45)
    assert "base64" in await world.refused("say", **{"as": scene.bo, "chat": chat, "photo": "%"})
    assert "IMAGE" in await world.refused("say", **{"as": scene.bo, "chat": chat, "photo": "QUJD"})
    missing = await world.raw("files/none", "GET")
    assert missing == (400, {"error": "there is no such file"})
    for message in (voice, small):
        await bot.do("copyMessage", chat_id=chat, from_chat_id=chat, message_id=message["message_id"])


def test_dimensions_are_read_from_the_usual_kinds() -> None:
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", 20, 30)
    webp = b"RIFF1234WEBP"
    kinds = {
        draw(10, 20, 500): (10, 20),
        b"GIF89a" + struct.pack("<HH", 5, 6): (5, 6),
        jpeg: (30, 20),
        b"\xff\xd8\xff\xd0": None,
        webp + b"VP8X" + bytes(8) + b"\x09\0\0\x13\0\0": (10, 20),
        webp + b"VP8L" + bytes(5) + struct.pack("<I", 9 | 19 << 14): (10, 20),
        webp + b"VP8 " + bytes(10) + struct.pack("<HH", 10, 20): (10, 20),
        webp + b"????": None,
        b"GIF89a": None,
        b"": None,
    }
    assert {body: dimensions(body) for body in kinds} == kinds
