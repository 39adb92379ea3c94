"""Whether everything the bot needs is there: the database and Telegram, one sentence for each."""

import httpx

from bot.settings import PREFIX, Settings, SettingsError, unknown_variables
from bot.terminal import say
from services import audit, polls, reports, tasks
from storage import backup
from storage.engine import Storage, open_storage
from storage.errors import StorageError
from storage.migrate import applied, migrations, upgrade

_PATIENCE_SECONDS = 10.0
_HEALTH_SECONDS = 5.0
_ANY = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 - what is asked instead of every address


async def check(settings: Settings) -> bool:
    """Look at everything, tell the person at the terminal, and return whether all of it is fine; changes nothing."""
    findings = [_variables(), await _database(settings), _backups(settings), await _telegram(settings)]
    return all(findings)


async def healthy(settings: Settings) -> bool:
    """Ask /healthz of the bot that runs with these settings, tell what is wrong, and return whether nothing is.

    SettingsError where the settings say that it has no web server, or one at any free port.
    """
    if not settings.listen_port:
        raise SettingsError([f"{PREFIX}LISTEN_PORT is not set: without it the bot answers nobody about its health."])
    host = _ANY.get(settings.listen_host, settings.listen_host)
    address = f"http://{f'[{host}]' if ':' in host else host}:{settings.listen_port}/healthz"
    try:
        async with httpx.AsyncClient(timeout=_HEALTH_SECONDS, trust_env=False) as client:
            wrong = list((await client.get(address)).json()["wrong"])
    except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
        return say(f"No proper answer from {address} ({type(error).__name__}).", fine=False)
    for sentence in wrong:
        say(str(sentence), fine=False)
    return not wrong and say("The bot does its work.")


async def migrate(settings: Settings) -> bool:
    """Bring the database to the newest version, tell which steps that took, and return whether it went well."""
    try:
        async with await open_storage(settings.database_url) as storage:
            steps = await upgrade(storage)
    except StorageError as error:
        return say(f"Database: {error}.", fine=False)
    for step in steps:
        say(f"Database: {step} done.")
    return say(f"Database: at version {len(migrations())}, the newest.")


def _variables() -> bool:
    strangers = unknown_variables()
    for sentence in strangers:
        say(f"Settings: {sentence}", fine=False)
    return not strangers and say("Settings: fine.")


async def _database(settings: Settings) -> bool:
    try:
        async with await open_storage(settings.database_url) as storage:
            version = await applied(storage)
            newest = version == len(migrations())
            wrong = await _wrong_counters(storage) if newest else None
            broken, entries = (await audit.broken(storage), await audit.count(storage)) if newest else ({}, 0)
    except StorageError as error:
        return say(f"Database: {error}.", fine=False)
    known = len(migrations())
    if version > known:
        return say(
            f"Database: at version {version}, but this program knows {known} only; start a newer one.", fine=False
        )
    if version < known:
        return say(f"Database: answers, at version {version} of {known}; linli migrate or linli run brings it there.")
    say(f"Database: answers, at version {version}, the newest.")
    return all([_counters(wrong or []), _chain(broken, entries)])


def _counters(wrong: list[str]) -> bool:
    if wrong:
        return say(f"Counters: wrong for {', '.join(wrong)}.", fine=False)
    return say("Counters: agree with the votes, the followers and the helpers.")


def _chain(broken: dict[int, int], entries: int) -> bool:
    for neighbourhood_id, number in broken.items():
        say(
            f"Audit: entry {number} of the neighbourhood with id {neighbourhood_id} was changed or taken away,"
            " and so does not hold to the one before it.",
            fine=False,
        )
    return not broken and say(f"Audit: {entries} entries, each as it was written.")


def _backups(settings: Settings) -> bool:
    folder = settings.backup_folder
    if folder is None:
        return say("Backups: none are made by themselves; set LINLI_BACKUP_FOLDER for one a day.")
    try:
        origin = backup.origin_of(settings.database_url)
        backup.ready(origin, folder)
        found = backup.listed(folder, origin)
    except StorageError as error:
        return say(f"Backups: {error}.", fine=False)
    newest = f"the newest is of {found[0].at:%Y-%m-%d %H:%M} UTC" if found else "there is none yet"
    return say(f"Backups: a running bot makes one a day in {folder} and keeps {settings.backup_keep}; {newest}.")


async def _wrong_counters(storage: Storage) -> list[str]:
    """Which counters are not the number of rows they count, by row id."""
    return [
        *(f"answer {each.option} of the poll with id {each.poll_id}" for each in await polls.recount(storage)),
        *(f"the report with id {each}" for each in await reports.recount(storage)),
        *(f"the task with id {each}" for each in await tasks.miscounted(storage)),
    ]


async def _telegram(settings: Settings) -> bool:
    """Ask getMe; the address asked holds the token, so nothing of an error but its kind is told."""
    address = f"{settings.api_base_url}/bot{settings.bot_token.get_secret_value()}/getMe"
    try:
        async with httpx.AsyncClient(timeout=_PATIENCE_SECONDS) as client:
            answer = await client.get(address)
            told = answer.json()
    except (httpx.HTTPError, ValueError) as error:
        kind = type(error).__name__
        return say(f"Telegram: no proper answer from {settings.api_base_url} ({kind}).", fine=False)
    if not isinstance(told, dict) or not told.get("ok"):
        return say(f"Telegram: does not accept LINLI_BOT_TOKEN (error {answer.status_code}).", fine=False)
    return say(f"Telegram: answers; the bot is @{told['result']['username']}.")
