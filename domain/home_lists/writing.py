"""A list of homes as a file that spreadsheets open rightly, and that can't make them calculate anything."""

from __future__ import annotations

import csv
import io
import unicodedata
from typing import TYPE_CHECKING

from domain.home_lists.reading import FORMULA

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from domain.households import Address


def written(names: Sequence[str], homes: Iterable[Address], separator: str) -> bytes:
    """CSV (RFC 4180) in UTF-8 with a byte order mark: the columns' names, then building, stair and flat of each home.

    A cell that a spreadsheet would take for a formula has an apostrophe before it, which makes it a text.
    """
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=separator)
    rows.writerow(names)
    rows.writerows([_harmless(cell) for cell in (home.building, home.stair, home.flat)] for home in homes)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    sign = unicodedata.normalize("NFKC", cell)[:1]
    return f"'{cell}" if sign and sign in FORMULA else cell
