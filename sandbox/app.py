"""The web application: the Bot API, the people's side, and the page."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from sandbox.entry import Door, fetch
from sandbox.journal import Journal
from sandbox.people import accounts, chats, controls, saying, tapping, voting, watching
from sandbox.people.asking import Answer, endpoint
from sandbox.world import World

_PAGE = Path(__file__).parent / "page"
_PEOPLE: tuple[tuple[str, str, Answer], ...] = (
    ("POST", "/bots", accounts.make_bot),
    ("GET", "/bots", accounts.list_bots),
    ("POST", "/bots/{id}", accounts.change_bot),
    ("POST", "/people", accounts.make_person),
    ("GET", "/people", accounts.list_people),
    ("POST", "/people/{id}", accounts.change_person),
    ("POST", "/chats", chats.make_chat),
    ("GET", "/chats", chats.list_chats),
    ("POST", "/chats/{id}", chats.change_chat),
    ("DELETE", "/chats/{id}", chats.delete_chat),
    ("GET", "/chats/{id}/members", chats.list_members),
    ("POST", "/chats/{id}/members", chats.change_member),
    ("POST", "/chats/{id}/migrate", chats.migrate),
    ("POST", "/say", saying.say),
    ("POST", "/start", saying.start),
    ("POST", "/edit", saying.edit),
    ("POST", "/delete", saying.delete),
    ("POST", "/tap", tapping.press),
    ("GET", "/taps/{query}", tapping.answered),
    ("POST", "/vote", voting.vote),
    ("POST", "/react", voting.put_reaction),
    ("GET", "/commands", chats.menu_of),
    ("POST", "/topics", chats.make_topic),
    ("POST", "/topics/{thread}", chats.change_topic),
    ("POST", "/block", tapping.block),
    ("POST", "/unblock", tapping.unblock),
    ("GET", "/messages", watching.messages),
    ("GET", "/files/{unique}", watching.file),
    ("GET", "/events", watching.events),
    ("GET", "/clock", controls.read_clock),
    ("POST", "/clock", controls.clock),
    ("POST", "/limits", controls.limits),
    ("POST", "/faults", controls.add_fault),
    ("GET", "/faults", controls.list_faults),
    ("DELETE", "/faults", controls.drop_faults),
    ("DELETE", "/faults/{id}", controls.drop_faults),
    ("GET", "/calls", controls.calls),
    ("GET", "/queue", controls.queue),
    ("POST", "/update", controls.push_update),
)


def build(world: World, journal: Journal) -> Starlette:
    """Return the application around one world."""
    door = Door(world, journal)
    routes: list[BaseRoute] = [
        Route("/bot{token}/test/{method}", door.__call__, methods=["GET", "POST"]),
        Route("/bot{token}/{method}", door.__call__, methods=["GET", "POST"]),
        *(Route(f"/sandbox{path}", endpoint(world, journal, answer), methods=[verb]) for verb, path, answer in _PEOPLE),
        Route("/file/bot{token}/{path:path}", fetch(world)),
        Route("/", _index),
        Mount("/page", StaticFiles(directory=_PAGE, check_dir=False)),
    ]
    return Starlette(routes=routes, exception_handlers={404: _nowhere, 405: _nowhere})


def _index(_request: Request) -> Response:
    return FileResponse(_PAGE / "index.html")


def _nowhere(_request: Request, _error: Exception) -> Response:
    return JSONResponse({"ok": False, "error_code": 404, "description": "Not Found"}, status_code=404)
