import pytest

from domain.people import ChatKind, Presence, Role, Sighting, as_neighbours, standing
from domain.refusals import Refusal
from domain.roles import APPOINTED, read_role, role_of
from tests.clock import MONDAY_MORNING as NOW


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("committee", Role.COMMITTEE),
        ("Staff.", Role.STAFF),
        ("PARTNER", Role.PARTNER),
        ("junta", Role.COMMITTEE),
        ("物业", Role.STAFF),
        ("", None),
        ("  ", None),
    ],
)
def test_roles_are_understood_in_any_language(text: str, role: Role | None) -> None:
    assert read_role(text) is role


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("chair", "role-chair-in-telegram"),
        ("负责人", "role-chair-in-telegram"),
        ("voluntaria", "role-volunteer-themselves"),
        ("king", "role-word-unknown"),
        ("staff partner", "role-word-unknown"),
    ],
)
def test_what_nobody_is_appointed_to_is_told_with_the_way(text: str, said: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_role(text)
    assert refused.value.text == said


@pytest.mark.parametrize("seen", [Role.STRANGER, Role.RESIDENT, Role.COMMITTEE, Role.CHAIR])
@pytest.mark.parametrize("appointed", [None, *APPOINTED])
def test_what_is_listed_is_what_is_allowed(seen: Role, appointed: Role | None) -> None:
    def in_chat(kind: ChatKind, *, there: bool, admin: bool = False) -> Sighting:
        presence = Presence.LEFT if not there else Presence.ADMIN if admin else Presence.MEMBER
        return Sighting(1, kind, presence, NOW, appointed)

    sightings = [
        in_chat(ChatKind.RESIDENTS, there=seen in (Role.RESIDENT, Role.CHAIR), admin=seen is Role.CHAIR),
        in_chat(ChatKind.COMMITTEE, there=seen is Role.COMMITTEE),
    ]
    assert standing(sightings, Role.STRANGER, NOW) is role_of(seen, appointed)


@pytest.mark.parametrize("duty", [None, *APPOINTED])
def test_only_who_is_there_decides_with_the_neighbours(duty: Role | None) -> None:
    def among(presence: Presence, kind: ChatKind) -> Role | None:
        return standing(as_neighbours([Sighting(1, kind, presence, NOW, duty)]), Role.RESIDENT, NOW)

    assert among(Presence.LEFT, ChatKind.RESIDENTS) is Role.STRANGER
    assert among(Presence.MEMBER, ChatKind.RESIDENTS) is Role.RESIDENT
    at_work = duty in (Role.STAFF, Role.PARTNER)
    assert among(Presence.MEMBER, ChatKind.COMMITTEE) is (Role.STRANGER if at_work else Role.COMMITTEE)
