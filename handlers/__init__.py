"""Telegram in, words out: one package per feature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import (
    assisted,
    audit,
    choices,
    committee,
    core,
    forms,
    home_lists,
    homes,
    links,
    polls,
    privacy,
    reports,
    roles,
    roll,
    settings,
    setup,
    tasks,
    topics,
    volunteers,
)

if TYPE_CHECKING:
    from handlers.registry import Registry

FEATURES = (
    reports,
    volunteers,
    tasks,
    polls,
    committee,
    roles,
    roll,
    homes,
    home_lists,
    assisted,
    audit,
    settings,
    choices,
    links,
    topics,
    setup,
    core,
    privacy,
    forms,
)
"""In the order of their commands in the menus."""


def register_all(registry: Registry) -> None:
    """Let every feature say what it answers to."""
    for feature in FEATURES:
        feature.register(registry)
        registry.jobs.extend(getattr(feature, "JOBS", ()))
