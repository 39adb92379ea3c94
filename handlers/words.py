"""The message catalogue as handlers use it: html() for messages, plain() for buttons and toasts."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import structlog
from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

import locales
from handlers import dates
from handlers.catalogue import Catalogue, CatalogueError
from handlers.large_print import typed
from handlers.markup import Markup, clean, escape, limit, shown

__all__ = ["Arg", "CatalogueError", "Markup", "Voice", "Words", "clean", "escape", "limit"]

Arg = str | int | float | Decimal | bool | datetime | date | timedelta | Enum
Number = int | float | Decimal

DEFAULT_LANGUAGE = "en"
GENERIC = "core-generic"
_LOCALES = {"en": "en_GB"}  # the day before the month, as residents outside the United States write it

_log = structlog.get_logger(__name__)


class Voice:
    """What the bot says in one language and one time zone."""

    __slots__ = ("_locale", "_words", "_zone", "language", "large_print", "zone")

    def __init__(self, words: "Words", language: str, zone: str, *, large_print: bool) -> None:
        """Speak one of `words.languages`. Raises ZoneInfoNotFoundError for an unknown zone."""
        self.language = language
        self.zone = zone
        self.large_print = large_print
        self._words = words
        self._zone = ZoneInfo(zone)
        self._locale = Locale.parse(_LOCALES.get(language, language))

    def in_zone(self, zone: str) -> "Voice":
        """The same language, telling the hours of this zone."""
        return self._words.voice(self.language, zone, large_print=self.large_print)

    def in_language(self, language: str | None) -> "Voice":
        """The same zone, in the language nearest to this one; this voice where none is meant."""
        if language is None:
            return self
        return self._words.voice(language, self.zone, large_print=self.large_print)

    def html(self, name: str, /, **args: Arg) -> Markup:
        """Say the sentence in a message with parse_mode HTML; strings are escaped here, Markup is left as it is.

        Numbers are written with separators: pass a number that is a name (#1204) as a string.
        """
        worded = {key: self._markup(value) for key, value in args.items()}
        return Markup(self._words.say(self, name, worded, apart=self.large_print))

    def plain(self, name: str, /, **args: Arg) -> str:
        """Say the sentence on a button or in a toast, where HTML would be seen. Raises TypeError for Markup."""
        return self._words.say(self, name, {key: self._text(value) for key, value in args.items()}, apart=False)

    def moment(self, when: datetime) -> str:
        """Say day and hour in the neighbourhood: "Friday 27 November, 18:00". Raises ValueError without a zone."""
        return dates.moment(when, self._zone, self._locale, self._words.now())

    def day(self, when: date) -> str:
        """Say the day: "Friday 27 November", with the year when it is not the current one."""
        return dates.day(when, self._zone, self._locale, self._words.now())

    def weekday(self, day: int) -> str:
        """Say a day of the week by its number, 0 for Monday."""
        return dates.weekday(day, self._locale)

    def clock(self, when: datetime) -> str:
        """Say the hour, such as "18:00"."""
        return dates.clock(when, self._zone, self._locale)

    def span(self, start: datetime, end: datetime) -> str:
        """Say from when until when: the day, and both hours."""
        return dates.span(start, end, self._zone, self._locale, self._words.now())

    def length(self, time: timedelta) -> str:
        """Say a length of time in its two largest units: "1 hour 30 minutes"."""
        parts = [self.plain(f"length-{unit}", count=count) for unit, count in dates.units(time)]
        return parts[0] if len(parts) == 1 else self.plain("length-of-two", first=parts[0], second=parts[1])

    def number(self, value: Number) -> str:
        """Write the number with the language's separators."""
        return str(format_decimal(value, locale=self._locale))

    def percent(self, share: float) -> str:
        """Write a share (0.53) as whole percent; say the two counts beside it."""
        return format_percent(share, locale=self._locale)

    def join(self, items: Iterable[str], *, either: bool = False) -> str:
        """List the items as a sentence does ("a, b and c"; "a, b or c" if either); Markup when one of them is."""
        parts = list(items)
        style: Literal["or", "standard"] = "or" if either else "standard"
        if any(isinstance(part, Markup) for part in parts):
            return Markup(format_list([escape(part) for part in parts], style=style, locale=self._locale))
        return format_list(parts, style=style, locale=self._locale)

    def _markup(self, value: Arg) -> str | Number:
        worded = self._worded(value)
        if not isinstance(worded, str):
            return worded
        return typed(escape(worded)) if self.large_print and not isinstance(worded, Markup) else escape(worded)

    def _text(self, value: Arg) -> str | Number:
        worded = self._worded(value)
        if isinstance(worded, Markup):
            raise TypeError("markup has no place on a button or in a toast")
        return shown(worded) if isinstance(worded, str) else worded

    def _worded(self, value: Arg) -> str | Number:
        """Turn a value into what Fluent can show or select by: text or a number."""
        match value:
            case Enum():
                return self._worded(value.value)
            case bool():
                return "yes" if value else "no"
            case datetime():
                return self.moment(value)
            case date():
                return self.day(value)
            case timedelta():
                return self.length(value)
            case _:
                return value


class Words:
    """Every sentence the bot says, in every language it speaks."""

    def __init__(self, catalogues: Mapping[str, Catalogue], *, strict: bool, now: Callable[[], datetime]) -> None:
        """Hold catalogues by language; English is among them."""
        self.languages = tuple(sorted(catalogues))
        self.now = now
        self._catalogues = catalogues
        self._strict = strict
        self._voices: dict[tuple[str, str, bool], Voice] = {}

    @classmethod
    def load(cls, folder: Path | None = None, *, now: Callable[[], datetime], strict: bool = False) -> "Words":
        """Read <folder>/<language>/<feature>.ftl. Raises CatalogueError for an id defined twice in a language.

        `now` tells in which year we are. A strict catalogue raises CatalogueError for a missing sentence or argument;
        another one logs the id and says something that is true.
        """
        root = folder or Path(locales.__path__[0])
        read = [Catalogue.read(each) for each in sorted(root.iterdir()) if any(each.glob("*.ftl"))]
        return cls({each.language: each for each in read}, strict=strict, now=now)

    def voice(self, language: str | None, zone: str, *, large_print: bool = False) -> Voice:
        """Find the voice for a Telegram language code and the name of a time zone; English where we know no better.

        In large print it sets sentences apart; who sends what it says lays that out (handlers/large_print.py).
        """
        nearest = self.nearest(language)
        voice = self._voices.get((nearest, zone, large_print))
        if voice is None:
            voice = Voice(self, nearest, zone, large_print=large_print)
            self._voices[nearest, zone, large_print] = voice
        return voice

    def nearest(self, language: str | None) -> str:
        """Find the language we speak that is nearest to a code such as "zh-hans" or "es_MX"; "en" when none is."""
        first = (language or "").lower().replace("_", "-").split("-")[0]
        return first if first in self._catalogues else DEFAULT_LANGUAGE

    def ids(self) -> frozenset[str]:
        """List the ids of all sentences, over all languages."""
        return frozenset[str]().union(*(each.ids() for each in self._catalogues.values()))

    def say(self, voice: Voice, name: str, args: Mapping[str, str | Number], *, apart: bool) -> str:
        """Say it in the voice's language: else in English, else say a sentence that names nothing.

        Sentences are set `apart` or not; each may be worded by the `$print` of its reader, "large" or "usual".
        """
        language, known = voice.language, {**args, "print": "large" if voice.large_print else "usual"}
        try:
            return self._catalogue(language, apart=apart).format(name, known)
        except CatalogueError as error:
            if self._strict:
                raise
            _log.error("sentence-failed", sentence=name, language=language, error=str(error))
        for fallback, id_ in ((DEFAULT_LANGUAGE, name), (language, GENERIC)):
            try:
                return self._catalogue(fallback, apart=apart).format(id_, known)
            except CatalogueError:
                continue
        return "…"

    def _catalogue(self, language: str, *, apart: bool) -> Catalogue:
        catalogue = self._catalogues[language]
        return catalogue.in_large_print if apart else catalogue
