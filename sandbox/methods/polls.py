"""Native polls."""

from dataclasses import replace
from typing import Any

from sandbox import polls
from sandbox.errors import bad
from sandbox.methods.editing import inline_keyboard
from sandbox.methods.registry import SENDING, method
from sandbox.methods.sending import outgoing, stored
from sandbox.params import Call
from sandbox.posting import edited, post
from sandbox.records import Json
from sandbox.rendering import message_json, poll_json, present
from sandbox.targets import readable, writable

_QUESTION, _OPTION, _EXPLANATION, _DESCRIPTION = 300, 100, 200, 1024
_MOST_OPTIONS = 12
_EXPLANATION_LINES = 2
_OPEN = range(5, 2_628_001)
_FIELDS = (
    "question question_parse_mode question_entities options is_anonymous type allows_multiple_answers allows_revoting "
    "correct_option_ids explanation explanation_parse_mode explanation_entities open_period close_date is_closed "
    "description description_parse_mode description_entities"
)


@method("sendPoll", f"{SENDING} {_FIELDS}")
def send_poll(call: Call) -> Json:
    """Send a native poll."""
    chat = writable(call, "can_send_polls")
    if chat.type == "channel" and not call.params.get("is_anonymous", True):
        raise bad("non-anonymous polls can't be sent to channel chats")
    settings = _settings(call)
    options = [_option(call, option) for option in _options(call)]
    settings |= _quiz(call, len(options))
    close_date = _close_date(call)
    settings |= present({"open_period": call.integer("open_period"), "close_date": close_date})
    draft = outgoing(call, chat, {})
    call.world.limiter.spend(call.bot.id, chat)
    poll = polls.new_poll(call.world, call.bot.id, settings, options, close_date)
    poll.closed = call.flag("is_closed")
    message = post(call.world, chat, replace(draft, poll=poll.id))
    polls.place(call.world, poll, chat, message.id)
    return message_json(call.world, message, call.bot.id)


def _settings(call: Call) -> Json:
    kind = call.text("type") or "regular"
    if kind not in {"regular", "quiz"}:
        raise bad("unsupported poll type specified")
    settings: Json = _words(call, "question", _QUESTION, "poll question")
    if not settings:
        raise bad("poll question must be non-empty")
    return settings | {
        "is_anonymous": call.params.get("is_anonymous", True),
        "type": kind,
        "allows_multiple_answers": call.flag("allows_multiple_answers"),
        "allows_revoting": call.params.get("allows_revoting", kind == "regular"),
        "members_only": False,
        **_words(call, "description", _DESCRIPTION, "poll description"),
    }


def _words(call: Call, name: str, limit: int, title: str) -> Json:
    """Return a text of the poll and its entities, under their names; nothing when it is empty."""
    mode, entities = call.text(f"{name}_parse_mode") or None, call.entities(f"{name}_entities")
    long = f"{title} length must not exceed {limit}"
    text, found = stored(call, call.text(name), mode, entities, limit=limit, empty="", too_long=long)
    # Questions may hold custom emoji alone, which bots of this world have none of.
    return present({name: text, f"{name}_entities": found if name != "question" else []})


def _options(call: Call) -> list[Any]:
    given = call.list_of("options")
    if not given:
        raise bad("poll must have at least 1 option")
    if len(given) > _MOST_OPTIONS:
        raise bad("poll can't have more than {} options", _MOST_OPTIONS)
    return given


def _option(call: Call, given: Any) -> Json:
    fields = {"text": given} if isinstance(given, str) else given
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise bad("can't parse options JSON object")
    if any(value for name, value in fields.items() if name not in {"text", "text_parse_mode", "text_entities"}):
        raise bad("the sandbox knows no media in poll options")
    long = f"poll options length must not exceed {_OPTION}"
    mode, entities = fields.get("text_parse_mode"), fields.get("text_entities")
    text, _ = stored(call, fields["text"], mode, entities, limit=_OPTION, empty="", too_long=long)
    if not text:
        raise bad("poll options must be non-empty")
    return {"text": text}


def _quiz(call: Call, options: int) -> Json:
    right = call.params.get("correct_option_ids")
    if call.text("type") != "quiz":
        if right or call.text("explanation"):
            raise bad("right answers and explanations belong to quizzes")
        return {}
    if not isinstance(right, list) or not right or any(not isinstance(each, int) for each in right):
        raise bad("quiz poll must have correct_option_ids")
    if right != sorted(set(right)) or not 0 <= right[0] <= right[-1] < options:
        raise bad("wrong correct option ID specified")
    words = _words(call, "explanation", _EXPLANATION, "poll explanation")
    if words.get("explanation", "").count("\n") > _EXPLANATION_LINES:
        raise bad("poll explanation contains too many line feeds")
    return {"correct_option_ids": right, **words}


def _close_date(call: Call) -> int:
    period, date = call.integer("open_period"), call.integer("close_date")
    if period and date:
        raise bad("open_period and close_date can't be used together")
    now = int(call.world.now())
    if (period and period not in _OPEN) or (date and date - now not in _OPEN):
        raise bad("poll can be open for 5 to 2628000 seconds")
    return now + period if period else date


@method("stopPoll", "chat_id message_id reply_markup")
def stop_poll(call: Call) -> Json:
    """End a poll of the bot."""
    chat = readable(call)
    message = call.world.message(chat, call.integer("message_id"))
    if message is None:
        raise bad("message with poll to stop not found")
    if message.poll is None:
        raise bad("message is not a poll")
    poll = call.world.polls[message.poll]
    if message.author != call.bot.id or poll.message != message.id or poll.closed:
        raise bad("poll can't be stopped")
    keyboard = inline_keyboard(call, chat)
    call.world.limiter.spend(call.bot.id, chat)
    message.markup = keyboard
    polls.close(call.world, poll)
    edited(call.world, chat, message)
    return poll_json(poll, own=call.bot.id)
