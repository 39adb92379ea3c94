"""Bots and people: made, listed, changed."""

import secrets

from sandbox.errors import PeopleError
from sandbox.people.asking import Ask
from sandbox.records import Account, Bot, Json
from sandbox.rendering import user_json
from sandbox.world import World

_NAMES = ("first_name", "last_name", "username", "language_code")


def make_bot(ask: Ask) -> Json:
    """Make a new bot; its id is the number its token begins with."""
    token = ask.given.get("token")
    world = ask.world
    ident = int(token.partition(":")[0]) if token else world.number("bot")
    reads_all = bool(ask.given.get("can_read_all_group_messages"))
    return add_bot(world, ident, token or f"{ident}:{secrets.token_urlsafe(26)}", ask.given, reads_all=reads_all)


def add_bot(world: World, ident: int, token: str, names: Json, *, reads_all: bool = False) -> Json:
    """Enter a bot; refused when its id or username is taken."""
    _check_free(world, ident, names.get("username"))
    first_name = names.get("first_name") or names.get("username") or "Bot"
    world.put_account(Account(ident, first_name, is_bot=True, username=names.get("username")))
    world.put_bot(Bot(ident, token, reads_all=reads_all))
    return bot_json(world, ident)


def _check_free(world: World, ident: int, username: str | None) -> None:
    if ident in world.accounts.rows:
        raise PeopleError("the id {} is taken", ident)
    if username and world.named(username) is not None:
        raise PeopleError("the username {} is taken", username)


def bot_json(world: World, ident: int) -> Json:
    """Return a bot with its token, for whoever scripts the world."""
    bot = world.bots[ident]
    shown = user_json(world.accounts[ident])
    return shown | {"token": bot.token, "can_read_all_group_messages": bot.reads_all}


def list_bots(ask: Ask) -> list[Json]:
    """All bots."""
    return [bot_json(ask.world, ident) for ident in ask.world.bots.rows]


def change_bot(ask: Ask) -> Json:
    """Switch privacy mode; it counts from the bot's next joining of a group on."""
    bot = ask.bot("id")
    bot.reads_all = bool(ask.given.get("can_read_all_group_messages"))
    ask.world.bots.put(bot)
    return bot_json(ask.world, bot.id)


def make_person(ask: Ask) -> Json:
    """Make a new person."""
    world = ask.world
    ident = ask.whole("id") if ask.given.get("id") else world.number("person")
    _check_free(world, ident, ask.given.get("username"))
    names: Json = {name: ask.given.get(name) for name in _NAMES}
    account = Account(ident, **names | {"first_name": ask.text("first_name")})
    world.put_account(account)
    return user_json(account)


def list_people(ask: Ask) -> list[Json]:
    """All people, those who deleted their account too."""
    people = [account for account in ask.world.accounts.rows.values() if not account.is_bot]
    return [user_json(account) | ({"deleted": True} if account.deleted else {}) for account in people]


def change_person(ask: Ask) -> Json:
    """Other names or another language, or the end of the account."""
    account = ask.account("id")
    taken = ask.given.get("username")
    if taken and ask.world.named(taken) not in {None, str(account.id)}:
        raise PeopleError("the username {} is taken", taken)
    for name in _NAMES:
        if name in ask.given:
            setattr(account, name, ask.given[name])
    account.deleted = account.deleted or bool(ask.given.get("deleted"))
    ask.world.put_account(account)
    return user_json(account)
