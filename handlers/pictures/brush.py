"""The process that paints: reads SVG from its input, writes PNG to its output, and ends when its input does.

Run as a file of its own, because importing our packages would make it hold Telegram's library as well.
Both directions: one byte (0, or 1 for an error in words), four bytes of length, the content.
"""

import os
import struct
import sys
from typing import IO

FRAME = struct.Struct(">BI")
PAINTED, FAILED = 0, 1


def read(stream: IO[bytes]) -> tuple[int, bytes] | None:
    """Read one frame; None at the end of the stream."""
    head = stream.read(FRAME.size)
    if len(head) < FRAME.size:
        return None
    kind, length = FRAME.unpack(head)
    content = stream.read(length)
    return (kind, content) if len(content) == length else None


def write(stream: IO[bytes], kind: int, content: bytes) -> None:
    """Write one frame."""
    stream.write(FRAME.pack(kind, len(content)) + content)
    stream.flush()


def serve(family: str, font_files: list[str]) -> None:
    """Paint what comes in with these fonts and no others, until nothing comes any more."""
    import resvg_py

    while (frame := read(sys.stdin.buffer)) is not None:
        try:
            png = resvg_py.svg_to_bytes(
                svg_string=frame[1].decode(),
                font_files=font_files,
                skip_system_fonts=True,
                font_family=family,
                sans_serif_family=family,
            )
        except ValueError as error:
            write(sys.stdout.buffer, FAILED, str(error).encode())
        else:
            write(sys.stdout.buffer, PAINTED, bytes(png))


if __name__ == "__main__":
    try:
        serve(sys.argv[1], sys.argv[2:])
    except BrokenPipeError:  # the bot was killed meanwhile: nobody is left to be told, and nothing to be flushed
        os._exit(1)
