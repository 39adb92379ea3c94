"""Updates made from the API's own types: aiogram describes each of them, with its fields and what they hold."""

from __future__ import annotations

import types
from datetime import datetime, timedelta
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

import aiogram.types
from pydantic import BaseModel

from tests.hostile.texts import text

if TYPE_CHECKING:
    from random import Random

Field = tuple[str, Any, bool]
DEEPEST = 4


@cache
def fields_of(model: type[BaseModel]) -> tuple[Field, ...]:
    """Name on the wire, type, and whether it is required."""
    return tuple(
        (each.alias or name, each.annotation, each.is_required() or get_origin(each.annotation) is Literal)
        for name, each in model.model_fields.items()
        if name != "update_id"
    )


@cache
def origin_of(kind: Any) -> tuple[Any, tuple[Any, ...]]:
    """The type without its parameters, and these."""
    return get_origin(kind), get_args(kind)


class Maker:
    """Makes the JSON of any type; all choices come from `random`, so hypothesis can bring its own."""

    def __init__(self, random: Random, ids: tuple[int, ...] = ()) -> None:
        self.random = random
        self.ids = ids

    def update(self, *kinds: str) -> dict[str, Any]:
        """An update of one of these kinds, or of any."""
        every = [each for each in fields_of(aiogram.types.Update) if not kinds or each[0] in kinds]
        name, kind, _ = self.random.choice(every)
        return {name: self.make(kind, 0)}

    def make(self, kind: Any, deep: int) -> Any:
        """A value of that type; deep inside, optional fields are left out."""
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self._object(kind, deep)
        origin, args = origin_of(kind)
        if origin in (Union, types.UnionType):
            return self._one_of(args, deep)
        if origin is list:
            return [self.make(args[0], deep + 1) for _ in range(self.random.choice((0, 1, 1, 2)))]
        if origin is Annotated:
            return self.make(args[0], deep)
        if origin is Literal:
            chosen = self.random.choice(args)
            return chosen.value if isinstance(chosen, Enum) else chosen
        return self._plain(kind)

    def _one_of(self, kinds: tuple[Any, ...], deep: int) -> Any:
        real = [each for each in kinds if each is not type(None)]
        return self.make(self.random.choice(real), deep) if real else None

    def _object(self, model: type[BaseModel], deep: int) -> dict[str, Any]:
        made = {}
        share = 0.0 if deep >= DEEPEST else 0.2 / (deep + 1) ** 2
        for name, kind, required in fields_of(model):
            if required or self.random.random() < share:
                made[name] = self.make(kind, deep + 1) if deep < 2 * DEEPEST else None
        return made

    def _plain(self, kind: Any) -> Any:
        random = self.random
        if kind is bool:
            return random.random() < 0.5
        if kind is int:
            return random.choice((*self.ids, 0, 1, -1, 2**31, 2**52 - 1, 2**53, 2**63, -(2**63)))
        if kind is float:
            return random.choice((0.0, -90.0, 90.0, 180.5, 1e308, 5e-324, 40.4168))
        if kind in (datetime, timedelta) or "date" in str(kind).lower():
            return random.choice((0, 1, 1795424400, 2**31, 2**33))
        return text(random, 400)
