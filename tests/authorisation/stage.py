"""Two streets and everybody who could want something of the first one, and what each act came to.

Updates go in where the fetcher and the webhook put them: Telegram would not let most of these people press or write
there, and a forger does not ask. All that the bot says goes out over HTTP to the sandbox, which knows who is where.
"""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from domain.people import Caller, Person, Role
from storage import roles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from storage import Transaction
    from tests.town import Json, Resident, Town

MARK: Final = "Quince"
"""Stands in everything that the street keeps to itself."""

ROLES: Final = {
    "Ana": Role.CHAIR,
    "Mei": Role.COMMITTEE,
    "Bo": Role.RESIDENT,
    "Chen": Role.RESIDENT,
    "Vera": Role.RESIDENT,
    "Sven": Role.STAFF,
    "Pia": Role.PARTNER,
    "Elsa": Role.STRANGER,
    "Zed": Role.STRANGER,
    "Lena": Role.STRANGER,
    "Ben": Role.STRANGER,
}
"""Bo makes things, Mei takes the steps, Vera volunteers; Sven and Pia were appointed and are in no group.

Elsa chairs another street, Lena left, Ben was banned. Nora does nothing herself: she is given roles.
"""

AUTHOR, HAND, ADMIN = "Bo", "Mei", "Ana"
OUTSIDE: Final = [name for name, role in ROLES.items() if role is Role.STRANGER]
ELSEWHERE: Final = ["Sven", "Pia"]
INSIDE: Final = [name for name in ROLES if name not in (*OUTSIDE, *ELSEWHERE)]


def _part(table: str, of: str, order: str) -> str:
    """The rows of a table that belong to rows of another, which belong to the street."""
    return (
        f"SELECT * FROM {table} WHERE {of.removesuffix('s')}_id IN"  # noqa: S608 - our own names
        f" (SELECT id FROM {of} WHERE neighbourhood_id = :home) ORDER BY {order}"
    )


OF_HOME: Final = {
    "neighbourhoods": "SELECT * FROM neighbourhoods WHERE id = :home",
    "chats": "SELECT * FROM chats WHERE neighbourhood_id = :home ORDER BY id",
    "footholds": "SELECT * FROM footholds WHERE chat_id IN (SELECT id FROM chats WHERE neighbourhood_id = :home)",
    "numbers": "SELECT * FROM numbers WHERE neighbourhood_id = :home ORDER BY kind",
    "reports": "SELECT * FROM reports WHERE neighbourhood_id = :home ORDER BY id",
    "report_followers": _part("report_followers", "reports", "report_id, person_id"),
    "report_events": _part("report_events", "reports", "id"),
    "report_lists": "SELECT * FROM report_lists WHERE neighbourhood_id = :home ORDER BY person_id",
    "polls": "SELECT * FROM polls WHERE neighbourhood_id = :home ORDER BY id",
    "poll_options": _part("poll_options", "polls", "poll_id, option_no"),
    "votes": _part("votes", "polls", "poll_id, person_id"),
    "volunteers": "SELECT * FROM volunteers WHERE neighbourhood_id = :home ORDER BY id",
    "volunteer_skills": _part("volunteer_skills", "volunteers", "volunteer_id, skill"),
    "volunteer_slots": _part("volunteer_slots", "volunteers", "volunteer_id, slot"),
    "tasks": "SELECT * FROM tasks WHERE neighbourhood_id = :home ORDER BY id",
    "task_people": _part("task_people", "tasks", "task_id, person_id"),
    "assisted": "SELECT * FROM assisted WHERE neighbourhood_id = :home ORDER BY number",
    "households": "SELECT * FROM households WHERE neighbourhood_id = :home ORDER BY id",
    "household_members": "SELECT * FROM household_members WHERE neighbourhood_id = :home ORDER BY id",
    "household_changes": "SELECT * FROM household_changes WHERE neighbourhood_id = :home ORDER BY id",
    "household_moves": (
        "SELECT m.* FROM household_moves AS m JOIN household_changes AS c ON c.id = m.change_id"
        " WHERE c.neighbourhood_id = :home ORDER BY m.change_id, m.person_id"
    ),
    "household_doubts": (
        "SELECT d.* FROM household_doubts AS d JOIN household_members AS m ON m.id = d.member_id"
        " WHERE m.neighbourhood_id = :home ORDER BY d.member_id, d.person_id"
    ),
    "household_views": "SELECT * FROM household_views WHERE neighbourhood_id = :home ORDER BY id",
    "home_lists": "SELECT * FROM home_lists WHERE neighbourhood_id = :home ORDER BY id",
    "digests": "SELECT * FROM digests WHERE neighbourhood_id = :home ORDER BY id",
    "setting_changes": "SELECT * FROM setting_changes WHERE neighbourhood_id = :home ORDER BY id",
    "report_targets": "SELECT * FROM report_targets WHERE neighbourhood_id = :home ORDER BY category",
    "topics": "SELECT t.* FROM topics AS t JOIN chats AS c ON c.id = t.chat_id WHERE c.neighbourhood_id = :home",
    "appointments": "SELECT * FROM appointments WHERE neighbourhood_id = :home ORDER BY person_id",
    "audit": "SELECT * FROM audit WHERE neighbourhood_id = :home ORDER BY number",
    "audit_heads": "SELECT * FROM audit_heads WHERE neighbourhood_id = :home",
    "audit_people": "SELECT * FROM audit_people WHERE :home > 0 ORDER BY alias",
    "audit_views": "SELECT * FROM audit_views WHERE neighbourhood_id = :home ORDER BY id",
    "menus": "SELECT * FROM menus WHERE :home > 0 ORDER BY chat_id, scope",
    "links": "SELECT * FROM links WHERE neighbourhood_id = :home ORDER BY id",
    "forms": "SELECT * FROM forms WHERE neighbourhood_id = :home ORDER BY person_id",
    "people": "SELECT id, name, chosen_language, large_print, home_id FROM people WHERE :home > 0 ORDER BY id",
    "presence": (
        "SELECT p.chat_id, p.person_id, p.status FROM presence AS p JOIN chats AS c ON c.id = p.chat_id"
        " WHERE c.neighbourhood_id = :home AND p.status <> 'left' ORDER BY p.chat_id, p.person_id"
    ),
}
"""Everything that a refusal must leave alone; of presence, nobody may come to count as present."""

TRAFFIC: Final = {"inbox", "letters", "cards", "pictures", "group_calls", "troubles"}

Rows = dict[str, list[list[Any]]]


@dataclass(slots=True)
class Act:
    """One thing that somebody did, and what they were told: `refusal` is the text's id, or the toast's own words."""

    who: str
    raw: Json
    refusal: str = ""
    toast: str = ""
    answered: bool = False
    letters: list[str] = field(default_factory=list)

    @property
    def update_id(self) -> int:
        return int(self.raw["update_id"])


@dataclass(slots=True)
class Stage:
    """The town with everybody in place; `home` is the street's neighbourhood, `elm` Elsa's."""

    town: Town
    home: int = 0
    elm: int = 0
    elm_group: int = 0
    photo: str = ""
    ids: itertools.count[int] = field(default_factory=lambda: itertools.count(10_000_000))
    letter: int = 0
    told: int = 0
    """The number of the last call to Telegram that was looked at."""

    def who(self, name: str) -> Resident:
        return self.town.people[name]

    def caller(self, name: str, chat: int | None = None) -> Caller:
        """The person as a service sees them, in private unless a chat is given."""
        who = self.who(name)
        return Caller(Person(who.id, name, "en"), who.id if chat is None else chat, private=chat is None)

    def person(self, name: str) -> Json:
        return {"id": self.who(name).id, "is_bot": False, "first_name": name, "language_code": "en"}

    def chat(self, name: str, chat: int | None) -> Json:
        if chat is None:
            return {"id": self.who(name).id, "type": "private", "first_name": name}
        return {"id": chat, "type": "supergroup", "title": "A group"}

    def tapped(self, name: str, data: str, chat: int | None = None, message: int = 1) -> Act:
        """A press with this data, on a message of any chat."""
        number = next(self.ids)
        place = {"message_id": message, "date": int(self.town.clock.epoch()), "chat": self.chat(name, chat)}
        query = {"id": f"{number}", "from": self.person(name), "chat_instance": "1", "message": place, "data": data}
        return Act(name, {"update_id": number, "callback_query": query})

    def wrote(self, name: str, text: str, chat: int | None = None, **more: Any) -> Act:
        """A message, in private unless a chat is given."""
        number = next(self.ids)
        message = {
            "message_id": number,
            "date": int(self.town.clock.epoch()),
            "chat": self.chat(name, chat),
            "from": self.person(name),
            "text": text,
            **more,
        }
        return Act(name, {"update_id": number, "message": {k: v for k, v in message.items() if v is not None}})

    async def do(self, acts: Iterable[Act]) -> list[Act]:
        """All of it at once; what each came to stands in the acts."""
        done = list(acts)
        await self.town.app.intake.take([act.raw for act in done])
        await self.town.settle()
        await self._listen({act.update_id: act for act in done})
        return done

    async def _listen(self, acts: Mapping[int, Act]) -> None:
        for call in await self.calls():
            if call["method"] == "answerCallbackQuery":
                act = acts.get(int(call["params"]["callback_query_id"]))
                if act is not None:
                    act.answered, act.toast = True, str(call["params"].get("text") or "")
                    act.refusal = act.toast if call["params"].get("show_alert") else ""
                    assert act.who not in OUTSIDE or MARK not in act.toast, act
        keys = {f"answer:{number}": act for number, act in acts.items()}
        async with self.town.app.shared.storage.reading() as db:
            for row in await db.fetch("SELECT * FROM letters WHERE id > :id ORDER BY id", id=self.letter):
                self.letter = row["id"]
                if (act := keys.get(row["key"])) is not None:
                    act.letters.append(row["kind"])
                    if row["kind"] == "refusal":
                        act.refusal = json.loads(row["data"])["text"]

    async def clear_forms(self) -> None:
        """Nobody is being asked anything; an open form would take what is written next for its answer."""
        async with self.town.app.shared.storage.transaction() as db:
            await db.fetch("DELETE FROM forms RETURNING person_id")

    async def clear_cards(self) -> None:
        """What was done before has no card any more; each change would edit them all again, more with every act."""
        async with self.town.app.shared.storage.transaction() as db:
            await db.fetch("DELETE FROM cards RETURNING 1")

    async def calls(self) -> list[Json]:
        """What the bot asked of Telegram since the last time."""
        found: list[Json] = await self.town.look("calls", after=self.told)
        self.told = found[-1]["n"] if found else self.told
        assert_nothing_leaks(self, found)
        assert_in_large_print(self, found)
        return found

    async def rows(self) -> Rows:
        """What the street consists of."""
        async with self.town.app.shared.storage.reading() as db:
            return {table: await self._of(table, db) for table in OF_HOME}

    async def rows_of(self, table: str) -> list[list[Any]]:
        """What one table holds of the street."""
        async with self.town.app.shared.storage.reading() as db:
            return await self._of(table, db)

    async def _of(self, table: str, db: Transaction) -> list[list[Any]]:
        return [[row[at] for at in range(len(row))] for row in await db.fetch(OF_HOME[table], home=self.home)]


def assert_nothing_leaks(stage: Stage, calls: Iterable[Json]) -> None:
    """Nothing of the street reaches those who are not of it."""
    outside = {stage.who(name).id for name in OUTSIDE} | {stage.elm_group}
    for call in calls:
        params = call["params"]
        if params.get("chat_id") in outside:
            assert MARK not in json.dumps(params), (call["method"], params)


def assert_in_large_print(stage: Stage, calls: Iterable[Json]) -> None:
    """Whatever anybody gets in private has one button to a row, and no decoration: all of them read large print."""
    private = {resident.id for resident in stage.town.people.values()}
    for call in calls:
        params = call["params"]
        if params.get("chat_id") in private:
            keyboard = params.get("reply_markup") or {}
            assert {len(row) for row in keyboard.get("inline_keyboard", [])} <= {1}, params
            text = str(params.get("text") or params.get("caption") or "")
            assert not [mark for mark in ("\u2022", " \u00b7 ", "<i>", "\u2713", "\u2028") if mark in text], params


async def staged(town: Town) -> Stage:
    """Everybody moves in, opens the private chat, and those who are to be gone go."""
    await town.move_in()
    stage = Stage(town)
    for name in ("Vera", "Lena", "Ben"):
        await town.person(name)
    for name in ("Elsa", "Zed", "Nora", *ELSEWHERE):
        await town.person(name, joins=False)
    elsa = stage.who("Elsa")
    stage.elm_group = await town.new_group("Elm Court", elsa)
    await elsa.says("/setup", chat=stage.elm_group)
    committee = await town.new_group("Elm Court committee", elsa)
    await elsa.says("/committee_here", chat=committee)
    for name in (*ROLES, "Nora"):
        await town.ask("start", **{"as": stage.who(name).id, "bot": town.bot_id})
    await town.settle()
    await stage.who("Bo").says("/report A lamp is out", photo={})
    async with town.app.shared.storage.reading() as db:
        found = {row["name"]: row["id"] for row in await db.fetch("SELECT * FROM neighbourhoods")}
        stage.photo = (await db.fetch("SELECT photo FROM reports"))[0]["photo"]
    stage.home, stage.elm = found["Lime Street"], found["Elm Court"]
    async with town.app.shared.storage.transaction() as db:
        for name in ELSEWHERE:
            await roles.appoint(db, stage.who(name).id, stage.home, ROLES[name], town.clock.now())
        await db.execute("UPDATE people SET large_print = TRUE")
    await town.change(town.group, stage.who("Lena"), "leave")
    await town.change(town.group, stage.who("Ben"), "ban")
    await stage.calls()
    return stage
