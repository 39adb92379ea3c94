"""Large print: how a private chat looks to somebody who asked for it, whatever the bot says there.

Telegram has no sizes of letters, the reader's app has; what the bot can do is to leave room for them. Each sentence
begins on a line of its own and each line of a list is a paragraph, as the European standards for easy-to-read
information ask; one button fills a row; no bullets, dots or italics. Lines are not broken at a width: only the app
knows how wide its letters are (docs/decisions/0030).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from handlers.markup import Markup
from handlers.messages import rows

if TYPE_CHECKING:
    from handlers.messages import Message

LINE: Final = "\u2028"
"""A line's end inside a paragraph, in our sentences and in what people typed; theirs are cleaned of this character."""

MOST_TEXT: Final = 4096
MOST_CAPTION: Final = 1024
"""Characters that Telegram takes."""

_DECORATION: Final = re.compile("• ?|</?i>")
_BETWEEN: Final = re.compile(" · |(?<=[.?])(?: |(</b>) )(?=[^a-z\\s])|(?<=[\u3002\uff1f])(?=[^\\s}<\u201d\uff09])")
"""Where a sentence of ours goes on with another, which in English and Spanish does not begin with a small letter."""


def apart(source: str) -> str:
    """The source of a sentence in a catalogue, with all its sentences on lines of their own and no decoration."""
    return _BETWEEN.sub(lambda between: f"{between[1] or ''}{LINE}", _DECORATION.sub("", source))


def typed(text: Markup) -> Markup:
    """What somebody typed stays as they wrote it: its lines are no paragraphs of ours."""
    return Markup(text.replace("\n", LINE))


def laid_out(message: Message) -> Message:
    """The message with one button to a row and room between its lines, as far as Telegram takes so long a text."""
    most = MOST_TEXT if message.picture is None and message.document is None else MOST_CAPTION
    text = "\n\n".join(line for line in message.text.split("\n") if line.strip())
    if len(text) > most:
        text = message.text
    buttons = (button for row in message.buttons for button in row)
    return replace(message, text=Markup(text.replace(LINE, "\n")), buttons=rows(*buttons, across=1))
