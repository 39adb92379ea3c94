"""parse_mode=HTML."""

from dataclasses import dataclass, field
from typing import Any

from .links import linked_user, usable_link
from .marks import Mark, ParseError, byte_offset

END = "\0"
SPACE = " \t\r\n\v" + END
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler", "tg-emoji": "custom_emoji", "tg-time": "date_time",
    "a": "text_link", "pre": "pre", "code": "code", "blockquote": "blockquote",
}  # fmt: skip
_LAST_CODE = 0x10FFFF
_ENTITY_DIGITS = 10
_SURROGATES = range(0xD800, 0xE000)


@dataclass(slots=True)
class _Tag:
    name: str
    at: int
    start: int
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Html:
    source: str
    pos: int = 0
    out: list[str] = field(default_factory=list)
    stack: list[_Tag] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    languages: dict[int, str] = field(default_factory=dict)

    def at(self, index: int) -> str:
        return self.source[index] if index < len(self.source) else END

    def bytes_to(self, index: int) -> int:
        return byte_offset(self.source, index)

    def read(self) -> None:
        while self.pos < len(self.source):
            if self.source[self.pos] == "<":
                self.end_tag() if self.at(self.pos + 1) == "/" else self.start_tag()
            else:
                self.out.append(self.character())
        if self.stack:
            msg = f'Can\'t find end tag corresponding to start tag "{self.stack[-1].name}"'
            raise ParseError(msg)

    def character(self) -> str:
        """One character, with `&lt;` and its like resolved."""
        char = self.source[self.pos]
        self.pos += 1
        if char == "&" and (found := _decoded(self.source, self.pos)):
            char, self.pos = found
        return char

    def word(self, stops: str) -> str:
        start = self.pos
        while self.at(self.pos) not in stops:
            self.pos += 1
        return self.source[start : self.pos]

    def skip_space(self) -> None:
        while self.at(self.pos) in SPACE and self.pos < len(self.source):
            self.pos += 1

    def start_tag(self) -> None:
        begin = self.pos
        self.pos += 1
        tag = _Tag(self.word(SPACE + ">").lower(), begin, len(self.out))
        self.refuse_unclosed(begin)
        if tag.name not in _KINDS:
            msg = f'Unsupported start tag "{tag.name}" at byte offset {self.bytes_to(begin)}'
            raise ParseError(msg)
        self.skip_space()
        while self.at(self.pos) != ">":
            self.refuse_unclosed(begin)
            name, value = self.attribute(tag)
            tag.attributes[name] = value
            self.skip_space()
        self.pos += 1
        if tag.name == "span" and tag.attributes.get("class") != "tg-spoiler":
            where = self.bytes_to(begin)
            msg = f'Tag "span" must have class "tg-spoiler" at byte offset {where}'
            raise ParseError(msg)
        self.stack.append(tag)

    def refuse_unclosed(self, begin: int) -> None:
        if self.pos >= len(self.source):
            msg = f"Unclosed start tag at byte offset {self.bytes_to(begin)}"
            raise ParseError(msg)

    def attribute(self, tag: _Tag) -> tuple[str, str]:
        name = self.word(SPACE + "=>")
        if not name:
            where = self.bytes_to(tag.at)
            msg = f'Empty attribute name in the tag "{tag.name}" at byte offset {where}'
            raise ParseError(msg)
        self.skip_space()
        self.refuse_unclosed(tag.at)
        if self.at(self.pos) != "=":
            return name, ""
        self.pos += 1
        self.skip_space()
        self.refuse_unclosed(tag.at)
        value = self.quoted(tag) if self.source[self.pos] in "'\"" else self.token()
        return name, value

    def token(self) -> str:
        start = self.pos
        while (char := self.at(self.pos)).isascii() and (char.isalnum() or char in ".-"):
            self.pos += 1
        if self.at(self.pos) not in SPACE + ">":
            msg = f"Unexpected end of name token at byte offset {self.bytes_to(start)}"
            raise ParseError(msg)
        return self.source[start : self.pos].lower()

    def quoted(self, tag: _Tag) -> str:
        quote, value = self.source[self.pos], []
        self.pos += 1
        while self.at(self.pos) not in quote + END:
            value.append(self.character())
        self.pos += 1
        self.refuse_unclosed(tag.at)
        return "".join(value)

    def end_tag(self) -> None:
        begin = self.pos
        if not self.stack:
            msg = f"Unexpected end tag at byte offset {self.bytes_to(begin)}"
            raise ParseError(msg)
        self.pos += 2
        name = self.word(SPACE + ">").lower()
        self.skip_space()
        if self.at(self.pos) != ">":
            msg = f"Unclosed end tag at byte offset {self.bytes_to(begin)}"
            raise ParseError(msg)
        self.pos += 1
        tag = self.stack.pop()
        if name not in {"", tag.name}:
            where = self.bytes_to(begin)
            msg = f'Unmatched end tag at byte offset {where}, expected "</{tag.name}>", found "</{name}>"'
            raise ParseError(msg)
        if len(self.out) > tag.start:
            self.close(tag)

    def close(self, tag: _Tag) -> None:
        mark = Mark(_KINDS[tag.name], tag.start, len(self.out))
        if tag.name == "pre":
            self.close_pre(mark)
        elif tag.name == "code":
            self.close_code(mark, tag.attributes.get("class", ""))
        elif (extra := self.details(tag)) is not None:
            self.marks.append(Mark(_kind(tag, extra), mark.start, mark.end, extra))

    def details(self, tag: _Tag) -> dict[str, Any] | None:
        """Return fields the kind needs besides its place; None where Telegram drops the entity."""
        if tag.name == "a":
            return link_fields(tag.attributes.get("href") or "".join(self.out[tag.start :]))
        if tag.name == "tg-emoji":
            return emoji_fields(tag.attributes.get("emoji-id", ""))
        if tag.name == "tg-time":
            return time_fields(tag.attributes.get("unix", ""), tag.attributes.get("format", ""))
        return {}

    def close_pre(self, mark: Mark) -> None:
        inner = self.marks[-1] if self.marks else None
        same = inner is not None and (inner.kind, inner.start, inner.end) == ("code", mark.start, mark.end)
        if same and (language := self.languages.get(len(self.marks) - 1)):
            self.marks[-1] = Mark("pre", mark.start, mark.end, {"language": language})
        else:
            self.marks.append(mark)

    def close_code(self, mark: Mark, classes: str) -> None:
        language = classes.removeprefix("language-") if classes.startswith("language-") else ""
        inner = self.marks[-1] if self.marks else None
        if language and inner is not None and (inner.kind, inner.start, inner.end) == ("pre", mark.start, mark.end):
            self.marks[-1] = Mark("pre", mark.start, mark.end, {"language": language})
            return
        self.languages[len(self.marks)] = language
        self.marks.append(mark)


def _kind(tag: _Tag, extra: dict[str, Any]) -> str:
    if "user" in extra:
        return "text_mention"
    if tag.name == "blockquote" and "expandable" in tag.attributes:
        return "expandable_blockquote"
    return _KINDS[tag.name]


def link_fields(url: str) -> dict[str, Any] | None:
    """Fields of a text_link or, for tg://user?id=…, of a text_mention whose user has its id only."""
    if user := linked_user(url):
        return {"user": {"id": user}}
    address = usable_link(url)
    return None if address is None else {"type": "text_link", "url": address}


def emoji_fields(custom_emoji_id: str) -> dict[str, Any]:
    """Fields of a custom_emoji."""
    if not (custom_emoji_id.isascii() and custom_emoji_id.isdigit() and int(custom_emoji_id)):
        raise ParseError("Invalid custom emoji identifier specified")
    return {"custom_emoji_id": custom_emoji_id}


def time_fields(unix: str, form: str) -> dict[str, Any]:
    """Fields of a date_time."""
    if not (unix.isascii() and unix.isdigit()):
        raise ParseError("Invalid Unix time specified")
    return {"unix_time": int(unix), "date_time_format": form}


def _decoded(source: str, pos: int) -> tuple[str, int] | None:
    """Read what follows an ampersand: the character meant and where reading goes on."""
    end = pos
    if source[pos : pos + 1] == "#":
        base = 16 if source[pos + 1 : pos + 2] == "x" else 10
        pos = end = pos + (2 if base == 16 else 1)  # noqa: PLR2004 - the base of hexadecimal numbers
        digits = "0123456789abcdefABCDEF" if base == 16 else "0123456789"  # noqa: PLR2004 - same
        while source[end : end + 1] and source[end] in digits:
            end += 1
        code = int(source[pos:end] or "0", base)
        if not 0 < code < _LAST_CODE or end - pos >= _ENTITY_DIGITS:
            return None
        char = chr(code)
    else:
        while source[end : end + 1].isascii() and source[end : end + 1].isalpha():
            end += 1
        char = _NAMED.get(source[pos:end], "")
    return (char, end + (source[end : end + 1] == ";")) if char else None


def parse_html(source: str) -> tuple[str, list[Mark]]:
    """Text without its tags and the marks they made; ParseError with byte offsets."""
    reader = _Html(source)
    reader.read()
    if any(ord(char) in _SURROGATES for char in reader.out):
        reason = "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
        raise ParseError(reason + "surrogate code units")
    return "".join(reader.out), reader.marks
