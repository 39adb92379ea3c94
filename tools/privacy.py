"""What is kept of people, as docs/privacy.md shows it."""

from typing import Final

from domain.personal import NOTHING, REASONS, TABLES, Erased, Purpose, Table

HEAD: Final = "| Table | Column | Holds | What erasure does | In /mydata |\n|---|---|---|---|---|\n"


def table() -> str:
    """One table a purpose: every column that holds something of a person; below, what holds nothing of anybody."""
    parts = [f"### {purpose.value.capitalize()}: {REASONS[purpose]}\n\n{HEAD}{_rows(purpose)}" for purpose in Purpose]
    nothing = ", ".join(f"`{name}`" for name in NOTHING)
    return "\n".join([*parts, f"### Nothing of anybody\n\n{nothing}.\n"])


def _rows(purpose: Purpose) -> str:
    return "".join(_lines(each) for each in TABLES if each.purpose is purpose)


def _lines(each: Table) -> str:
    keep = f"`{each.name}`" if each.keep is None else f"`{each.name}`, {each.keep.days} days after {each.counted_from}"
    keep += f", as long as chairs choose after {each.over}" if each.over else ""
    told = f"“{each.export}”" if each.export else "told by the others"
    return "".join(
        f"| {keep} | `{column.name}` | {column.holds} |"
        f" {column.erased}{f': {column.why}' if column.erased is Erased.STAYS else ''} | {told} |\n"
        for column in each.columns
    )
