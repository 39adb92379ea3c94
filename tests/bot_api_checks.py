"""Checks every call of the Bot API from the other side: by aiogram's models and, where there is one, by a description.

`check_call` is made to be the sandbox's `observe`. The description is a JSON file that LINLI_BOT_API_JSON names:
{"methods": {name: {"fields": [...], "returns": [...]}}, "types": {name: {"fields": [...]}}}; a field has "name",
"types", "required" and "description", a type that is one of several has "subtypes".
"""

import json
import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import aiogram.methods
from aiogram.methods import TelegramMethod
from pydantic import BaseModel, TypeAdapter, ValidationError

from sandbox import Call

_ENVIRONMENT = "LINLI_BOT_API_JSON"


def read_json(text: str | bytes) -> Any:
    """JSON of the Bot API 10.1 as aiogram, which speaks 10.3, wants it: with the one field it newly requires."""
    return json.loads(text, object_hook=_as_of_today)


def _as_of_today(each: dict[str, Any]) -> dict[str, Any]:
    return {"can_send_welcome_messages": False, **each} if "can_manage_chat" in each else each


def check_call(call: Call) -> None:
    """Raise AssertionError naming everything in a call and its answer that the Bot API does not know."""
    found = list(problems_of(call))
    assert not found, f"{call.method}: " + "; ".join(found)


class Watch:
    """An `observe` that goes on after a problem and keeps the list."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.problems: list[str] = []

    def __call__(self, call: Call) -> None:
        """Note a call and what is wrong with it."""
        self.calls.append(call)
        self.problems += [f"{call.method}: {problem}" for problem in problems_of(call)]


def problems_of(call: Call) -> Iterator[str]:
    """What is wrong with a call and its answer; of a refused call only the shape of the refusal counts."""
    if call.error is not None:
        yield from _refusal_problems(call.error)
        return
    yield from _model_problems(call)
    described = description()
    if described is not None:
        yield from described.problems(call)


def _refusal_problems(error: dict[str, Any]) -> Iterator[str]:
    if "fault" in error:
        return
    if error.get("ok") is not False or not isinstance(error.get("error_code"), int):
        yield f"a refusal without ok=false and error_code: {error}"
    if not isinstance(error.get("description"), str):
        yield f"a refusal without description: {error}"
    odd = error.keys() - {"ok", "error_code", "description", "parameters"}
    if odd:
        yield f"a refusal with {sorted(odd)}"


@cache
def _models() -> dict[str, type[TelegramMethod[Any]]]:
    every = (getattr(aiogram.methods, name) for name in aiogram.methods.__all__)
    return {model.__api_method__: model for model in every if "__api_method__" in vars(model)}


def _model_problems(call: Call) -> Iterator[str]:
    model = _models().get(call.method)
    if model is None:
        yield "not a method aiogram knows"
        return
    uploads = dict.fromkeys(_upload_fields(call.method) - call.params.keys(), "attach://upload")
    yield from _validated("parameters", lambda: model.model_validate({**uploads, **call.params}))
    yield from _validated("result", lambda: _answer(call.method).validate_python(read_json(json.dumps(call.result))))


@cache
def _answer(method: str) -> TypeAdapter[Any]:
    """The checker of a method's answers; to make one takes 40 ms."""
    return TypeAdapter(_models()[method].__returning__)


@cache
def _upload_fields(method: str) -> set[str]:
    fields = _models()[method].model_fields
    return {name for name, each in fields.items() if each.is_required() and "InputFile" in str(each.annotation)}


def _validated(what: str, validate: Callable[[], object]) -> Iterator[str]:
    try:
        value = validate()
    except ValidationError as problem:
        yield f"{what}: {problem}"
    else:
        yield from (f"{what}: unknown field {path}" for path in _unknown(value, ""))


def _unknown(value: object, path: str) -> Iterator[str]:
    if isinstance(value, list):
        for place, each in enumerate(value):
            yield from _unknown(each, f"{path}[{place}]")
    if isinstance(value, BaseModel):
        yield from (f"{path}.{name}" for name in value.model_extra or {})
        for name in value.model_fields_set & type(value).model_fields.keys():
            yield from _unknown(getattr(value, name), f"{path}.{name}")


class Description:
    """A machine-readable Bot API."""

    def __init__(self, path: Path) -> None:
        told = json.loads(path.read_text(encoding="utf-8"))
        self.methods: dict[str, Any] = told["methods"]
        self.types: dict[str, Any] = told["types"]

    def problems(self, call: Call) -> Iterator[str]:
        """What is wrong with the parameters and the result of a call that succeeded."""
        method = self.methods.get(call.method)
        if method is None:
            yield "not a method of the description"
            return
        fields = {each["name"]: each for each in method.get("fields", ())}
        yield from (f"unknown parameter {name}" for name in call.params.keys() - fields.keys())
        for name, each in fields.items():
            if name in call.params:
                yield from self._mismatch(call.params[name], each["types"], f"parameter {name}")
            elif each["required"] and "InputFile" not in each["types"]:
                yield f"missing parameter {name}"
        yield from self._mismatch(call.result, method["returns"], "result")

    def _mismatch(self, value: object, kinds: list[str], path: str) -> list[str]:
        """Problems of the kind that fits best; none when one fits."""
        tried = [list(self._against(value, kind, path)) for kind in kinds]
        return min(tried, key=len)

    def _against(self, value: object, kind: str, path: str) -> Iterator[str]:
        if kind.startswith("Array of "):
            yield from self._array(value, kind.removeprefix("Array of "), path)
        elif kind in _PLAIN:
            if not _PLAIN[kind](value):
                yield f"{path} is no {kind}: {value!r}"
        elif subtypes := self.types[kind].get("subtypes"):
            yield from self._mismatch(value, subtypes, path)
        else:
            yield from self._object(value, kind, path)

    def _array(self, value: object, kind: str, path: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"{path} is no array: {value!r}"
            return
        for place, each in enumerate(value):
            yield from self._against(each, kind, f"{path}[{place}]")

    def _object(self, value: object, kind: str, path: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"{path} is no {kind}: {value!r}"
            return
        fields = {each["name"]: each for each in self.types[kind].get("fields", ())}
        yield from (f"{path} ({kind}) has the unknown field {name}" for name in value.keys() - fields.keys())
        for name, each in fields.items():
            if name in value:
                yield from self._mismatch(value[name], each["types"], f"{path}.{name}")
            elif each["required"]:
                yield f"{path} ({kind}) lacks {name}"
        yield from _wrong_constant(value, fields, path)


def _wrong_constant(value: dict[str, Any], fields: dict[str, Any], path: str) -> Iterator[str]:
    """A field documented as `always "x"` or `must be x` tells the members of a union apart."""
    for name in ("type", "status", "source"):
        told = fields.get(name, {}).get("description", "")
        for phrase in ("always “", 'always "', "must be "):
            _, found, rest = told.partition(phrase)
            wanted = rest.split("”")[0].split('"')[0].split()[0] if found and rest else ""
            if wanted and " " not in wanted and value.get(name) not in {wanted, wanted.rstrip(".,")}:
                yield f"{path}.{name} is not {wanted}: {value.get(name)!r}"


_PLAIN: dict[str, Callable[[object], bool]] = {
    "String": lambda value: isinstance(value, str),
    "InputFile": lambda value: isinstance(value, str),
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "Float": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "Boolean": lambda value: isinstance(value, bool),
}


@cache
def description() -> Description | None:
    """The description the environment names, or None when it names none."""
    path = os.environ.get(_ENVIRONMENT)
    return Description(Path(path)) if path else None
