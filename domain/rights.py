"""Who may do what: the one table that every service asks, and that everything people can do is registered with."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.people import Role


class Right(StrEnum):
    """Something that people can do; whatever a feature answers to is registered with one of these."""

    LOOK_AROUND = "look-around"
    CANCEL_FORM = "cancel-form"
    FILL_IN_FORM = "fill-in-form"
    SET_OWN_LANGUAGE = "set-own-language"
    SET_LARGE_PRINT = "set-large-print"
    SET_LANGUAGE_OF_GROUP = "set-language-of-group"
    CHOOSE_NEIGHBOURHOOD = "choose-neighbourhood"
    OWN_DATA = "own-data"
    SHOW_WHO_I_AM = "show-who-i-am"
    SET_UP = "set-up"
    NAME_COMMITTEE_CHAT = "name-committee-chat"
    REPORT = "report"
    SEE_REPORTS = "see-reports"
    FOLLOW_REPORT = "follow-report"
    ADD_EVIDENCE = "add-evidence"
    HANDLE_REPORT = "handle-report"
    SORT_REPORT = "sort-report"
    UNDO_STEP = "undo-step"
    VOLUNTEER = "volunteer"
    SEE_TASKS = "see-tasks"
    SEE_OWN_TASKS = "see-own-tasks"
    ANSWER_TASK = "answer-task"
    CREATE_TASK = "create-task"
    MANAGE_TASK = "manage-task"
    CREATE_POLL = "create-poll"
    SEE_POLLS = "see-polls"
    VOTE = "vote"
    END_POLL = "end-poll"
    SUMMARY = "summary"
    NAME_TOPIC = "name-topic"
    SEE_ROLES = "see-roles"
    SEE_ROLL = "see-roll"
    HAVE_HOME = "have-home"
    SEE_HOMES = "see-homes"
    MANAGE_HOMES = "manage-homes"
    APPOINT = "appoint"
    TAKE_ROLE = "take-role"
    KEEP_ASSISTED = "keep-assisted"
    ACT_FOR_ASSISTED = "act-for-assisted"
    SEE_AUDIT = "see-audit"
    CHANGE_SETTINGS = "change-settings"
    KEEP_HOME_LIST = "keep-home-list"
    ISSUE_LINK = "issue-link"
    USE_LINK = "use-link"


class Besides(StrEnum):
    """What is asked besides the role."""

    OWN = "only what is one's own"
    SAME_HAND = "only whoever took the step, for ten minutes"
    ADMIN_HERE = "an admin of the very group, as Telegram says at that moment"
    PRESENT = "only whoever is in a chat of the neighbourhood, staff and partners in a residents' group"
    INVITED = "whoever opens the one-time link that a chair made"
    CODE = "an admin of the very group, with a one-time code that a chair made"


@dataclass(frozen=True, slots=True)
class Rule:
    """Who has a right: the least role in the neighbourhood that the thing belongs to, and what is asked besides.

    `author` is the least role of whoever made the thing, where that is enough for them.
    """

    least: Role
    besides: Besides | None = None
    author: Role | None = None


RULES: Final[dict[Right, Rule]] = {
    Right.LOOK_AROUND: Rule(Role.STRANGER),
    Right.CANCEL_FORM: Rule(Role.STRANGER, Besides.OWN),
    Right.FILL_IN_FORM: Rule(Role.STRANGER, Besides.OWN),  # each form asks for a right of its own as well
    Right.SET_OWN_LANGUAGE: Rule(Role.STRANGER, Besides.OWN),
    Right.SET_LARGE_PRINT: Rule(Role.STRANGER, Besides.OWN),
    Right.SET_LANGUAGE_OF_GROUP: Rule(Role.CHAIR),
    Right.CHOOSE_NEIGHBOURHOOD: Rule(Role.RESIDENT, Besides.OWN),
    Right.OWN_DATA: Rule(Role.STRANGER, Besides.OWN),
    Right.SHOW_WHO_I_AM: Rule(Role.STRANGER, Besides.ADMIN_HERE),
    Right.SET_UP: Rule(Role.STRANGER, Besides.ADMIN_HERE),
    Right.NAME_COMMITTEE_CHAT: Rule(Role.CHAIR, Besides.ADMIN_HERE),
    Right.REPORT: Rule(Role.RESIDENT),
    Right.SEE_REPORTS: Rule(Role.RESIDENT),
    Right.FOLLOW_REPORT: Rule(Role.RESIDENT),
    Right.ADD_EVIDENCE: Rule(Role.RESIDENT),
    Right.HANDLE_REPORT: Rule(Role.STAFF),
    Right.SORT_REPORT: Rule(Role.STAFF, author=Role.RESIDENT),
    Right.UNDO_STEP: Rule(Role.STAFF, Besides.SAME_HAND),
    Right.VOLUNTEER: Rule(Role.RESIDENT, Besides.OWN),
    Right.SEE_TASKS: Rule(Role.RESIDENT),
    Right.SEE_OWN_TASKS: Rule(Role.RESIDENT, Besides.OWN),
    Right.ANSWER_TASK: Rule(Role.RESIDENT),
    Right.CREATE_TASK: Rule(Role.COMMITTEE),
    Right.MANAGE_TASK: Rule(Role.COMMITTEE),
    Right.CREATE_POLL: Rule(Role.RESIDENT),
    Right.SEE_POLLS: Rule(Role.RESIDENT),
    Right.VOTE: Rule(Role.RESIDENT, Besides.PRESENT),
    Right.END_POLL: Rule(Role.COMMITTEE, author=Role.RESIDENT),
    Right.SUMMARY: Rule(Role.COMMITTEE),
    Right.NAME_TOPIC: Rule(Role.CHAIR),
    Right.SEE_ROLES: Rule(Role.RESIDENT),
    Right.SEE_ROLL: Rule(Role.COMMITTEE),
    Right.HAVE_HOME: Rule(Role.RESIDENT, Besides.OWN),
    Right.SEE_HOMES: Rule(Role.COMMITTEE),
    Right.MANAGE_HOMES: Rule(Role.COMMITTEE),
    Right.APPOINT: Rule(Role.CHAIR),
    Right.TAKE_ROLE: Rule(Role.STRANGER, Besides.INVITED),
    Right.KEEP_ASSISTED: Rule(Role.COMMITTEE),
    Right.ACT_FOR_ASSISTED: Rule(Role.COMMITTEE),
    Right.SEE_AUDIT: Rule(Role.COMMITTEE),
    Right.CHANGE_SETTINGS: Rule(Role.CHAIR),
    Right.KEEP_HOME_LIST: Rule(Role.CHAIR),
    Right.ISSUE_LINK: Rule(Role.CHAIR),
    Right.USE_LINK: Rule(Role.STRANGER, Besides.CODE),
}


def least(right: Right, *, author: bool = False) -> Role:
    """The least role with this right, or, for whoever made the thing, the least role that they need."""
    rule = RULES[right]
    return rule.author if author and rule.author is not None else rule.least


def may(role: Role, right: Right, *, author: bool = False) -> bool:
    """Whether somebody of this role has this right."""
    return role >= least(right, author=author)
