"""/settings: what a neighbourhood's chairs choose. Each feature adds its own settings to the registry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from domain.refusals import Refusal
from domain.rights import Right
from handlers.markup import Markup
from handlers.messages import Button, Message, rows
from handlers.registry import Menu
from handlers.taps import tap_data
from services import settings

if TYPE_CHECKING:
    from domain.settings import Chosen
    from handlers.commands import Command, Said
    from handlers.context import Context, Desk
    from handlers.registry import Registry
    from handlers.taps import Tap
    from handlers.words import Arg, Voice

Facts = Callable[[str], "dict[str, Arg]"]


@dataclass(frozen=True, slots=True)
class Page:
    """How a setting is shown and what is offered; the texts are ids of sentences that take `facts` of a value.

    `button` stands on the button that chooses a value, `line` in the list of settings, `page` on the setting's own
    card, `changed` and `same` in the toast. `ready` are the values that have buttons.
    """

    setting: settings.Setting
    ready: Sequence[str]
    facts: Facts
    button: str
    line: str
    page: str
    changed: str
    same: str


def add(registry: Registry, page: Page) -> None:
    """Let chairs choose this too: its line in the list, its own card, and numbers or words typed in reply to that.

    Talk under the card in the committee's chat is left in peace.
    """

    async def card(neighbourhood_id: int, desk: Desk) -> Message | None:
        chosen = await settings.chosen(desk.storage, page.setting, neighbourhood_id, desk.chat_id)
        return None if chosen is None else _page(page, chosen, desk)

    async def typed(said: Said, neighbourhood_id: int, context: Context) -> None:
        if not said.caller.private and not page.setting.is_meant(said.text):
            return
        await settings.change(
            context.storage, said.caller, page.setting, neighbourhood_id, said.text, context.now(), anew=True
        )

    registry.setting(page)
    registry.card(page.setting.card, card)
    registry.reply(page.setting.card, typed, right=Right.CHANGE_SETTINGS)


def register(registry: Registry) -> None:
    """The command, the list, and the buttons that all settings share."""
    chairs = Right.CHANGE_SETTINGS
    registry.command("settings", partial(_show, registry), right=chairs, menu=Menu.ADMINS)
    registry.start("settings", partial(_start, registry), right=chairs)
    registry.card(settings.OVERVIEW, partial(_overview, registry))
    registry.tap("setting-open", partial(_open, registry), right=chairs)
    registry.tap("setting", partial(_choose, registry), right=chairs)
    registry.tap("setting-undo", partial(_undo, registry), right=chairs)


async def _show(registry: Registry, command: Command, context: Context) -> None:
    """The list of settings; where there is only one, that."""
    pages = list(registry.settings.values())
    card = pages[0].setting.card if len(pages) == 1 else settings.OVERVIEW
    await settings.show(context.storage, command.caller, card, context.now(), context.thread_id)


async def _start(registry: Registry, command: Command, _rest: str, context: Context) -> None:
    """The same in private, reached from a group."""
    await _show(registry, command, context)


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
    await context.toast(page.changed if new else page.same, zone=None, **page.facts(value))


async def _undo(registry: Registry, tap: Tap, context: Context) -> None:
    """`setting-undo:<name>:<neighbourhood>:<change>`."""
    page = _page_of(registry, tap)
    value = await settings.undo(context.storage, tap.caller, page.setting, tap.number(1), tap.number(2), context.now())
    await context.toast(page.changed, zone=None, **page.facts(value))


async def _overview(registry: Registry, neighbourhood_id: int, desk: Desk) -> Message | None:
    lines, buttons, name = [], [], ""
    for page in registry.settings.values():
        chosen = await settings.chosen(desk.storage, page.setting, neighbourhood_id, desk.chat_id)
        if chosen is None:
            return None
        name = chosen.name
        lines.append(desk.voice.html(page.line, **page.facts(chosen.value)))
        data = tap_data("setting-open", page.setting.name, neighbourhood_id)
        buttons.append(Button(desk.voice.plain(page.line, **page.facts(chosen.value)), data))
    text = desk.voice.html("settings-list", name=name, lines=Markup("\n".join(lines)))
    return Message(text, rows(*buttons, across=1))


def _page(page: Page, chosen: Chosen, desk: Desk) -> Message:
    voice, last = desk.voice, chosen.last
    text = voice.html(page.page, name=chosen.name, **page.facts(chosen.value))
    if last is None:
        return Message(text, _choices(page, chosen, voice))
    by = voice.html(
        "setting-changed-by",
        who=last.who or voice.plain("a-neighbour"),
        when=desk.voice_in(chosen.zone).moment(last.at),
    )
    back = voice.plain("setting-undo", value=voice.plain(page.button, **page.facts(last.was)))
    undo = Button(back, tap_data("setting-undo", page.setting.name, chosen.neighbourhood_id, last.id))
    return Message(Markup(f"{text}\n\n{by}"), (*_choices(page, chosen, voice), (undo,)))


def _choices(page: Page, chosen: Chosen, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    def button(value: str) -> Button:
        label = voice.plain(page.button, **page.facts(value))
        if value == chosen.value:
            label = voice.plain("form-chosen", label=label)
        return Button(label, tap_data("setting", page.setting.name, chosen.neighbourhood_id, value))

    return rows(*(button(value) for value in page.ready))
