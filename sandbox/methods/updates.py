"""getUpdates: long polls, and the quarrel of two pollers."""

import asyncio
import json
import time

from sandbox.errors import ApiError
from sandbox.methods.registry import method
from sandbox.params import Call
from sandbox.pollers import Line
from sandbox.polls import close_due, next_close
from sandbox.queues import choose_kinds
from sandbox.records import Json, Update

LONGEST_POLL = 50
_LARGEST_BATCH = 100
_LARGEST_ANSWER = 4 * 1024 * 1024
# Telegram calms bots that ask for the same offset again and again (telegram-bot-api, Client.cpp).
_REPEAT_WINDOW, _HASTY_WINDOW, _CALMING_TIMEOUT = 3.0, 0.5, 3
_CONFLICT_PAUSE = 3.0
_OTHER_POLLER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_HAS_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@method("getUpdates", "offset limit timeout allowed_updates")
async def get_updates(call: Call) -> list[Json]:
    """Return the updates that wait; with `timeout` (seconds, at most 50) until some come."""
    line = call.world.pollers.line(call.bot.id)
    try:
        return await _poll(call, line)
    except ApiError as refusal:
        if refusal.description.startswith("Conflict"):
            await _pause(line)
        raise


async def _pause(line: Line) -> None:
    """Conflicts within 3 seconds of another are told 3 seconds later."""
    now = time.monotonic()
    if now < line.next_conflict:
        await asyncio.sleep(_CONFLICT_PAUSE)
    else:
        line.next_conflict = now + _CONFLICT_PAUSE


async def _poll(call: Call, line: Line) -> list[Json]:
    if call.bot.webhook is not None:
        raise ApiError(409, _HAS_WEBHOOK)
    _choose(call)
    offset = call.integer("offset")
    limit, timeout = _calmed(call, line, offset)
    if offset < 0:
        call.world.queues.keep_newest(call.bot, -offset)
    elif offset:
        call.world.queues.confirm(call.bot, offset)
    found = call.world.queues.alive(call.bot.id, limit)
    if not found and timeout:
        # What this call changed must not wait for the long poll to end.
        call.world.commit()
        await _wait(call, line, timeout)
        found = call.world.queues.alive(call.bot.id, limit)
    return _fitting(found)


def _choose(call: Call) -> None:
    kinds = choose_kinds(call.params.get("allowed_updates"))
    if kinds is not None and kinds != call.bot.allowed:
        call.bot.allowed = kinds
        call.world.bots.put(call.bot)


def _calmed(call: Call, line: Line, offset: int) -> tuple[int, int]:
    limit = call.integer("limit", _LARGEST_BATCH)
    limit = limit if 1 <= limit <= _LARGEST_BATCH else min(max(limit, 1), _LARGEST_BATCH)
    timeout = min(max(call.integer("timeout"), 0), LONGEST_POLL)
    now = time.monotonic()
    if offset == line.offset:
        since = now - line.asked_at
        timeout = max(timeout, _CALMING_TIMEOUT) if since < _REPEAT_WINDOW else timeout
        limit = 1 if since < _HASTY_WINDOW else limit
    line.offset, line.asked_at = offset, now
    return limit, timeout


async def _wait(call: Call, line: Line, seconds: int) -> None:
    bot = call.bot.id
    call.world.pollers.interrupt(bot, ApiError(409, _OTHER_POLLER))
    waiting = asyncio.get_running_loop().create_future()
    line.waiting = waiting
    call.world.queues.listen(bot, lambda: None if waiting.done() else waiting.set_result(None))
    end = time.monotonic() + seconds
    try:
        while not waiting.done() and (left := end - time.monotonic()) > 0:
            soon = next_close(call.world)
            await asyncio.wait([waiting], timeout=left if soon is None else min(left, soon))
            close_due(call.world)
        if waiting.done():
            waiting.result()
    finally:
        if line.waiting is waiting:
            line.waiting = None
            call.world.queues.listen(bot, None)


def _fitting(found: list[Update]) -> list[Json]:
    """As updates, as many as fit into one answer, but at least one."""
    shown: list[Json] = []
    size = 0
    for update in found:
        size += len(json.dumps(update.payload))
        if shown and size > _LARGEST_ANSWER:
            break
        shown.append({"update_id": update.id, update.kind: update.payload})
    return shown
