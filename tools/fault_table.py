"""Write the table of faults into docs/operating.md, from the scenes in tests/faults: python -m tools.fault_table."""

from pathlib import Path

from tests.faults.table import with_table

PAGE = Path(__file__).parents[1] / "docs" / "operating.md"


def main() -> None:
    """Bring the page up to date."""
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
