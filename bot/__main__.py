"""The command line: linli demo, run, check, healthy … What a command needs is imported when it is called."""

import argparse
import asyncio
import os
import sys
import threading
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

FINE, FAILED, WRONG = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; 0 when it went well, 1 when it did not, 2 when what was asked or set is wrong."""
    asked = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = asked.command
    from bot.settings import SettingsError

    try:
        return command(asked)
    except SettingsError as error:
        for sentence in error.sentences:
            _complain(sentence)
        return WRONG
    except KeyboardInterrupt:  # so early that nothing was up yet
        return FINE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="linli",
        description="A Telegram bot with which a neighbourhood looks after itself.",
        epilog="Settings are read from LINLI_ variables and from the file .env; .env.example explains them.",
    )
    parser.add_argument("--version", action="version", version=f"linli {version('linli')}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    demo = commands.add_parser("demo", help="try the bot in the browser, without Telegram and without a token")
    demo.add_argument("--port", type=_port, default=8080, help="port of the page on this machine (%(default)s)")
    demo.add_argument("--data", type=Path, default=Path("demo"), help="folder that keeps the demo's data (%(default)s)")
    demo.set_defaults(command=_demo)
    for name, command, explained in (
        ("run", _run, "run the bot on Telegram until Ctrl-C"),
        ("check", _check, "see whether settings, database and Telegram are all right"),
        ("healthy", _healthy, "ask the running bot, at LINLI_LISTEN_PORT, whether it does its work"),
        ("migrate", _migrate, "bring the database to the newest version"),
    ):
        commands.add_parser(name, help=explained, description=explained.capitalize() + ".").set_defaults(
            command=command
        )
    _add_backup(commands)
    _add_restore(commands)
    return parser


def _add_backup(commands: Any) -> None:
    explained = "copy the database, also while the bot runs"
    backup = commands.add_parser("backup", help=explained, description=explained.capitalize() + ".")
    backup.add_argument("--to", type=Path, metavar="FOLDER", help="where to (the folder in LINLI_BACKUP_FOLDER)")
    backup.add_argument("--keep", type=_count, metavar="N", help="how many copies stay there (LINLI_BACKUP_KEEP, 14)")
    backup.set_defaults(command=_backup)


def _add_restore(commands: Any) -> None:
    explained = "put a backup in the database's place, while the bot is stopped"
    restore = commands.add_parser("restore", help=explained, description=explained.capitalize() + ".")
    restore.add_argument("file", type=Path, metavar="FILE", help="a backup, or a database that was replaced by one")
    restore.add_argument("--replace", action="store_true", help="even if the database holds data; that is kept aside")
    restore.set_defaults(command=_restore)


def _port(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 65535:  # noqa: PLR2004 (the ports that TCP has)
        msg = f"a port is a number from 1 to 65535, not {number}"
        raise argparse.ArgumentTypeError(msg)
    return number


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        msg = f"at least 1 has to be kept, not {number}"
        raise argparse.ArgumentTypeError(msg)
    return number


def _demo(asked: argparse.Namespace) -> int:
    from bot.demo import DemoError, run_demo
    from bot.log import set_up_logging

    set_up_logging("WARNING", "text")
    try:
        run_demo(asked.port, asked.data)
    except DemoError as error:
        _complain(str(error))
        return FAILED
    return FINE


def _run(_asked: argparse.Namespace) -> int:
    import structlog

    from bot.log import set_up_logging
    from bot.settings import load_settings
    from storage.errors import StorageError

    _warn_of_strangers()
    settings = load_settings()
    set_up_logging(settings.log_level, settings.log_format, secrets=settings.secrets)
    from bot.app import CannotRun
    from bot.living import run

    try:
        asyncio.run(run(settings, leaves_within=leave_within))
    except StorageError as error:
        _complain(f"The database cannot be used: {error}.")
        return FAILED
    except CannotRun as error:
        _complain(str(error))
        return FAILED
    except Exception as error:  # noqa: BLE001 - Python would print what it says, which may be what a person wrote
        structlog.get_logger(__name__).critical("ended-by-mistake", error=type(error).__name__, exc_info=error)
        _complain("A mistake in the program ended the bot; the log tells where.")
        return FAILED
    return FINE


def leave_within(seconds: float) -> None:
    """End the process after so many seconds even if something still holds it up; what counts is on the disk."""
    timer = threading.Timer(seconds, os._exit, (FAILED,))
    timer.daemon = True
    timer.start()


def _healthy(_asked: argparse.Namespace) -> int:
    from bot.check import healthy
    from bot.settings import load_settings

    return FINE if asyncio.run(healthy(load_settings(token_needed=False))) else FAILED


def _check(_asked: argparse.Namespace) -> int:
    from bot.check import check
    from bot.settings import load_settings

    return FINE if asyncio.run(check(load_settings())) else FAILED


def _migrate(_asked: argparse.Namespace) -> int:
    from bot.check import migrate
    from bot.settings import load_settings

    _warn_of_strangers()
    return FINE if asyncio.run(migrate(load_settings(token_needed=False))) else FAILED


def _backup(asked: argparse.Namespace) -> int:
    from bot.backup import back_up
    from bot.clock import Clock
    from bot.settings import load_settings

    _warn_of_strangers()
    settings = load_settings(token_needed=False)
    folder = asked.to or settings.backup_folder
    if folder is None:
        _complain("Where to? Say it with --to FOLDER, or set LINLI_BACKUP_FOLDER.")
        return WRONG
    return _through(lambda: back_up(settings, folder, asked.keep or settings.backup_keep, Clock().now()))


def _restore(asked: argparse.Namespace) -> int:
    from bot.backup import restore
    from bot.clock import Clock
    from bot.settings import load_settings

    _warn_of_strangers()
    settings = load_settings(token_needed=False)
    return _through(lambda: restore(settings, asked.file, Clock().now(), replace=asked.replace))


def _through(work: Callable[[], bool]) -> int:
    try:
        return FINE if work() else FAILED
    except KeyboardInterrupt:
        _complain("Ended before it was through.")
        return FAILED


def _warn_of_strangers() -> None:
    from bot.settings import unknown_variables

    for sentence in unknown_variables():
        _complain(sentence)


def _complain(sentence: str) -> None:
    from bot.log import without_tokens

    sys.stderr.write(f"linli: {without_tokens(sentence)}\n")


if __name__ == "__main__":
    sys.exit(main())
