"""What boxes and arrows of a lineage drawing are called."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.model.lineage import LineageKind, LineageLink

UNNAMED = "A sheet"


def how_often(links: Sequence[LineageLink]) -> str:
    """In how many cells it is read: `412 formulas`, `choices`, `3 formulas, choices`."""
    formulas = sum(link.formulas for link in links if link.kind is not LineageKind.CHOICES)
    choices = any(link.kind is LineageKind.CHOICES for link in links)
    counted = f"{formulas:,} formula{'' if formulas == 1 else 's'}" if formulas else ""
    return ", ".join(part for part in (counted, "choices" if choices else "") if part) or "a reference"


def arrow_words(links: Sequence[LineageLink]) -> str:
    """An arrow as a sentence; `links` are those between the same two sheets."""
    first = links[0]
    source = _named(first.sheet, f"the workbook “{first.book}”" if first.book else "")
    return f"{source[:1].upper()}{source[1:]} is read by {_named(first.target_sheet)}: {how_often(links)}"


def _named(sheet: str, book: str = "") -> str:
    """A sheet by its name, one of another workbook with that."""
    if sheet:
        return f"“{sheet}” of {book}" if book else f"“{sheet}”"
    return book or UNNAMED.lower()
