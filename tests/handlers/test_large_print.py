"""How messages are laid out in large print."""

from __future__ import annotations

import pytest

from handlers.large_print import LINE, MOST_CAPTION, MOST_TEXT, apart, laid_out, typed
from handlers.markup import Markup
from handlers.messages import Button, Message, Photo, rows


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "Thank you. Your report is <b>#{ $n }</b>. I will.",
            f"Thank you.{LINE}Your report is <b>#{{ $n }}</b>.{LINE}I will.",
        ),
        ("<b>Done.</b> Next", f"<b>Done.</b>{LINE}Next"),
        ("p. ej. así, a las 10.30. ¿Sí?", f"p. ej. así, a las 10.30.{LINE}¿Sí?"),
        ("谢谢您。报告已收到。\n", f"谢谢您。{LINE}报告已收到。\n"),
        ("• { $a } · { $b } <i>({ $c })</i>", f"{{ $a }}{LINE}{{ $b }} ({{ $c }})"),
    ],
)
def test_sentences_of_ours_are_set_apart(source: str, said: str) -> None:
    assert apart(source) == said


def test_our_lines_become_paragraphs_and_theirs_stay_lines() -> None:
    theirs = typed(Markup("one\n\ntwo"))
    laid = laid_out(Message(Markup(f"Head.{LINE}More\n\n{theirs}\nEnd")))
    assert laid.text == "Head.\nMore\n\none\n\ntwo\n\nEnd"


@pytest.mark.parametrize(("photo", "most"), [(None, MOST_TEXT), (Photo("p"), MOST_CAPTION)])
def test_no_message_becomes_longer_than_telegram_takes(photo: Photo | None, most: int) -> None:
    fits, tight = ("\n".join("x" * (most // 4) for _ in range(count)) for count in (3, 4))
    assert laid_out(Message(Markup(fits), picture=photo)).text == fits.replace("\n", "\n\n")
    assert laid_out(Message(Markup(tight[:most]), picture=photo)).text == tight[:most]


def test_each_button_has_a_row_in_the_same_order() -> None:
    buttons = [Button(str(number), str(number)) for number in range(5)]
    message = Message(Markup("x"), (*rows(*buttons[:4], across=3), (buttons[4],)))
    assert laid_out(message).buttons == tuple((button,) for button in buttons)
