"""Files that hold what is kept of somebody."""

from __future__ import annotations

import json


def written(told: dict[str, object]) -> bytes:
    """The file: JSON in UTF-8; half a character, which that can't hold, stands there as its escape in JSON."""
    return json.dumps(told, ensure_ascii=False, indent=2).encode(errors="backslashreplace")
