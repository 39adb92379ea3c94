"""Links as Telegram accepts and rewrites them."""

import re

from .marks import TextError

_USER = re.compile(r"tg:(?://)?user/?\?(?:.*&)?id=(\d{1,18})(?:&.*)?", re.IGNORECASE | re.DOTALL)
_EMOJI = re.compile(r"tg:(?://)?emoji/?\?(?:.*&)?id=(\d{1,20})(?:&.*)?", re.IGNORECASE | re.DOTALL)
_TIME = re.compile(r"tg:(?://)?time/?\?unix=(\d{1,12})(?:&format=([a-zA-Z]*))?", re.IGNORECASE)
_SPECIAL = re.compile(r"(tg|ton|tonsite):(?://)?(.+)", re.IGNORECASE | re.DOTALL)
_PROTOCOL = re.compile(r"([a-z][a-z0-9+.-]*)://", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:[^/?#]*@)?([^/?#:\[\]]*)(?::([^/?#]*))?([/?#].*)?", re.DOTALL)
_LAST_PORT = 65535
_FIRST_PLAIN, _LAST_PLAIN = 0x21, 0x7E


class _UnusableError(ValueError):
    """Why Telegram does not take an address."""


def linked_user(url: str) -> int | None:
    """Id in a tg://user?id=… link."""
    found = _USER.fullmatch(url.strip())
    return int(found[1]) if found and int(found[1]) else None


def linked_emoji(url: str) -> str | None:
    """Id in a tg://emoji?id=… link."""
    found = _EMOJI.fullmatch(url.strip())
    return found[1] if found else None


def linked_time(url: str) -> tuple[int, str] | None:
    """Moment and format in a tg://time?unix=…&format=… link."""
    found = _TIME.fullmatch(url.strip())
    return (int(found[1]), found[2] or "") if found else None


def usable_link(url: str) -> str | None:
    """Address as Telegram stores it, or None where it would drop the link."""
    try:
        return _rewritten(url, https_only=False)
    except _UnusableError:
        return None


def require_link(url: str, what: str, *, https_only: bool = False) -> str:
    """Address as Telegram stores it; TextError naming `what` ("inline keyboard button URL")."""
    try:
        return _rewritten(url, https_only=https_only)
    except _UnusableError as refused:
        msg = f"{what} '{url}' is invalid: {refused}"
        raise TextError(msg) from None


def _rewritten(url: str, *, https_only: bool) -> str:
    url = url.strip()
    if special := _SPECIAL.fullmatch(url):
        if https_only:
            raise _UnusableError("Only HTTP links are allowed")
        return f"{special[1].lower()}://{special[2]}"
    scheme, rest = _scheme(url)
    if https_only and scheme != "https":
        raise _UnusableError("Only HTTPS links are allowed")
    address = _ADDRESS.fullmatch(rest)
    if address is None:
        raise _UnusableError("Wrong HTTP URL")
    host, port, tail = address[1].lower(), address[2], address[3] or "/"
    _check_host(host, port)
    return f"{scheme}://{host}{_port(port)}{_percent(tail if tail[0] == '/' else '/' + tail)}"


def _scheme(url: str) -> tuple[str, str]:
    found = _PROTOCOL.match(url)
    if found is None:
        return "http", url
    if found[1].lower() not in {"http", "https"}:
        raise _UnusableError("Unsupported URL protocol")
    return found[1].lower(), url[found.end() :]


def _check_host(host: str, port: str | None) -> None:
    if port and not (port.isascii() and port.isdigit() and 0 < int(port) <= _LAST_PORT):
        raise _UnusableError("Wrong port number specified in the URL")
    if not host:
        raise _UnusableError("URL host is empty")
    if "." not in host.strip(".") or re.search(r"\s", host):
        raise _UnusableError("Wrong HTTP URL")


def _port(port: str | None) -> str:
    return f":{int(port)}" if port else ""


def _percent(tail: str) -> str:
    raw = tail.encode("utf-8", "replace")
    return "".join(f"%{byte:02X}" if not _FIRST_PLAIN <= byte <= _LAST_PLAIN else chr(byte) for byte in raw)
