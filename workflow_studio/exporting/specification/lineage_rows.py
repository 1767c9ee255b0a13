"""The part of a specification on what reads what: which sheets and other workbooks figures come from."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.exporting.specification.blocks import Block, Cell, Figure, Paragraph, Subject, Table, TableColumn
from workflow_studio.exporting.specification.words import NOTHING
from workflow_studio.model import Document, Source
from workflow_studio.model.lineage import LineageKind, LineageLink
from workflow_studio.wording import counted, listed

MOST_LINKS = 60
MOST_NAMED = 6
LONGEST_FORMULA = 160
_KINDS = {
    LineageKind.FORMULA: "Calculated with",
    LineageKind.LOOK_UP: "Looked up",
    LineageKind.CHOICES: "Offered as choices",
}


def lineage_blocks(document: Document) -> tuple[Block, ...]:
    """For each workbook in which something is read the drawing, and the links with a formula each."""
    return tuple(block for source in document.sources.values() if source.lineage for block in _blocks(source))


def _blocks(source: Source) -> Iterator[Block]:
    caption = f"What reads what in {source.name}: arrows lead from what is read to the sheet that reads it."
    others = any(link.book for link in source.lineage)
    yield Figure(source.id, f"{caption} Other workbooks are dashed." if others else caption, Subject.LINEAGE)
    columns = (TableColumn("What is read", 32), TableColumn("Where it is used", 26), TableColumn("How", 42))
    yield Table(columns, tuple(_row(link) for link in source.lineage[:MOST_LINKS]))
    left = len(source.lineage) - MOST_LINKS
    yield Paragraph(f"{counted(left, 'more link')} left out here." if left > 0 else "")


def _row(link: LineageLink) -> tuple[Cell, ...]:
    place = " · ".join(part for part in (f"another workbook, {link.book}" if link.book else "", link.read) if part)
    return (
        Cell(_columns(link.sheet or link.book, link.columns), strong=True, small=place),
        Cell(_columns(link.target_sheet, link.target_columns), small=link.cells),
        Cell(_how(link), small=_formula(link.example)),
    )


def _columns(sheet: str, columns: tuple[str, ...]) -> str:
    return f"{sheet}: {listed(columns, MOST_NAMED)}" if columns else sheet or NOTHING


def _how(link: LineageLink) -> str:
    if link.kind is LineageKind.CHOICES or not link.formulas:
        return _KINDS[link.kind]
    return f"{_KINDS[link.kind]} in {counted(link.formulas, 'formula')}"


def _formula(example: str) -> str:
    return example if len(example) <= LONGEST_FORMULA else f"{example[: LONGEST_FORMULA - 1]}…"
