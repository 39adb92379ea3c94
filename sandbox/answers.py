"""Waiting for a bot's answer to a tap."""

import asyncio


class Answers:
    """Who waits for which query."""

    def __init__(self) -> None:
        self._expected: dict[str, asyncio.Event] = {}

    async def wait(self, ident: str, seconds: float) -> None:
        """Return once the query is answered, or after `seconds`."""
        event = self._expected.setdefault(ident, asyncio.Event())
        try:
            async with asyncio.timeout(seconds):
                await event.wait()
        except TimeoutError:
            return
        finally:
            self._expected.pop(ident, None)

    def came(self, ident: str) -> None:
        """Wake whoever waits for this answer."""
        event = self._expected.get(ident)
        if event is not None:
            event.set()
