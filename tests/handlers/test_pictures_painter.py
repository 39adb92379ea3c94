import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest

from handlers.pictures import Bar, BarChart, Painter
from tests.painting import Painting

ROOT = Path(__file__).parents[2]
PNG = b"\x89PNG\r\n\x1a\n"
YARD = BarChart("When do we clean the yard?", "31 households", (Bar("Saturday", 31, "31 votes"),))


@pytest.fixture
async def painter() -> AsyncIterator[Painter]:
    painter = Painter()
    yield painter
    painter.close()


async def test_a_painter_that_died_is_replaced(painter: Painter, painting: Painting) -> None:
    first = await painter.png(YARD.svg())
    (process,) = painting()
    process.kill()
    process.wait(10)
    assert await painter.png(YARD.svg()) == first


async def test_what_is_no_drawing_is_refused_and_the_next_one_is_painted(painter: Painter) -> None:
    with pytest.raises(ValueError, match="root node"):
        await painter.png("<svg")
    assert (await painter.png(YARD.svg())).startswith(PNG)


async def test_a_closed_painter_leaves_no_process_and_can_be_used_again(painter: Painter, painting: Painting) -> None:
    await painter.png(YARD.svg())
    (process,) = painting()
    painter.close()
    process.wait(10)
    assert painting() == []
    assert (await painter.png(YARD.svg())).startswith(PNG)


def test_the_process_ends_with_a_bot_that_is_killed() -> None:
    script = (
        "import asyncio, os, psutil, signal\n"
        "from handlers.pictures import BarChart, Painter\n"
        "asyncio.run(Painter().png(BarChart('t', 's', ()).svg()))\n"
        "print(psutil.Process().children()[0].pid, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert done.stdout, done.stderr.decode()
    pid = int(done.stdout)
    if psutil.pid_exists(pid):
        psutil.Process(pid).wait(10)
    assert not psutil.pid_exists(pid)


async def test_a_picture_that_takes_too_long_is_given_up_and_nothing_is_left_behind(painting: Painting) -> None:
    hurried = Painter(longest_wait=0)
    with pytest.raises(TimeoutError):
        await hurried.png(YARD.svg())
    hurried.close()
    assert painting() == []


async def test_pictures_asked_for_at_once_are_not_mixed_up(painter: Painter, painting: Painting) -> None:
    charts = [BarChart(f"Number {number}", "", ()) for number in range(5)]
    together = await asyncio.gather(*(painter.png(chart.svg()) for chart in charts))
    assert together == [await painter.png(chart.svg()) for chart in charts]
    assert len(set(together)) == 5
    assert len(painting()) == 1
