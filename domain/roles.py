"""Appointing people: to what, in which words, and who stands where in a neighbourhood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from domain.people import Role
from domain.refusals import Refusal
from domain.words import plain, repeated

if TYPE_CHECKING:
    from collections.abc import Mapping

APPOINTED: Final = (Role.COMMITTEE, Role.STAFF, Role.PARTNER)
"""What a chair appoints people to, in the order in which they are offered."""


_WORDS: Final[Mapping[Role, str]] = {
    Role.COMMITTEE: "committee junta comite 业委会 委员 委员会",
    Role.STAFF: "staff personal empleado empleada conserje 工作人员 员工 物业 物业人员",
    Role.PARTNER: "partner partners colaborador colaboradora colaboradores socio socia 合作方 合作伙伴 合作单位",
}
_ROLE_OF: Final = {word: role for role, words in _WORDS.items() for word in words.split()}
_CHAIR: Final = frozenset(
    ["chair", "chairs", "admin", "presidente", "presidenta", "responsable", "负责人", "主任", "管理员"]
)
_VOLUNTEER: Final = frozenset(["volunteer", "volunteers", "voluntario", "voluntaria", "志愿者", "义工"])


def read_role(text: str) -> Role | None:
    """The role that is meant, in any of our languages; None where nothing was said.

    Raises Refusal for what nobody is appointed to, with the way to become that.
    """
    word = plain(text).strip(" .")
    if not word:
        return None
    if word in _CHAIR:
        raise Refusal("role-chair-in-telegram")
    if word in _VOLUNTEER:
        raise Refusal("role-volunteer-themselves")
    if word not in _ROLE_OF:
        raise Refusal("role-word-unknown", word=repeated(text.strip()))
    return _ROLE_OF[word]


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody with a role; `appointed` tells that a chair gave it, and can take it back."""

    person_id: int
    name: str
    role: Role
    appointed: bool


SEEN: Final = (Role.STRANGER, Role.COMMITTEE, Role.CHAIR)
"""What queries call 0, 1 and 2: in no such chat, in the committee's chat, admin of a residents' group."""


def role_of(seen: Role, appointed: Role | None) -> Role:
    """What somebody is, by the chats that they are in and by what they were appointed to.

    Whoever was appointed staff or partner is that also in the committee's chat, where everybody else is committee.
    """
    if appointed is not None and seen is Role.COMMITTEE:
        return appointed
    return max(seen, appointed or Role.STRANGER)
