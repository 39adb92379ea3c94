"""The Bot API's methods, one module per subject; importing this package enters them all."""

from sandbox.methods import (
    administration,
    chats,
    commands,
    contents,
    deleting,
    editing,
    files,
    identity,
    polls,
    repeating,
    sending,
    taps,
    topics,
    updates,
    webhooks,
)
from sandbox.methods.registry import METHODS

__all__ = [
    "METHODS",
    "administration",
    "chats",
    "commands",
    "contents",
    "deleting",
    "editing",
    "files",
    "identity",
    "polls",
    "repeating",
    "sending",
    "taps",
    "topics",
    "updates",
    "webhooks",
]
