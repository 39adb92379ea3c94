"""What people typed, made safe to show: cleaned, kept from turning the line round, escaped once."""

import re
import unicodedata

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_PLAIN = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_UNWANTED_CHARS = frozenset("\ufffe\uffff\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNWANTED = frozenset({"Cc", "Cs"})
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\u0085]")
_ISOLATED = "\u2068{}\u2069"
_JOINER = "\u200d"


class Markup(str):
    """HTML that is already safe for Telegram; shown as it is, never escaped again."""

    __slots__ = ()


def clean(text: str) -> str:
    """Drop control characters, direction overrides and lone surrogates; every line end becomes a newline."""
    if _PLAIN.fullmatch(text):
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return "".join(char for char in text if char == "\n" or _wanted(char))


def _wanted(char: str) -> bool:
    return char not in _UNWANTED_CHARS and unicodedata.category(char) not in _UNWANTED


def runs_right_to_left(text: str) -> bool:
    """Whether the text holds any Arabic, Hebrew or other right-to-left letter."""
    return any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def shown(text: str) -> str:
    """Clean text for a button or a toast; text that runs right to left is kept from turning the rest round."""
    if _PLAIN.fullmatch(text):
        return text
    text = clean(text)
    return _ISOLATED.format(text) if runs_right_to_left(text) else text


def escape(text: str) -> Markup:
    """Turn text into HTML: Markup is returned as it is, everything else is cleaned and escaped."""
    if isinstance(text, Markup):
        return text
    return Markup(shown(text).translate(_ENTITIES))


def limit(text: str, most: int) -> str:
    """Shorten a person's text (not HTML) to `most` code points, cut between whole characters and ended with "…".

    Raises TypeError for Markup, which a cut could tear.
    """
    if isinstance(text, Markup):
        raise TypeError("limit the text before it becomes markup")
    if len(text) <= most:
        return text
    cut = max(most - 1, 0)
    while cut > 0 and _belong_together(text, cut):
        cut -= 1
    return f"{text[:cut].rstrip()}…" if most > 0 else ""


def _belong_together(text: str, cut: int) -> bool:
    """Whether a cut at this index would part a letter from its accents or an emoji from its pieces."""
    before, after = text[cut - 1], text[cut]
    if _JOINER in (before, after) or _extends(after):
        return True
    return _is_flag_half(after) and _flag_halves_before(text, cut) % 2 == 1


def _extends(char: str) -> bool:
    """Accents, variation selectors, skin tones and emoji tags: pieces of the character before them."""
    return (
        unicodedata.category(char)[0] == "M"
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\U000e0020" <= char <= "\U000e007f"
    )


def _is_flag_half(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _flag_halves_before(text: str, cut: int) -> int:
    start = cut
    while start > 0 and _is_flag_half(text[start - 1]):
        start -= 1
    return cut - start
