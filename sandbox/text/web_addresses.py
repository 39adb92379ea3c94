"""Finding web and e-mail addresses in running text."""

import re
import unicodedata
from collections.abc import Iterator

from .marks import Mark
from .top_domains import TOP_DOMAINS

_QUOTE_MARKS = '<>"\u00ab\u00bb'
_BAD_ENDS = ".:;,('?!`"
_DASHES_AND_JOINERS = frozenset("\u200c\u200d\u2010\u2011\u2012\u2013\u2014\u2015")
_DOMAIN = re.compile(r"[\w~.-]+")
_KNOWN_PROTOCOL = re.compile(r"(?<![a-z0-9+-])(?:https?|ftp)://\Z", re.IGNORECASE)
_PORT = re.compile(r":0*([0-9]{1,5})(?![0-9])")
_EMAIL = re.compile(
    r"(?<![\w.+@/-])(?:[a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}"
    r"@(?:(?:[a-z0-9][a-z0-9_-]{0,28})?[a-z0-9]\.){1,6}[a-z]{2,8}(?![\w@-])",
    re.IGNORECASE,
)
_TELEGRAM_LINK = re.compile(r"(?:tg|ton)://[a-zA-Z0-9_-]{1,253}", re.IGNORECASE)
_OCTET = re.compile(r"0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]")
_OCTETS = 4
_LONGEST_LABEL = 63
_LAST_PORT = 65535
_LONGEST_PROTOCOL = 16
_PAIRS = {")": "(", "]": "[", "}": "{"}


def find_addresses(text: str) -> Iterator[Mark]:
    """Every url and email; they may overlap."""
    for found in _TELEGRAM_LINK.finditer(text):
        yield Mark("url", found.start(), _path_end(text, found.end()))
    for found in _EMAIL.finditer(text):
        yield Mark("email", found.start(), found.end())
    done = 0
    for found in _DOMAIN.finditer(text):
        if "." in found[0].strip(".") and found.start() >= done and (mark := _url(text, found.start(), found.end())):
            done = mark.end
            yield mark


def _url(text: str, start: int, end: int) -> Mark | None:
    before = text[max(0, start - _LONGEST_PROTOCOL) : start]
    protocol = _KNOWN_PROTOCOL.search(before)
    glued = before[-1:] in {"/", "#", "@"} and bool(before)
    if text[end : end + 1] == "@" or (glued and protocol is None):
        return None
    host = text[start:end].rstrip(".")
    if protocol is None:
        start += len(host) - len(host.lstrip("."))
        host = host.lstrip(".")
    if not _is_domain(host.lower(), with_protocol=protocol is not None):
        return None
    close = _path_end(text, _port_end(text, start + len(host)))
    return Mark("url", start - len(protocol[0]) if protocol else start, close)


def _is_domain(host: str, *, with_protocol: bool) -> bool:
    labels = host.split(".")
    if any(not label or len(label) > _LONGEST_LABEL or label.endswith("-") for label in labels):
        return False
    if len(labels) == _OCTETS and all(_OCTET.fullmatch(label) for label in labels):
        return True
    top = labels[-1]
    if len(labels) == 1 or len(top) == 1 or "".join(labels).isdigit() or "_" in labels[-2]:
        return False
    if top.startswith("xn--"):
        return top[4:].isalnum()
    return not set(top) & {"_", "-"} and (with_protocol or top in TOP_DOMAINS)


def _port_end(text: str, end: int) -> int:
    port = _PORT.match(text, end)
    return port.end() if port and 0 < int(port[1]) <= _LAST_PORT else end


def _path_end(text: str, start: int) -> int:
    if text[start : start + 1] not in {"/", "?", "#"}:
        return start
    end = start + 1
    depth = dict.fromkeys(_PAIRS.values(), 0)
    while end < len(text) and _in_path(text[end]) and _balanced(text[end], depth):
        end += 1
    while end > start + 1 and text[end - 1] in _BAD_ENDS:
        end -= 1
    return end if end > start + 1 or text[start] == "/" else start


def _balanced(char: str, depth: dict[str, int]) -> bool:
    """Count brackets; False at one that closes nothing opened within the path."""
    if char in depth:
        depth[char] += 1
    elif char in _PAIRS:
        depth[_PAIRS[char]] -= 1
    return all(open_now >= 0 for open_now in depth.values())


def _in_path(char: str) -> bool:
    if "\u2000" <= char <= "\u206f":
        return char in _DASHES_AND_JOINERS
    return char != "\n" and char not in _QUOTE_MARKS and unicodedata.category(char)[0] != "Z"
