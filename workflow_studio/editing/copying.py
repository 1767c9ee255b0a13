"""Copying elements with the references between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from workflow_studio.editing.draft import Draft, number_of
from workflow_studio.editing.withdrawal import under_new_ids, withdrawn_elements
from workflow_studio.model import Claim, Element
from workflow_studio.model.references import reference_fields

_NOTHING: Mapping[str, str] = MappingProxyType({})


def copy_elements(draft: Draft, elements: Iterable[Element], stand_ins: Mapping[str, str] = _NOTHING) -> dict[str, str]:
    """Add a copy of each element under a new id; the new ids by the old ones.

    References among the elements lead to the copies, those to an id in `stand_ins` to what stands in for it, all
    others to where they led before. Copies are made in the order of their originals, which is that of the layout.
    """
    originals = sorted(elements, key=lambda element: number_of(element.id))
    copied = {element.id: draft.new_id(type(element)) for element in originals}
    kept = [element for claim in originals if isinstance(claim, Claim) for element in withdrawn_elements(claim)]
    new_ids = {**{element.id: draft.new_id(type(element)) for element in kept}, **stand_ins, **copied}
    for element in originals:
        draft.add(type(element), **{**dict(element), **redirected(element, new_ids), "id": copied[element.id]})
    return copied


def redirected(element: Element, new_ids: Mapping[str, str]) -> dict[str, Any]:
    """The element's references with every id that has a new one replaced by it, as fields."""
    changes: dict[str, Any] = {}
    for field in reference_fields(type(element)):
        value = getattr(element, field.name)
        if field.arity == "many":
            changes[field.name] = tuple(dict.fromkeys(new_ids.get(target, target) for target in value))
        elif value is not None:
            changes[field.name] = new_ids.get(value, value)
    if isinstance(element, Claim):
        changes["withdrawn"] = under_new_ids(element, new_ids)
    return changes
