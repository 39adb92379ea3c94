"""Open forms: every answer is kept, so that a restart loses nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from domain.forms import OpenForm
from storage.queries import queries

if TYPE_CHECKING:
    from datetime import datetime

    from storage.transaction import Transaction

SQL = queries("forms")


async def begin(db: Transaction, form: OpenForm, now: datetime) -> bool:
    """Make it the person's open form, unless an earlier one is answered; whether it is."""
    return await SQL.begin(db, **_columns(form), now=now) is not None


async def put(db: Transaction, form: OpenForm, now: datetime) -> None:
    """Make it the person's open form; an earlier one is replaced."""
    await SQL.put(db, **_columns(form), now=now)


async def keep(db: Transaction, form: OpenForm, now: datetime) -> bool:
    """Take over these answers and this step, unless the person's open form is another one; whether it was this."""
    kept: int = await SQL.keep(db, **_columns(form), now=now)
    return kept > 0


async def get(db: Transaction, person_id: int) -> OpenForm | None:
    """The person's open form, None if they are filling in none."""
    row = await SQL.get(db, person_id=person_id)
    if row is None:
        return None
    return OpenForm(
        row["person_id"],
        row["form"],
        row["neighbourhood_id"],
        row["step"],
        json.loads(row["answers"]),
        bool(row["answered"]),
    )


async def close(db: Transaction, form: OpenForm) -> bool:
    """Whether this form was the open one, which is closed now."""
    which = {"person_id": form.person_id, "form": form.form, "neighbourhood_id": form.neighbourhood_id}
    closed: int = await SQL.close(db, **which)
    return closed > 0


async def close_about(db: Transaction, person_id: int) -> list[int]:
    """Close every form whose answers name this person as `person`; whose they were, in no order."""
    marks = {"followed": f'%"person": {person_id},%', "last": f'%"person": {person_id}}}%'}
    return [row["person_id"] for row in await SQL.close_about(db, **marks)]


async def close_old(db: Transaction, form: str, before: datetime) -> list[int]:
    """Close every form of this name that was last answered before that time; whose they were."""
    return [row["person_id"] for row in await SQL.close_old(db, form=form, before=before)]


def _columns(form: OpenForm) -> dict[str, Any]:
    return {
        "person_id": form.person_id,
        "form": form.form,
        "neighbourhood_id": form.neighbourhood_id,
        "step": form.step,
        "answers": json.dumps(dict(form.answers), ensure_ascii=False),
        "answered": form.is_answered,
    }
