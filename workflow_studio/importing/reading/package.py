"""What calamine does not tell about the sheets of an Office Open XML workbook: declared tables, counts of drawings."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from workflow_studio.importing.reading.ooxml.parts import Parts
from workflow_studio.importing.reading.ooxml.tree import Element
from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.workbook import NamedTable

_WITHOUT_CELLS = frozenset({"chartsheet", "dialogsheet"})


@dataclass(slots=True)
class SheetFacts:
    """What the package says about one sheet."""

    tables: list[NamedTable] = field(default_factory=list)
    shapes: int = 0
    connectors: int = 0
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class PackageFacts:
    """What the package says about the whole workbook; `sheets` are those with cells, in order, by name."""

    sheets: dict[str, SheetFacts]


def read_package(path: Path) -> PackageFacts:
    """Facts from a zipped Office workbook; what cannot be read is left out, never an error."""
    parts = Parts.of(path)
    if parts is None:
        return PackageFacts({})
    try:
        sheets = [(name, sheet.target) for name, sheet in parts.sheets if sheet.kind not in _WITHOUT_CELLS]
        return PackageFacts({name: _sheet_facts(parts, target) for name, target in sheets})
    finally:
        parts.close()


def _sheet_facts(parts: Parts, part: str) -> SheetFacts:
    facts = SheetFacts(bytes=parts.size(part))
    for table in parts.related(part, "table"):
        facts.tables.extend(_declared_table(parts.tree(table)))
    for drawing in parts.related(part, "drawing"):
        for element in parts.tree(drawing).within("sp", "cxnSp"):
            if element.tag == "sp":
                facts.shapes += 1
            else:
                facts.connectors += 1
    return facts


def _declared_table(table: Element) -> list[NamedTable]:
    if table.tag != "table":
        return []
    try:
        return [
            NamedTable(
                table.get("displayName") or table.get("name"),
                Range.parse(table.get("ref")),
                int(table.get("headerRowCount", "1")),
                int(table.get("totalsRowCount", "0")),
            )
        ]
    except ValueError:
        return []
