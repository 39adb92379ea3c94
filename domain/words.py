"""Words that people type in any of our languages: made comparable, understood, or repeated to them."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

REPORTS: Final = "report reports aviso avisos informe informes reporte reportes 报告 报修 問題 问题"
POLLS: Final = "poll polls vote votes votacion votaciones encuesta encuestas 投票 表决"
TASKS: Final = (
    "task tasks volunteer volunteers help tarea tareas voluntario voluntaria voluntarios voluntarias voluntariado ayuda"
    " 任务 帮忙 志愿者 志愿 义工"
)
DAYS: Final = frozenset(["d", "day", "days", "dia", "dias", "天", "日"])
"""What people call reports, polls, tasks with their helpers, and days; as `plain` leaves it."""

YES: Final = frozenset(
    ["yes", "ok", "okay", "sure", "si", "vale", "claro", "是", "是的", "对", "对的", "好", "好的", "行", "可以"]
)
NO: Final = frozenset(
    ["no", "none", "skip", "ninguna", "ninguno", "saltar", "omitir", "否", "不", "不是", "不用", "没有", "无", "跳过"]
)
"""What people type for yes, and where a question can be answered with nothing; as `meant` leaves it."""

_ON: Final = YES.union(["on", "activar", "activada", "开", "打开"])
_OFF: Final = frozenset(["off", "no", "desactivar", "desactivada", "关", "关闭", "否", "不", "不是", "不用"])

_COURTESY: Final = re.compile(r"\b(?:please|thank you|thanks|por favor|gracias)\b|^请|请$|谢谢[你您]?")
_SIGNS: Final = " .,;:!?。、¡¿…"

_GREETING: Final = re.compile(
    r"hello|hi|good (?:morning|afternoon|evening)"
    r"|hola|buen[oa]s(?: dias| tardes| noches)?|(?:你|您|大家|早上|下午|晚上)好"
)
_HELP: Final = frozenset(["help", "help me", "menu", "ayuda", "ayudame", "帮助", "帮忙", "帮帮我", "菜单"])

LONGEST: Final = 40
"""Characters of a word that nobody understands that are repeated."""


def plain(text: str) -> str:
    """Lower case, half-width digits, no accents, single spaces: words are compared so."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(char for char in folded if not unicodedata.combining(char)).split())


def meant(text: str) -> str:
    """What words are compared by where people answer: `plain`, without please and thanks and the signs around it."""
    return " ".join(_COURTESY.sub(" ", plain(text)).split()).strip(_SIGNS)


def read_switch(text: str) -> bool | None:
    """Whether that means on or off; None where it means neither."""
    word = meant(text)
    return word in _ON if word in _ON | _OFF else None


def declines(text: str) -> bool:
    """Whether a no stands among the words."""
    words = meant(text)
    return words.startswith("不") or not NO.isdisjoint(re.findall(r"\w+", words))


def is_greeting(text: str) -> bool:
    """Whether somebody only greets."""
    return _GREETING.fullmatch(meant(text)) is not None


def asks_for_help(text: str) -> bool:
    """Whether somebody asks in a word what there is to do."""
    return meant(text) in _HELP


def named(text: str) -> str:
    """A name on one line, without what cannot be seen and without the full stops that a sentence ends with."""
    return " ".join(visible(" ".join(text.split())).split()).rstrip(" .。")


def visible(text: str) -> str:
    """What of it can be seen: no control characters, and nothing that turns the direction of what follows."""
    return "".join(filter(str.isprintable, text))


def repeated(word: str) -> str:
    """As much as can be seen of a word that nobody understands, at most 40 characters."""
    return visible(word)[:LONGEST]
