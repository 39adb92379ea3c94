import re
from pathlib import Path

import httpx
import pytest

import sandbox.page
from sandbox import Sandbox, serve

FOLDER = Path(sandbox.page.__path__[0])
KINDS = {".js": "javascript", ".css": "css", ".svg": "svg", ".html": "html"}
PARTS = [part for part in sorted(FOLDER.iterdir()) if part.suffix in KINDS]
SCRIPTS = sorted(FOLDER.glob("*.js"))
IMPORT = re.compile(r'^import \{ ([^}]+) \} from "\./([a-z]+\.js)";$', re.MULTILINE)
EXPORT = re.compile(r"^export (?:async )?(?:function|const) (\w+)", re.MULTILINE)


def text(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_module_is_short_and_writes_no_markup(script: Path) -> None:
    source = script.read_text(encoding="utf-8")
    assert source.count("\n") < 250
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc", source)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_what_a_module_imports_exists_and_is_used(script: Path) -> None:
    source = script.read_text(encoding="utf-8")
    assert source.count("\nimport ") + source.startswith("import ") == len(IMPORT.findall(source))
    for names, module in IMPORT.findall(source):
        given = EXPORT.findall(text(module))
        for name in names.split(", "):
            assert name in given, f"{module} does not export {name}"
            assert len(re.findall(rf"\b{name}\b", source)) > 1, f"{name} is not used"


def test_every_export_is_wanted_by_somebody() -> None:
    wanted = {
        name for script in SCRIPTS for names, _ in IMPORT.findall(text(script.name)) for name in names.split(", ")
    }
    assert {name for script in SCRIPTS for name in EXPORT.findall(text(script.name))} == wanted


def test_every_element_a_module_asks_for_is_on_the_page() -> None:
    there = set(re.findall(r'\bid="([^"]+)"', text("index.html")))
    asked = {name for script in SCRIPTS for name in re.findall(r'byId\("([^"]+)"\)', text(script.name))}
    assert asked <= there


def test_every_control_has_a_name() -> None:
    page = text("index.html")
    assert all(words.strip() for words in re.findall(r"<button[^>]*>(.*?)</button>", page, re.DOTALL))
    labelled = set(re.findall(r'<label[^>]* for="([^"]+)"|<label for="([^"]+)"', page))
    names = {name for pair in labelled for name in pair if name}
    assert set(re.findall(r'<(?:select|textarea|input)[^>]* id="([^"]+)"', page)) <= names


def test_nothing_comes_from_elsewhere() -> None:
    page = text("index.html")
    assert "default-src 'self'" in page
    assert all(address.startswith(("/page/", "#")) for address in re.findall(r'(?:src|href)="([^"]+)"', page))
    assert not any("url(" in text(style.name) or "@import" in text(style.name) for style in FOLDER.glob("*.css"))


async def test_the_server_hands_out_every_part() -> None:
    world = Sandbox()
    async with serve(world, "127.0.0.1", 0) as address, httpx.AsyncClient(base_url=address) as web:
        assert (await web.get("/")).text == text("index.html")
        for part in PARTS:
            answer = await web.get(f"/page/{part.name}")
            assert (answer.status_code, answer.text) == (200, text(part.name))
            assert KINDS[part.suffix] in answer.headers["content-type"]
        assert (await web.get("/page/../app.py")).status_code == 404
    world.close()
