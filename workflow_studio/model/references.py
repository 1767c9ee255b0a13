"""How an element names another one.

A field that holds another element's id says so in its type: ``map: Annotated[str, Ref("maps")]``. What follows from
references (broken ones, who refers to whom, what goes when something is deleted) is derived from
these declarations, so that a new kind of element needs no change anywhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from workflow_studio.model.element import Element

Arity = Literal["required", "optional", "many"]


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field as the id of an element in one of these tables."""

    tables: tuple[str, ...]

    def __init__(self, *tables: str) -> None:
        object.__setattr__(self, "tables", tables)


@dataclass(frozen=True, slots=True)
class ReferenceField:
    """A field of an element class that refers to other elements."""

    name: str
    tables: tuple[str, ...]
    arity: Arity


@cache
def reference_fields(element_type: type[Element]) -> tuple[ReferenceField, ...]:
    """The fields of this class that refer to other elements, in declaration order."""
    found = []
    for name, field in element_type.model_fields.items():
        for marker in field.metadata:
            if isinstance(marker, Ref):
                default = None if field.is_required() else field.get_default()
                arity: Arity = (
                    "many" if isinstance(default, tuple) else "required" if field.is_required() else "optional"
                )
                found.append(ReferenceField(name, marker.tables, arity))
    return tuple(found)


def refer_to_the_same(one: Element, other: Element) -> bool:
    """Whether two states of an element hold the same references."""
    values = _values_of_references(type(one))
    return type(one) is type(other) and values(one) == values(other)


@cache
def _values_of_references(element_type: type[Element]) -> Callable[[Element], object]:
    return attrgetter(*(field.name for field in reference_fields(element_type)))


def references(element: Element) -> Iterator[tuple[ReferenceField, str]]:
    """Every reference this element holds, with the field that holds it."""
    for field in reference_fields(type(element)):
        value = getattr(element, field.name)
        if field.arity == "many":
            for target in value:
                yield field, target
        elif value is not None:
            yield field, value
