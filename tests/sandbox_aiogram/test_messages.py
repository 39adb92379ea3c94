import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramUnauthorizedError
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from tests.sandbox_aiogram.neighbourhood import Neighbourhood, Yard

KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[
        [
            InlineKeyboardButton(text="Sat", callback_data="1:vote:1"),
            InlineKeyboardButton(text="Sun", callback_data="1:vote:2"),
        ]
    ]
)


async def test_who_the_bot_is(hood: Neighbourhood) -> None:
    bot = await hood.bot("linli_bot")
    me = await bot.get_me()
    assert (me.id, me.is_bot, me.username, me.can_join_groups) == (bot.id, True, "linli_bot", True)


async def test_html_arrives_as_entities_and_people_see_it(yard: Yard) -> None:
    sent = await yard.bot.send_message(yard.chat, "Hi <b>Bo</b> &amp; all, /help", parse_mode="HTML")
    assert sent.text == "Hi Bo & all, /help"
    assert [(e.type, e.offset, e.length) for e in sent.entities or []] == [("bold", 3, 2), ("bot_command", 13, 5)]
    assert sent.from_user is not None
    assert sent.from_user.id == yard.bot.id
    assert (sent.chat.id, sent.chat.type, sent.chat.title) == (yard.chat, "supergroup", "Lindenhof")
    assert (await yard.hood.seen(yard.bo, yard.chat))[-1]["text"] == "Hi Bo & all, /help"


async def test_all_four_keyboards_are_taken(yard: Yard) -> None:
    await yard.hood.post("start", **{"as": yard.bo, "bot": "linli_bot"})
    keys = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Here", request_location=True)]])
    inline = (await yard.bot.send_message(yard.bo, "Where?", reply_markup=KEYBOARD)).reply_markup
    assert inline is not None
    assert inline.model_dump() == KEYBOARD.model_dump()
    assert (await yard.bot.send_message(yard.bo, "Where?", reply_markup=keys)).reply_markup is None
    assert (await yard.bot.send_message(yard.bo, "Where?", reply_markup=ReplyKeyboardRemove())).text == "Where?"
    assert (await yard.bot.send_message(yard.bo, "Where?", reply_markup=ForceReply())).text == "Where?"
    seen = [each["reply_markup"] for each in (await yard.hood.seen(yard.bo, yard.bot.id))[-4:]]
    assert [next(iter(markup)) for markup in seen] == ["inline_keyboard", "keyboard", "remove_keyboard", "force_reply"]


async def test_a_reply_shows_what_it_answers(yard: Yard) -> None:
    asked = await yard.hood.say(yard.bo, yard.chat, text="Is the lamp fixed?")
    sent = await yard.bot.send_message(
        yard.chat,
        "Not yet.",
        reply_parameters=ReplyParameters(message_id=asked["message_id"]),
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "Is the lamp fixed?"


async def test_a_reply_to_nothing_is_refused_unless_allowed(yard: Yard) -> None:
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await yard.bot.send_message(yard.chat, "a", reply_parameters=ReplyParameters(message_id=9999))
    allowed = ReplyParameters(message_id=9999, allow_sending_without_reply=True)
    assert (await yard.bot.send_message(yard.chat, "a", reply_parameters=allowed)).reply_to_message is None


async def test_edits_and_their_refusals(yard: Yard) -> None:
    sent = await yard.bot.send_message(yard.chat, "Open", reply_markup=KEYBOARD)
    changed = await yard.bot.edit_message_text("Closed", chat_id=yard.chat, message_id=sent.message_id)
    assert not isinstance(changed, bool)
    assert (changed.text, changed.reply_markup, bool(changed.edit_date)) == ("Closed", None, True)
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await yard.bot.edit_message_text("Closed", chat_id=yard.chat, message_id=sent.message_id)
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await yard.bot.edit_message_text("x", chat_id=yard.chat, message_id=9999)
    with pytest.raises(TelegramBadRequest, match="MESSAGE_TOO_LONG"):
        await yard.bot.edit_message_text("x" * 4097, chat_id=yard.chat, message_id=sent.message_id)
    theirs = await yard.hood.say(yard.bo, yard.chat, text="mine")
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await yard.bot.edit_message_text("x", chat_id=yard.chat, message_id=theirs["message_id"])
    keyed = await yard.bot.edit_message_reply_markup(
        chat_id=yard.chat, message_id=sent.message_id, reply_markup=KEYBOARD
    )
    assert not isinstance(keyed, bool)
    assert keyed.reply_markup is not None
    assert keyed.reply_markup.model_dump() == KEYBOARD.model_dump()


async def test_deletes_and_their_refusals(yard: Yard) -> None:
    sent = await yard.bot.send_message(yard.chat, "Gone soon")
    assert await yard.bot.delete_message(yard.chat, sent.message_id) is True
    assert [each["message_id"] for each in await yard.hood.seen(yard.bo, yard.chat) if each.get("deleted")] == [
        sent.message_id
    ]
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await yard.bot.delete_message(yard.chat, sent.message_id)
    old = await yard.bot.send_message(yard.chat, "Old")
    yard.hood.clock.seconds += 49 * 3600
    with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
        await yard.bot.delete_message(yard.chat, old.message_id)


async def test_many_are_deleted_at_once(yard: Yard) -> None:
    sent = [(await yard.bot.send_message(yard.chat, str(n))).message_id for n in range(3)]
    assert await yard.bot.delete_messages(yard.chat, sent) is True


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("<b>x", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ("é<x>", 'can\'t parse entities: Unsupported start tag "x" at byte offset 2'),
        (" ", "text must be non-empty"),
        ("x" * 4097, "message is too long"),
    ],
)
async def test_texts_telegram_refuses(yard: Yard, text: str, description: str) -> None:
    with pytest.raises(TelegramBadRequest) as caught:
        await yard.bot.send_message(yard.chat, text, parse_mode="HTML")
    assert caught.value.message == f"Bad Request: {description}"


@pytest.mark.parametrize(
    ("button", "description"),
    [
        (
            InlineKeyboardButton(text="a"),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (InlineKeyboardButton(text="a", callback_data="é" * 33), "BUTTON_DATA_INVALID"),
    ],
)
async def test_buttons_telegram_refuses(yard: Yard, button: InlineKeyboardButton, description: str) -> None:
    with pytest.raises(TelegramBadRequest) as caught:
        await yard.bot.send_message(yard.chat, "a", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[button]]))
    assert caught.value.message == f"Bad Request: {description}"


async def test_the_gate_of_private_chats(yard: Yard) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await yard.bot.send_message(987654321, "a")
    await yard.hood.say(yard.bo, yard.chat, text="hello /x")
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await yard.bot.send_message(yard.bo, "a")
    await yard.hood.post("start", **{"as": yard.bo, "bot": "linli_bot", "payload": "r_7"})
    assert (await yard.hood.latest(yard.bot, "message")).text == "/start r_7"
    assert (await yard.bot.send_message(yard.bo, "a")).chat.type == "private"
    await yard.hood.post("block", **{"as": yard.bo, "bot": "linli_bot"})
    assert (await yard.hood.latest(yard.bot, "my_chat_member")).new_chat_member.status == "kicked"
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await yard.bot.send_message(yard.bo, "a")
    await yard.hood.post("unblock", **{"as": yard.bo, "bot": "linli_bot"})
    assert (await yard.hood.latest(yard.bot, "my_chat_member")).new_chat_member.status == "member"
    await yard.hood.post(f"people/{yard.bo}", deleted=True)
    with pytest.raises(TelegramForbiddenError, match="user is deactivated"):
        await yard.bot.send_message(yard.bo, "a")


async def test_a_wrong_token_is_unauthorized(hood: Neighbourhood) -> None:
    bot = await hood.bot("linli_bot")
    object.__setattr__(bot, "_Bot__token", f"{bot.id}:{'x' * 35}")
    with pytest.raises(TelegramUnauthorizedError):
        await bot.get_me()


async def test_commands_by_scope(yard: Yard) -> None:
    await yard.bot.set_my_commands([BotCommand(command="start", description="Begin")])
    here = BotCommandScopeChat(chat_id=yard.chat)
    await yard.bot.set_my_commands([BotCommand(command="vote", description="Vote")], scope=here)
    assert [each.command for each in await yard.bot.get_my_commands(scope=here)] == ["vote"]
    menu = await yard.hood.get("commands", **{"as": yard.bo, "chat": yard.chat})
    assert [each["command"] for each in (menu if isinstance(menu, list) else menu["commands"])] == ["vote"]
    await yard.bot.delete_my_commands(scope=here)
    assert await yard.bot.get_my_commands(scope=here) == []
    assert [each.command for each in await yard.bot.get_my_commands()] == ["start"]


async def test_edits_by_people_arrive(yard: Yard) -> None:
    said = await yard.hood.say(yard.bo, yard.chat, text="helo")
    await yard.hood.post("edit", **{"as": yard.bo, "chat": yard.chat, "message": said["message_id"], "text": "hello"})
    edited = await yard.hood.latest(yard.bot, "edited_message")
    assert (edited.text, bool(edited.edit_date)) == ("hello", True)


async def test_copies_and_forwards(yard: Yard) -> None:
    said = await yard.hood.say(yard.bo, yard.chat, text="Look")
    forwarded = await yard.bot.forward_message(yard.chat, yard.chat, said["message_id"])
    assert forwarded.forward_origin is not None
    assert forwarded.forward_origin.type == "user"
    copied = await yard.bot.copy_message(yard.chat, yard.chat, said["message_id"])
    assert (await yard.hood.seen(yard.anna, yard.chat))[-1]["message_id"] == copied.message_id


async def test_places_and_contacts(yard: Yard) -> None:
    assert (await yard.bot.send_location(yard.chat, latitude=40.4, longitude=-3.7)).location is not None
    venue = await yard.bot.send_venue(yard.chat, latitude=40.4, longitude=-3.7, title="Gate", address="Main street")
    assert venue.venue is not None
    assert venue.venue.title == "Gate"
    await yard.hood.say(yard.bo, yard.chat, location={"latitude": 1.5, "longitude": 2.5})
    assert (await yard.hood.latest(yard.bot, "message")).location.latitude == 1.5
    assert await yard.bot.send_chat_action(yard.chat, "typing") is True
