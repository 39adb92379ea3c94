"""/settings: what a neighbourhood's chairs choose. Each feature adds its own settings to the registry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.rights import Right
from handlers.markup import Markup
from handlers.messages import Button, Message, rows
from handlers.registry import Below, Menu
from handlers.taps import tap_data
from handlers.typed import is_called
from services import settings

if TYPE_CHECKING:
    from domain.letters import Letter
    from domain.settings import Chosen
    from handlers.commands import Command, Said
    from handlers.context import Context, Desk
    from handlers.registry import Registry
    from handlers.taps import Tap
    from handlers.words import Arg, Voice

Facts = Callable[[str, "Voice"], "dict[str, Arg]"]

WHICH: Final = "setting-which"
"""The letter that asks which of several values somebody means."""


@dataclass(frozen=True, slots=True)
class Page:
    """How a setting is shown and what is offered; the texts are ids of sentences that take `facts` of a value.

    `title` is what it is called, `button` stands on the button that chooses a value, `line` in the list of settings,
    `page` on the setting's own card, `changed` and `same` in the toast. `ready` are the values that have buttons.
    `search` finds the values that somebody may have meant by what they typed, and tells whether it is sure of them.
    `chapter` is the list in which it stands, where that is not the first one.
    """

    setting: settings.Setting
    title: str
    ready: Sequence[str]
    facts: Facts
    button: str
    line: str
    page: str
    changed: str
    same: str
    search: Callable[[str], tuple[Sequence[str], bool]] | None = None
    chapter: str = ""


def add(registry: Registry, page: Page) -> None:
    """Let chairs choose this too: its line in the list, its own card, and numbers or words typed in reply to that.

    In private what can only be a value of it needs no reply while the card is the lowest. Talk under the card in the
    committee's chat is left in peace.
    """

    async def card(neighbourhood_id: int, desk: Desk) -> Message | None:
        found = await settings.chosen(desk.storage, (page.setting,), neighbourhood_id, desk.chat_id)
        return None if found is None else _page(page, found[0], desk)

    async def typed(said: Said, neighbourhood_id: int, context: Context) -> None:
        if said.caller.private or _is_meant(page, said.text, context):
            await _typed(page, said, neighbourhood_id, context)

    async def below(said: Said, neighbourhood_id: int, context: Context) -> bool:
        if not _is_meant(page, said.text, context) or not _is_found(page, said.text, context):
            return False
        await _typed(page, said, neighbourhood_id, context)
        return True

    registry.setting(page)
    registry.card(page.setting.card, card)
    lowest = Below(below, "setting-not-understood")
    registry.reply(page.setting.card, typed, right=Right.CHANGE_SETTINGS, below=lowest)


def register(registry: Registry) -> None:
    """The command, the list, and the buttons that all settings share."""
    chairs = Right.CHANGE_SETTINGS
    registry.command("settings", _show, right=chairs, menu=Menu.ADMINS)
    registry.start("settings", _start, right=chairs)
    registry.card(settings.OVERVIEW, partial(_overview, registry, ""))
    registry.card(settings.chapter_card(settings.CHAPTER), partial(_overview, registry, settings.CHAPTER))
    registry.tap("setting-chapter", _chapter, right=chairs)
    registry.tap("setting-open", partial(_open, registry), right=chairs)
    registry.tap("setting-list", _list, right=chairs)
    registry.answer(WHICH, partial(_which, registry))
    registry.tap("setting", partial(_choose, registry), right=chairs)
    registry.tap("setting-undo", partial(_undo, registry), right=chairs)


async def _typed(page: Page, said: Said, neighbourhood_id: int, context: Context) -> None:
    """Take what was typed for a value; where it can mean several, ask which."""
    found, sure = page.search(said.text) if page.search else ((said.text,), True)
    if (called := _called(page, said.text, context)) is not None:
        found, sure = (called,), True
    if len(found) > 1 or (found and not sure):
        data = {"setting": page.setting.name, "neighbourhood": neighbourhood_id, "values": list(found)}
        question = context.letter(WHICH, data)
        await settings.offer(context.storage, said.caller, neighbourhood_id, question, context.now())
        return
    typed = found[0] if found else said.text
    await settings.change(context.storage, said.caller, page.setting, neighbourhood_id, typed, context.now(), anew=True)


def _is_meant(page: Page, text: str, context: Context) -> bool:
    """Whether this can hardly be anything but a value of this setting."""
    return page.setting.is_meant(text) or _called(page, text, context) is not None


def _is_found(page: Page, text: str, context: Context) -> bool:
    """Whether something is called so, where values are searched by their names."""
    return page.search is None or bool(page.search(text)[0]) or _called(page, text, context) is not None


def _called(page: Page, text: str, context: Context) -> str | None:
    """The value whose button is called so in one of our languages."""
    for language in context.shared.words.languages:
        voice = context.voice().in_language(language)
        for value in page.ready:
            if is_called(text, voice.plain(page.button, **page.facts(value, voice))):
                return value
    return None


async def _show(command: Command, context: Context) -> None:
    """The list of settings."""
    await settings.show(context.storage, command.caller, context.now(), context.thread_id)


async def _start(command: Command, _rest: str, context: Context) -> None:
    """The same in private, reached from a group."""
    await _show(command, context)


def _page_of(registry: Registry, tap: Tap) -> Page:
    page = registry.settings.get(tap.text(0))
    if page is None:
        raise Refusal("button-too-old")
    return page


async def _open(registry: Registry, tap: Tap, context: Context) -> None:
    """`setting-open:<name>:<neighbourhood>`."""
    setting = _page_of(registry, tap).setting
    await settings.open_one(context.storage, tap.caller, setting, tap.number(1), context.now())


async def _choose(registry: Registry, tap: Tap, context: Context) -> None:
    """`setting:<name>:<neighbourhood>:<value>`."""
    page = _page_of(registry, tap)
    value, new = await settings.change(
        context.storage, tap.caller, page.setting, tap.number(1), tap.text(2), context.now(), anew=False
    )
    await context.toast(page.changed if new else page.same, zone=None, **page.facts(value, context.voice()))


async def _undo(registry: Registry, tap: Tap, context: Context) -> None:
    """`setting-undo:<name>:<neighbourhood>:<change>`."""
    page = _page_of(registry, tap)
    value = await settings.undo(context.storage, tap.caller, page.setting, tap.number(1), tap.number(2), context.now())
    await context.toast(page.changed, zone=None, **page.facts(value, context.voice()))


async def _list(tap: Tap, context: Context) -> None:
    """`setting-list:<neighbourhood>`."""
    await settings.back_to_list(context.storage, tap.caller, tap.number(0), context.now())


async def _chapter(tap: Tap, context: Context) -> None:
    """`setting-chapter:<chapter>:<neighbourhood>`."""
    chapter = tap.text(0)
    if chapter != settings.CHAPTER:
        raise Refusal("button-too-old")
    await settings.open_chapter(context.storage, tap.caller, chapter, tap.number(1), context.now())


async def _which(registry: Registry, letter: Letter, desk: Desk) -> Message | None:
    """One button for each value that may have been meant."""
    page = registry.settings.get(letter.data["setting"])
    if page is None:
        return None
    home, voice = letter.data["neighbourhood"], desk.voice
    buttons = [_button(page, value, home, voice) for value in letter.data["values"]]
    return Message(voice.html("setting-which"), rows(*buttons, across=1))


async def _overview(registry: Registry, chapter: str, neighbourhood_id: int, desk: Desk) -> Message | None:
    """One line and one button for each; behind them, the way to the other list."""
    pages, voice = [page for page in registry.settings.values() if page.chapter == chapter], desk.voice
    found = await settings.chosen(desk.storage, [page.setting for page in pages], neighbourhood_id, desk.chat_id)
    if found is None:
        return None
    lines = [voice.html(page.line, **page.facts(each.value, voice)) for page, each in zip(pages, found, strict=True)]
    text = voice.html("settings-list", chapter=chapter or "all", name=found[0].name, lines=Markup("\n".join(lines)))
    buttons = [
        Button(voice.plain(page.title), tap_data("setting-open", page.setting.name, neighbourhood_id)) for page in pages
    ]
    if chapter:
        way = Button(voice.plain("setting-back"), tap_data("setting-list", neighbourhood_id))
    else:
        way = Button(
            voice.plain("setting-targets-title"), tap_data("setting-chapter", settings.CHAPTER, neighbourhood_id)
        )
    return Message(text, (*rows(*buttons), (way,)))


def _page(page: Page, chosen: Chosen, desk: Desk) -> Message:
    """What holds, what it does and who chose it; then what can be chosen, what was before, and the way back."""
    voice, last, home = desk.voice, chosen.last, chosen.neighbourhood_id
    facts = page.facts(chosen.value, voice)
    place = "private" if desk.private else "group"
    text = voice.html(page.page, **{"name": chosen.name, "place": place, **facts})
    choices = rows(*(_button(page, value, home, voice, chosen=value == chosen.value) for value in page.ready))
    if page.chapter:
        back = (Button(voice.plain("setting-back-to-chapter"), tap_data("setting-chapter", page.chapter, home)),)
    else:
        back = (Button(voice.plain("setting-back"), tap_data("setting-list", home)),)
    if last is None:
        return Message(text, (*choices, back))
    who = last.who or voice.plain("a-neighbour")
    by = voice.html("setting-changed-by", who=who, when=desk.voice_in(chosen.zone).moment(last.at))
    label = voice.plain("setting-undo", value=voice.plain(page.button, **page.facts(last.was, voice)))
    undo = Button(label, tap_data("setting-undo", page.setting.name, home, last.id))
    return Message(Markup(f"{text}\n\n{by}"), (*choices, (undo,), back))


def _button(page: Page, value: str, neighbourhood_id: int, voice: Voice, *, chosen: bool = False) -> Button:
    label = voice.plain(page.button, **page.facts(value, voice))
    if chosen:
        label = voice.plain("form-chosen", label=label)
    return Button(label, tap_data("setting", page.setting.name, neighbourhood_id, value))
