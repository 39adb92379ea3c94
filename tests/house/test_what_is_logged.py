"""The log's fields are known: words only in those that are told, else the operator would read "<withheld>"."""

import ast
from collections.abc import Iterator
from pathlib import Path

from bot.log import TOLD

ROOT = Path(__file__).parents[2]
LAYERS = ("bot", "handlers", "services", "storage")
AMOUNTS = {"again_in", "count", "cut", "port", "seconds", "stored", "version", "waiting"}
ROWS = {"card", "letter", "person", "update"}
TRACEBACK = {"exc_info"}


def logged() -> Iterator[tuple[str, str, set[str]]]:
    """Where something is logged, its event, and the names of its fields."""
    for path in (path for layer in LAYERS for path in (ROOT / layer).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and ast.unparse(node.func.value) == "_log"
            ):
                where = f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
                yield where, ast.unparse(node.args[0]), {str(each.arg) for each in node.keywords}


def test_every_field_that_is_logged_is_an_id_an_amount_or_told() -> None:
    """A new field belongs into AMOUNTS or ROWS here, or, if its words can never be anybody's, into TOLD."""
    strangers = {where: fields - TOLD - AMOUNTS - ROWS - TRACEBACK for where, _, fields in logged()}
    assert {where: fields for where, fields in strangers.items() if fields} == {}


def test_every_event_is_a_constant_of_the_program() -> None:
    assert {where: event for where, event, _ in logged() if not event.startswith("'")} == {}


def test_the_operator_is_told_what_every_event_means() -> None:
    told = (ROOT / "docs/operating.md").read_text(encoding="utf-8")
    assert {event for _, event, _ in logged() if f"`{event[1:-1]}`" not in told} == set()
