import io

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto

from sandbox.images import draw
from tests.sandbox_aiogram.neighbourhood import Yard


def picture(width: int = 640, height: int = 480) -> BufferedInputFile:
    return BufferedInputFile(draw(width, height, 2000), "bench.png")


async def test_an_uploaded_photo_can_be_fetched_and_sent_again(yard: Yard) -> None:
    upload = picture()
    sent = await yard.bot.send_photo(yard.chat, upload, caption="<i>Bench</i>", parse_mode="HTML")
    assert sent.photo is not None
    assert (sent.photo[-1].width, sent.photo[-1].height, sent.caption) == (640, 480, "Bench")
    file = await yard.bot.get_file(sent.photo[-1].file_id)
    assert file.file_path is not None
    body = await yard.bot.download_file(file.file_path, io.BytesIO())
    assert body is not None
    assert body.read() == upload.data
    again = await yard.bot.send_photo(yard.chat, sent.photo[-1].file_id)
    assert again.photo is not None
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id


async def test_a_file_id_is_of_use_to_its_bot_only(yard: Yard) -> None:
    sent = await yard.bot.send_photo(yard.chat, picture())
    other = await yard.hood.bot("other_bot")
    await yard.hood.post(f"chats/{yard.chat}/members", person=other.id, action="add")
    assert sent.photo is not None
    with pytest.raises(TelegramBadRequest, match=r"(?i)wrong (remote )?file[ _]id"):
        await other.send_photo(yard.chat, sent.photo[-1].file_id)


async def test_a_persons_photo_reaches_the_bot(yard: Yard) -> None:
    await yard.hood.say(yard.bo, yard.chat, photo={"width": 800, "height": 600, "bytes": 5000}, caption="/report bench")
    message = await yard.hood.latest(yard.bot, "message")
    assert (message.caption, message.photo[-1].width) == ("/report bench", 800)
    file = await yard.bot.get_file(message.photo[-1].file_id)
    assert file.file_path is not None
    body = await yard.bot.download_file(file.file_path)
    assert body is not None
    assert len(body.read()) == file.file_size


async def test_documents(yard: Yard) -> None:
    sent = await yard.bot.send_document(yard.chat, BufferedInputFile(b"a,b\n1,2\n", "roll.csv"))
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ("roll.csv", 8)


async def test_an_album_shares_one_number(yard: Yard) -> None:
    album = [InputMediaPhoto(media=picture(), caption="one"), InputMediaPhoto(media=picture(320, 200))]
    sent = await yard.bot.send_media_group(yard.chat, list(album))
    assert len(sent) == 2
    assert len({message.media_group_id for message in sent}) == 1
    assert sent[0].media_group_id


async def test_a_photo_is_exchanged(yard: Yard) -> None:
    sent = await yard.bot.send_photo(yard.chat, picture(), caption="Votes: 1")
    changed = await yard.bot.edit_message_caption(chat_id=yard.chat, message_id=sent.message_id, caption="Votes: 2")
    assert not isinstance(changed, bool)
    assert changed.caption == "Votes: 2"
    media = InputMediaPhoto(media=picture(100, 100), caption="Votes: 3")
    swapped = await yard.bot.edit_message_media(media, chat_id=yard.chat, message_id=sent.message_id)
    assert not isinstance(swapped, bool)
    assert swapped.photo is not None
    assert (swapped.photo[-1].width, swapped.caption) == (100, "Votes: 3")


@pytest.mark.parametrize(
    ("upload", "description"),
    [
        (BufferedInputFile(b"no picture at all", "a.png"), "IMAGE_PROCESS_FAILED"),
        (BufferedInputFile(draw(4000, 100, 2000), "a.png"), "PHOTO_INVALID_DIMENSIONS"),
    ],
)
async def test_what_is_no_photo_is_refused(yard: Yard, upload: BufferedInputFile, description: str) -> None:
    with pytest.raises(TelegramBadRequest, match=description):
        await yard.bot.send_photo(yard.chat, upload)


async def test_captions_have_their_own_limit(yard: Yard) -> None:
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await yard.bot.send_photo(yard.chat, picture(), caption="x" * 1025)


async def test_documents_in_an_album(yard: Yard) -> None:
    files = [InputMediaDocument(media=BufferedInputFile(b"x", f"{n}.txt")) for n in range(2)]
    sent = await yard.bot.send_media_group(yard.chat, list(files))
    assert [message.document.file_name for message in sent if message.document] == ["0.txt", "1.txt"]
