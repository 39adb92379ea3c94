"""People press buttons and block bots."""

from typing import Any

from sandbox.callbacks import tap
from sandbox.errors import PeopleError
from sandbox.people.asking import Ask
from sandbox.records import Chat, Json, Member, Message
from sandbox.rendering import chat_json, member_json, user_json
from sandbox.world import World

_LONGEST_WAIT = 60.0


def press(ask: Ask) -> Json:
    """Press a button: by its label, place or data; forged data goes out too, and so do taps on deleted messages."""
    person = ask.person()
    chat = ask.chat(person.id)
    message = ask.world.messages.get((chat.key, ask.whole("message")))
    if message is None or message.author not in ask.world.bots.rows:
        raise PeopleError("there is no such message of a bot")
    data = ask.given.get("data")
    if data is None:
        button = _button(ask, message)
        data = button.get("callback_data")
        if data is None:
            return _elsewhere(button)
    return {"query": tap(ask.world, person, chat, message, str(data)).id}


def _button(ask: Ask, message: Message) -> Json:
    rows: list[list[Json]] = (message.keyboard or {}).get("inline_keyboard", [])
    label = ask.given.get("button")
    if label is not None:
        found = [button for row in rows for button in row if button["text"] == label]
    else:
        at = ask.whole("row", 0), ask.whole("col", 0)
        found = [button for y, row in enumerate(rows) for x, button in enumerate(row) if (y, x) == at]
    if not found or message.deleted:
        raise PeopleError("there is no such button")
    return found[0]


def _elsewhere(button: Json) -> Json:
    for kind in ("web_app", "login_url"):
        if kind in button:
            return {"url": button[kind]["url"]}
    if "copy_text" in button:
        return {"copy": button["copy_text"]["text"]}
    return {"url": button.get("url"), "inline": button.get("switch_inline_query_current_chat")}


async def answered(ask: Ask) -> Json:
    """Return the bot's answer to a tap, waited for at most `wait` seconds."""
    ident = ask.text("query")
    query = ask.world.queries.get(ident)
    if query is None:
        raise PeopleError("there is no such tap")
    wait = min(float(ask.given.get("wait", 0)), _LONGEST_WAIT)
    if query.answer is None and wait > 0:
        await ask.world.answers.wait(ident, wait)
    given: dict[str, Any] = query.answer or {}
    shown = {"text": given.get("text", ""), "show_alert": given.get("show_alert", False), "url": given.get("url", "")}
    return {"answered": query.answer is not None, **shown}


def block(ask: Ask) -> Json:
    """Block a bot: it learns so, and cannot write any more."""
    return _switch(ask, blocked=True)


def unblock(ask: Ask) -> Json:
    """Let a bot write again."""
    return _switch(ask, blocked=False)


def _switch(ask: Ask, *, blocked: bool) -> Json:
    chat = ask.dialogue(ask.person().id, ask.bot().id)
    if chat.blocked != blocked:
        chat.blocked = blocked
        chat.started = True
        ask.world.put_chat(chat)
        _tell(ask.world, chat)
    return {"blocked": blocked}


def _tell(world: World, chat: Chat) -> None:
    bot = world.bots[chat.bot]
    old, new = ("member", "kicked") if chat.blocked else ("kicked", "member")
    payload = {
        "chat": chat_json(world, chat, bot.id),
        "from": user_json(world.account(chat.person)),
        "date": int(world.now()),
        "old_chat_member": member_json(world, chat, Member(chat.key, bot.id, old), bot.id),
        "new_chat_member": member_json(world, chat, Member(chat.key, bot.id, new), bot.id),
    }
    world.meet(bot.id, [chat.person])
    world.queues.push(bot, "my_chat_member", payload, line=f"my_chat_member:{chat.key}")
