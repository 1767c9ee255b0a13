"""Texts of a specification cut to what a page can hold; the map itself keeps every text in full."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from workflow_studio.exporting.specification.blocks import Cell, Specification

LONGEST_IN_CELL = 600
LONGEST = 4_000
"""Characters; about a page."""
LONGEST_TITLE = 300
TITLES = frozenset(("title", "heading", "footer", "number"))

T = TypeVar("T")


def within_limits(spec: Specification) -> Specification:
    """The specification with every text that is too long cut and ended with “…”."""
    return _cut(spec, LONGEST)


def shortened(text: str, most: int) -> str:
    """The text, or its beginning with “…” where it has more than so many characters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _cut(value: T, most: int) -> T:
    """Any value of a specification with the texts in it cut."""
    found: Any = value
    if isinstance(found, str) and type(found) is str:
        found = shortened(found, most)
    elif isinstance(found, tuple):
        found = tuple(_cut(part, most) for part in found)
    elif is_dataclass(found) and not isinstance(found, type):
        room = LONGEST_IN_CELL if isinstance(found, Cell) else most
        rooms = {field.name: LONGEST_TITLE if field.name in TITLES else room for field in fields(found)}
        found = replace(found, **{name: _cut(getattr(found, name), room) for name, room in rooms.items()})
    result: T = found
    return result
