"""Reports: filing, following, handling and reading them."""

from services.reports.deadlines import look_again
from services.reports.filing import FORM, OFFERED, add_told, ask, file, file_form, first_answers, invite
from services.reports.following import Followed, add_evidence, follow, unfollow
from services.reports.handling import ask_reason, close_over, decline, decline_in_words, drop_decline, step, undo
from services.reports.lists import Page, list_in_group, list_in_private, list_page, newest_open, turn_list
from services.reports.showing import (
    News,
    Sight,
    news,
    recount,
    send_photo,
    show_by_number,
    show_in_private,
    sight,
    sight_for,
    sight_on_desk,
)
from services.reports.sorting import ask_about, sort

__all__ = [
    "FORM",
    "OFFERED",
    "Followed",
    "News",
    "Page",
    "Sight",
    "add_evidence",
    "add_told",
    "ask",
    "ask_about",
    "ask_reason",
    "close_over",
    "decline",
    "decline_in_words",
    "drop_decline",
    "file",
    "file_form",
    "first_answers",
    "follow",
    "invite",
    "list_in_group",
    "list_in_private",
    "list_page",
    "look_again",
    "newest_open",
    "news",
    "recount",
    "send_photo",
    "show_by_number",
    "show_in_private",
    "sight",
    "sight_for",
    "sight_on_desk",
    "sort",
    "step",
    "turn_list",
    "undo",
    "unfollow",
]
