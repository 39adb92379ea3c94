"""Every table with something of people in it, and those with nothing of anybody."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from domain.personal import homes
from domain.personal.kinds import NOBODY, PERSON, Column, Erased, Holds, Purpose, Table

THE_WORK: Final = "what is broken has to be repaired whoever told of it; nothing shows who that was"

TABLES: Final = (
    Table(
        "votes",
        Purpose.POLLS,
        export="your votes",
        columns=(PERSON, Column("option_no", Holds.CHOICE), Column("previous_no", Holds.CHOICE)),
        plain="poll_id cast_at",
        over="the poll's end",
    ),
    Table(
        "polls",
        Purpose.POLLS,
        export="polls you opened or ended",
        columns=(
            Column("author_id", Holds.PERSON, Erased.REPLACED),
            Column("closed_by", Holds.PERSON, Erased.REPLACED),
            Column("question", Holds.WORDS, Erased.STAYS, "others have answered it"),
        ),
        plain="id neighbourhood_id number opened_at closes_at closed_at known_then through_then",
        over="its end, for who opened it",
    ),
    Table(
        "poll_options",
        Purpose.POLLS,
        (Column("label", Holds.WORDS, Erased.STAYS, "others have chosen it"),),
        plain="poll_id option_no votes unlinked",
    ),
    Table(
        "task_people",
        Purpose.HELP,
        export="your answers to tasks",
        columns=(PERSON, Column("state", Holds.CHOICE)),
        plain="task_id asked_at answered_at",
        over="the task's beginning",
    ),
    Table(
        "tasks",
        Purpose.HELP,
        export="tasks you created or cancelled",
        columns=(
            Column("creator_id", Holds.PERSON, Erased.REPLACED),
            Column("cancelled_by", Holds.PERSON, Erased.REPLACED),
            Column("what", Holds.WORDS, Erased.STAYS, "others have promised to come"),
            Column("place", Holds.WORDS, Erased.STAYS, "others have promised to come"),
            Column("reason", Holds.WORDS, Erased.STAYS, "others were told it"),
        ),
        plain="id neighbourhood_id number starts_at zone wanted skill found state cancelled_at next_wave_at created_at"
        " unlinked",
    ),
    Table(
        "volunteer_skills",
        Purpose.HELP,
        export="what you offered to help with",
        columns=(Column("skill", Holds.CHOICE),),
        plain="volunteer_id",
    ),
    Table(
        "volunteer_slots",
        Purpose.HELP,
        export="when you offered to help",
        columns=(Column("slot", Holds.CHOICE),),
        plain="volunteer_id",
    ),
    Table(
        "volunteers",
        Purpose.HELP,
        export="where you offered to help",
        columns=(PERSON, Column("active", Holds.CHOICE)),
        plain="id neighbourhood_id asked_at since updated_at",
    ),
    Table(
        "assisted",
        Purpose.ASSISTED,
        export="neighbours without a phone: you, or whom you added",
        columns=(
            PERSON,
            Column("helper", Holds.WORDS),
            Column("added_by", Holds.PERSON, Erased.REPLACED),
            Column("was", Holds.JSON),
        ),
        plain="neighbourhood_id number added_at undo_until removed",
    ),
    *homes.TABLES,
    Table(
        "report_followers",
        Purpose.REPORTS,
        export="reports of others that you have too",
        columns=(PERSON,),
        plain="report_id since",
        over="the report was fixed or declined",
    ),
    Table(
        "report_events",
        Purpose.REPORTS,
        export="steps you took with reports",
        columns=(
            Column("person_id", Holds.PERSON, Erased.REPLACED),
            Column("reason", Holds.WORDS, Erased.STAYS, "those who reported it were told it"),
        ),
        plain="id report_id at was became ready_reason undoes",
    ),
    Table(
        "reports",
        Purpose.REPORTS,
        export="your reports",
        columns=(
            Column("reporter_id", Holds.PERSON, Erased.REPLACED),
            Column("declining_by", Holds.PERSON, Erased.EMPTIED),
            Column("told_by", Holds.PERSON, Erased.REPLACED),
            Column("text", Holds.WORDS, Erased.STAYS, THE_WORK),
            Column("photo", Holds.PHOTO, Erased.STAYS, THE_WORK),
            Column("latitude", Holds.PLACE, Erased.STAYS, THE_WORK),
            Column("longitude", Holds.PLACE, Erased.STAYS, THE_WORK),
            Column("reason", Holds.WORDS, Erased.STAYS, "those who reported it were told it"),
        ),
        plain="id neighbourhood_id number state ready_reason me_too undo_until created_at changed_at declining_until"
        " unlinked category due_at look_at",
        over="it was fixed or declined",
    ),
    Table(
        "report_lists",
        Purpose.REPORTS,
        export="the list of reports you look at",
        columns=(PERSON,),
        plain="neighbourhood_id mine page",
    ),
    Table(
        "forms",
        Purpose.TALKING,
        export="the form you are filling in",
        columns=(PERSON, Column("answers", Holds.JSON)),
        plain="form neighbourhood_id step answered updated_at",
        keep=timedelta(days=30),
        counted_from="the last answer",
    ),
    Table(
        "letters",
        Purpose.TALKING,
        export="messages to you",
        columns=(
            Column("chat_id", Holds.CHAT),
            Column("key", Holds.JSON, Erased.EMPTIED),
            Column("data", Holds.JSON, Erased.EMPTIED),
        ),
        plain="id kind thread_id reply_to urgency due_at expires_at state tries lease_until message_id settled_at error"
        " created_at held_until",
        keep=timedelta(days=90),
        counted_from="its sending",
    ),
    Table(
        "cards",
        Purpose.TALKING,
        export="cards in your chat",
        columns=(Column("chat_id", Holds.CHAT), Column("subject_id", Holds.PERSON)),
        plain="id kind thread_id message_id is_photo wanted shown shown_hash due_at tries lease_until retired_id",
    ),
    Table(
        "inbox",
        Purpose.INBOX,
        export="what you sent lately, as Telegram brought it",
        columns=(Column("raw", Holds.JSON, Erased.EMPTIED), Column("lane", Holds.CHAT, Erased.EMPTIED)),
        plain="update_id received_at done_at",
        keep=timedelta(days=3),
        counted_from="its arrival",
    ),
    Table(
        "audit_people",
        Purpose.OVERSIGHT,
        export="what you did for the neighbourhood",
        columns=(PERSON,),
        plain="alias",
    ),
    Table(
        "audit_views",
        Purpose.OVERSIGHT,
        export="the list of deeds you look at",
        columns=(Column("chat_id", Holds.CHAT), Column("person_id", Holds.PERSON, Erased.REPLACED)),
        plain="id neighbourhood_id area since below",
    ),
    Table(
        "setting_changes",
        Purpose.OVERSIGHT,
        export="settings you changed",
        columns=(Column("person_id", Holds.PERSON, Erased.REPLACED),),
        plain="id neighbourhood_id setting was became at",
    ),
    Table(
        "links",
        Purpose.OVERSIGHT,
        export="links you made or used",
        columns=(
            Column("issuer_id", Holds.PERSON),
            Column("used_by", Holds.PERSON, Erased.REPLACED),
            Column("used_in", Holds.CHAT, Erased.EMPTIED),
        ),
        plain="id purpose neighbourhood_id code_hash issued_at expires_at used_at",
        keep=timedelta(days=30),
        counted_from="its end",
    ),
    Table(
        "troubles",
        Purpose.OVERSIGHT,
        (Column("told", Holds.JSON, Erased.EMPTIED),),
        plain="id chat_id thread_id kind episode since check_at over_at main_only",
    ),
    Table(
        "menus",
        Purpose.KNOWING,
        (Column("chat_id", Holds.CHAT, Erased.STAYS, "the row is deleted once Telegram has taken the menu away"),),
        plain="scope digest",
    ),
    Table(
        "appointments",
        Purpose.KNOWING,
        export="what you were appointed to",
        columns=(PERSON, Column("role", Holds.CHOICE)),
        plain="neighbourhood_id since",
    ),
    Table(
        "presence",
        Purpose.KNOWING,
        export="groups you were seen in",
        columns=(PERSON, Column("status", Holds.CHOICE)),
        plain="chat_id checked_at",
        keep=timedelta(days=90),
        counted_from="the day they were seen to have left",
    ),
    Table(
        "people",
        Purpose.KNOWING,
        export="you",
        columns=(
            Column("id", Holds.PERSON),
            Column("name", Holds.NAME),
            Column("app_language", Holds.CHOICE),
            Column("chosen_language", Holds.CHOICE),
            Column("large_print", Holds.CHOICE),
            Column("home_id", Holds.CHOICE),
            Column("dm_state", Holds.CHOICE),
            Column("stopped_at", Holds.CHOICE),
        ),
        plain="seen_at reachable_at",
    ),
)
"""In the order in which they are erased: what points at others goes first, the person last."""

PICTURES: Final = timedelta(days=90)
"""How long Telegram's id of a painted picture is kept after it was last sent: what it shows is over by then."""

NOTHING: Final = {
    "neighbourhoods": (
        "id name language zone digest_day digest_hour next_digest_at created_at message_budget name_chosen"
        " quiet_hours country retention"
    ),
    "chats": "id neighbourhood_id kind title active added_at",
    "footholds": "id chat_id language is_admin sends_photos",
    "numbers": "neighbourhood_id kind last",
    "pictures": "key file_id saved_at",
    "digests": "id neighbourhood_id local_date since until",
    "group_calls": "chat_id at is_edit",
    "topics": "chat_id kind thread_id",
    "report_targets": "neighbourhood_id category target",
    "audit": "neighbourhood_id number at actor deed area subject facts seal",
    "audit_heads": "neighbourhood_id number seal",
    "schema_version": "version name checksum applied_at",
}
"""Tables that hold nothing of a person: groups have negative ids, and the audit knows people by an alias only."""

IN_LETTERS: Final = {"who": "", "person": NOBODY}
"""What of people other than its receiver a letter's data may hold, by key, and what stands there after erasure."""


def table(name: str) -> Table:
    """The table of that name. Raises KeyError if there is none."""
    return {each.name: each for each in TABLES}[name]


def longest(purpose: Purpose) -> int | None:
    """After how many days at most what serves this purpose goes by itself, None where nothing does."""
    days = [each.keep.days for each in TABLES if each.purpose is purpose and each.keep is not None]
    return max(days, default=None)
