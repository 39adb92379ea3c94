"""The levers of the sandbox itself: clock, limits, faults, raw updates, and what bots called."""

from http import HTTPStatus

from sandbox.errors import PeopleError
from sandbox.faults import KINDS
from sandbox.people.asking import Ask
from sandbox.polls import close_due
from sandbox.queues import DAY
from sandbox.records import Fault, Json, Number

# 200 is what the log-in page of a hotel's network comes with.
_GATEWAY_STATUSES = frozenset({HTTPStatus.OK, *(status for status in HTTPStatus if status >= HTTPStatus.BAD_REQUEST)})


def clock(ask: Ask) -> Json:
    """Advance the clock by `advance` seconds."""
    seconds = float(ask.given.get("advance", 0))
    row = ask.world.numbers.get("clock") or Number("clock", 0.0)
    row.value += seconds
    ask.world.numbers.put(row)
    close_due(ask.world)
    return {"now": ask.world.now()}


def read_clock(ask: Ask) -> Json:
    """Tell the time."""
    return {"now": ask.world.now()}


def limits(ask: Ask) -> Json:
    """Switch the sending limits."""
    enabled = bool(ask.given.get("enabled", ask.world.limiter.enabled))
    ask.world.limiter.enabled = enabled
    ask.world.numbers.put(Number("limits", float(enabled)))
    return {"enabled": enabled}


def add_fault(ask: Ask) -> Json:
    """Order a failure."""
    kind = str(ask.given.get("kind"))
    if kind not in KINDS:
        raise PeopleError("kind is one of {}", ", ".join(sorted(KINDS)))
    status = ask.whole("status", 502)
    if status not in _GATEWAY_STATUSES:
        raise PeopleError("status is 200, or from 400 to 599 a number that HTTP knows")
    times = ask.given.get("times", 1)
    fault = Fault(
        ask.world.number("fault"),
        kind,
        str(ask.given.get("method", "*")),
        ask.whole("chat") if ask.given.get("chat") is not None else None,
        None if times is None else ask.whole("times", 1),
        float(ask.given.get("seconds") or 0),
        ask.whole("retry_after", 5),
        status,
        str(ask.given.get("description", "")),
    )
    ask.world.faults.put(fault)
    return {"id": fault.id}


def list_faults(ask: Ask) -> list[Json]:
    """Return the failures still to come."""
    return [{name: getattr(fault, name) for name in Fault.__slots__} for fault in ask.world.faults.rows.values()]


def drop_faults(ask: Ask) -> Json:
    """Take back one failure, or all."""
    chosen = [ask.whole("id")] if "id" in ask.given else list(ask.world.faults.rows)
    for ident in chosen:
        ask.world.faults.drop(ident)
    return {}


def calls(ask: Ask) -> list[Json]:
    """Return what bots called."""
    return ask.journal.calls(ask.given.get("token"), ask.given.get("method"), ask.whole("after", 0))


def queue(ask: Ask) -> Json:
    """How many updates wait for a bot, and the offset it confirmed last."""
    bot = ask.world.bots.get(ask.world.tokens.get(ask.text("token"), 0))
    if bot is None:
        raise PeopleError("there is no bot with this token")
    return {"pending": ask.world.queues.count(bot.id), "offset": bot.offset}


def push_update(ask: Ask) -> Json:
    """Queue an update as it stands, however odd; with an `update_id` of its own, under that number."""
    bot = ask.world.bots.get(ask.world.tokens.get(ask.text("token"), 0))
    update = ask.given.get("update")
    if bot is None or not isinstance(update, dict):
        raise PeopleError("token and update are needed")
    kind, payload = next(((name, value) for name, value in update.items() if name != "update_id"), ("message", {}))
    number = update.get("update_id")
    if number is not None and not isinstance(number, int):
        raise PeopleError("update_id is a whole number")
    ask.world.queues.put(bot, kind, payload, line="raw", expires=ask.world.now() + DAY, number=number)
    return {"pending": ask.world.queues.count(bot.id)}
