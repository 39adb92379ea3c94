"""Text and keyboards as Telegram reads, changes and refuses them. Pure functions over JSON values.

Sources: the Bot API's documentation of formatting options and the observable behaviour of its open-source server.
"""

from typing import Any

from .cleaning import clean, read_entities, strip, untangle, usable_links
from .detect import detect_entities, detected_marks
from .html_markup import parse_html
from .keyboards import check_inline_keyboard, check_reply_markup
from .markdown import parse_markdown
from .markdown_v2 import parse_markdown_v2
from .marks import ParseError, TextError, on_the_wire, utf16_length

__all__ = [
    "ParseError",
    "TextError",
    "check_inline_keyboard",
    "check_reply_markup",
    "detect_entities",
    "parse_text",
    "utf16_length",
]

_LARGEST_SOURCE_BYTES = 32_768
_PARSERS = {"html": parse_html, "markdownv2": parse_markdown_v2, "markdown": parse_markdown}


def parse_text(
    text: str,
    parse_mode: str | None,
    entities: list[dict[str, Any]] | None,
    *,
    limit: int,
    empty: str,
    too_long: str = "message is too long",
    blank: str = "text must be non-empty",
) -> tuple[str, list[dict[str, Any]]]:
    """Text and entities (UTF-16 offsets) as Telegram would store and return them.

    `limit` counts code points after parsing (4096 for messages, 1024 for captions). TextError with the description
    `empty` where no text came, `blank` where markup and trimming leave none (neither where `empty` is ""), `too_long`
    beyond the limit, "can't parse entities: ..." for bad markup. A parse_mode outranks entities. A text_mention made
    by a tg://user?id= link carries {"user": {"id": ...}} only: whoever knows the person completes it.
    """
    if not text:
        return _nothing(empty)
    if len(text.encode("utf-8", "surrogatepass")) > _LARGEST_SOURCE_BYTES:
        raise TextError("text is too long")
    text, marks = _read(_without_lone_surrogates(text), parse_mode, entities)
    text, marks = clean(text, usable_links(marks))
    text, marks = strip(text, untangle(marks))
    if not text:
        return _nothing(blank if empty else "")
    if len(text) > limit:
        raise TextError(too_long)
    return text, on_the_wire(text, untangle(marks, detected_marks(text)))


def _nothing(description: str) -> tuple[str, list[dict[str, Any]]]:
    if description:
        raise TextError(description)
    return "", []


def _without_lone_surrogates(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise TextError("strings must be encoded in UTF-8") from None
    return text.replace("\0", " ")


def _read(text: str, parse_mode: str | None, entities: list[dict[str, Any]] | None) -> tuple[str, list[Any]]:
    mode = (parse_mode or "").lower()
    if mode and mode != "none":
        if mode not in _PARSERS:
            raise TextError("unsupported parse_mode")
        return _PARSERS[mode](text)
    return text, read_entities(text, entities or [])
