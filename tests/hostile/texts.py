"""Texts that break programs which did not expect them.

None holds an entity such as "&amp;" or a word of a traceback: so that either, in what the bot says, is the bot's doing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

NASTY = (
    "",
    " ",
    "\n",
    "\t\t",
    "\u00a0",
    "\u3164",
    "\u200b",
    "\ufeff",
    "-",
    "0",
    "-1",
    "1e309",
    "NaN",
    "null",
    "99999999999999999999",
    "<b>bold",
    "</b>",
    "<a href='javascript:x'>y</a>",
    "<img src=x onerror=y>",
    "<!-- ",
    "]]>",
    "<tg-spoiler>",
    "& < > \" '",
    "&#60;",
    "{ $name }",
    "{name}",
    "%s %n %x",
    "{0.__class__}",
    "${7*7}",
    "'; DROP TABLE people; --",
    "1 OR 1=1",
    "../../../etc/passwd",
    "C:\\nul",
    "=1+1",
    "@SUM(A1)",
    "+44",
    "\u202eevil",
    "\u2066\u2067\u2068",
    "\u0644\u0644\u0647 \u05d0",
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a\u032f\u031e\u0320\u034da\u0334l\u0328g\u0315o",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "\U0001f1ea\U0001f1f8" * 9,
    "\U0001f600" * 50,
    "\u4e2d\u6587\uff5c\u7b54\u6848",
    "line\nline\r\nline\u2028line\u2029line\x85line",
    "\x00",
    "a\x00b",
    "\x1b[31mred\x1b[0m",
    "\x07\x08\x7f",
    "\ufffe\uffff\U0010ffff",
    "| | | |",
    "a | a",
    "Q? | A | B | closes 2d",
    "Q? | A | B | closes 99999999w",
    "Q?\nA\nB",
    "x" * 101,
    "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
    "28.11",
    "31.02",
    "tomorrow",
    "10:00",
    "25:99",
    "\u0663",
    "\u2460",
    "\u00b2",
    "1" * 30,
    "cancel",
    "stop",
    "Done",
    "/report",
    "//",
    "/@linli_test_bot",
    "@linli_test_bot",
    "https://t.me/linli_test_bot?start=x",
    "\u0130\u0131\u017f\u1e9e",
    "\u1112\u1161\u11ab",
    "#\ufe0f\u20e3",
)
ANY = "".join(
    chr(code) for code in (*range(1, 0x300), *range(0x300, 0xD800, 61), *range(0xE000, 0x110000, 997)) if code != 0x26
)
LONG = ("x", "\u6f22", "\u0301", "\U0001f600", "<b>", "&", "\n", "| a ", "\u202e\u0627", "a ", "\u200d", "\U0001f1ea")


def text(random: Random, most: int = 4096) -> str:
    """One of them, several, or something very long."""
    kind = random.random()
    if kind < 0.5:
        return random.choice(NASTY)[:most]
    if kind < 0.8:
        return random.choice((" ", "", "\n", " | ")).join(random.choices(NASTY, k=random.randint(2, 6)))[:most]
    if kind < 0.95:
        return "".join(random.choices(ANY, k=random.randint(1, 40)))
    return (random.choice(LONG) * most)[: random.choice((most, most // 2, 300, 301, 200, 201, 100, 101))]
