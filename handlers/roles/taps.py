"""The buttons: a link for one role, dismissing somebody, and taking that back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from domain.refusals import Refusal
from domain.roles import APPOINTED
from services import roles

if TYPE_CHECKING:
    from domain.people import Role
    from handlers.context import Context
    from handlers.taps import Tap

NOTHING: Final = "none"
"""On a button, in place of a role: the person was appointed to nothing."""


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


async def undo(tap: Tap, context: Context) -> None:
    """`role-undo:<neighbourhood>:<person>:<role given>:<role before>`: as it was before that was given."""
    was = None if tap.text(3) == NOTHING else _role(tap.text(3))
    await _undo(roles.Step(tap.number(0), tap.number(1), _role(tap.text(2)), was), tap, context)


async def again(tap: Tap, context: Context) -> None:
    """`role-again:<neighbourhood>:<person>:<role>`: as it was before that was taken back."""
    await _undo(roles.Step(tap.number(0), tap.number(1), None, _role(tap.text(2))), tap, context)


async def _undo(step: roles.Step, tap: Tap, context: Context) -> None:
    answer = context.letter(roles.DISMISSED)
    whom, role = await roles.undo(context.storage, tap.caller, step, answer, context.now())
    done = "role-dismissed-toast" if step.was is None else "role-appointed-toast"
    await context.toast(done, who=whom.name, role=role.word)
