"""What is said to the person at the terminal."""

import sys


def say(sentence: str, *, fine: bool = True) -> bool:
    """Print a finding and hand on whether it was a good one."""
    (sys.stdout if fine else sys.stderr).write(sentence + "\n")
    return fine
