"""A document as text: the `.workflow` format, described in docs/decisions/0004-workflow-file.md.

One JSON object with a section for each table, meaning first and geometry last, one record a line. The same document
always gives the same text. The last entry is the SHA-256 of all bytes before it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import ValidationError

from workflow_studio.model import TABLES, Document, Element, broken_invariants
from workflow_studio.storage.failures import Damaged, NewerVersion
from workflow_studio.storage.migrations import VERSION, migrated
from workflow_studio.storage.records import element_of, from_json, quotable, record_of, to_json

FORMAT = "workflow-studio"
EDITED_OUTSIDE = "This file was edited outside Workflow Studio, or it is damaged. Check it before you rely on it."
_SEAL = re.compile(rb'"sha256":"([0-9a-f]{64})"\n}\n\Z')
TABLES_SHARE = 0.6
"""How much of the reading is done when all records are elements; checking how they fit together takes the rest."""
_KEYS = {"format", "version", "title", "next_number", "sha256", *TABLES}


def encode(document: Document) -> str:
    """The text of a document."""
    entries = ",\n".join(_entries(document))
    content = f"{{\n{entries},\n"
    return f'{content}"sha256":"{hashlib.sha256(content.encode()).hexdigest()}"\n}}\n'


def decode(
    content: str | bytes, tell: Callable[[float], object] | None = None
) -> tuple[Document, tuple[str, ...]]:
    """The document in a text, with warnings; `tell` is told how much of it is read, from 0 to 1.

    Raises Damaged where it is not one whole, sound document without anything unknown in it, and NewerVersion.
    """
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    try:
        raw = from_json(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Damaged(details="not UTF-8") from error
    document = _document(migrated(raw, _version(raw)), tell or _tell_nobody)
    return document, () if _is_sealed(data) else (EDITED_OUTSIDE,)


def _entries(document: Document) -> Iterator[str]:
    yield f'"format":{to_json(FORMAT)}'
    yield f'"version":{VERSION}'
    yield f'"title":{to_json(document.title)}'
    yield f'"next_number":{document.next_number}'
    for name in TABLES:
        records = [to_json(record_of(element)) for element in sorted(document.table(name).values(), key=_order)]
        if records:
            yield f'"{name}":[\n' + ",\n".join(records) + "\n]"


def _order(element: Element) -> tuple[int, str]:
    """By the running number in the id, which is the order in which elements were made."""
    return int(element.id[len(element.id.rstrip("0123456789")) :]), element.id


def _version(raw: object) -> int:
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise Damaged("This is not a Workflow Studio file, or it is damaged.")
    version = raw.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Damaged("This file is damaged: it does not say its version.")
    if version > VERSION:
        raise NewerVersion(version, VERSION)
    return version


def _document(raw: dict[str, Any], tell: Callable[[float], object]) -> Document:
    unknown = sorted(raw.keys() - _KEYS)
    if unknown:
        raise Damaged(f"This file is damaged: it has an unknown section, {quotable(unknown[0])}.")
    try:
        document = Document(title=raw["title"], next_number=raw["next_number"])
    except (KeyError, ValidationError) as error:
        raise Damaged("This file is damaged: its title or next number is missing.") from error
    there = [name for name in TABLES if name in raw]
    tables: dict[str, dict[str, Element]] = {}
    for number, name in enumerate(there, start=1):
        tables[name] = _table(name, raw[name])
        tell(TABLES_SHARE * number / len(there))
    document = document.with_tables(tables)
    broken = broken_invariants(document)
    tell(1.0)
    if broken:
        raise Damaged("This file is damaged: its parts do not fit together.", "\n".join(broken[:20]))
    return document


def _tell_nobody(_share: float) -> None:
    """Nobody waits for this."""


def _table(name: str, records: object) -> dict[str, Element]:
    if not isinstance(records, list):
        raise Damaged(f"This file is damaged: {name} is no list.")
    table = {element.id: element for element in (element_of(name, record) for record in records)}
    if len(table) != len(records):
        raise Damaged(f"This file is damaged: an id comes twice in {name}.")
    return table


def _is_sealed(data: bytes) -> bool:
    seal = _SEAL.search(data)
    return seal is not None and hashlib.sha256(data[: seal.start()]).hexdigest().encode() == seal.group(1)
