"""Native polls: votes, their end, and what bots are told of it."""

from sandbox.errors import PeopleError
from sandbox.posting import show
from sandbox.records import Account, Chat, Json, Poll, Vote
from sandbox.rendering import chat_json, poll_json, user_json
from sandbox.world import World


def new_poll(world: World, bot: int, settings: Json, options: list[Json], close_date: int) -> Poll:
    """Return a poll of a bot, not posted yet; `options` are texts with their entities."""
    number = world.number("poll")
    numbered = [
        {"persistent_id": f"{number}-{index}", **option, "voter_count": 0} for index, option in enumerate(options)
    ]
    ident = str(5_000_000_000_000_000_000 + number)
    return world.polls.put(Poll(ident, bot, "", 0, settings, numbered, close_date=close_date))


def copy_poll(world: World, bot: int, poll: Poll) -> Poll:
    """Return the same question without its votes."""
    texts = [
        {name: value for name, value in option.items() if name not in {"voter_count", "persistent_id"}}
        for option in poll.options
    ]
    return new_poll(world, bot, dict(poll.settings), texts, 0)


def place(world: World, poll: Poll, chat: Chat, message: int) -> None:
    """Remember where a poll was posted, and when it must end."""
    poll.chat, poll.message = chat.key, message
    world.polls.put(poll)
    if poll.close_date and not poll.closed:
        world.closing_polls.add(poll.id)


def vote(world: World, person: Account, chat: Chat, poll: Poll, chosen: list[int]) -> None:
    """Choose options by index; none takes the vote back."""
    _check(world, person, poll, chosen)
    old = world.votes.get((poll.id, person.id))
    before = old.options if old else []
    if chosen == before:
        return
    for index in before:
        poll.options[index]["voter_count"] -= 1
    for index in chosen:
        poll.options[index]["voter_count"] += 1
    poll.voters += bool(chosen) - bool(before)
    world.votes.put(Vote(poll.id, person.id, chosen))
    world.polls.put(poll)
    _tell_vote(world, person, chat, poll, chosen)


def _check(world: World, person: Account, poll: Poll, chosen: list[int]) -> None:
    if poll.closed:
        raise PeopleError("this poll is closed")
    if any(index not in range(len(poll.options)) for index in chosen) or len(set(chosen)) != len(chosen):
        raise PeopleError("there is no such option")
    if len(chosen) > 1 and not poll.settings["allows_multiple_answers"]:
        raise PeopleError("only one answer can be chosen")
    old = world.votes.get((poll.id, person.id))
    if old is not None and old.options and not poll.settings["allows_revoting"]:
        raise PeopleError("votes in this poll are final")


def _tell_vote(world: World, person: Account, chat: Chat, poll: Poll, chosen: list[int]) -> None:
    bot = world.bots[poll.bot]
    if not poll.settings["is_anonymous"]:
        anonymous = chat.type != "private" and world.member(chat, person.id).anonymous
        voter = {"voter_chat": chat_json(world, chat, bot.id)} if anonymous else {"user": user_json(person)}
        names = [poll.options[index]["persistent_id"] for index in chosen]
        answer = {"poll_id": poll.id, **voter, "option_ids": chosen, "option_persistent_ids": names}
        world.meet(bot.id, [] if anonymous else [person.id])
        world.queues.push(bot, "poll_answer", answer, line=f"poll:{poll.id}")
    tell_state(world, poll)


def tell_state(world: World, poll: Poll) -> None:
    """Send the poll as it now stands to its bot and to the pages."""
    world.queues.push(world.bots[poll.bot], "poll", poll_json(poll, own=poll.bot), line=f"poll:{poll.id}")
    message = world.messages.get((poll.chat, poll.message))
    if message is not None and not message.deleted:
        show(world, world.chats[poll.chat], message, "edit")


def close(world: World, poll: Poll) -> None:
    """End a poll for good."""
    poll.closed = True
    world.polls.put(poll)
    world.closing_polls.discard(poll.id)
    tell_state(world, poll)


def close_due(world: World) -> None:
    """End the polls whose time has come."""
    now = world.now()
    for poll in [world.polls[ident] for ident in world.closing_polls if world.polls[ident].close_date <= now]:
        close(world, poll)


def next_close(world: World) -> float | None:
    """Seconds until the next poll ends by itself; None without one."""
    dates = [world.polls[ident].close_date for ident in world.closing_polls]
    return max(0.0, min(dates) - world.now()) if dates else None
