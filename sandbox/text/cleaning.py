"""What Telegram does to text and entities before it stores them."""

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

from .links import linked_user, usable_link
from .marks import (
    DETECTED,
    EXPLICIT,
    FIXED_WIDTH,
    HIDDEN_DATA,
    QUOTES,
    SPLITTABLE,
    Mark,
    TextError,
    byte_offset,
    in_order,
    utf16_starts,
)

_BLANK = " \n"
_DROPPED = frozenset("\r\u0333\u033f\u030a") | {chr(code) for code in range(0x2028, 0x202F)}
_LARGEST = 1_000_000
_EXTRAS = {
    "pre": ("language",),
    "text_link": ("url",),
    "text_mention": ("user",),
    "custom_emoji": ("custom_emoji_id",),
    "date_time": ("unix_time", "date_time_format"),
}


def read_entities(text: str, entities: Iterable[dict[str, Any]]) -> list[Mark]:
    """Read the MessageEntity objects a bot sent; kinds Telegram finds by itself are passed over.

    TextError where a kind is unknown or a place lies outside the text or inside a character.
    """
    starts = utf16_starts(text)
    index = {unit: place for place, unit in enumerate(starts)}
    marks = [_read(text, index, starts[-1], entity) for entity in entities]
    return [mark for mark in marks if mark is not None and mark.end > mark.start]


def _read(text: str, index: dict[int, int], total: int, entity: object) -> Mark | None:
    if not isinstance(entity, dict):
        raise TextError("can't parse MessageEntity: expected an Object")
    kind, offset, length = entity.get("type"), entity.get("offset"), entity.get("length")
    for name, value in (("offset", offset), ("length", length)):
        if not isinstance(value, int) or isinstance(value, bool):
            msg = f'can\'t parse MessageEntity: Field "{name}" must be of type Number'
            raise TextError(msg)
    if kind in DETECTED:
        return None
    if kind not in EXPLICIT:
        raise TextError("can't parse MessageEntity: Unsupported type specified")
    return Mark(kind, *_place(text, index, total, int(offset), int(length)), _extra(kind, entity))  # type: ignore[arg-type]  # checked in the loop


def _place(text: str, index: dict[int, int], total: int, offset: int, length: int) -> tuple[int, int]:
    if not 0 <= offset <= _LARGEST:
        msg = f"receive an entity with incorrect offset {offset}"
        raise TextError(msg)
    if not 0 <= length <= _LARGEST:
        msg = f"receive an entity with incorrect length {length}"
        raise TextError(msg)
    end = offset + length
    if offset > total:
        msg = f"entity begins after the end of the text at UTF-16 offset {offset}"
        raise TextError(msg)
    if end > total:
        msg = f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {end}"
        raise TextError(msg)
    if offset not in index:
        where = byte_offset(text, index[offset + 1])
        msg = f"entity begins in a middle of a UTF-16 symbol at byte offset {where}"
        raise TextError(msg)
    if end not in index:
        where = byte_offset(text, index[end + 1])
        reason = f"ends in a middle of a UTF-16 symbol at byte offset {where}"
        msg = f"entity beginning at UTF-16 offset {offset} {reason}"
        raise TextError(msg)
    return index[offset], index[end]


def _extra(kind: str, entity: dict[str, Any]) -> dict[str, Any]:
    return {name: entity[name] for name in _EXTRAS.get(kind, ()) if entity.get(name) not in {None, ""}}


def usable_links(marks: list[Mark]) -> list[Mark]:
    """Rewrite links as Telegram does and drop those it cannot use, and mentions of nobody."""
    return [mark for mark in map(_usable, marks) if mark is not None]


def _usable(mark: Mark) -> Mark | None:
    if mark.kind == "text_mention":
        return mark if "user" in mark.extra else None
    if mark.kind != "text_link":
        return mark
    url = str(mark.extra.get("url", ""))
    if user := linked_user(url):
        return Mark("text_mention", mark.start, mark.end, {"user": {"id": user}})
    address = usable_link(url)
    return Mark("text_link", mark.start, mark.end, {"url": address}) if address else None


def clean(text: str, marks: list[Mark]) -> tuple[str, list[Mark]]:
    """Remove control characters: most become spaces, carriage returns and direction marks vanish."""
    places: list[int] = []
    out: list[str] = []
    for char in text:
        places.append(len(out))
        if char not in _DROPPED:
            out.append(" " if char < " " and char != "\n" else char)
    places.append(len(out))
    return "".join(out), [mark.moved(places[mark.start], places[mark.end]) for mark in marks]


def strip(text: str, marks: list[Mark]) -> tuple[str, list[Mark]]:
    """Trim the text at both ends as Telegram does; entities of nothing but blanks go."""
    marks = _without_blanks(text, marks)
    end = len(text.rstrip(_BLANK))
    first = min((mark.start for mark in marks if mark.start < end), default=end)
    begin = 0
    while begin < first and text[begin] in _BLANK:
        begin += 1
    kept = [mark.moved(mark.start - begin, min(mark.end, end) - begin) for mark in marks if mark.start < end]
    return text[begin:end], [mark for mark in kept if mark.end > mark.start]


def _without_blanks(text: str, marks: list[Mark]) -> list[Mark]:
    anchors = {mark.start for mark in marks if mark.kind in HIDDEN_DATA}
    kept = []
    for mark in marks:
        start = mark.start
        if mark.kind not in HIDDEN_DATA:
            while start < mark.end and text[start] in _BLANK and start not in anchors:
                start += 1
            if not text[start : mark.end].strip(_BLANK):
                continue
        kept.append(mark.moved(start, mark.end))
    return kept


def untangle(marks: list[Mark], found: list[Mark] | None = None) -> list[Mark]:
    """Make entities nest as Telegram allows.

    Quotes exclude each other, links, mentions and code exclude each other and may not cross a quote's edge, bold and
    its like are cut at every edge and dropped inside code. `found` are detected ones: they yield to what was asked for.
    """
    ordered = in_order(marks)
    quotes = _apart([m for m in ordered if m.kind in QUOTES])
    solid = _apart([m for m in ordered if m.kind not in QUOTES and m.kind not in SPLITTABLE])
    solid = [m for m in solid if not _crosses(m, quotes)]
    fresh = [m for m in found or [] if not _crosses(m, quotes) and not any(m.overlaps(s) for s in solid)]
    frame = in_order([*quotes, *solid, *fresh])
    return in_order(frame + _cut([m for m in ordered if m.kind in SPLITTABLE], frame))


def _apart(marks: list[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in marks:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _crosses(mark: Mark, quotes: list[Mark]) -> bool:
    return any(q.overlaps(mark) and not (q.start <= mark.start and mark.end <= q.end) for q in quotes)


def _cut(marks: list[Mark], frame: list[Mark]) -> list[Mark]:
    merged = [whole for kind in SPLITTABLE for whole in _merged([m for m in marks if m.kind == kind])]
    edges = sorted({m.start for m in merged} | {edge for m in frame for edge in (m.start, m.end)})
    code = [m for m in frame if m.kind in FIXED_WIDTH]
    inside: Callable[[Mark], bool] = lambda piece: any(c.overlaps(piece) for c in code)  # noqa: E731 - short and local
    pieces = []
    for whole in merged:
        cuts = [whole.start, *(edge for edge in edges if whole.start < edge < whole.end), whole.end]
        pieces += [whole.moved(a, b) for a, b in pairwise(cuts)]
    return [piece for piece in pieces if not inside(piece)]


def _merged(marks: list[Mark]) -> list[Mark]:
    whole: list[Mark] = []
    for mark in marks:
        if whole and mark.start <= whole[-1].end:
            whole[-1] = whole[-1].moved(whole[-1].start, max(whole[-1].end, mark.end))
        else:
            whole.append(mark)
    return whole
