"""One HTTP POST, as a webhook gets it."""

import asyncio
import json
import ssl
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from sandbox.records import Json

_PATIENCE = 60.0
_LARGEST_REPLY = 1024 * 1024
_OK = range(200, 300)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: `taken` when the status was 2xx, `wish` a method to run, `retry_after` in seconds."""

    taken: bool
    problem: str = ""
    retry_after: float = 0.0
    wish: Json = field(default_factory=dict)


async def send_json(url: str, body: bytes, headers: dict[str, str]) -> Answer:
    """POST a JSON body and judge the answer; a network that fails is an answer too."""
    try:
        async with asyncio.timeout(_PATIENCE):
            raw = await _exchange(url, body, headers)
    except (OSError, TimeoutError, asyncio.IncompleteReadError, ValueError) as problem:
        return Answer(taken=False, problem=f"Connection failed: {type(problem).__name__}")
    return _judged(raw)


async def _exchange(url: str, body: bytes, headers: dict[str, str]) -> bytes:
    address = urlsplit(url)
    secure = ssl.create_default_context() if address.scheme == "https" else None
    port = address.port or (443 if secure else 80)
    path = (address.path or "/") + (f"?{address.query}" if address.query else "")
    lines = {
        "Host": address.netloc,
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        "Connection": "close",
        **headers,
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    reader, writer = await asyncio.open_connection(address.hostname, port, ssl=secure)
    try:
        writer.write(f"POST {path} HTTP/1.1\r\n{head}\r\n".encode() + body)
        await writer.drain()
        return await reader.read(_LARGEST_REPLY)
    finally:
        writer.close()


def _judged(raw: bytes) -> Answer:
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    words = first.split(" ", 2)
    status = int(words[1]) if len(words) > 1 and words[1].isdigit() else 0
    if status in _OK:
        return Answer(taken=True, wish=_wish(body))
    wait = next((line.partition(":")[2] for line in rest if line.lower().startswith("retry-after:")), "0")
    seconds = float(wait) if wait.strip().isdigit() else 0.0
    return Answer(
        taken=False, problem=f"Wrong response from the webhook: {first.partition(' ')[2]}", retry_after=seconds
    )


def _wish(body: bytes) -> Json:
    try:
        found = json.loads(body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
