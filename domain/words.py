"""Words that people type in any of our languages: made comparable, understood, or repeated to them."""

from __future__ import annotations

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

_SWITCH: Final = {
    word: on
    for on, words in (
        (True, "on yes si activar activada 开 打开 是"),
        (False, "off no desactivar desactivada 关 关闭 否 不"),
    )
    for word in words.split()
}

LONGEST: Final = 40
"""Characters of a word that nobody understands that are repeated."""


def plain(text: str) -> str:
    """Lower case, half-width digits, no accents, single spaces: words are compared so."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(char for char in folded if not unicodedata.combining(char)).split())


def read_switch(text: str) -> bool | None:
    """Whether that means on or off; None where it means neither."""
    return _SWITCH.get(plain(text).rstrip(".。"))


def visible(text: str) -> str:
    """What of it can be seen: no control characters, and nothing that turns the direction of what follows."""
    return "".join(filter(str.isprintable, text))


def repeated(word: str) -> str:
    """As much as can be seen of a word that nobody understands, at most 40 characters."""
    return visible(word)[:LONGEST]
