"""PostgreSQL copied and put back by its own programs, found on the PATH; the password goes by the environment."""

import os
import re
import shutil
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final
from urllib.parse import parse_qsl, unquote, urlsplit

from storage.backup.patience import GoesOn, for_ever, stopped
from storage.errors import StorageError
from storage.migrate import LOCK
from storage.office import KEY as OFFICE

PROGRAMS: Final = ("pg_dump", "pg_restore", "psql")
_GLANCE_SECONDS: Final = 0.1
"""Between two questions whether to go on, while a program works."""

_VARIABLES: Final = {
    "host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "passfile": "PGPASSFILE",
    "database": "PGDATABASE", "dbname": "PGDATABASE", "service": "PGSERVICE", "options": "PGOPTIONS",
    "sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT", "sslcert": "PGSSLCERT", "sslkey": "PGSSLKEY",
    "sslcrl": "PGSSLCRL", "target_session_attrs": "PGTARGETSESSIONATTRS",
}  # fmt: skip
"""What an address may say, and the variable by which libpq is told the same; all else are settings of the session."""

_HOME = "SELECT current_schema()"
_OTHERS = f"""SELECT COUNT(*) FROM pg_locks, pg_database
    WHERE pg_database.oid = pg_locks.database AND datname = current_database() AND locktype = 'advisory'
    AND classid = {OFFICE} AND objid = CAST(hashtext(current_schema()) AS BIGINT) & 4294967295"""  # noqa: S608 (a number)
_ANY_ROW = """SELECT 'SELECT FALSE' || COALESCE(string_agg(format(
        ' OR EXISTS (SELECT 1 FROM %I.%I)', schemaname, tablename), ''), '')
    FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'schema_version'"""
_BEGIN = """\\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET lock_timeout = '10s';
BEGIN;
SELECT pg_advisory_xact_lock(:office, hashtext(current_schema())), pg_advisory_xact_lock(:lock) \\g /dev/null
SELECT format('DROP TABLE IF EXISTS %I.%I CASCADE', schemaname, tablename)
    FROM pg_tables WHERE schemaname = current_schema() \\gexec
"""
_TABLE_DATA = re.compile(r"^\d+; \d+ \d+ TABLE DATA (?P<schema>\S+) schema_version ", re.MULTILINE)
_COPIED = re.compile(
    r"^COPY [^\n]*\bschema_version \(version, name, checksum,.*?;\n(.*?)^\\\.$", re.MULTILINE | re.DOTALL
)


def environment(url: str) -> dict[str, str]:
    """The address as libpq's environment variables, where no command line shows the password."""
    parts = urlsplit(url)
    told = {
        "host": unquote(parts.hostname or ""),
        "port": str(parts.port or ""),
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "dbname": unquote(parts.path.removeprefix("/")),
        **dict(parse_qsl(parts.query)),
    }
    found = {_VARIABLES[name]: value for name, value in told.items() if name in _VARIABLES and value}
    session = [f"-c {name}={_escaped(value)}" for name, value in told.items() if name not in _VARIABLES]
    return {**found, "PGOPTIONS": " ".join([found.get("PGOPTIONS", ""), *session]).strip()}


def _escaped(value: str) -> str:
    return re.sub(r"([\\\s])", r"\\\1", value)


@dataclass(frozen=True, slots=True)
class Dump:
    """What a dump says of itself: the schema whose tables it holds, and the migrations that ran on them."""

    schema: str
    applied: list[tuple[int, str, str]]


class Server:
    """The database at an address; StorageError where the programs are missing."""

    def __init__(self, url: str, goes_on: GoesOn = for_ever) -> None:
        missing = [name for name in PROGRAMS if shutil.which(name) is None]
        if missing:
            msg = (
                f"{' and '.join(missing)} cannot be found: a PostgreSQL database is copied by PostgreSQL's own programs"
                " (the package postgresql-client), of the server's version or a newer one"
            )
            raise StorageError(msg)
        self._environment = {**os.environ, "LC_ALL": "C", **environment(url)}
        self._goes_on = goes_on

    def ask(self, sql: str) -> str:
        """The first column of the only row of the answer, as text; empty where there is none."""
        return self._run("psql", "-XAtq", "-c", sql).strip()

    def dump(self, target: Path) -> None:
        """Write the tables of the schema that the bot uses, as one snapshot, to the file; nobody waits for it."""
        schema = self.ask(_HOME).replace('"', '""')
        self._run(
            "pg_dump", "--format=custom", "--no-owner", "--no-privileges", f'--table="{schema}".*', f"--file={target}"
        )

    def checked(self, path: Path) -> Dump:
        """Read the whole dump back; StorageError where it is damaged or not ours."""
        schema = _TABLE_DATA.search(self._run("pg_restore", "--list", str(path)))
        if schema is None:
            msg = f"{path} is not a backup of Linli's"
            raise StorageError(msg)
        self._run("pg_restore", "--file=/dev/null", str(path))
        text = self._run("pg_restore", "--data-only", "--table=schema_version", "--file=-", str(path))
        rows = _COPIED.search(text)
        columns = [line.split("\t") for line in rows[1].splitlines()] if rows else []
        return Dump(schema["schema"], sorted((int(each[0]), each[1], each[2]) for each in columns))

    def home(self) -> str:
        """The schema in which the bot's tables are."""
        return self.ask(_HOME)

    def is_used(self) -> bool:
        """Whether a bot sends from it."""
        return self.ask(_OTHERS) != "0"

    def holds_data(self) -> bool:
        """Whether any table has a row, that of the versions aside."""
        return self.ask(self.ask(_ANY_ROW)) == "t"

    def put_back(self, path: Path) -> None:
        """Replace all tables of the bot's schema by the dump's, in one transaction: whole, or not at all."""
        with (
            self._started(
                "pg_restore", "--no-owner", "--no-privileges", "--file=-", str(path), stdout=subprocess.PIPE
            ) as reading,
            self._started(
                "psql", "-Xq", "-v", f"lock={LOCK}", "-v", f"office={OFFICE}", "-f", "-", stdin=subprocess.PIPE
            ) as writing,
        ):
            with suppress(BrokenPipeError):  # psql has found something wrong, and says what
                self._pour(reading, writing)
            failed = _last_words(writing) if writing.wait() else ""
            if failed:
                reading.kill()
                msg = f"psql: {failed}"
                raise StorageError(msg)

    def _pour(self, reading: subprocess.Popen[bytes], writing: subprocess.Popen[bytes]) -> None:
        into, out_of = _pipe(writing.stdin), _pipe(reading.stdout)
        with into:
            into.write(_BEGIN.encode())
            shutil.copyfileobj(out_of, into)
            if reading.wait():  # without the last word, psql takes back what it did
                into.write(b"ROLLBACK;\n\\q\n")
                msg = f"pg_restore: {_last_words(reading)}"
                raise StorageError(msg)
            into.write(b"COMMIT;\n")

    def _run(self, program: str, *arguments: str) -> str:
        """What the program prints; StorageError with its last words where it fails."""
        if not self._goes_on():
            raise stopped()
        with self._started(program, *arguments, stdout=subprocess.PIPE) as process:
            try:
                out, words = self._end_of(process)
            except BaseException:
                process.kill()
                raise
        if process.returncode:
            msg = f"{program}: {_sentence(words, process.returncode)}"
            raise StorageError(msg)
        return out.decode()

    def _end_of(self, process: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
        """What it printed and what it complained of; Stopped where it shall not go on."""
        while True:
            try:
                return process.communicate(timeout=_GLANCE_SECONDS)
            except subprocess.TimeoutExpired:
                if not self._goes_on():
                    raise stopped() from None

    def _started(
        self, program: str, *arguments: str, stdin: int = subprocess.DEVNULL, stdout: int = subprocess.DEVNULL
    ) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 (PostgreSQL's own programs; no word of ours reaches a shell)
            [program, *arguments], env=self._environment, stdin=stdin, stdout=stdout, stderr=subprocess.PIPE
        )


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise StorageError("the program was started without a pipe")
    return pipe


def _last_words(process: subprocess.Popen[bytes]) -> str:
    return _sentence(_pipe(process.stderr).read(), process.wait())


def _sentence(words: bytes, code: int) -> str:
    """The last thing a program complained of, without its own name and without the end of the line."""
    lines = [line for line in words.decode(errors="replace").splitlines() if line.strip()]
    errors = [line for line in lines if "error:" in line.lower()] or lines[-1:] or [f"it ended with {code}"]
    return re.sub(r"^\S*?(pg_dump|pg_restore|psql)\S*: (error: )?", "", errors[0]).rstrip(".")
