"""Who may do what: the one table that every service asks."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from domain.people import Role


class Right(StrEnum):
    """Something that not everybody may do."""

    REPORT = "report"
    FOLLOW_REPORT = "follow-report"
    SEE_REPORTS = "see-reports"
    HANDLE_REPORT = "handle-report"
    VOLUNTEER = "volunteer"
    CREATE_TASK = "create-task"
    MANAGE_TASK = "manage-task"
    SEE_TASKS = "see-tasks"
    CREATE_POLL = "create-poll"
    VOTE = "vote"
    SEE_POLLS = "see-polls"
    CLOSE_ANY_POLL = "close-any-poll"
    SUMMARY = "summary"
    SET_UP = "set-up"
    SET_LANGUAGE_OF_GROUP = "set-language-of-group"
    NAME_COMMITTEE_CHAT = "name-committee-chat"
    CHANGE_SETTINGS = "change-settings"


LEAST_ROLE: Final[dict[Right, Role]] = {
    Right.REPORT: Role.RESIDENT,
    Right.FOLLOW_REPORT: Role.RESIDENT,
    Right.SEE_REPORTS: Role.RESIDENT,
    Right.HANDLE_REPORT: Role.COMMITTEE,
    Right.VOLUNTEER: Role.RESIDENT,
    Right.CREATE_TASK: Role.COMMITTEE,
    Right.MANAGE_TASK: Role.COMMITTEE,
    Right.SEE_TASKS: Role.RESIDENT,
    Right.CREATE_POLL: Role.RESIDENT,
    Right.VOTE: Role.RESIDENT,
    Right.SEE_POLLS: Role.RESIDENT,
    Right.CLOSE_ANY_POLL: Role.COMMITTEE,
    Right.SUMMARY: Role.COMMITTEE,
    Right.SET_UP: Role.CHAIR,
    Right.SET_LANGUAGE_OF_GROUP: Role.CHAIR,
    Right.NAME_COMMITTEE_CHAT: Role.CHAIR,
    Right.CHANGE_SETTINGS: Role.CHAIR,
}


def may(role: Role, right: Right) -> bool:
    """Whether somebody of this role has this right."""
    return role >= LEAST_ROLE[right]
