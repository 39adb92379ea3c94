from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from bot.settings import Settings, SettingsError, load_settings, unknown_variables

TOKEN = "700100200:not-a-token-of-anybody-but-long-enough"


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"LINLI_{name.upper()}", raising=False)


def complaint(**given: Any) -> str:
    with pytest.raises(SettingsError) as refused:
        load_settings(**{"bot_token": TOKEN, **given})
    return str(refused.value)


def test_a_token_is_all_that_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINLI_BOT_TOKEN", TOKEN)
    settings = load_settings()
    assert settings.bot_token.get_secret_value() == TOKEN
    assert settings.api_base_url == "https://api.telegram.org"
    assert settings.database_url == "sqlite:///linli.db"
    assert settings.webhook_url == ""
    assert settings.listen_port is None


def test_the_file_is_read_and_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text(f"LINLI_BOT_TOKEN={TOKEN}\nLINLI_LOG_LEVEL=error\nLINLI_CONCURRENCY=7\n")
    monkeypatch.setenv("LINLI_CONCURRENCY", "9")
    settings = load_settings()
    assert (settings.log_level, settings.concurrency) == ("ERROR", 9)


def test_an_empty_value_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINLI_LISTEN_PORT", "")
    monkeypatch.setenv("LINLI_DEFAULT_ZONE", "")
    settings = load_settings(bot_token=TOKEN)
    assert settings.listen_port is None
    assert settings.default_zone == "UTC"


def test_settings_do_not_change() -> None:
    settings = load_settings(bot_token=TOKEN)
    with pytest.raises(ValidationError, match="frozen"):
        settings.concurrency = 1  # type: ignore[misc]  # the refusal is what is tried


def test_a_missing_token_is_one_sentence() -> None:
    with pytest.raises(SettingsError) as refused:
        load_settings()
    assert refused.value.sentences == [
        "LINLI_BOT_TOKEN is missing: put the token that @BotFather gave you into the file .env."
    ]


def test_the_database_alone_needs_no_token() -> None:
    assert load_settings(token_needed=False).database_url == "sqlite:///linli.db"


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("api_base_url", "telegram", "LINLI_API_BASE_URL must be a web address such as https://api.telegram.org"),
        ("api_base_url", "https://", "LINLI_API_BASE_URL must be a web address"),
        ("listen_port", "http", "LINLI_LISTEN_PORT must be a whole number from 0 to 65535, not 'http'."),
        ("listen_port", "65536", "LINLI_LISTEN_PORT must be a whole number from 0 to 65535"),
        ("default_language", "fr", "LINLI_DEFAULT_LANGUAGE must be en, zh or es, not 'fr'."),
        ("default_zone", "Mars/Phobos", "LINLI_DEFAULT_ZONE must be a time zone of the IANA list"),
        ("default_zone", "Europe", "LINLI_DEFAULT_ZONE must be a time zone of the IANA list"),
        ("default_zone", "../etc/passwd", "LINLI_DEFAULT_ZONE must be a time zone of the IANA list"),
        ("database_connections", "1", "LINLI_DATABASE_CONNECTIONS must be a whole number from 2 to 100, not '1'."),
        ("log_level", "loud", "LINLI_LOG_LEVEL must be DEBUG, INFO, WARNING or ERROR"),
        ("log_format", "xml", "LINLI_LOG_FORMAT must be text or json, not 'xml'."),
        ("concurrency", "0", "LINLI_CONCURRENCY must be a whole number from 1 to 1024, not '0'."),
        ("long_poll_seconds", "51", "LINLI_LONG_POLL_SECONDS must be a whole number from 0 to 50, not '51'."),
        ("read_timeout_seconds", "19", "LINLI_READ_TIMEOUT_SECONDS must be a whole number from 20 to 60"),
    ],
)
def test_a_wrong_value_is_told_with_its_variable(
    name: str, value: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"LINLI_{name.upper()}", value)
    said = complaint()
    assert said.startswith(sentence)
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("bot_token", "my secret token"),
        ("webhook_secret", "a secret with spaces"),
        ("webhook_secret", "s" * 257),
        ("database_url", "mysql://linli:hush@host/secret"),
        ("webhook_url", "http://example.org/secret"),
    ],
)
def test_what_may_be_secret_is_not_shown(name: str, value: str) -> None:
    said = complaint(**{name: value})
    assert said.startswith(f"LINLI_{name.upper()} must be ")
    assert value not in said
    assert "hush" not in said


@pytest.mark.parametrize("value", ["postgresql://", "sqlite:///", "linli.db"])
def test_half_a_database_address_is_refused(value: str) -> None:
    assert complaint(database_url=value).startswith("LINLI_DATABASE_URL must be a database address")


def test_each_wrong_value_has_its_sentence() -> None:
    assert len(complaint(log_format="xml", concurrency=0, default_zone="Nowhere").splitlines()) == 3


def test_a_webhook_needs_its_secret_and_its_port() -> None:
    webhook: dict[str, Any] = {"webhook_url": "https://linli.example/hook"}
    assert complaint(**webhook) == "LINLI_WEBHOOK_SECRET is missing: LINLI_WEBHOOK_URL needs it."
    assert complaint(**webhook, webhook_secret="s") == "LINLI_LISTEN_PORT is missing: LINLI_WEBHOOK_URL needs it."
    assert load_settings(bot_token=TOKEN, **webhook, webhook_secret="s", listen_port=8443).listen_port == 8443


def test_a_webhook_is_on_a_port_that_telegram_calls() -> None:
    webhook: dict[str, Any] = {"webhook_secret": "s", "listen_port": 1}
    said = complaint(**webhook, webhook_url="https://linli.example:9999/secret")
    assert said == "LINLI_WEBHOOK_URL must name one of the ports 443, 80, 88 and 8443: Telegram calls no other."
    for port in ("", ":443", ":80", ":88", ":8443"):
        assert load_settings(bot_token=TOKEN, **webhook, webhook_url=f"https://linli.example{port}")
    elsewhere: dict[str, Any] = {"api_base_url": "http://localhost:8081", "webhook_url": "https://linli.example:9999"}
    assert load_settings(bot_token=TOKEN, **webhook, **elsewhere), "a Bot API server of one's own calls any port"
    for nowhere in ("https://linli.example:99999", "https://linli.example:0", "https://linli.example:x"):
        assert complaint(**webhook, webhook_url=nowhere).startswith("LINLI_WEBHOOK_URL must be an address")


def test_a_webhook_on_this_machine_may_be_plain() -> None:
    plain = load_settings(bot_token=TOKEN, webhook_url="http://127.0.0.1:9/", webhook_secret="s", listen_port=0)
    assert plain.webhook_url == "http://127.0.0.1:9"


def test_the_bot_api_may_be_elsewhere() -> None:
    assert load_settings(bot_token=TOKEN, api_base_url="http://localhost:8081/").api_base_url == "http://localhost:8081"


def test_no_secret_is_in_what_settings_look_like() -> None:
    settings = load_settings(
        bot_token=TOKEN, webhook_secret="hush-hush", database_url="postgresql://linli:pass-word@localhost/linli"
    )
    shown = f"{settings!r} {settings}"
    assert TOKEN not in shown
    assert "hush-hush" not in shown
    assert "pass-word" not in shown


def test_a_misspelt_variable_is_pointed_out() -> None:
    Path(".env").write_text("LINLI_DATABSE_URL=sqlite:///x.db\nOTHER_THING=1\n")
    environment = {"LINLI_LOG_LEVEL": "INFO", "LINLI_ZZZ": "1", "PATH": "/bin"}
    assert unknown_variables(environment) == [
        "LINLI_DATABSE_URL is not a setting and is not read; did you mean LINLI_DATABASE_URL?",
        "LINLI_ZZZ is not a setting and is not read.",
    ]


def test_every_setting_is_explained() -> None:
    unexplained = [name for name, field in Settings.model_fields.items() if len(field.description or "") < 20]
    assert unexplained == []


@pytest.mark.parametrize("password", ["plain-enough", "with%2Fsigns%40in", "br[oken", "a@b/c"])
def test_the_secrets_among_the_settings_are_known(password: str) -> None:
    settings = Settings(
        _env_file=None,
        bot_token="700:abcdef",
        database_url=f"postgresql://linli:{password}@host/name",
        webhook_url="https://bot.example.org",
        webhook_secret="between-us",
        listen_port=1,
    )
    assert {"700:abcdef", "abcdef", "between-us", password} <= set(settings.secrets)


def test_without_secrets_there_is_nothing_to_hide() -> None:
    assert Settings(_env_file=None).secrets == []
