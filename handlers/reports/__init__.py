"""Reports: one message makes one, a card shows it, the committee takes it from open to fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.letters import Afterwards
from handlers.registry import Every, Menu, Where
from handlers.reports import cards, commands, form, jobs, letters, lists, replies, taps
from handlers.wording import say
from services.reports import lists as shown_lists
from services.reports.cards import DESK, GROUP, PRIVATE

if TYPE_CHECKING:
    from handlers.registry import Registry

JOBS = (Every(seconds=60, run=jobs.close_over),)


def register(registry: Registry) -> None:
    """Commands, links, buttons, replies, cards, letters and the private form of reports."""
    registry.command("report", commands.report, menu=Menu.PRIVATE | Menu.GROUP)
    registry.command("reports", commands.reports_, menu=Menu.PRIVATE | Menu.GROUP)
    registry.command("my", commands.my, menu=Menu.PRIVATE, where=Where.PRIVATE)
    registry.numbered("report", commands.numbered)
    registry.start("report", commands.start_report)
    registry.start("reports", commands.start_reports)
    registry.start("my", commands.start_my)
    registry.form(form.REPORT)
    registry.photo_handler = form.photo_first
    _register_taps(registry)
    for kind, show, reply in (
        (GROUP, cards.in_group, replies.to_group_card),
        (DESK, cards.on_desk, replies.to_desk),
        (PRIVATE, cards.in_private, replies.to_desk),
    ):
        registry.card(kind, show)
        registry.reply(kind, reply)
    registry.card(shown_lists.CARD, lists.in_private)
    _register_letters(registry)


def _register_taps(registry: Registry) -> None:
    for action, run in (
        ("me-too", taps.me_too),
        ("me-too-back", taps.take_back),
        ("report-to", taps.step),
        ("report-reasons", taps.ask_reason),
        ("report-decline", taps.decline),
        ("report-keep", taps.drop_decline),
        ("report-undo", taps.undo),
        ("report-photo", taps.send_photo),
        ("report-see", taps.show),
        ("report-page", taps.turn_page),
    ):
        registry.tap(action, run)


def _register_letters(registry: Registry) -> None:
    registry.answer("report-list", lists.in_group)
    registry.letter("report-news", letters.news, afterwards=Afterwards.AGAIN, late=None)
    registry.answer("report-photo", letters.photo)
    registry.answer("report-how", letters.how)
    registry.letter("report-kept", letters.kept, afterwards=Afterwards.AGAIN, late=None)
    registry.letter(
        "report-without-file",
        letters.about_number("report-without-file"),
        afterwards=Afterwards.AGAIN,
        late=None,
    )
    registry.letter("report-added", say("report-added"), afterwards=Afterwards.AGAIN, late=None)
