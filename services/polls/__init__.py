"""What can be done with polls."""

from services.polls.course import FORM, ask, close_due, close_early, open_form, open_poll
from services.polls.reading import ask_open, ask_page, ask_results, ask_results_of, page, recount, running, tally
from services.polls.voting import CARD, OWN, cast_vote, withdraw_vote

__all__ = [
    "CARD",
    "FORM",
    "OWN",
    "ask",
    "ask_open",
    "ask_page",
    "ask_results",
    "ask_results_of",
    "cast_vote",
    "close_due",
    "close_early",
    "open_form",
    "open_poll",
    "page",
    "recount",
    "running",
    "tally",
    "withdraw_vote",
]
