"""Neighbours without a phone: /assisted, for the committee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.rights import Right
from handlers.assisted import commands, form, jobs, pages, taps, views
from handlers.registry import Below, Every, Menu
from handlers.wording import say
from services import assisted

if TYPE_CHECKING:
    from handlers.registry import Registry

JOBS = (Every(seconds=60, run=jobs.let_assisted_go),)


def register(registry: Registry) -> None:
    """The commands, the form, the buttons, the cards and the letters."""
    registry.command("assisted", commands.assisted_, right=Right.KEEP_ASSISTED, menu=Menu.ADMINS)
    registry.numbered("assisted", commands.numbered, right=Right.KEEP_ASSISTED)
    registry.form(form.ASSISTED)
    registry.card(assisted.CARD, views.card)
    registry.card(assisted.REPORTS, pages.reports)
    number = Below(commands.report_below, "assisted-number-only")
    registry.reply(assisted.REPORTS, commands.report_typed, right=Right.ACT_FOR_ASSISTED, below=number)
    registry.answer(assisted.LIST, views.listing)
    registry.answer(assisted.REMOVE, views.whether_to_remove)
    registry.answer(assisted.KEPT, views.what_is_kept)
    registry.answer(assisted.POLLS, pages.polls)
    registry.answer(assisted.BALLOT, pages.ballot)
    for sentence in ("assisted-counted", "assisted-counted-not"):
        registry.answer(sentence, say(sentence))
    _register_taps(registry)


def _register_taps(registry: Registry) -> None:
    keep, act = Right.KEEP_ASSISTED, Right.ACT_FOR_ASSISTED
    for action, run, right in (
        ("assisted-more", taps.more, keep),
        ("assisted-see", taps.see, keep),
        ("assisted-add", taps.add, keep),
        ("assisted-change", taps.change, keep),
        ("assisted-ask", taps.ask_removal, keep),
        ("assisted-remove", taps.remove, keep),
        ("assisted-undo", taps.undo, keep),
        ("assisted-kept", taps.what_is_kept, keep),
        ("assisted-reports", taps.show_reports, act),
        ("assisted-too", taps.too, act),
        ("assisted-not-too", taps.not_too, act),
        ("assisted-polls", taps.show_polls, act),
        ("assisted-ballot", taps.show_ballot, act),
        ("assisted-vote", taps.vote, act),
    ):
        registry.tap(action, run, right=right)
