from typing import Any

KEYBOARD = {
    "inline_keyboard": [[{"text": "Sat", "callback_data": "v1:vote:1"}, {"text": "Home", "url": "https://x.org"}]]
}


async def test_a_tap_reaches_the_bot_and_its_answer_the_person(scene: Any) -> None:
    world, bot = scene.world, scene.bot
    card = await bot.do("sendMessage", chat_id=scene.chat, text="Yard day?", reply_markup=KEYBOARD)
    assert card["from"]["id"] == bot.id
    assert card["chat"] == {"id": scene.chat, "type": "supergroup", "title": "Lilac Street"}

    tap = await world.ask("tap", **{"as": scene.bo, "chat": scene.chat, "message": card["message_id"], "button": "Sat"})
    (update,) = await bot.updates()
    query = update["callback_query"]
    assert query["id"] == tap["query"]
    assert (query["from"]["id"], query["data"]) == (scene.bo, "v1:vote:1")
    assert query["message"]["message_id"] == card["message_id"]
    assert query["chat_instance"].lstrip("-").isdigit()

    assert await bot.do("answerCallbackQuery", callback_query_id=query["id"], text="Counted") is True
    answer = await world.get(f"taps/{tap['query']}", wait=1)
    assert answer == {"answered": True, "text": "Counted", "show_alert": False, "url": ""}

    edited = await bot.do(
        "editMessageText", chat_id=scene.chat, message_id=card["message_id"], text="Yard day? 1", reply_markup=KEYBOARD
    )
    assert edited["text"] == "Yard day? 1"
    assert edited["edit_date"]
    assert (await world.sees(scene.bo, scene.chat))[-1]["text"] == "Yard day? 1"


async def test_people_write_and_the_bot_answers_in_private(world: Any) -> None:
    bot, ann = await world.bot(), await world.person("Ann", language_code="es")
    await world.ask("start", **{"as": ann, "bot": bot.username, "payload": "task_4"})
    (update,) = await bot.updates()
    message = update["message"]
    assert message["text"] == "/start task_4"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"]["language_code"] == "es"
    assert message["chat"] == {"id": ann, "type": "private", "first_name": "Ann"}
    await bot.do("sendMessage", chat_id=ann, text="<b>Welcome</b>", parse_mode="HTML")
    (_, seen) = await world.sees(ann, "linli_bot")
    assert seen["text"] == "Welcome"
    assert seen["entities"] == [{"type": "bold", "offset": 0, "length": 7}]
    assert seen["chat"]["id"] == bot.id


async def test_get_me_says_it_is_a_bot(world: Any) -> None:
    bot = await world.bot()
    me = await bot.do("GETME")
    assert (me["id"], me["is_bot"], me["username"]) == (bot.id, True, "linli_bot")
    assert (await bot.call("nonsense")).status == 404
    assert (await world.get("queue", token=bot.token)) == {"pending": 0, "offset": 0}
