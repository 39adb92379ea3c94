"""The catalogue is checked against itself, against the manners we promise, and against the source that speaks it."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from fluent_compiler.bundle import FluentBundle

from domain.audit import Deed

ROOT = Path(__file__).parents[1]
LANGUAGES = ("en", "es", "zh")
SOURCES = ("bot", "handlers", "services", "domain")

# An id that is built in the source, such as f"length-{unit}", starts with one of these.
BUILT = ("length-", "menu-", "form-", "audit-", "privacy-for-", "report-category-")

SPEAKERS = frozenset({"html", "plain", "toast", "show", "Refusal"})
TOASTS = SPEAKERS - {"html"}
ID = re.compile(r"[a-z][a-z0-9-]*")
TAG = re.compile(r"</?(b|i|u|s|code|pre|a|blockquote|tg-spoiler)(?: href=\"[^\"<>]*\")?>")
ENTITY = re.compile(r"&(?:amp|lt|gt|quot);")
HAN = re.compile(r"[\u4e00-\u9fff]")
SENTENCE_END = re.compile(r"(?<=[.?\u3002\uff1f])|\n")
LONGEST_SENTENCE = 300
LONGEST_TOAST = 200  # characters, Telegram's answerCallbackQuery


class Variables(Visitor):
    """The names of all variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 the library calls it so
        self.names.add(node.id.name)


@cache
def resources(language: str) -> dict[str, ftl.Resource]:
    files = sorted((ROOT / "locales" / language).glob("*.ftl"))
    return {path.name: FluentParser().parse(path.read_text("utf-8")) for path in files}


@cache
def messages(language: str) -> dict[str, ftl.Message]:
    entries = [entry for resource in resources(language).values() for entry in resource.body]
    return {entry.id.name: entry for entry in entries if isinstance(entry, ftl.Message)}


def variables(message: ftl.Message) -> set[str]:
    visitor = Variables()
    visitor.visit(message)
    return visitor.names - {"print"}  # whatever is said gets it


def readings(pattern: ftl.Pattern | None) -> list[str]:
    """Every text that a choice of variants can give; a variable reads as an X."""
    texts = [""]
    for element in pattern.elements if pattern else []:
        texts = [text + more for text in texts for more in element_readings(element)]
    return texts


def element_readings(element: ftl.TextElement | ftl.Placeable) -> list[str]:
    if isinstance(element, ftl.TextElement):
        return [element.value]
    inner = element.expression
    if isinstance(inner, ftl.SelectExpression):
        return [text for variant in inner.variants for text in readings(variant.value)]
    return [inner.parse()["value"]] if isinstance(inner, ftl.StringLiteral) else ["X"]


def said(language: str) -> Iterator[tuple[str, str]]:
    for name, message in messages(language).items():
        for text in readings(message.value):
            yield name, text


def speaking_calls() -> Iterator[tuple[Path, ast.Call, str]]:
    """Every call that names a sentence: .html(...), .plain(...), .toast(...), Refusal(...)."""
    for path in source_files():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and node.args and (called := name_of(node.func)) in SPEAKERS:
                yield path, node, called


def source_files() -> list[Path]:
    return [path for folder in SOURCES for path in sorted((ROOT / folder).rglob("*.py"))]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def name_of(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def named(argument: ast.expr) -> list[str]:
    """The ids that an argument names outright, also as the two sides of a condition."""
    if isinstance(argument, ast.IfExp):
        return named(argument.body) + named(argument.orelse)
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and ID.fullmatch(argument.value):
        return [argument.value]
    return []


def literals() -> set[str]:
    nodes = (node for path in source_files() for node in ast.walk(tree(path)))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_compiles(language: str) -> None:
    paths = [str(path) for path in sorted((ROOT / "locales" / language).glob("*.ftl"))]
    assert FluentBundle.from_files(language, paths, use_isolating=False).check_messages() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_junk_or_an_attribute(language: str) -> None:
    entries = [(file, entry) for file, each in resources(language).items() for entry in each.body]
    assert [(file, entry.content) for file, entry in entries if isinstance(entry, ftl.Junk)] == []
    assert [name for name, message in messages(language).items() if message.attributes] == []


def test_all_languages_have_the_same_files() -> None:
    assert {language: sorted(resources(language)) for language in LANGUAGES} == dict.fromkeys(
        LANGUAGES, sorted(resources("en"))
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_have_the_same_sentences(language: str) -> None:
    assert sorted(messages(language)) == sorted(messages("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_takes_the_same_variables_in_all_languages(language: str) -> None:
    there, here = messages("en"), messages(language)
    assert {name: variables(here[name]) for name in here} == {name: variables(there[name]) for name in here}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_shouted_at(language: str) -> None:
    assert [name for name, text in said(language) if re.search("[!！¡]", text)] == []  # noqa: RUF001 the Chinese one


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language: str) -> None:
    assert [
        (name, len(part))
        for name, text in said(language)
        for part in SENTENCE_END.split(text)
        if len(part) > LONGEST_SENTENCE
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_tags_that_telegram_knows_are_used_and_each_is_closed(language: str) -> None:
    wrong = []
    for name, text in said(language):
        opened = [match[1] for match in TAG.finditer(text) if not match[0].startswith("</")]
        closed = [match[1] for match in TAG.finditer(text) if match[0].startswith("</")]
        if sorted(opened) != sorted(closed) or re.search("[<>&]", ENTITY.sub("", TAG.sub("", text))):
            wrong.append((name, text))
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_toasts_and_refusals_hold_no_html_and_fit(language: str) -> None:
    plain = {name for _, call, called in speaking_calls() if called in TOASTS for name in named(call.args[0])}
    texts = [(name, text) for name, text in said(language) if name in plain]
    assert [name for name, text in texts if re.search("[<>]|&[a-z]+;", text)] == []
    assert [(name, len(text)) for name, text in texts if len(text) > LONGEST_TOAST] == []


def test_every_sentence_is_said_somewhere() -> None:
    used = literals()
    assert sorted(name for name in messages("en") if name not in used and not name.startswith(BUILT)) == []


def test_every_deed_has_its_sentence_and_every_sentence_its_deed() -> None:
    used = literals()
    known = {name for name in messages("en") if name.startswith("audit-") and name not in used}
    assert known | {"audit-setting"} == {f"audit-{deed}" for deed in Deed}


def test_every_sentence_that_the_source_names_exists() -> None:
    known = messages("en")
    missing = {
        (path.relative_to(ROOT).as_posix(), name)
        for path, call, _ in speaking_calls()
        for name in named(call.args[0])
        if name not in known
    }
    assert sorted(missing) == []


def test_every_sentence_gets_the_variables_it_needs() -> None:
    calls = [
        (path, call, {keyword.arg for keyword in call.keywords})
        for path, call, called in speaking_calls()
        if called != "show"  # hands its variables over as a mapping
    ]
    short = [
        (path.relative_to(ROOT).as_posix(), call.lineno, name, sorted(lacks))
        for path, call, given in calls
        if None not in given
        for name in named(call.args[0])
        if name in messages("en") and (lacks := variables(messages("en")[name]) - given)
    ]
    assert short == []


def test_a_built_id_starts_as_listed_and_the_list_is_not_stale() -> None:
    built = [node for path in source_files() for node in ast.walk(tree(path)) if isinstance(node, ast.JoinedStr)]
    starts = {str(node.values[0].value) for node in built if node.values and isinstance(node.values[0], ast.Constant)}
    assert [prefix for prefix in BUILT if not any(start.startswith(prefix) for start in starts)] == []
    spoken = [
        (path.relative_to(ROOT).as_posix(), call.lineno)
        for path, call, _ in speaking_calls()
        if isinstance(call.args[0], ast.JoinedStr) and not ast.unparse(call.args[0])[2:].startswith(BUILT)
    ]
    assert spoken == []


def test_chinese_is_chinese() -> None:
    foreign = [name for name, text in said("zh") if not HAN.search(text) and re.search("[a-z]{4}", TAG.sub("", text))]
    assert foreign == []
    assert [name for name, text in said("zh") if re.search(r"[\u4e00-\u9fff][,?;]", text)] == []


def test_spanish_is_spanish() -> None:
    english = {text for _, text in said("en") if set(re.findall(r"\w+", TAG.sub("", text))) - {"X"}}
    assert [name for name, text in said("es") if text in english] == []
    assert [name for name, text in said("es") if "?" in text and "¿" not in text] == []
