"""What docs/rights.md says: who may do what, by the table in domain/rights.py and by what is registered with it."""

from collections.abc import Iterator

from domain.people import Role
from domain.rights import RULES, Right, Rule
from handlers.registry import Registry

HEAD = """# Who may do what

Written by `make pages` from the one table in `domain/rights.py` and from what is registered with it; a test fails
when it is out of date. A role is one in the neighbourhood that the thing belongs to: a committee member of another
street is a stranger here. A higher role may do all that a lower one may, from residents over partners, staff and the
committee to chairs. The rule is checked by the service, for the
person's id, in the transaction that acts; `tests/authorisation` walks every line of this page with everybody.

"""
NAMES = {
    Role.STRANGER: "anybody",
    Role.RESIDENT: "residents",
    Role.PARTNER: "partners",
    Role.STAFF: "staff",
    Role.COMMITTEE: "the committee",
    Role.CHAIR: "chairs",
}


def page(registry: Registry) -> str:
    """The whole page."""
    return HEAD + "\n".join(_lines(registry)) + "\n"


def _lines(registry: Registry) -> Iterator[str]:
    yield from ("| Right | Who | What asks for it |", "|---|---|---|")
    for right, rule in RULES.items():
        yield f"| {right} | {_who(rule)} | {', '.join(_askers(registry, right))} |"


def _who(rule: Rule) -> str:
    author = "" if rule.author is None else f", and whoever made it, as one of the {NAMES[rule.author]}"
    besides = "" if rule.besides is None else f"; {rule.besides}"
    return f"{NAMES[rule.least]}{author}{besides}"


def _askers(registry: Registry, right: Right) -> Iterator[str]:
    for what, cases in registry.needs.items():
        for case, needed in cases.items():
            if needed is right:
                yield f"`{what}` ({case})" if case else f"`{what}`"
