"""What lineage says about the process: data that others read, and workbooks that somebody has to hand over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.formulas.quoting import MOST_QUOTES, shortened
from workflow_studio.importing.lineage.links import Lineage, Link, lineage
from workflow_studio.importing.mapping.names import folded
from workflow_studio.model import ClaimKind, EvidenceKind, LineageKind

MOST_QUESTIONS = 50
_COLUMNS_NAMED = 3


def find_lineage(seen: Seen) -> Iterator[Finding]:
    """A finding for each sheet that others look things up in, and a question for each other workbook."""
    found = lineage(seen)
    yield from _datasets(found)
    for book in found.external[:MOST_QUESTIONS]:
        yield _question(book, [one for one in found.found if one.link.book == book])


def _datasets(found: Lineage) -> Iterator[Finding]:
    by_sheet: dict[str, list[Link]] = {}
    for one in found.found:
        if not one.link.book and one.link.kind is LineageKind.LOOK_UP:
            by_sheet.setdefault(one.link.sheet, []).append(one)
    for sheet, links in by_sheet.items():
        targets = _listed([f"“{one.link.target_sheet}”" for one in links])
        count = sum(one.link.formulas for one in links)
        yield Finding(
            ClaimKind.DATASET,
            f"dataset/{folded(sheet)}",
            f"Sheet “{sheet}” feeds {targets}: {_formulas(count)} {'looks' if count == 1 else 'look'} "
            f"{_what(links)} up in it.",
            0.95,
            tuple(_quote(one) for one in links[:MOST_QUOTES]),
            reasons=("Formulas on other sheets look up values in it.",),
            about=(sheet,),
        )


def _question(book: str, links: Sequence[Link]) -> Finding:
    used = [one for one in links if one.link.formulas]
    if used:
        says = f"Who keeps “{book}”, and how does it reach this workbook?"
        count = sum(one.link.formulas for one in used)
        reasons = (f"{_formulas(count)} {'reads' if count == 1 else 'read'} cells of it.",)
    else:
        says = f"Is “{book}” still used, and who keeps it?"
        reasons = ("The workbook keeps a link to it, but no formula was seen to read it.",)
    quotes = tuple(_quote(one) for one in links[:MOST_QUOTES])
    kept = Quote("", None, shortened(f"Link to {book}"), EvidenceKind.PROPERTIES)
    return Finding(
        ClaimKind.QUESTION,
        f"question/workbook/{folded(book)}",
        says,
        0.5,
        quotes or (kept,),
        reasons=reasons,
        about=(book,),
        together="Who keeps the other workbooks that this one reads?" if used else "Are old links still used?",
    )


def _what(links: Sequence[Link]) -> str:
    columns = list(dict.fromkeys(column for one in links for column in one.link.columns))
    return _listed([f"“{column}”" for column in columns[:_COLUMNS_NAMED]]) if columns else "values"


def _formulas(count: int) -> str:
    return "1 formula" if count == 1 else f"{count:,} formulas"


def _listed(parts: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _quote(one: Link) -> Quote:
    text = shortened(one.link.example)
    if one.area is None:
        return Quote("", None, text, EvidenceKind.PROPERTIES)
    kind = EvidenceKind.VALIDATION if one.link.kind is LineageKind.CHOICES else EvidenceKind.FORMULA
    return Quote(one.link.target_sheet, one.area, text, kind)
