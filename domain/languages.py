"""The languages that can be chosen, and how people call them."""

from __future__ import annotations

from typing import Final

from domain.refusals import Refusal
from domain.words import meant

NAMES: Final = {"en": "English", "zh": "中文", "es": "Español"}
"""Each language in its own words: the one list that nobody should have to read in translation."""

_CALLED: Final = {
    "en": "en english ingles 英语 英文",
    "zh": "zh chinese chino mandarin mandarino 中文 汉语 普通话 简体中文 华语",
    "es": "es spanish espanol castellano castilian 西班牙语 西班牙文 西语",
}
_CODES: Final = {word: code for code, words in _CALLED.items() for word in words.split()}


def is_language(text: str) -> bool:
    """Whether somebody named a language that can be chosen, and wrote nothing else."""
    return meant(text) in _CODES


def read_language(text: str) -> str:
    """The code of the language that was named, in whichever of them. Refusal for anything else."""
    code = _CODES.get(meant(text))
    if code is None:
        raise Refusal("setting-language-names")
    return code
