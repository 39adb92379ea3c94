"""The sentences of one language: read from its .ftl files at start, compiled one by one when first said.

Compiling all of them takes 1.5 ms each, seconds in all; reading takes a few milliseconds.
The tests compile every one.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from fluent_compiler.bundle import FluentBundle
from fluent_compiler.resource import FtlResource

from handlers.large_print import apart

_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_COMMENT = re.compile(r"^#.*\n?", re.MULTILINE)
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")

Format = Callable[[Mapping[str, Any], list[Exception]], str]


class CatalogueError(Exception):
    """A sentence is missing, is written wrongly or twice, or was given other arguments than it needs."""

    def __init__(self, language: str, name: str, reason: object) -> None:
        super().__init__(f"{language}: {name}: {reason}")
        self.language = language
        self.name = name


class Catalogue:
    """One language's sentences by id."""

    def __init__(self, language: str, files: Mapping[str, str]) -> None:
        """Take the texts of the files by name. Raises CatalogueError when two of them define one id."""
        self.language = language
        self._sources = _entries(language, files)
        self._compiled: dict[str, Format] = {}

    @classmethod
    @cache
    def read(cls, folder: Path) -> "Catalogue":
        """Read every .ftl file of a folder that is named after its language, once in the life of this process."""
        return cls(folder.name, {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.ftl"))})

    @cached_property
    def in_large_print(self) -> "Catalogue":
        """The same sentences as they are said in large print."""
        return Catalogue(self.language, {"all": "".join(map(apart, self._sources.values()))})

    def ids(self) -> frozenset[str]:
        """List the ids of all sentences; terms (-like-this) are not among them."""
        return frozenset(name for name in self._sources if not name.startswith("-"))

    def format(self, name: str, args: Mapping[str, Any]) -> str:
        """Say the sentence. Raises CatalogueError when it is missing, is written wrongly or lacks an argument."""
        sentence = self._compiled.get(name)
        if sentence is None:
            sentence = self._compiled[name] = self._compile(name)
        errors: list[Exception] = []
        text = sentence(args, errors)
        if errors:
            raise CatalogueError(self.language, name, errors[0])
        return text

    def _compile(self, name: str) -> Format:
        if name not in self.ids():
            raise CatalogueError(self.language, name, "no such sentence")
        source = "\n".join(self._sources[each] for each in self._needed(name))
        bundle = FluentBundle(self.language, [FtlResource.from_string(source)], use_isolating=False)
        for _, error in bundle.check_messages():
            raise CatalogueError(self.language, name, error)
        compiled: Format = bundle._compiled_messages[name]  # noqa: SLF001 the library has no public way to one message
        return compiled

    def _needed(self, name: str) -> Iterator[str]:
        """Yield the id itself and all sentences and terms that it mentions, each once."""
        waiting, seen = [name], set[str]()
        while waiting:
            each = waiting.pop()
            if each in self._sources and each not in seen:
                seen.add(each)
                waiting += _REFERENCE.findall(self._sources[each])
                yield each


def _entries(language: str, files: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for file, text in files.items():
        body = _COMMENT.sub("", text)
        starts = list(_ENTRY.finditer(body))
        ends = [match.start() for match in starts[1:]] + [len(body)]
        for match, end in zip(starts, ends, strict=True):
            if match[1] in found:
                raise CatalogueError(language, match[1], f"defined again in {file}")
            found[match[1]] = body[match.start() : end]
    return found
