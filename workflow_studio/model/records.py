"""What claims keep of what they made, as it was read last. Records come from files, so what is none is passed over."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from workflow_studio.model.claims import Claim
from workflow_studio.model.document import TABLES, table_of
from workflow_studio.model.element import Element


def read_records(claim: Claim) -> dict[str, str]:
    """The records of a claim by the ids of the elements."""
    return {str(fields["id"]): record for record in claim.read if (fields := fields_of(record))}


def fields_of(record: str) -> dict[str, Any]:
    """The fields of an element as it was read, its id among them; none for what is no record."""
    try:
        fields = json.loads(record)
        known = isinstance(fields, dict) and table_of(fields["id"]) in TABLES
    except (ValueError, KeyError, TypeError, RecursionError):
        return {}
    return fields if known else {}


def element_of(record: str | None) -> Element | None:
    """The element as it was read; none without a record, or where that is of no element."""
    fields = fields_of(record) if record is not None else {}
    if not fields:
        return None
    try:
        return TABLES[table_of(str(fields["id"]))].model_validate(fields)
    except ValidationError:
        return None
