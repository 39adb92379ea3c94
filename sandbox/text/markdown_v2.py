"""parse_mode=MarkdownV2."""

from dataclasses import dataclass, field
from typing import Any

from .html_markup import END, SPACE, link_fields, time_fields
from .links import linked_emoji, linked_time
from .marks import Mark, ParseError, byte_offset

_RESERVED = "_*[]()~`>#+-=|{}.!\n"
_LONGEST_FIRST = {
    "__": ("Underline", "underline"),
    "||": ("Spoiler", "spoiler"),
    "![": ("CustomEmoji", "custom_emoji"),
    "```": ("Pre", "pre"),
    "_": ("Italic", "italic"),
    "*": ("Bold", "bold"),
    "~": ("Strikethrough", "strikethrough"),
    "[": ("TextUrl", "text_link"),
    "`": ("Code", "code"),
}
_CLOSING = {"![": "]", "[": "]"}
_QUOTE = ">"
_LAST_ESCAPABLE = "~"


@dataclass(frozen=True, slots=True)
class _Opened:
    sign: str
    name: str
    kind: str
    at: int
    start: int
    language: str = ""

    @property
    def closing(self) -> str:
        return _CLOSING.get(self.sign, self.sign)


@dataclass(slots=True)
class _Markdown:
    source: str
    pos: int = 0
    out: list[str] = field(default_factory=list)
    stack: list[_Opened] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    quoting: bool = False

    def at(self, index: int) -> str:
        return self.source[index] if index < len(self.source) else END

    def ahead(self, sign: str) -> bool:
        return self.source.startswith(sign, self.pos)

    def read(self) -> None:
        while self.pos < len(self.source):
            char = self.source[self.pos]
            if char == "\\" and END < self.at(self.pos + 1) <= _LAST_ESCAPABLE:
                self.out.append(self.at(self.pos + 1))
                self.pos += 2
            elif char not in self.reserved():
                self.out.append(char)
                self.pos += 1
            else:
                self.reserved_character(char)
        if self.stack and self.stack[-1].sign == _QUOTE:
            self.close_quote("blockquote")
        self.refuse_unfinished()

    def reserved(self) -> str:
        inside_code = bool(self.stack) and self.stack[-1].kind in {"code", "pre"}
        return "`" if inside_code else _RESERVED

    def reserved_character(self, char: str) -> None:
        if char == "\n":
            self.line_feed()
        elif self.ends_expandable():
            self.pos += 2
            self.close_quote("expandable_blockquote")
        elif self.ends_entity():
            self.close_entity()
        elif char == _QUOTE and not self.quoting and (not self.out or self.out[-1] == "\n"):
            self.open_quote()
        else:
            self.open_entity(char)

    def line_feed(self) -> None:
        self.pos += 1
        self.out.append("\n")
        if self.quoting and self.at(self.pos) != _QUOTE:
            if self.stack[-1].sign != _QUOTE:
                self.refuse_unfinished()
            self.close_quote("blockquote")
        elif self.quoting:
            self.pos += 1

    def open_quote(self) -> None:
        self.quoting = True
        self.stack.append(_Opened(_QUOTE, "BlockQuote", "blockquote", self.pos, len(self.out)))
        self.pos += 1

    def ends_expandable(self) -> bool:
        on_top = bool(self.stack) and self.stack[-1].sign == _QUOTE
        return on_top and self.ahead("||") and self.at(self.pos + 2) in "\n" + END

    def close_quote(self, kind: str) -> None:
        opened = self.stack.pop()
        self.quoting = False
        if len(self.out) > opened.start:
            self.marks.append(Mark(kind, opened.start, len(self.out)))

    def ends_entity(self) -> bool:
        if not self.stack or self.stack[-1].sign == _QUOTE:
            return False
        top = self.stack[-1]
        return self.ahead(top.closing) and not (top.sign == "_" and self.at(self.pos + 1) == "_")

    def open_entity(self, char: str) -> None:
        sign = next((sign for sign in _LONGEST_FIRST if self.ahead(sign)), None)
        if sign is None:
            msg = f"Character '{char}' is reserved and must be escaped with the preceding '\\'"
            raise ParseError(msg)
        name, kind = _LONGEST_FIRST[sign]
        begin = self.pos
        self.pos += len(sign)
        language = ""
        if sign == "```":
            language, self.pos = fenced_language(self.source, self.pos)
        self.stack.append(_Opened(sign, "PreCode" if language else name, kind, begin, len(self.out), language))

    def close_entity(self) -> None:
        opened = self.stack.pop()
        self.pos += len(opened.closing)
        extra: dict[str, Any] | None = {}
        kind = opened.kind
        if opened.sign == "[":
            url = self.target("a URL") if self.at(self.pos) == "(" else "".join(self.out[opened.start :])
            extra = link_fields(url)
            kind = "text_mention" if extra and "user" in extra else kind
        elif opened.sign == "![":
            kind, extra = self.special()
        elif opened.language:
            extra = {"language": opened.language}
        if extra is not None and len(self.out) > opened.start:
            self.marks.append(Mark(kind, opened.start, len(self.out), extra))

    def special(self) -> tuple[str, dict[str, Any]]:
        """Read the address of a custom emoji or of a moment."""
        if self.at(self.pos) != "(":
            raise ParseError("Custom emoji entity must contain a tg://emoji URL")
        url = self.target("a custom emoji URL")
        if moment := linked_time(url):
            return "date_time", time_fields(str(moment[0]), moment[1])
        emoji = linked_emoji(url)
        if emoji is None:
            raise ParseError("Custom emoji URL must have scheme tg")
        return "custom_emoji", {"custom_emoji_id": emoji}

    def target(self, what: str) -> str:
        """Read the address in parentheses."""
        self.pos += 1
        begin, url = self.pos, []
        while self.at(self.pos) not in ")" + END:
            escaped = self.at(self.pos) == "\\" and END < self.at(self.pos + 1) <= _LAST_ESCAPABLE
            self.pos += escaped
            url.append(self.at(self.pos))
            self.pos += 1
        if self.at(self.pos) != ")":
            msg = f"Can't find end of {what} at byte offset {byte_offset(self.source, begin)}"
            raise ParseError(msg)
        self.pos += 1
        return "".join(url)

    def refuse_unfinished(self) -> None:
        if self.stack:
            top = self.stack[-1]
            where = byte_offset(self.source, top.at)
            msg = f"Can't find end of {top.name} entity at byte offset {where}"
            raise ParseError(msg)


def fenced_language(source: str, pos: int) -> tuple[str, int]:
    """Language after three backticks ("" for none) and where the code begins, one line feed skipped."""
    end = pos
    while end < len(source) and source[end] not in SPACE + "`":
        end += 1
    language = ""
    if pos != end < len(source) and source[end] != "`":
        language, pos = source[pos:end], end
    if source[pos : pos + 2] in {"\r\n", "\n\r"}:
        return language, pos + 2
    return language, pos + (source[pos : pos + 1] in {"\n", "\r"})


def parse_markdown_v2(source: str) -> tuple[str, list[Mark]]:
    """Text without its markup and the marks it made; ParseError with byte offsets."""
    reader = _Markdown(source)
    reader.read()
    return "".join(reader.out), reader.marks
