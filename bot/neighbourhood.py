"""Who lives in the demo: the neighbours of one street, its committee, and the bot among them. They all are invented."""

from dataclasses import dataclass
from typing import Any

import httpx

BOT_USERNAME = "linli_demo_bot"
BOT_TOKEN = "700100200:demo-only-and-good-for-nothing-else"  # noqa: S105 (known to the sandbox of the demo alone)
STREET = "Lime Street 12–20 · 椴树街"  # noqa: RUF001 (from number 12 to 20)
COMMITTEE = "Lime Street committee · 业委会"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A person of the demo, a Chinese name whole in the first; `part` tells what she or he is in the street."""

    first_name: str
    last_name: str
    username: str
    language: str
    part: str = "resident"

    @property
    def profile(self) -> dict[str, str]:
        """What the sandbox is told about this person."""
        named = {"first_name": self.first_name, "last_name": self.last_name}
        return {key: value for key, value in named.items() if value} | {
            "username": self.username,
            "language_code": self.language,
        }


NEIGHBOURS = (
    Neighbour("Margaret", "Hill", "margaret_hill", "en", "chair"),
    Neighbour("陈建国", "", "chen_jianguo", "zh-hans", "committee"),
    Neighbour("Lucía", "Romero", "lucia_romero", "es", "committee"),
    Neighbour("Tom", "Barker", "tom_barker", "en"),
    Neighbour("王秀英", "", "wang_xiuying", "zh-hans"),
    Neighbour("Rosa", "Delgado", "rosa_delgado", "es"),
    Neighbour("Bo", "Lindqvist", "bo_lindqvist", "en"),
    Neighbour("李小明", "", "li_xiaoming", "zh-hans"),
    Neighbour("Priya", "Nair", "priya_nair", "en"),
)


async def move_in(sandbox: httpx.AsyncClient) -> None:
    """Fill an empty sandbox; in one that has a chat already, nothing is touched. httpx.HTTPError if it refuses."""
    if await _get(sandbox, "/sandbox/chats"):
        return
    ids = {person.get("username"): person["id"] for person in await _get(sandbox, "/sandbox/people")}
    for neighbour in NEIGHBOURS:
        if neighbour.username not in ids:
            ids[neighbour.username] = (await _post(sandbox, "/sandbox/people", neighbour.profile))["id"]
    bot = await _bot(sandbox)
    leading = [neighbour for neighbour in NEIGHBOURS if neighbour.part != "resident"]
    for title, members in ((STREET, list(NEIGHBOURS)), (COMMITTEE, leading)):
        await _found(sandbox, title, [(ids[member.username], member.part) for member in members], bot)


async def _bot(sandbox: httpx.AsyncClient) -> int:
    """Return the id of the demo's bot, made if it is missing."""
    for bot in await _get(sandbox, "/sandbox/bots"):
        if bot["username"] == BOT_USERNAME:
            return int(bot["id"])
    wanted = {"first_name": "Linli", "username": BOT_USERNAME, "token": BOT_TOKEN}
    return int((await _post(sandbox, "/sandbox/bots", wanted))["id"])


async def _found(sandbox: httpx.AsyncClient, title: str, members: list[tuple[int, str]], bot: int) -> None:
    """Make a group in which chair and committee are admins, and let the chair add the bot as an admin too."""
    chair = next(person for person, part in members if part == "chair")
    group = {"type": "supergroup", "title": title, "creator": chair, "members": [person for person, _ in members]}
    chat = (await _post(sandbox, "/sandbox/chats", group))["id"]
    changes = [(person, "promote") for person, part in members if part == "committee"]
    for person, action in (*changes, (bot, "add"), (bot, "promote")):
        await _post(sandbox, f"/sandbox/chats/{chat}/members", {"person": person, "by": chair, "action": action})


async def _get(sandbox: httpx.AsyncClient, path: str) -> list[dict[str, Any]]:
    answer = (await sandbox.get(path)).raise_for_status().json()
    return list(answer)


async def _post(sandbox: httpx.AsyncClient, path: str, what: dict[str, Any]) -> dict[str, Any]:
    answer = (await sandbox.post(path, json=what)).raise_for_status().json()
    return dict(answer)
