"""A Telegram Bot API server of our own, with people in it: strict like Telegram, and never kinder."""

from sandbox.journal import Call
from sandbox.server import Sandbox, serve

__all__ = ["Call", "Sandbox", "serve"]
