"""SVG to PNG, in a process of its own: painting takes a tenth of a second and would hold up everybody's taps."""

import asyncio
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import IO

from handlers.pictures import brush
from handlers.pictures.fonts import MAIN_FAMILY, fonts

LONGEST_WAIT = 30  # seconds; a picture takes about a tenth of one


class PainterDied(Exception):  # noqa: N818 it tells what happened
    """The painting process ended before the picture was done."""


class Painter:
    """One process that paints, started with the first picture; several pictures wait for each other."""

    def __init__(self, longest_wait: float = LONGEST_WAIT) -> None:
        """Start nothing yet; give up on a picture after `longest_wait` seconds."""
        self._longest_wait = longest_wait
        self._line: ThreadPoolExecutor | None = None
        self._process: subprocess.Popen[bytes] | None = None

    async def png(self, svg: str) -> bytes:
        """Paint a picture. A process that has died is replaced once.

        Raises ValueError for what is not SVG, PainterDied, and TimeoutError.
        """
        if self._line is None:
            self._line = ThreadPoolExecutor(max_workers=1, thread_name_prefix="painter")
        try:
            async with asyncio.timeout(self._longest_wait):
                return await asyncio.get_running_loop().run_in_executor(self._line, self._painted, svg.encode())
        except TimeoutError:
            self._stop()
            raise

    def close(self) -> None:
        """End the process; a later picture starts another."""
        self._stop()
        if self._line is not None:
            self._line.shutdown(cancel_futures=True)
            self._line = None
        self._stop()  # once more: the line may just have been starting it

    def _painted(self, svg: bytes) -> bytes:
        try:
            return self._asked(svg)
        except (PainterDied, OSError):
            if self._process is None:  # stopped on purpose
                raise
            self._stop()
            return self._asked(svg)

    def _asked(self, svg: bytes) -> bytes:
        """Give the process a picture and wait for it. Raises PainterDied or OSError when it is gone."""
        given, painted = self._pipes()
        brush.write(given, brush.PAINTED, svg)
        frame = brush.read(painted)
        if frame is None:
            raise PainterDied
        kind, content = frame
        if kind == brush.FAILED:
            raise ValueError(content.decode())
        return content

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 our own file, run by the interpreter that runs us
                [sys.executable, "-I", brush.__file__, MAIN_FAMILY, *(font.path for font in fonts())],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                start_new_session=True,
            )
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise PainterDied
        return process.stdin, process.stdout

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()
