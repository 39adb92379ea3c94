"""One owed message on its way: worded at the last moment, sent, and settled by what Telegram answered."""

from bot.errands.cards import CardErrand
from bot.errands.letters import LetterErrand
from bot.errands.office import Errand, Office, kept

__all__ = ["CardErrand", "Errand", "LetterErrand", "Office", "kept"]
