"""The house rules that no linter knows: how long things may be, and who may know whom."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LAYERS = ("bot", "handlers", "services", "domain", "storage", "sandbox")
FOLDERS = (*LAYERS, "tests", "benchmarks", "tools", "locales")
MODULE_LINES = 300
BODY_LINES = 25
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "base", "misc"}

MODULES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
PRODUCT = [path for path in MODULES if path.relative_to(ROOT).parts[0] in LAYERS]

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def body_lines(function: Function) -> int:
    """Lines from the first statement after the docstring to the last one."""
    body = function.body[1:] if ast.get_docstring(function, clean=False) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def imported(path: Path) -> Iterator[str]:
    """The modules that a module names, dotted, wherever in it that stands."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{each.name}" for each in node.names)


def test_there_is_something_to_look_at() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in PRODUCT} == set(LAYERS)


def test_no_module_is_over_its_size() -> None:
    sizes = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {path: lines for path, lines in sizes.items() if lines > MODULE_LINES} == {}


def test_no_function_is_over_its_size() -> None:
    sizes = {
        f"{name(path)}:{each.lineno} {each.name}": body_lines(each) for path in PRODUCT for each in functions(path)
    }
    assert {where: lines for where, lines in sizes.items() if lines > BODY_LINES} == {}


def test_no_module_has_a_vague_name() -> None:
    assert [name(path) for path in MODULES if VAGUE & set(path.with_suffix("").relative_to(ROOT).parts)] == []


SHARED = {"forms"}
"""With this all features ask their questions; it knows none of them."""


def test_the_domain_needs_nothing_but_python() -> None:
    known = {*sys.stdlib_module_names, "domain"}
    tops = {
        (name(path), each.split(".")[0])
        for path in PRODUCT
        if path.is_relative_to(ROOT / "domain")
        for each in imported(path)
    }
    assert {(path, top) for path, top in tops if top not in known} == set()


def test_features_do_not_know_each_other() -> None:
    packages = (ROOT / "handlers").glob("*/__init__.py")
    features = {path.parent.name for path in packages if "def register(" in path.read_text(encoding="utf-8")} - SHARED
    crossings = [
        (name(path), each)
        for feature in features
        for path in (ROOT / "handlers" / feature).rglob("*.py")
        for each in imported(path)
        if each.split(".")[0] == "handlers" and each.split(".")[1] in features - {feature}
    ]
    assert crossings == []
    shared = [each for kept in SHARED for path in (ROOT / "handlers" / kept).rglob("*.py") for each in imported(path)]
    assert [each for each in shared if each.split(".")[0] == "handlers" and each.split(".")[1] in features] == []


def test_only_the_clock_of_the_application_is_asked() -> None:
    """Time is an argument in handlers, services and domain."""
    asks = re.compile(r"datetime\.(now|utcnow|today)\(|\btime\.time\(|date\.today\(")
    inner = [path for path in PRODUCT if path.relative_to(ROOT).parts[0] in {"handlers", "services", "domain"}]
    assert [name(path) for path in inner if asks.search(path.read_text(encoding="utf-8"))] == []


def test_sql_stays_in_storage() -> None:
    query = re.compile(r"[\"']\s*(SELECT\s|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM)")
    outside = [path for path in PRODUCT if path.relative_to(ROOT).parts[0] in {"bot", "handlers", "services", "domain"}]
    assert [name(path) for path in outside if query.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_an_exemption_has_its_reason_beside_it(path: Path) -> None:
    bare = re.compile(r"#\s*(type:\s*ignore\[[\w, -]+\]|noqa:\s*[A-Z]+\d+(\s*,\s*[A-Z]+\d+)*|pragma:\s*no cover)\s*$")
    blanket = re.compile(r"#\s*(type:\s*ignore(?!\[)|noqa(?!:))")
    lines = path.read_text(encoding="utf-8").splitlines()
    unexcused = [number for number, line in enumerate(lines, 1) if bare.search(line) or blanket.search(line)]
    assert unexcused == []
