"""The counts of a period in words, topic by topic; silence is told as silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.summaries import LEAST_GROUP, Topic
from handlers.committee.decisions import MOST_TEXT
from handlers.markup import Markup, limit

if TYPE_CHECKING:
    from domain.summaries import Answers, Polls, Reports, Summary, Volunteers
    from handlers.words import Voice


def blocks(found: Summary, voice: Voice, most: int) -> list[Markup]:
    """One block a topic: its name, then its numbers; at most `most` polls and skills by name."""
    told: list[Markup] = []
    days = found.period.days if found.comparable else None
    if found.reports is not None:
        told.append(_block(Topic.REPORTS, _reports(found.reports, voice, days), voice))
    if found.polls is not None:
        told.append(_block(Topic.POLLS, _polls(found.polls, voice, most, days), voice))
    if found.volunteers is not None:
        lines = _volunteers(found.volunteers, voice, most, days)
        told.append(_block(Topic.VOLUNTEERS, lines, voice))
    return told


def _block(topic: Topic, lines: list[Markup], voice: Voice) -> Markup:
    name = voice.html("summary-topic", topic=topic)
    return Markup("\n".join((voice.html("summary-heading", topic=name), *lines)))


def _with_before(line: Markup, count: int, voice: Voice, days: int | None) -> Markup:
    """The line, and how many it was in the `days` before; not when the neighbourhood was not there for all of them."""
    return line if days is None else Markup(f"{line} {voice.html('summary-before', count=count, days=days)}")


def _reports(reports: Reports, voice: Voice, days: int | None) -> list[Markup]:
    if reports.received:
        line = voice.html(
            "summary-reports", received=reports.received, fixed=reports.fixed, unanswered=reports.unanswered
        )
    else:
        line = voice.html("summary-reports-none")
    told = [_with_before(line, reports.received_before, voice, days)]
    if reports.repaired:
        told.append(voice.html("summary-repaired", count=reports.repaired))
    return told


def _polls(polls: Polls, voice: Voice, most: int, days: int | None) -> list[Markup]:
    line = voice.html("summary-polls", count=polls.opened) if polls.opened else voice.html("summary-polls-none")
    told = [_with_before(line, polls.opened_before, voice, days)]
    if not polls.is_quiet:
        told.append(
            voice.html("summary-voters", voters=polls.voters, known=polls.known, silent=polls.known - polls.voters)
        )
    told += [
        voice.html(
            "summary-poll-ended",
            number=str(each.poll.number),
            question=limit(each.poll.question, MOST_TEXT),
            votes=each.votes,
            known=each.known,
        )
        for each in polls.results[:most]
    ]
    left = polls.ended - min(most, len(polls.results))
    return [*told, voice.html("summary-polls-ended-too", count=left)] if left else told


def _volunteers(volunteers: Volunteers, voice: Voice, most: int, days: int | None) -> list[Markup]:
    line = voice.html("summary-volunteers", active=volunteers.active, joined=volunteers.joined)
    told = [_with_before(line, volunteers.joined_before, voice, days)]
    if volunteers.held:
        places = {"filled": volunteers.filled, "places": volunteers.places}
        held = voice.html("summary-tasks", count=volunteers.held, **places)
    else:
        held = voice.html("summary-tasks-none")
    told.append(_with_before(held, volunteers.held_before, voice, days))
    if volunteers.created:
        told.append(voice.html("summary-tasks-made", count=volunteers.created))
    if volunteers.answers.asked:
        told.append(_answers(volunteers.answers, voice))
    if volunteers.skills[:most]:
        told.append(_skills(volunteers.skills[:most], voice))
    return told


def _answers(answers: Answers, voice: Voice) -> Markup:
    if not answers.can_be_told:
        return voice.html("summary-asked-few", count=answers.asked, least=LEAST_GROUP)
    return voice.html(
        "summary-asked", asked=answers.asked, coming=answers.coming, declined=answers.declined, silent=answers.silent
    )


def _skills(skills: tuple[tuple[str, int], ...], voice: Voice) -> Markup:
    named = [
        voice.html("summary-skill", skill=voice.html("volunteer-skill", skill=skill), count=count)
        for skill, count in skills
    ]
    return voice.html("summary-skills", skills=voice.join(named), least=LEAST_GROUP)
