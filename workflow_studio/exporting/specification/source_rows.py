"""The part of a specification that says where it all comes from, and what was not understood."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from workflow_studio.exporting.specification.blocks import Cell, Table, TableColumn
from workflow_studio.exporting.specification.cell_ranges import joined_ranges
from workflow_studio.exporting.specification.words import NOTHING, readable_date
from workflow_studio.model import Document
from workflow_studio.wording import listed

MOST_RANGES = 12
MOST_QUOTED = 8
FINGERPRINT_SHOWN = 16
_QUOTED = re.compile("“[^”]*”")


def source_table(document: Document) -> Table:
    """The files behind the document."""
    columns = (
        TableColumn("Source", 40),
        TableColumn("Read on", 18),
        TableColumn("Citations", 12, "right"),
        TableColumn("Fingerprint (SHA-256)", 30),
    )
    citations = Counter(evidence.source for evidence in document.evidence.values())
    rows = tuple(
        (
            Cell(source.name, strong=True),
            Cell(readable_date(source.read_on) or NOTHING),
            Cell(f"{citations[source.id]:,}"),
            Cell(f"{source.fingerprint[:FINGERPRINT_SHOWN]}…" if source.fingerprint else NOTHING),
        )
        for source in document.sources.values()
    )
    return Table(columns, rows)


def not_understood_table(document: Document) -> Table:
    """What these files hold that did not become part of a map: each reason once, with all its cells.

    Grouped by what it is (rows, columns, charts ...) where the sources say so.
    """
    groups = _groups(document)
    kinds = list(dict.fromkeys(what for what, _ in groups))
    rows = [
        (Cell(what[:1].upper() + what[1:], strong=True), Cell(_reason(list(group.reasons))), Cell(_where(group.places)))
        for what in kinds
        for (kind, _), group in groups.items()
        if kind == what
    ]
    reason, where = TableColumn("Not understood or left out", 60), TableColumn("Where", 40)
    if not any(kinds):
        return Table((reason, where), tuple(row[1:] for row in rows))
    return Table((TableColumn("What", 14), replace(reason, share=52), replace(where, share=34)), tuple(rows))


@dataclass(slots=True)
class _Group:
    """Reasons that differ only in what they quote, and the cells they hold for, by sheet."""

    reasons: dict[str, None] = field(default_factory=dict)
    places: dict[str, list[str]] = field(default_factory=dict)


def _groups(document: Document) -> dict[tuple[str, str], _Group]:
    several = len(document.sources) > 1
    groups: dict[tuple[str, str], _Group] = {}
    for source in document.sources.values():
        for skipped in source.not_understood:
            group = groups.setdefault((skipped.what, _QUOTED.sub("“”", skipped.reason)), _Group())
            group.reasons[skipped.reason] = None
            sheet = " · ".join(part for part in (source.name if several else "", skipped.sheet) if part)
            group.places.setdefault(sheet, []).append(skipped.cells)
    return groups


def _reason(alike: Sequence[str]) -> str:
    """Reasons that differ only in what they quote as one sentence."""
    first, *others = alike
    if not others:
        return first
    quoted = (" ".join(_QUOTED.findall(reason)) for reason in others)
    return f"{first} Likewise {listed(quoted, MOST_QUOTED)}."


def _where(cells_by_sheet: Mapping[str, Sequence[str]]) -> str:
    places = []
    for sheet, cells in cells_by_sheet.items():
        ranges = listed(joined_ranges(cell for cell in cells if cell), MOST_RANGES)
        places.append(" · ".join(part for part in (sheet, ranges) if part))
    return "; ".join(place for place in places if place) or NOTHING
