"""How each thing that people can do is done, one line each, by the name under which it is registered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from domain.categories import Category

if TYPE_CHECKING:
    from tests.authorisation.stage import Act, Stage

PRIVATE, GROUP, COMMITTEE, SPARE = "private", "group", "committee", "spare"

PHOTO: Final = [{"file_id": "photo", "file_unique_id": "u", "width": 9, "height": 9}]
PIN: Final = {"latitude": 40.4, "longitude": -3.7}


@dataclass(frozen=True, slots=True)
class Deed:
    """One line: `say` is written or `tap` is pressed, filled in with the `thing`; `changes` is a table of the street.

    With `changes` None it only shows something. A refusal leaves all as it is, but for the table that `voids` names.
    """

    what: str
    thing: str = "nothing"
    case: str = ""
    say: str = ""
    tap: str = ""
    place: str = PRIVATE
    changes: str | None = None
    voids: str | None = None
    photo: bool = False
    pin: bool = False
    reply: bool = False

    @property
    def is_said_in_a_group(self) -> bool:
        """Only members of a group can write there: the bot takes whoever does for one."""
        return self.place != PRIVATE and not self.tap

    def act(self, stage: Stage, who: str, made: dict[str, Any]) -> Act:
        """What arrives from Telegram when this person does it."""
        chat = self._chat(stage)
        if self.tap:
            return stage.tapped(who, "1:" + self.tap.format(**made), chat)
        bot = {"id": stage.town.bot_id, "is_bot": True, "first_name": "Linli", "username": "linli_test_bot"}
        place = {"id": chat or stage.who(who).id, "type": "private" if chat is None else "supergroup"}
        author = made.get("author", bot)
        card = {"message_id": made.get("message"), "date": 1, "chat": place, "from": author, "text": "a card"}
        more: dict[str, Any] = {
            "photo": PHOTO if self.photo else None,
            "location": PIN if self.pin else None,
            "reply_to_message": card if self.reply else None,
        }
        return stage.wrote(who, self.say.format(**made), chat, **more)

    def _chat(self, stage: Stage) -> int | None:
        if self.place == SPARE:
            return int(stage.town.notes["spare"])
        return {PRIVATE: None, GROUP: stage.town.group, COMMITTEE: stage.town.committee}[self.place]


DEEDS: Final = (
    Deed("/start", say="/start"),
    Deed("/help", say="/help"),
    Deed("/help", say="/help", place=GROUP),
    Deed("written a greeting", say="Hello"),
    Deed("/privacy", say="/privacy"),
    Deed("/cancel", "form", say="/cancel", changes="forms"),
    Deed("/language", case="in private", say="/language"),
    Deed("/language", case="in a group", say="/language", place=GROUP),
    Deed("/language", case="in a group", say="/language", place=COMMITTEE),
    Deed("tap language", case="in private", tap="language:en", changes="people"),
    Deed("tap language", case="in a group", tap="language:es", place=GROUP, changes="neighbourhoods"),
    Deed("tap language", case="in a group", tap="language:en", place=COMMITTEE, changes="neighbourhoods"),
    Deed("written a language", say="Español", changes="people"),
    Deed("/large_print", say="/large_print"),
    Deed("tap large-print", tap="large-print:on"),
    Deed("tap large-print-see", tap="large-print-see"),
    Deed("/mydata", say="/mydata"),
    Deed("/forgetme", say="/forgetme"),
    Deed("tap forget", tap="forget:keep"),
    Deed("typed erase or keep", "asked_to_erase", say="Keep"),
    Deed("/stop", say="/stop"),
    Deed("typed stop", say="stop"),
    Deed("tap start-anew", tap="start-anew"),
    Deed("/where", say="/where"),
    Deed("tap where", "nowhere", tap="where:{home}:0", changes="people"),
    Deed("tap confirm", "hidden", tap="confirm:{update}", place=GROUP),
    Deed("start unfinished", "form", say="/start unfinished"),
    Deed("tap form", "form", tap="form:report:what:cancel", changes="forms"),
    Deed("/setup", say="/setup", place=GROUP),
    Deed("tap setup", tap="setup", place=GROUP),
    Deed("/committee_here", say="/committee_here", place=COMMITTEE),
    Deed("tap committee-here", "street", tap="committee-here:{home}", place=COMMITTEE),
    Deed("/settings", say="/settings"),
    Deed("/settings", say="/settings", place=COMMITTEE),
    Deed("start settings", say="/start settings"),
    Deed("tap setting-list", "street", tap="setting-list:{home}"),
    Deed("tap setting-list", "street", tap="setting-list:{home}", place=COMMITTEE),
    Deed("tap setting-chapter", "street", tap="setting-chapter:targets:{home}"),
    Deed("tap setting-open", "street", tap="setting-open:message-budget:{home}"),
    Deed("tap setting", "budgeted", tap="setting:message-budget:{home}:9", changes="setting_changes"),
    Deed("tap setting-undo", "changed", tap="setting-undo:message-budget:{home}:{change}", changes="setting_changes"),
    Deed("reply setting-message-budget", "setting_card", say="9", reply=True, changes="setting_changes"),
    Deed("reply setting-name", "name_card", say="Fig Street", reply=True, changes="setting_changes"),
    Deed("reply setting-language", "language_card", say="Spanish", reply=True, changes="setting_changes"),
    Deed("reply setting-zone", "zone_card", say="上海", reply=True, changes="setting_changes"),
    Deed("reply setting-quiet-hours", "quiet_card", say="22-7", reply=True, changes="setting_changes"),
    Deed("reply setting-country", "country_card", say="España", reply=True, changes="setting_changes"),
    Deed("reply setting-retention", "retention_card", say="2 years", reply=True, changes="setting_changes"),
    *(
        Deed(f"reply setting-target-{kind}", f"target_{kind}", say="20", reply=True, changes="setting_changes")
        for kind in Category
    ),
    Deed("reply setting-digest-day", "day_card", say="Friday", reply=True, changes="setting_changes"),
    Deed("reply setting-digest-hour", "hour_card", say="17:00", reply=True, changes="setting_changes"),
    Deed("/link", case="alone", say="/link", changes="links"),
    Deed("/link", case="alone", say="/link", place=COMMITTEE, changes="links"),
    Deed("/link", "code", case="with a code", say="/link {code}", place=SPARE, changes="chats", voids="links"),
    Deed(
        "startgroup link", "code", say="/start@linli_test_bot link-{code}", place=SPARE, changes="chats", voids="links"
    ),
    Deed("/report", say="/report A fig on the path", changes="reports"),
    Deed("/report", say="/report A fig on the path", place=GROUP, changes="reports"),
    Deed("/report", say="/report", changes="forms"),
    Deed("/report", say="/report", place=GROUP),
    Deed("/reports", say="/reports", changes="report_lists"),
    Deed("/reports", say="/reports", place=GROUP),
    Deed("/my", say="/my", changes="report_lists"),
    Deed("/report_1", "report", say="/report_{number}"),
    Deed("/report_1", "report", say="/report_{number}", place=GROUP),
    Deed("start report", case="alone", say="/start report", changes="forms"),
    Deed("start report", "street", case="alone", say="/start report-in-{home}", changes="forms"),
    Deed("start report", "report", case="with a report", say="/start report-{report}"),
    Deed("start reports", say="/start reports", changes="report_lists"),
    Deed("start my", say="/start my", changes="report_lists"),
    Deed("photo", say="", photo=True, changes="forms"),
    Deed("tap me-too", "report", tap="me-too:{report}", changes="report_followers"),
    Deed("tap me-too", "report", tap="me-too:{report}", place=GROUP, changes="report_followers"),
    Deed("tap me-too-back", "followed", tap="me-too-back:{report}", changes="report_followers"),
    Deed("tap report-to", "report", tap="report-to:{report}:acknowledged", changes="report_events"),
    Deed("tap report-to", "report", tap="report-to:{report}:acknowledged", place=COMMITTEE, changes="report_events"),
    Deed("tap report-reasons", "report", tap="report-reasons:{report}", changes="reports"),
    Deed("tap report-decline", "report", tap="report-decline:{report}:not-ours", changes="report_events"),
    Deed("tap report-keep", "declining", tap="report-keep:{report}", changes="reports"),
    Deed("tap report-undo", "stepped", tap="report-undo:{report}:{event}", changes="report_events"),
    Deed("tap report-about", "bos_report", tap="report-about:{report}"),
    Deed("tap report-sort", "bos_report", tap="report-sort:{report}:light", changes="reports"),
    Deed("tap report-photo", "pictured", tap="report-photo:{report}"),
    Deed("tap report-see", "report", tap="report-see:{report}"),
    Deed("tap report-page", "listed", tap="report-page:1", changes="report_lists"),
    Deed("reply report", "group_card", case="a photo or a place", place=GROUP, reply=True, pin=True, changes="reports"),
    Deed(
        "reply report-desk",
        "desk_card",
        case="a photo or a place",
        place=COMMITTEE,
        reply=True,
        pin=True,
        changes="reports",
    ),
    Deed("reply report-own", "own_card", case="a photo or a place", reply=True, photo=True, changes="reports"),
    Deed(
        "reply report-desk",
        "desk_card_declining",
        case="words",
        say="No money",
        place=COMMITTEE,
        reply=True,
        changes="report_events",
    ),
    Deed("reply report-own", "own_card_declining", case="words", say="No money", reply=True, changes="report_events"),
    Deed("/volunteer", say="/volunteer", changes="forms"),
    Deed("/volunteer", say="/volunteer", place=GROUP),
    Deed("/volunteer_off", "offer", say="/volunteer_off", changes="volunteers"),
    Deed("tap volunteer-skills", "offer", tap="volunteer-skills:{offer}", changes="forms"),
    Deed("tap volunteer-times", "offer", tap="volunteer-times:{offer}", changes="forms"),
    Deed("tap volunteer-off", "offer", tap="volunteer-off:{offer}", changes="volunteers"),
    Deed("tap volunteer-on", "stopped", tap="volunteer-on:{offer}", changes="volunteers"),
    Deed("/tasks", say="/tasks"),
    Deed("/tasks", say="/tasks", place=GROUP),
    Deed("/mytasks", say="/mytasks"),
    Deed("/task_1", "task", say="/task_{number}"),
    Deed("/task", say="/task", changes="forms"),
    Deed("/task", say="/task", place=GROUP),
    Deed("tap task-come", "task", tap="task-come:{task}", changes="task_people"),
    Deed("tap task-come", "task", tap="task-come:{task}", place=GROUP, changes="task_people"),
    Deed("tap task-cannot", "task", tap="task-cannot:{task}", changes="task_people"),
    Deed("tap task-see", "task", tap="task-see:{task}"),
    Deed("tap task-cancel", "task", tap="task-cancel:{task}", changes="forms"),
    Deed("/poll", say="/poll Figs? | Yes | No", changes="polls"),
    Deed("/poll", say="/poll Figs? | Yes | No", place=GROUP, changes="polls"),
    Deed("/poll", say="/poll", changes="forms"),
    Deed("/polls", say="/polls"),
    Deed("/results", "poll", say="/results"),
    Deed("/results_1", "poll", say="/results_1"),
    Deed("start poll", case="alone", say="/start poll", changes="forms"),
    Deed("start poll", "street", case="alone", say="/start poll-in-{home}", changes="forms"),
    Deed("start poll", "poll", case="with a poll", say="/start poll-{poll}"),
    Deed("tap vote", "poll", tap="vote:{poll}:2", changes="votes"),
    Deed("tap vote", "poll", tap="vote:{poll}:2", place=GROUP, changes="votes"),
    Deed("tap unvote", "voted", tap="unvote:{poll}", changes="votes"),
    Deed("tap end-poll", "poll", tap="end-poll:{poll}", changes="polls"),
    Deed("tap poll-see", "poll", tap="poll-see:{poll}"),
    Deed("tap poll-results", "poll", tap="poll-results:{poll}"),
    Deed("/topic_here", say="/topic_here", place=GROUP),
    Deed("tap topic", "topicless", tap="topic:polls:7", place=GROUP, changes="topics"),
    Deed("tap topic-undo", "topicless", tap="topic-undo:tasks:8:0", place=GROUP, changes="topics"),
    Deed("/roles", say="/roles"),
    Deed("/roles", say="/roles", place=GROUP),
    Deed("start roles", say="/start roles"),
    Deed("/appoint", say="/appoint staff", changes="links"),
    Deed("/appoint", say="/appoint"),
    Deed("/appoint", "said_by_nora", say="/appoint staff", place=GROUP, reply=True, changes="appointments"),
    Deed("start appoint", say="/start appoint"),
    Deed("tap role-offer", "street", tap="role-offer:{home}:partner", changes="links"),
    Deed("/dismiss", case="in private", say="/dismiss"),
    Deed("/dismiss", "served", case="as a reply", say="/dismiss", place=GROUP, reply=True, changes="appointments"),
    Deed("tap role-dismiss", "served", tap="role-dismiss:{home}:{person}", changes="appointments"),
    Deed("tap role-undo", "served", tap="role-undo:{home}:{person}:staff:none", changes="appointments"),
    Deed("tap role-again", "said_by_nora", tap="role-again:{home}:{person}:staff", changes="appointments"),
    Deed("/roll", say="/roll"),
    Deed("/roll", say="/roll", place=COMMITTEE),
    Deed("/home", say="/home", changes="forms"),
    Deed("start home", say="/start home"),
    Deed("tap home-change", "own_home", tap="home-change:{member}", changes="forms"),
    Deed("tap home-leave", "own_home", tap="home-leave:{member}", changes="household_members"),
    Deed("tap home-undo", "own_home", tap="home-undo:{change}", changes="household_moves"),
    Deed("reply home", "home_page", say="Leave this home", reply=True, changes="household_members"),
    Deed("tap home-unknown", "newcomer", tap="home-unknown:{member}:{household}", changes="household_doubts"),
    Deed("tap home-known", "doubted", tap="home-known:{member}:{household}", changes="household_doubts"),
    Deed("/homes", say="/homes", changes="household_views"),
    Deed("/homes", say="/homes", place=COMMITTEE),
    Deed("/homes_1", "claimed", say="/homes_{number}"),
    Deed("start homes", say="/start homes"),
    Deed("start homes", "claimed", say="/start homes-{household}"),
    Deed("tap homes-all", "home_view", tap="homes-all:{view}:0", changes="household_views"),
    Deed("tap homes-building", "home_view", tap="homes-building:{view}:{household}:0", changes="household_views"),
    Deed("tap homes-open", "home_view", tap="homes-open:{view}:{household}"),
    Deed("reply homes", "homes_card", say="Merge with another home", reply=True, changes="forms"),
    Deed("tap homes-confirm", "claimed", tap="homes-confirm:{member}:{household}", changes="household_members"),
    Deed(
        "tap homes-confirm",
        "claimed",
        tap="homes-confirm:{member}:{household}",
        place=COMMITTEE,
        changes="household_members",
    ),
    Deed("reply home-claim", "claim_card", say="Confirm", place=COMMITTEE, reply=True, changes="household_members"),
    Deed("tap homes-refuse", "claimed", tap="homes-refuse:{member}:{household}", changes="household_members"),
    Deed("reply homes-done", "done_card", say="Undo", reply=True, changes="household_members"),
    Deed("tap homes-undo", "decided", tap="homes-undo:{change}", changes="household_members"),
    Deed("tap homes-move", "claimed", tap="homes-move:{member}:{household}", changes="forms"),
    Deed("tap homes-merge", "claimed", tap="homes-merge:{household}", changes="forms"),
    Deed("/homes_list", say="/homes_list", changes="forms"),
    Deed("tap home-list-open", "street", tap="home-list-open:{home}", changes="forms"),
    Deed("reply home-list", "home_list_card", say="Undo", reply=True, changes="home_lists"),
    Deed("tap home-list-undo", "home_list", tap="home-list-undo:{list}", changes="home_lists"),
    Deed("/assisted", say="/assisted"),
    Deed("/assisted", say="/assisted", place=COMMITTEE),
    Deed("/assisted_1", "phoneless", say="/assisted_{number}"),
    Deed("tap assisted-more", "street", tap="assisted-more:{home}:0"),
    Deed("tap assisted-see", "phoneless", tap="assisted-see:{person}"),
    Deed("tap assisted-add", "street", tap="assisted-add:{home}", changes="forms"),
    Deed("tap assisted-change", "phoneless", tap="assisted-change:{person}:name", changes="forms"),
    Deed("tap assisted-ask", "phoneless", tap="assisted-ask:{person}"),
    Deed("tap assisted-remove", "phoneless", tap="assisted-remove:{person}", changes="assisted"),
    Deed("tap assisted-undo", "phoneless_removed", tap="assisted-undo:{person}", changes="assisted"),
    Deed("tap assisted-kept", "phoneless", tap="assisted-kept:{person}"),
    Deed("tap assisted-reports", "phoneless", tap="assisted-reports:{person}"),
    Deed("tap assisted-too", "phoneless_report", tap="assisted-too:{person}:{report}", changes="report_followers"),
    Deed("tap assisted-not-too", "phoneless_too", tap="assisted-not-too:{person}:{report}", changes="report_followers"),
    Deed("reply assisted-reports", "phoneless_card", say="{number}", reply=True, changes="report_followers"),
    Deed("tap assisted-polls", "phoneless", tap="assisted-polls:{person}"),
    Deed("tap assisted-ballot", "phoneless_poll", tap="assisted-ballot:{person}:{poll}"),
    Deed("tap assisted-vote", "phoneless_poll", tap="assisted-vote:{person}:{poll}:1", changes="votes"),
    Deed("/report_for", say="/report_for"),
    Deed("/report_for", say="/report_for", place=COMMITTEE),
    Deed("/report_for", "phoneless", say="/report_for {number}", changes="forms"),
    Deed("tap report-for", "phoneless", tap="report-for:{person}", changes="forms"),
    Deed("tap report-for-more", "street", tap="report-for-more:{home}:0"),
    Deed("/audit", say="/audit", changes="audit_views"),
    Deed("/audit", say="/audit", place=COMMITTEE),
    Deed("start audit", say="/start audit"),
    Deed("tap audit-page", "audited", tap="audit-page:{view}:1"),
    Deed("tap audit-area", "audited", tap="audit-area:{view}:roles", changes="audit_views"),
    Deed("/summary", say="/summary"),
    Deed("/summary", say="/summary", place=COMMITTEE),
    Deed("start summary", say="/start summary"),
    Deed("start serve", "invited", say="/start serve-{code}", changes="links"),  # last: who did it is staff from now on
)
