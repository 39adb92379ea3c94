"""Who goes first when more is owed than may be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.letters import Urgency

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.errands.cards import CardErrand
    from bot.errands.letters import LetterErrand
    from bot.errands.office import Errand


def in_order(letters: Sequence[LetterErrand], cards: Sequence[CardErrand]) -> list[Errand]:
    """The most urgent first, letters in the order they have; in a group its cards wait for its letters, but new ones.

    A card in private is somebody's next question, so it goes with the answers. One in a group goes with the pings: its
    budget keeps such cards few, and ten thousand announcements must not hold them up. One that nobody has seen yet goes
    before all: else somebody who asks for the same list a hundred times would keep a neighbour's report from the group.
    """
    least: dict[int, Urgency] = {}
    for letter in letters:
        urgency = letter.owed.letter.urgency
        least[letter.chat_id] = max(urgency, least.get(letter.chat_id, urgency))
    ranked: list[tuple[int, int, Errand]] = [(letter.owed.letter.urgency, 0, letter) for letter in letters]
    for card in cards:
        if card.chat_id < 0 and not card.is_edit:
            ranked.append((Urgency.ANSWER, -1, card))
            continue
        own = Urgency.PING if card.chat_id < 0 else Urgency.ANSWER
        ranked.append((max(own, least.get(card.chat_id, own)), 1, card))
    return [errand for _, _, errand in sorted(ranked, key=lambda each: each[:2])]
