"""Failures to order: which call they strike, and what then happens."""

import asyncio
from http import HTTPStatus
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sandbox.connections import cut
from sandbox.errors import ApiError, bad, too_many
from sandbox.params import whole
from sandbox.records import Fault, Json
from sandbox.world import World

KINDS = frozenset(
    ["400", "429", "500", "502", "html", "reset", "hang", "slow", "lost", "double", "reverse", "bare", "odd"]
)
# How long a call hangs when the fault names no seconds.
_HANG = 3600.0


def strike(world: World, method: str, params: Json) -> Fault | None:
    """Return the fault this call meets, counted down."""
    for fault in world.faults.rows.values():
        if fault.method.lower() in {"*", method.lower()} and fault.chat in {None, whole(params.get("chat_id"))}:
            _count_down(world, fault)
            return fault
    return None


def _count_down(world: World, fault: Fault) -> None:
    if fault.left is None:
        return
    fault.left -= 1
    if fault.left > 0:
        world.faults.put(fault)
    else:
        world.faults.drop(fault.id)


async def before(fault: Fault, request: Request, closing: asyncio.Event) -> Response | None:
    """Return what is answered instead of running the method; None runs it after all."""
    if fault.kind == "400":
        raise bad("{}", fault.description)
    if fault.kind == "429":
        raise too_many(fault.retry_after)
    if fault.kind == "500":
        raise ApiError(500, "Internal Server Error: restart")
    if fault.kind == "502":
        raise ApiError(502, "Bad Gateway")
    if fault.kind == "html":
        title = f"{fault.status} {HTTPStatus(fault.status).phrase}"
        return HTMLResponse(f"<html><body><h1>{title}</h1></body></html>", status_code=fault.status)
    if fault.kind in {"slow", "hang"}:
        await _pause(fault, closing)
    return await drop(request) if fault.kind in {"reset", "hang"} else None


def answer(fault: Fault | None, result: Any) -> Json:
    """Return what is answered to a call that was done, as this fault lets the bot see it."""
    if fault is not None and fault.kind == "bare":
        return {"ok": True}
    return {"ok": True, "result": _twisted(fault, result)}


def _twisted(fault: Fault | None, result: Any) -> Any:
    if fault is not None and fault.kind == "odd":
        return {"odd": True}
    if fault is None or not isinstance(result, list):
        return result
    if fault.kind == "double":
        return [item for item in result for _ in range(2)]
    return result[::-1] if fault.kind == "reverse" else result


async def _pause(fault: Fault, closing: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(fault.seconds or (_HANG if fault.kind == "hang" else 0.0)):
            await closing.wait()
    except TimeoutError:
        return


async def drop(request: Request) -> Response:
    """Cut the connection without an answer."""
    if request.client is not None:
        cut((request.client.host, request.client.port))
    while (await request.receive())["type"] != "http.disconnect":
        continue
    return Response(status_code=502)
