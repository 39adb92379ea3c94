"""People vote in native polls and react to messages."""

from sandbox import polls
from sandbox.errors import PeopleError
from sandbox.people.asking import Ask
from sandbox.reactions import react
from sandbox.records import Json
from sandbox.rendering import poll_json


def vote(ask: Ask) -> Json:
    """Choose options of a native poll by index; [] takes the vote back."""
    person = ask.person()
    chat = ask.chat(person.id)
    message = ask.message(chat)
    chosen = ask.given.get("options")
    if message.poll is None or not isinstance(chosen, list):
        raise PeopleError("a poll and a list of options are needed")
    poll = ask.world.polls[message.poll]
    polls.vote(ask.world, person, chat, poll, [int(index) for index in chosen])
    return poll_json(poll, own=0, in_message=True)


def put_reaction(ask: Ask) -> Json:
    """React with an emoji, or with null take the reaction back."""
    person = ask.person()
    chat = ask.chat(person.id)
    emoji = ask.given.get("emoji")
    react(ask.world, chat, ask.message(chat), person.id, str(emoji) if emoji else None)
    return {}
