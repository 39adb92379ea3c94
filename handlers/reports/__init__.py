"""Reports: one message makes one, a card shows it, the committee takes it from open to fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.letters import Afterwards
from domain.rights import Right
from handlers.registry import Every, Menu, Where
from handlers.reports import cards, commands, for_another, form, jobs, letters, lists, replies, sorting, taps
from handlers.wording import say
from services.reports import lists as shown_lists
from services.reports.cards import DESK, GROUP, PRIVATE

if TYPE_CHECKING:
    from handlers.registry import Registry

JOBS = (Every(seconds=60, run=jobs.close_over), Every(seconds=60, run=jobs.look_at_deadlines))


def register(registry: Registry) -> None:
    """Commands, links, buttons, replies, cards, letters and the private form of reports."""
    registry.command("report", commands.report, right=Right.REPORT, menu=Menu.PRIVATE | Menu.GROUP)
    registry.command("reports", commands.reports_, right=Right.SEE_REPORTS, menu=Menu.PRIVATE | Menu.GROUP)
    registry.command("my", commands.my, right=Right.SEE_REPORTS, menu=Menu.PRIVATE, where=Where.PRIVATE)
    registry.numbered("report", commands.numbered, right=Right.SEE_REPORTS)
    registry.start("report", commands.start_report, right={"alone": Right.REPORT, "with a report": Right.SEE_REPORTS})
    registry.start("reports", commands.start_reports, right=Right.SEE_REPORTS)
    registry.start("my", commands.start_my, right=Right.SEE_REPORTS)
    registry.form(form.REPORT)
    registry.command("report_for", for_another.report_for, right=Right.ACT_FOR_ASSISTED, menu=Menu.ADMINS)
    registry.form(for_another.FORM)
    registry.photo(form.photo_first, right=Right.REPORT)
    _register_taps(registry)
    evidence, words = {"a photo or a place": Right.ADD_EVIDENCE}, {"words": Right.HANDLE_REPORT}
    for kind, show, reply, right in (
        (GROUP, cards.in_group, replies.to_group_card, evidence),
        (DESK, cards.on_desk, replies.to_desk, evidence | words),
        (PRIVATE, cards.in_private, replies.to_desk, evidence | words),
    ):
        registry.card(kind, show)
        registry.reply(kind, reply, right=right)
    registry.card(shown_lists.CARD, lists.in_private)
    _register_letters(registry)


def _register_taps(registry: Registry) -> None:
    for action, run, right in (
        ("me-too", taps.me_too, Right.FOLLOW_REPORT),
        ("me-too-back", taps.take_back, Right.FOLLOW_REPORT),
        ("report-to", taps.step, Right.HANDLE_REPORT),
        ("report-reasons", taps.ask_reason, Right.HANDLE_REPORT),
        ("report-decline", taps.decline, Right.HANDLE_REPORT),
        ("report-keep", taps.drop_decline, Right.HANDLE_REPORT),
        ("report-undo", taps.undo, Right.UNDO_STEP),
        ("report-about", sorting.ask, Right.SORT_REPORT),
        ("report-sort", sorting.sort, Right.SORT_REPORT),
        ("report-photo", taps.send_photo, Right.SEE_REPORTS),
        ("report-see", taps.show, Right.SEE_REPORTS),
        ("report-page", taps.turn_page, Right.SEE_REPORTS),
        ("report-for", for_another.begin, Right.ACT_FOR_ASSISTED),
        ("report-for-more", for_another.more, Right.KEEP_ASSISTED),
    ):
        registry.tap(action, run, right=right)


def _register_letters(registry: Registry) -> None:
    registry.answer("report-list", lists.in_group)
    registry.answer("report-about", sorting.question)
    registry.letter("report-news", letters.news, afterwards=Afterwards.AGAIN, late=None)
    registry.answer("report-photo", letters.photo)
    registry.answer(for_another.WHOM, for_another.whom)
    registry.answer("report-kept-for", for_another.kept)
    registry.answer("report-how", letters.how)
    registry.letter("report-kept", letters.kept, afterwards=Afterwards.AGAIN, late=None)
    registry.letter(
        "report-without-file",
        letters.about_number("report-without-file"),
        afterwards=Afterwards.AGAIN,
        late=None,
    )
    registry.letter("report-added", say("report-added"), afterwards=Afterwards.AGAIN, late=None)
