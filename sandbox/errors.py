"""Refusals: Telegram's own to bots, and plain sentences to whoever scripts the people."""


class ApiError(Exception):
    """What a bot is told: an error code, Telegram's description, and `parameters` such as retry_after (seconds)."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, object]:
        """Return the body of the HTTP answer."""
        body: dict[str, object] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class PeopleError(Exception):
    """What the people's side is told, as one sentence; {} in it stand for the values."""

    def __init__(self, text: str, *values: object) -> None:
        super().__init__(text.format(*values) if values else text)


def bad(text: str, *values: object, **parameters: int) -> ApiError:
    """Return a 400 with the prefix Telegram gives it; {} in the text stand for the values."""
    return ApiError(400, f"Bad Request: {text.format(*values) if values else text}", **parameters)


def forbidden(text: str, *values: object) -> ApiError:
    """Return a 403 with the prefix Telegram gives it; {} in the text stand for the values."""
    return ApiError(403, f"Forbidden: {text.format(*values)}")


def too_many(seconds: int) -> ApiError:
    """Return a 429 that asks to wait `seconds`."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
