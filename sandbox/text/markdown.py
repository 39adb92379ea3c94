"""parse_mode=Markdown, the legacy one: nothing nests."""

from .html_markup import link_fields
from .markdown_v2 import fenced_language
from .marks import Mark, ParseError, byte_offset

_KINDS = {"_": "italic", "*": "bold", "`": "code", "[": "text_link"}


def parse_markdown(source: str) -> tuple[str, list[Mark]]:
    """Text without its markup and the marks it made; ParseError with byte offsets."""
    out: list[str] = []
    marks: list[Mark] = []
    pos = 0
    while pos < len(source):
        char = source[pos]
        if char == "\\" and source[pos + 1 : pos + 2] in set(_KINDS):
            out.append(source[pos + 1])
            pos += 2
        elif char in _KINDS:
            pos = _entity(source, pos, out, marks)
        else:
            out.append(char)
            pos += 1
    return "".join(out), marks


def _entity(source: str, begin: int, out: list[str], marks: list[Mark]) -> int:
    """Read one entity and return where reading goes on."""
    sign = source[begin]
    closing, pos, language = ("]" if sign == "[" else sign), begin + 1, ""
    if source.startswith("```", begin):
        closing = "```"
        language, pos = fenced_language(source, begin + 3)
    end = source.find(closing, pos)
    if end < 0:
        where = byte_offset(source, begin)
        msg = f"Can't find end of the entity starting at byte offset {where}"
        raise ParseError(msg)
    start = len(out)
    out.extend(source[pos:end])
    after = end + len(closing)
    if sign == "[":
        return _link(source, after, out, marks, start)
    if end > pos:
        kind = "pre" if closing == "```" else _KINDS[sign]
        marks.append(Mark(kind, start, len(out), {"language": language} if language else {}))
    return after


def _link(source: str, pos: int, out: list[str], marks: list[Mark], start: int) -> int:
    url = "".join(out[start:])
    if source[pos : pos + 1] == "(":
        end = source.find(")", pos)
        end = len(source) if end < 0 else end
        url, pos = source[pos + 1 : end], end + 1
    extra = link_fields(url)
    if extra is not None and len(out) > start:
        marks.append(Mark("text_mention" if "user" in extra else "text_link", start, len(out), extra))
    return pos
