"""Write constraints.txt: one exact release of everything that pyproject.toml asks for, and no address of any index."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = "# Written by make constraints; the exact releases with which everything is tested.\n"
EXPORT = "export --no-emit-project --no-hashes --no-annotate --no-header --all-extras --quiet"


def pins(uv: str) -> str:
    """Return the newest releases that fit together, one a line, for every platform and Python the project takes."""
    with tempfile.TemporaryDirectory() as folder:  # uv leaves a lock file behind that names hosts
        shutil.copy(ROOT / "pyproject.toml", folder)
        command = [uv, *EXPORT.split()]
        done = subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 (our own words)
    return done.stdout


def main() -> None:
    """Write the file, or say in one sentence what is missing."""
    uv = shutil.which("uv") or shutil.which(ROOT / ".venv/bin/uv")
    if uv is None:
        sys.exit("This needs uv: .venv/bin/pip install uv")
    text = pins(uv)
    if "://" in text:
        sys.exit("Nothing was written: an address is among the pins.")
    (ROOT / "constraints.txt").write_text(HEAD + text, encoding="utf-8")
    sys.stdout.write(f"constraints.txt: {len(text.splitlines())} pins\n")


if __name__ == "__main__":
    main()
