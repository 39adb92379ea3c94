"""The Bot API's door: token and method in the path, parameters in whatever form Telegram takes them."""

import inspect
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from sandbox import faults
from sandbox.errors import ApiError, bad
from sandbox.journal import Entry, Journal
from sandbox.media import FILE_BYTES, content
from sandbox.methods import METHODS
from sandbox.methods.registry import Method
from sandbox.params import Call, Upload, decode
from sandbox.polls import close_due
from sandbox.records import Bot, Json
from sandbox.world import World

_TOKEN = re.compile(r"[1-9][0-9]{0,15}:[A-Za-z0-9_-]{3,64}")
_NO_METHOD = Method("", lambda call: call, frozenset())
# What the download of a file is called where failures are ordered: it is no method of the Bot API.
DOWNLOAD = "file"
# What a multipart body may hold beside its file, in bytes.
_FORM_ROOM = 1024 * 1024


class Door:
    """Takes calls of bots in and gives answers out."""

    def __init__(self, world: World, journal: Journal) -> None:
        self._world = world
        self._journal = journal

    async def __call__(self, request: Request) -> Response:
        """Answer one HTTP request; what it changed is on disk before the answer leaves."""
        entry = Entry(self._world.now(), request.path_params["method"], request.path_params["token"])
        close_due(self._world)
        try:
            response = await self._answer(request, entry)
        except ApiError as refusal:
            entry.error = refusal.answer()
            response = _json(entry.error, refusal)
        except ClientDisconnect:  # whoever called died in the middle of a word: nothing was asked
            return Response(status_code=400)
        self._world.commit()
        self._journal.add(entry)
        return response

    async def _answer(self, request: Request, entry: Entry) -> Response:
        bot = self._bot(entry.token)
        raw, files = await read(request)
        entry.params = raw
        found = METHODS.get(entry.method.lower(), _NO_METHOD)
        entry.method = found.name or entry.method
        fault = faults.strike(self._world, entry.method, raw)
        instead = await faults.before(fault, request, self._world.closing) if fault else None
        if instead is not None:
            entry.error = {"ok": False, "fault": fault.kind if fault else ""}
            return instead
        entry.params = decode(raw)
        entry.result = await run(found, Call(self._world, bot, entry.params, files))
        if fault is not None and fault.kind == "lost":
            self._world.commit()
            return await faults.drop(request)
        return _json(faults.answer(fault, entry.result))

    def _bot(self, token: str) -> Bot:
        if not _TOKEN.fullmatch(token):
            raise ApiError(401, "Unauthorized: invalid token specified")
        bot = self._world.bots.get(self._world.tokens.get(token, 0))
        if bot is None:
            raise ApiError(401, "Unauthorized")
        if bot.logged_out_until > self._world.now():
            raise ApiError(400, "Logged out")
        return bot


async def run(found: Method, call: Call) -> Any:
    """Run a method and wait for it where it waits."""
    if not found.name:
        raise ApiError(404, "Not Found: method not found")
    found.check(call.params | _loose(call))
    result = found.run(call)
    return await result if inspect.isawaitable(result) else result


def _loose(call: Call) -> Json:
    """Return the uploads that no parameter refers to by attach://."""
    named = json.dumps(call.params)
    return {name: upload for name, upload in call.files.items() if f"attach://{name}" not in named}


async def read(request: Request) -> tuple[Json, dict[str, Upload]]:
    """Return the parameters and files of a request; the address gives way to the body."""
    params: Json = dict(request.query_params)
    length = request.headers.get("content-length", "0")
    if int(length) > FILE_BYTES + _FORM_ROOM:
        raise ApiError(413, "Request Entity Too Large")
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return await _multipart(request, params)
    body = await request.body()
    if kind == "application/json" and body:
        params |= _object(body)
    elif kind == "application/x-www-form-urlencoded":
        params |= dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return params, {}


async def _multipart(request: Request, params: Json) -> tuple[Json, dict[str, Upload]]:
    files: dict[str, Upload] = {}
    async with request.form(max_part_size=_FORM_ROOM) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                files[name] = Upload(value.filename or name, value.content_type or "", await value.read())
                _check_size(files[name])
            else:
                params[name] = value
    return params, files


def _check_size(upload: Upload) -> None:
    if len(upload.body) > FILE_BYTES:
        raise ApiError(413, "Request Entity Too Large")


def _object(body: bytes) -> Json:
    try:
        given = json.loads(body)
    except ValueError:
        given = None
    if not isinstance(given, dict):
        raise bad("Can't parse request JSON object")
    return given


def _json(answer: Mapping[str, Any], refusal: ApiError | None = None) -> Response:
    body = json.dumps(answer, separators=(",", ":"))
    delay = refusal.parameters.get("retry_after") if refusal else None
    headers = {"Retry-After": str(delay)} if delay is not None else {}
    return Response(body, refusal.code if refusal else 200, headers, "application/json")


def fetch(world: World) -> Callable[[Request], Awaitable[Response]]:
    """Return the door behind which files lie: a path works for its bot alone, and as long as getFile promised.

    Failures strike it as the method `file`.
    """

    async def serve(request: Request) -> Response:
        fault = faults.strike(world, DOWNLOAD, {})
        world.commit()
        try:
            instead = await faults.before(fault, request, world.closing) if fault else None
            answer = instead or _file(world, request.path_params["token"], request.path_params["path"])
        except ApiError as refusal:
            return _json(refusal.answer(), refusal)
        return await faults.drop(request) if fault and fault.kind == "lost" else answer

    return serve


def _file(world: World, token: str, path: str) -> Response:
    bot = world.tokens.get(token)
    found = world.paths.get((bot or 0, path))
    if found is None or found.until <= world.now():
        raise ApiError(404, "Not Found") if bot else ApiError(401, "Unauthorized")
    return Response(content(world, world.files[found.unique]), media_type="application/octet-stream")
