"""A file's bytes as text: in which of the encodings that spreadsheets write it is."""

from __future__ import annotations

from typing import Final

from domain.refusals import Refusal

SPREADSHEETS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How a workbook begins, the newer kind and the older: a file of Excel or LibreOffice that is no CSV."""

_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_FIRST_OF_GB2312: Final = 0xA1
_TWO: Final = 2
"""Bytes of a Chinese character; other writing has four in GB18030, and ASCII one."""


def decoded(content: bytes) -> str:
    """The text of a file in UTF-8, in UTF-16 with a byte order mark, in GB18030, or in Windows-1252, in that order.

    What happens to be valid GB18030 counts as Windows-1252 where most of it would be characters that hardly anybody
    uses. Raises Refusal for a workbook, and for what is no text.
    """
    if content.startswith(SPREADSHEETS):
        raise Refusal("home-list-workbook")
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and (encoding != "gb18030" or _is_chinese(text)):
            return text
    raise Refusal("home-list-no-text")


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith(_UTF_16):
        return ("utf-16",)
    return ("utf-8-sig", "gb18030", "cp1252")


def _is_chinese(text: str) -> bool:
    """Whether most of its characters are of GB2312, the few thousand in common use: both of their bytes are high.

    Letters of Spanish, each followed by one without an accent, read as rare characters, with a low second byte.
    """
    codes = [code for char in set(text) if len(code := char.encode("gb18030")) == _TWO]
    common = sum(min(code) >= _FIRST_OF_GB2312 for code in codes)
    return common > 0 and common >= len(codes) - common
