"""What an operator can set: one frozen class, read from LINLI_… variables and from the file .env."""

import difflib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "LINLI_"
ENV_FILE = Path(".env")

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # as Telegram's setWebhook demands it
_PASSWORD = re.compile(r"://[^:@/]*:(.+)@")
_DATABASES = ("sqlite:///", "sqlite://:memory:", "postgresql://", "postgres://")
_TELEGRAM = "api.telegram.org"
_WEBHOOK_PORTS = (443, 80, 88, 8443)  # as Telegram's setWebhook demands them; a Bot API server of one's own takes any
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


class SettingsError(Exception):
    """Settings are missing or wrong; `sentences` says one clear thing for each, without any secret."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


@dataclass(frozen=True, slots=True)
class _Expects:
    """How the sentence about a wrong value goes on after "LINLI_… must be"; `private` keeps the value out of it."""

    phrase: str
    private: bool = False


def _token(secret: SecretStr) -> SecretStr:
    if secret and not _TOKEN.fullmatch(secret.get_secret_value()):
        raise ValueError
    return secret


def _webhook_secret(secret: SecretStr) -> SecretStr:
    if secret and not _WEBHOOK_SECRET.fullmatch(secret.get_secret_value()):
        raise ValueError
    return secret


def _web_address(text: str) -> str:
    """Return the address without a slash at its end; ValueError when it is none."""
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment or parts.port == 0:
        raise ValueError
    return text.rstrip("/")


def _webhook_address(text: str) -> str:
    """Return the address; plain http is for a sandbox on this machine only, since Telegram calls https alone."""
    if not text:
        return text
    address = _web_address(text)
    parts = urlsplit(address)
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
        raise ValueError
    return address


def _database(text: str) -> str:
    if not text.startswith(_DATABASES) or text in _DATABASES:
        raise ValueError
    return text


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError) as error:  # OSError: the name of a folder, such as "Europe"
        raise ValueError from error
    return name


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


class Settings(BaseSettings):
    """Every setting of the bot; the variable's name is LINLI_ and the field's name in capitals."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=ENV_FILE, env_ignore_empty=True, extra="ignore", frozen=True, validate_default=False
    )

    bot_token: Annotated[
        SecretStr,
        AfterValidator(_token),
        _Expects("a token as BotFather gives it, such as 123456:ABC-DEF", private=True),
        Field(description="The bot's token from @BotFather; `linli run` and `linli check` need it."),
    ] = SecretStr("")
    api_base_url: Annotated[
        str,
        AfterValidator(_web_address),
        _Expects("a web address such as https://api.telegram.org"),
        Field(description="Where the Bot API answers: Telegram, a local Bot API server, or the sandbox."),
    ] = "https://api.telegram.org"
    database_url: Annotated[
        str,
        AfterValidator(_database),
        _Expects("a database address that begins with sqlite:/// or postgresql://", private=True),
        Field(
            description="Where everything is kept: sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME.", repr=False
        ),
    ] = "sqlite:///linli.db"
    database_connections: Annotated[
        int,
        _Expects("a whole number from 2 to 100"),
        Field(ge=2, le=100, description="How many connections to PostgreSQL the bot keeps at most, besides one more."),
    ] = 10
    backup_folder: Annotated[
        Path | None,
        _Expects("a folder"),
        Field(
            description="Where a running bot puts a backup once a day; empty means that none are made by themselves."
        ),
    ] = None
    backup_keep: Annotated[
        int,
        _Expects("a whole number from 1 to 10000"),
        Field(ge=1, le=10_000, description="How many backups are kept in that folder; older ones are removed."),
    ] = 14
    webhook_url: Annotated[
        str,
        AfterValidator(_webhook_address),
        _Expects("an address that begins with https://", private=True),
        Field(description="Public address to which Telegram shall bring updates; empty means long polling."),
    ] = ""
    webhook_secret: Annotated[
        SecretStr,
        AfterValidator(_webhook_secret),
        _Expects("1 to 256 characters out of A-Z, a-z, 0-9, _ and -", private=True),
        Field(description="The word by which updates that really come from Telegram are known; needed with a webhook."),
    ] = SecretStr("")
    listen_host: Annotated[
        str,
        _Expects("the name or number of a network address of this machine"),
        Field(description="The address of this machine at which the webhook, /healthz and /metrics answer."),
    ] = "127.0.0.1"
    listen_port: Annotated[
        int | None,
        _Expects("a whole number from 0 to 65535"),
        Field(ge=0, le=65535, description="Its port; empty means no web server at all. 0 means any free port."),
    ] = None
    default_language: Annotated[
        Literal["en", "zh", "es"],
        _Expects("en, zh or es"),
        Field(description="Language of a person or group of whom nothing better is known."),
    ] = "en"
    default_zone: Annotated[
        str,
        AfterValidator(_zone),
        _Expects("a time zone of the IANA list such as Europe/Madrid"),
        Field(
            description="The time zone that a neighbourhood gets when it is set up, as in the IANA list: Europe/Madrid,"
            " Asia/Shanghai. Its chairs can change it: /settings."
        ),
    ] = "UTC"
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"],
        BeforeValidator(_upper),
        _Expects("DEBUG, INFO, WARNING or ERROR"),
        Field(description="The least important thing that is still logged."),
    ] = "INFO"
    log_format: Annotated[
        Literal["text", "json"],
        _Expects("text or json"),
        Field(description="How a line of the log looks: for a person, or for a program."),
    ] = "text"
    concurrency: Annotated[
        int,
        _Expects("a whole number from 1 to 1024"),
        Field(ge=1, le=1024, description="How many updates are handled at once, over all chats."),
    ] = 64
    long_poll_seconds: Annotated[
        int,
        _Expects("a whole number from 0 to 50"),
        Field(ge=0, le=50, description="How long a question for updates may stay open when nothing happens."),
    ] = 30
    read_timeout_seconds: Annotated[
        int,
        _Expects("a whole number from 20 to 60"),
        Field(ge=20, le=60, description="How long to wait for Telegram's answer before it counts as unknown."),
    ] = 25

    @property
    def secrets(self) -> list[str]:
        """What must never be written anywhere: the token and its secret half, the webhook's word, the password."""
        token, address = self.bot_token.get_secret_value(), _PASSWORD.search(self.database_url)
        password = address[1] if address else ""
        found = (token, token.partition(":")[2], self.webhook_secret.get_secret_value(), password, unquote(password))
        return [each for each in found if each]

    @model_validator(mode="after")
    def _a_webhook_is_whole(self) -> Self:
        if self.webhook_url and not self.webhook_secret:
            msg = f"{PREFIX}WEBHOOK_SECRET is missing: {PREFIX}WEBHOOK_URL needs it."
            raise ValueError(msg)
        if self.webhook_url and self.listen_port is None:
            msg = f"{PREFIX}LISTEN_PORT is missing: {PREFIX}WEBHOOK_URL needs it."
            raise ValueError(msg)
        hook, api = urlsplit(self.webhook_url), urlsplit(self.api_base_url)
        if (
            api.hostname == _TELEGRAM
            and hook.hostname not in {None, *_LOOPBACK}
            and hook.port not in {None, *_WEBHOOK_PORTS}
        ):
            msg = f"{PREFIX}WEBHOOK_URL must name one of the ports 443, 80, 88 and 8443: Telegram calls no other."
            raise ValueError(msg)
        return self


def load_settings(*, token_needed: bool = True, **given: Any) -> Settings:
    """Read the environment and .env, less what is given; SettingsError when something is missing or wrong."""
    try:
        settings = Settings(**given)
    except ValidationError as error:
        raise SettingsError([_sentence(dict(problem)) for problem in error.errors(include_url=False)]) from None
    if token_needed and not settings.bot_token:
        msg = f"{PREFIX}BOT_TOKEN is missing: put the token that @BotFather gave you into the file .env."
        raise SettingsError([msg])
    return settings


def unknown_variables(environment: Mapping[str, str] | None = None, env_file: Path = ENV_FILE) -> list[str]:
    """Return one sentence for each LINLI_ variable that no setting reads, with the nearest name there is."""
    known = [PREFIX + name.upper() for name in Settings.model_fields]
    seen = {*(os.environ if environment is None else environment), *dotenv_values(env_file)}
    strangers = sorted({name.upper() for name in seen if name.upper().startswith(PREFIX)} - set(known))
    return [_stranger(name, difflib.get_close_matches(name, known, n=1)) for name in strangers]


def _stranger(name: str, nearest: list[str]) -> str:
    return f"{name} is not a setting and is not read{f'; did you mean {nearest[0]}?' if nearest else '.'}"


def _sentence(problem: dict[str, Any]) -> str:
    """Word one of pydantic's errors; those of the whole class are sentences already."""
    if not problem["loc"]:
        return str(problem["ctx"]["error"])
    name = str(problem["loc"][0]).lower().removeprefix(PREFIX.lower())
    expected = next(note for note in Settings.model_fields[name].metadata if isinstance(note, _Expects))
    shown = "" if expected.private else f", not {problem['input']!r}"
    return f"{PREFIX}{name.upper()} must be {expected.phrase}{shown}."
