"""Acting for neighbours without a phone: what they have too, and what they vote; each act is written down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from domain.assisted import is_meant
from domain.audit import Deed
from domain.forms import OpenForm
from domain.polls import Vote, takes_votes
from domain.refusals import Refusal
from domain.rights import Right
from domain.words import repeated
from services import audit, committee, forms, outbox, standing
from services.assisted.keeping import REPORTS, known
from services.polls import CARD as POLL
from services.reports import Followed, add_told, cards, first_answers
from storage import assisted, polls, reports

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.assisted import Assisted
    from domain.letters import Letter
    from domain.people import Caller
    from domain.polls import Poll, Tally, Waiting
    from domain.reports import Draft, Report
    from storage.engine import Storage
    from storage.transaction import Transaction

POLLS: Final = "assisted-polls"
BALLOT: Final = "assisted-ballot"
REPORT_FORM: Final = "report-for"
MOST_REPORTS: Final = 20
MOST_SEARCHED: Final = 1000


@dataclass(frozen=True, slots=True)
class OpenReport:
    """An open report; `own`: it is theirs, `too`: they are counted as having it too."""

    id: int
    number: int
    text: str
    own: bool
    too: bool


async def find(storage: Storage, caller: Caller, word: str, now: datetime) -> int:
    """The id of whom the caller means by a number or by a part of the name.

    Raises Refusal where that is nobody, or several, and for anybody outside the committee.
    """
    async with storage.transaction() as db:
        here = await standing.here(db, caller, now)
        await standing.require(db, caller.id, here.id, Right.ACT_FOR_ASSISTED, now)
        await committee.check_place(db, caller, here.id, "report_for")
        found = [each for each in await assisted.listed(db, here.id, MOST_SEARCHED, 0) if is_meant(each, word)]
    if len(found) != 1:
        raise Refusal("assisted-several" if found else "assisted-nobody", word=repeated(word))
    return found[0].person_id


async def begin_report(storage: Storage, caller: Caller, person_id: int, now: datetime, *, step: str) -> None:
    """Ask the caller, in private, what this person reports, from that question on. Raises Refusal as `known` does."""
    async with storage.transaction() as db:
        whom = await known(db, caller, person_id, Right.ACT_FOR_ASSISTED, now)
        first = await first_answers(db, whom.neighbourhood_id)
        answers = {"person": person_id, "name": whom.name, **first}
        await forms.put(db, OpenForm(caller.id, REPORT_FORM, whom.neighbourhood_id, step, answers), now)


async def report_for(storage: Storage, caller: Caller, form: OpenForm, draft: Draft, now: datetime) -> None:
    """A new report in this person's name from the answers of the form, which is closed with it; twice makes one.

    Raises Refusal as `known` does, and for a draft without words.
    """
    async with storage.transaction() as db:
        whom = await known(db, caller, int(form.answers["person"]), Right.ACT_FOR_ASSISTED, now)
        await forms.close(db, form, now)
        report = await add_told(db, caller, whom.person_id, whom.neighbourhood_id, draft, now)
        facts = {"number": whom.number, "report": report.number}
        await audit.note(db, whom.neighbourhood_id, caller.id, Deed.REPORTED_FOR, now, **facts)


async def show_reports(storage: Storage, caller: Caller, person_id: int, now: datetime) -> None:
    """Show the caller, in private, the open reports that this person may have too. Raises Refusal as `known` does."""
    async with storage.transaction() as db:
        await known(db, caller, person_id, Right.ACT_FOR_ASSISTED, now)
        await outbox.show_anew(db, REPORTS, person_id, caller.id, now)


async def reports_of(storage: Storage, person_id: int, reader: int) -> tuple[Assisted, Sequence[OpenReport]] | None:
    """The newest open reports, and for whom; None for readers who may not act for them."""
    async with storage.reading() as db:
        found = await _readable(db, person_id, reader)
        if found is None:
            return None
        rows = await assisted.open_reports(db, found.neighbourhood_id, person_id, MOST_REPORTS)
    return found, [OpenReport(*row) for row in rows]


async def _readable(db: Transaction, person_id: int, reader: int) -> Assisted | None:
    found = await assisted.get(db, person_id)
    if found is None or found.removed:
        return None
    may = await committee.may_read(db, reader, found.neighbourhood_id, Right.ACT_FOR_ASSISTED)
    return found if may else None


async def follow_for(
    storage: Storage, caller: Caller, person_id: int, report_id: int, now: datetime, *, too: bool
) -> tuple[Followed | None, Report, Assisted]:
    """Count them as having the report too, or no longer, which is None; doing it twice changes nothing.

    Raises Refusal as `known` does, and for a report that is closed or none of the neighbourhood's.
    """
    async with storage.transaction() as db:
        whom = await known(db, caller, person_id, Right.ACT_FOR_ASSISTED, now)
        report = await cards.guarded(db, report_id)
        if report.neighbourhood_id != whom.neighbourhood_id:
            raise Refusal("button-too-old")
        return await _follow(db, caller, whom, report, now, too=too), report, whom


async def switch_for(
    storage: Storage, caller: Caller, person_id: int, number: int, now: datetime
) -> tuple[Followed | None, Report, Assisted]:
    """The same of the report with this number: whoever was counted is so no longer, and whoever was not is."""
    async with storage.transaction() as db:
        whom = await known(db, caller, person_id, Right.ACT_FOR_ASSISTED, now)
        numbered = await reports.by_number(db, whom.neighbourhood_id, number)
        if numbered is None:
            raise Refusal("report-unknown", number=str(number))
        report = await cards.guarded(db, numbered.id)
        too = not await reports.is_follower(db, report.id, person_id)
        return await _follow(db, caller, whom, report, now, too=too), report, whom


async def _follow(
    db: Transaction, caller: Caller, whom: Assisted, report: Report, now: datetime, *, too: bool
) -> Followed | None:
    if report.reporter_id == whom.person_id:
        return Followed.OWN
    if too and not report.is_open:
        raise Refusal("report-is-closed", number=str(report.number))
    change = (
        reports.follow(db, report.id, whom.person_id, now) if too else reports.unfollow(db, report.id, whom.person_id)
    )
    if await change:
        await cards.refresh_all(db, report.id)
        await outbox.refresh(db, REPORTS, whom.person_id)
        deed, facts = Deed.TOO_FOR if too else Deed.NOT_TOO_FOR, {"number": whom.number, "report": report.number}
        await audit.note(db, whom.neighbourhood_id, caller.id, deed, now, **facts)
    return Followed.COUNTED if too else None


async def ask_polls(storage: Storage, caller: Caller, person_id: int, answer: Letter, now: datetime) -> None:
    """Owe the caller, in private, the open polls that this person can vote in. Raises Refusal as `known` does."""
    async with storage.transaction() as db:
        await known(db, caller, person_id, Right.ACT_FOR_ASSISTED, now)
        await outbox.owe(db, replace(answer, kind=POLLS, data={"assisted": person_id}), now)


async def open_polls(
    storage: Storage, person_id: int, reader: int, now: datetime
) -> tuple[Assisted, Sequence[Waiting]] | None:
    """The open polls with the answers of this person; None for readers who may not act for them."""
    async with storage.reading() as db:
        found = await _readable(db, person_id, reader)
        return None if found is None else (found, await polls.running(db, found.neighbourhood_id, person_id, now))


async def ask_ballot(
    storage: Storage, caller: Caller, person_id: int, poll_id: int, answer: Letter, now: datetime
) -> None:
    """Owe the caller, in private, the answers of a poll to choose one for this person. Raises Refusal as `cast_for`."""
    async with storage.transaction() as db:
        whom = await known(db, caller, person_id, Right.ACT_FOR_ASSISTED, now)
        await _poll(db, whom, poll_id, now)
        await outbox.owe(db, replace(answer, kind=BALLOT, data={"assisted": person_id, "poll": poll_id}), now)


async def ballot(storage: Storage, person_id: int, poll_id: int, reader: int) -> tuple[Assisted, Tally, bool] | None:
    """The poll, and whether this person has voted; None for readers who may not act for them."""
    async with storage.reading() as db:
        found = await _readable(db, person_id, reader)
        poll = await polls.get(db, poll_id)
        if found is None or poll is None or poll.neighbourhood_id != found.neighbourhood_id:
            return None
        return found, await polls.tally(db, poll), await polls.choice(db, poll_id, person_id) is not None


async def cast_for(
    storage: Storage, caller: Caller, person_id: int, poll_id: int, option: int, now: datetime
) -> tuple[Vote, Assisted]:
    """Their vote is for that answer from now on, with 0 they have none; what happened, and for whom.

    They have one vote, and the last one stands. Raises Refusal as `known` does, for a closed poll, and for a poll or
    an answer that does not exist.
    """
    async with storage.transaction() as db:
        whom = await known(db, caller, person_id, Right.ACT_FOR_ASSISTED, now)
        poll = await _poll(db, whom, poll_id, now)
        labels = {each.number: each.label for each in (await polls.tally(db, poll)).options}
        if option and option not in labels:
            raise Refusal("button-too-old")
        if option:
            changed = await polls.cast(db, poll_id, person_id, option, now)
        else:
            changed = await polls.withdraw(db, poll_id, person_id)
        if changed:
            await outbox.refresh(db, POLL, poll_id)
            deed = Deed.VOTED_FOR if option else Deed.NOT_VOTED_FOR
            await audit.note(db, whom.neighbourhood_id, caller.id, deed, now, number=whom.number, poll=poll.number)
    return Vote(labels.get(option), changed, poll.closes_at, poll.zone), whom


async def _poll(db: Transaction, whom: Assisted, poll_id: int, now: datetime) -> Poll:
    """The open poll of their neighbourhood, safe from others until the end of the transaction."""
    poll = await polls.lock(db, poll_id)
    if poll is None or poll.neighbourhood_id != whom.neighbourhood_id:
        raise Refusal("button-too-old")
    if not takes_votes(poll, now):
        raise Refusal("poll-closed", number=str(poll.number))
    return poll
