"""What can be done with polls."""

from services.polls.course import close_due, close_early, open_poll
from services.polls.reading import ask_open, ask_page, ask_results, page, recount, running, tally
from services.polls.voting import cast_vote, withdraw_vote

__all__ = [
    "ask_open",
    "ask_page",
    "ask_results",
    "cast_vote",
    "close_due",
    "close_early",
    "open_poll",
    "page",
    "recount",
    "running",
    "tally",
    "withdraw_vote",
]
