"""An element as one JSON object: defaults omitted, keys sorted, always the same text for the same element."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from workflow_studio.model import TABLES, Element
from workflow_studio.storage.failures import Damaged


def to_json(value: object) -> str:
    """Canonical JSON on one line."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def from_json(text: str) -> Any:
    """The value; Damaged for anything that is not JSON in the strict sense, and for keys that come twice."""
    try:
        return json.loads(text, object_pairs_hook=_without_repeats, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise Damaged(details=type(error).__name__) from error


def record_of(element: Element) -> dict[str, Any]:
    """What has to be kept of an element."""
    return element.model_dump(mode="json", exclude_defaults=True)


def json_of(element: Element) -> str:
    """The same as JSON on one line, in no particular order: several times faster, and thousands can change at once."""
    return element.model_dump_json(exclude_defaults=True)


def element_of(table: str, record: object) -> Element:
    """The element in a record of this table; Damaged where it is none."""
    if not isinstance(record, dict):
        raise Damaged(f"This file is damaged: there is something in {table} that is no record.")
    try:
        return TABLES[table].model_validate(record)
    except ValidationError as error:
        raise Damaged(f"This file is damaged: {_complaint(table, record, error)}.") from error


def quotable(text: str) -> str:
    """Text of a damaged file as it may stand in a message: short, on one line, and nothing a terminal would obey."""
    return "".join(letter if letter.isprintable() else " " for letter in text[:80])


def _complaint(table: str, record: dict[str, Any], error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    where = quotable(".".join(str(part) for part in first["loc"]))
    name = quotable(str(record.get("id", "an element")))
    what = "is unknown" if first["type"] == "extra_forbidden" else "does not fit"
    return f"in {table}, {where} of {name} {what}"


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise ValueError("a key comes twice")
    return record


def _no_constant(_: str) -> Any:
    raise ValueError("not a number of JSON")
