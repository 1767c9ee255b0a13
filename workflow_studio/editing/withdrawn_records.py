"""What a claim keeps of what its rejection took out, as texts: elements, and references that other elements lost.

A record is the JSON of an element that went, or of a reference to one. Records come from files and are not trusted.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from workflow_studio.editing.draft import number_of
from workflow_studio.model import TABLES, Element, table_of
from workflow_studio.model.references import ReferenceField, reference_fields


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference that an element held to one that went; in a list, `after` are the ids that stood before it."""

    holder: str
    field: str
    target: str
    after: tuple[str, ...] | None = None


Record = Element | Mention


def text_of(record: Record) -> str:
    """A record as it is kept."""
    if isinstance(record, Mention):
        value: dict[str, object] = {"holder": record.holder, "field": record.field, "target": record.target}
        value |= {} if record.after is None else {"after": record.after}
    else:
        value = record.model_dump(mode="json", exclude_defaults=True)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def record_in(text: str) -> Record | None:
    """The record in a text; none where it is no record."""
    try:
        value = json.loads(text)
        if "holder" in value:
            after = value.get("after")
            before = tuple(map(str, after)) if isinstance(after, list) else None
            mention = Mention(str(value["holder"]), str(value["field"]), str(value["target"]), before)
            number_of(mention.holder), number_of(mention.target), table_of(mention.holder), table_of(mention.target)
            return mention
        number_of(value["id"])
        return TABLES[table_of(value["id"])].model_validate(value)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def renamed(record: Record, new_ids: Mapping[str, str]) -> Record | None:
    """The record for a copy in which elements have other ids; none where it refers to what is not copied."""
    if isinstance(record, Mention):
        known = record.holder in new_ids and record.target in new_ids
        after = None if record.after is None else tuple(new_ids[key] for key in record.after if key in new_ids)
        return Mention(new_ids[record.holder], record.field, new_ids[record.target], after) if known else None
    changes: dict[str, object] = {"id": new_ids[record.id]}
    for field in reference_fields(type(record)):
        targets = [new_ids[key] for key in targets_of(record, field) if key in new_ids]
        if field.arity == "required" and not targets:
            return None
        changes[field.name] = tuple(targets) if field.arity == "many" else next(iter(targets), None)
    return type(record).model_validate({**dict(record), **changes})


def held_again(now: tuple[str, ...], mention: Mention) -> tuple[str, ...]:
    """The list with what it held: behind the last of those that stood before it, which is where it stood."""
    if mention.after is None:
        return (*now, mention.target)
    place = max((place for place, key in enumerate(now, start=1) if key in mention.after), default=0)
    return (*now[:place], mention.target, *now[place:])


def targets_of(element: Element, field: ReferenceField) -> tuple[str, ...]:
    """The ids that an element's field holds."""
    value = getattr(element, field.name)
    return value if isinstance(value, tuple) else (value,) if value is not None else ()
