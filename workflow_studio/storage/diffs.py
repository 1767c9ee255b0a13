"""A diff as a record of the journal: what is there afterwards, and what is gone."""

from __future__ import annotations

from typing import Any

from workflow_studio.editing.diff import Diff
from workflow_studio.model import Document, Element, table_of
from workflow_studio.storage.failures import Damaged
from workflow_studio.storage.records import element_of, json_of, to_json


def diff_json(diff: Diff) -> str:
    """What has to be kept to make this change again, in the order in which it was made, on one line."""
    put = ",".join([json_of(after) for _, _, after in diff.pairs() if after is not None])
    fields = {name: after for name, (_, after) in diff.fields.items()}
    return f'{{"drop":{to_json(list(diff.removed))},"fields":{to_json(fields)},"put":[{put}]}}'


def diff_of(record: object, document: Document) -> Diff:
    """The change in a record, as made to this document; Damaged where it is none."""
    try:
        return _diff(record, document)
    except (KeyError, TypeError, AttributeError) as error:
        raise Damaged(details=f"a change that cannot be made: {type(error).__name__}") from error


def _diff(record: Any, document: Document) -> Diff:
    pairs: dict[str, tuple[Element | None, Element | None]] = {}
    for key in record["drop"]:
        pairs[key] = (document.table(table_of(key))[key], None)
    for put in record["put"]:
        after = element_of(table_of(put["id"]), put)
        pairs[after.id] = (document.find(after.id), after)
    fields = {name: (getattr(document, name), record["fields"][name]) for name in record["fields"]}
    if not fields.keys() <= {"title", "next_number"}:
        raise KeyError("fields")
    return Diff.of(pairs, fields)
