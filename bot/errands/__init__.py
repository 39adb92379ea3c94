"""One owed message on its way: worded at the last moment, sent, and settled by what Telegram answered."""

from bot.errands.cards import CardErrand
from bot.errands.letters import LetterErrand
from bot.errands.office import Errand, Office, kept
from bot.errands.order import in_order

__all__ = ["CardErrand", "Errand", "LetterErrand", "Office", "in_order", "kept"]
