"""The buttons: a link for one role, dismissing somebody, and taking that back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.refusals import Refusal
from domain.roles import APPOINTED
from services import roles

if TYPE_CHECKING:
    from domain.people import Role
    from handlers.context import Context
    from handlers.taps import Tap


def _role(word: str) -> Role:
    found = next((role for role in APPOINTED if role.word == word), None)
    if found is None:
        raise Refusal("button-too-old")
    return found


async def offer(tap: Tap, context: Context) -> None:
    """`role-offer:<neighbourhood>:<role>`: a link with which one person takes it, told in private."""
    role, answer = _role(tap.text(1)), context.letter(roles.CODE, chat_id=tap.caller.id)
    await roles.offer(context.storage, tap.caller, tap.number(0), role, answer, context.now())
    await context.toast("role-offered")


async def dismiss(tap: Tap, context: Context) -> None:
    """`role-dismiss:<neighbourhood>:<person>`."""
    answer = context.letter(roles.DISMISSED)
    whom, role = await roles.dismiss_listed(
        context.storage, tap.caller, tap.number(0), tap.number(1), answer, context.now()
    )
    await context.toast("role-dismissed-toast", who=whom.name, role=role.word)


async def again(tap: Tap, context: Context) -> None:
    """`role-again:<neighbourhood>:<person>:<role>`: as it was before."""
    role = _role(tap.text(2))
    whom = await roles.appoint_again(context.storage, tap.caller, tap.number(0), tap.number(1), role, context.now())
    await context.toast("role-appointed-toast", who=whom.name, role=role.word)
