"""A page of the audit in words and buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.audit import Area, Deed
from handlers.audit.commands import EVERYTHING
from handlers.markup import Markup
from handlers.messages import Button, Message, rows
from handlers.taps import tap_data
from services import audit

if TYPE_CHECKING:
    from domain.audit import Told
    from handlers.context import Desk
    from handlers.registry import Registry
    from handlers.words import Voice
    from services.audit import Page


async def page(registry: Registry, view_id: int, desk: Desk) -> Message | None:
    """The entries of the page, newest first, with the way to older ones and to one area alone."""
    found = await audit.page(desk.storage, view_id, desk.chat_id)
    if found is None:
        return None
    voice = desk.voice_in(found.zone)
    lines = [_line(registry, each, voice) for each in found.entries] or [voice.html("audit-none")]
    text = Markup("\n".join((_head(found, voice), *_narrowed(found, voice), Markup(""), *lines)))
    return Message(text, (*_leaves(found, voice), *_areas(found, voice)))


def _head(page: Page, voice: Voice) -> Markup:
    return voice.html("audit-head", name=page.name)


def _narrowed(page: Page, voice: Voice) -> list[Markup]:
    """What the list is narrowed to, a line for each."""
    lines = []
    if page.area is not None:
        lines.append(voice.html("audit-only-area", area=voice.plain("audit-area", area=page.area)))
    if page.person == "":
        lines.append(voice.html("audit-only-erased"))
    elif page.person is not None:
        lines.append(voice.html("audit-only-person", who=page.person))
    if page.since is not None:
        lines.append(voice.html("audit-only-since", when=voice.moment(page.since)))
    return lines


def _line(registry: Registry, told: Told, voice: Voice) -> Markup:
    return voice.html("audit-line", when=voice.moment(told.at), what=_sentence(registry, told, voice))


def _sentence(registry: Registry, told: Told, voice: Voice) -> Markup:
    forgotten = voice.plain("audit-somebody")
    who = voice.plain("audit-bot") if told.by_bot else told.who or forgotten
    if told.deed == Deed.SETTING:
        return _setting(registry, told, who, voice)
    facts = {name: str(value) for name, value in told.facts.items()}
    return voice.html(f"audit-{told.deed}", **facts, who=who, whom=told.whom or forgotten)


def _setting(registry: Registry, told: Told, who: str, voice: Voice) -> Markup:
    """A changed setting in its own words."""
    page = registry.settings.get(str(told.facts["setting"]))
    if page is None:
        return voice.html("audit-setting-gone", who=who)
    if "was" not in told.facts:
        return voice.html("audit-setting-only", who=who, what=voice.html(page.title))
    return voice.html(
        "audit-setting",
        who=who,
        became=voice.html(page.line, **page.facts(str(told.facts["became"]), voice)),
        was=voice.html(page.button, **page.facts(str(told.facts["was"]), voice)),
    )


def _leaves(page: Page, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    buttons = []
    if page.newer is not None:
        buttons.append(Button(voice.plain("audit-newer"), tap_data("audit-page", page.view_id, page.newer)))
    if page.older is not None:
        buttons.append(Button(voice.plain("audit-older"), tap_data("audit-page", page.view_id, page.older)))
    return (tuple(buttons),) if buttons else ()


def _areas(page: Page, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    def button(value: str) -> Button:
        label = voice.plain("audit-area", area=value)
        if value == (page.area or EVERYTHING):
            label = voice.plain("form-chosen", label=label)
        return Button(label, tap_data("audit-area", page.view_id, value))

    return rows(*(button(value) for value in (EVERYTHING, *Area)), across=3)
