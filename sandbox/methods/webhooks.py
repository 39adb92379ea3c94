"""Webhooks: set, removed, looked at. Delivery is the couriers' work."""

import re
from urllib.parse import SplitResult, urlsplit

from sandbox.errors import ApiError, bad, too_many
from sandbox.methods.registry import method
from sandbox.params import Call
from sandbox.queues import choose_kinds
from sandbox.records import Json
from sandbox.rendering import present

_PORTS = frozenset({80, 88, 443, 8443})
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_DEFAULT_CONNECTIONS, _MOST_CONNECTIONS = 40, 100
_INTERRUPTED = ApiError(409, "Conflict: terminated by setWebhook request")


@method("setWebhook", "url max_connections allowed_updates drop_pending_updates secret_token")
def set_webhook(call: Call) -> bool:
    """Have updates sent to an address; an empty one removes the webhook."""
    url = call.text("url").strip()
    if not url:
        return delete_webhook(call)
    secret = call.text("secret_token")
    if secret and not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    _check_address(urlsplit(url))
    _check_pace(call)
    kinds = choose_kinds(call.params.get("allowed_updates"))
    call.bot.allowed = call.bot.allowed if kinds is None else kinds
    call.world.pollers.interrupt(call.bot.id, _INTERRUPTED)
    connections = call.integer("max_connections") or _DEFAULT_CONNECTIONS
    _set(call, {"url": url, "secret": secret, "max": min(max(connections, 1), _MOST_CONNECTIONS)})
    return True


def _check_pace(call: Call) -> None:
    line = call.world.pollers.line(call.bot.id)
    now = call.world.now()
    if line.webhook_at is not None and now < line.webhook_at + 1:
        raise too_many(1)
    line.webhook_at = now


def _check_address(address: SplitResult) -> None:
    try:
        port = address.port or {"http": 80, "https": 443}.get(address.scheme, 0)
    except ValueError:
        port = 0
    # Only here: tests run without certificates.
    if address.hostname in _LOOPBACK and address.scheme in {"http", "https"} and port:
        return
    if address.scheme != "https" or not address.hostname:
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if port not in _PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def _set(call: Call, webhook: Json | None) -> None:
    if call.flag("drop_pending_updates"):
        call.world.queues.keep_newest(call.bot, 0)
    call.bot.webhook = webhook
    call.world.bots.put(call.bot)
    call.world.webhook_changed(call.bot)


@method("deleteWebhook", "drop_pending_updates")
def delete_webhook(call: Call) -> bool:
    """Return to getUpdates."""
    _set(call, None)
    return True


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    """Return the state of the webhook."""
    webhook = call.bot.webhook or {}
    shown: Json = {
        "url": webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": call.world.queues.count(call.bot.id),
    }
    optional = {
        "max_connections": webhook.get("max"),
        "last_error_date": webhook.get("error_at"),
        "last_error_message": webhook.get("error"),
        "allowed_updates": call.bot.allowed,
    }
    return shown | present(optional)
