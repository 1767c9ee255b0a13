"""How a specification cites evidence: cells by sheet, with what they say where that is not said already."""

from __future__ import annotations

from collections.abc import Collection

from workflow_studio.exporting.specification.cell_ranges import joined_ranges
from workflow_studio.exporting.specification.words import readable_date
from workflow_studio.model import Document, Element, Evidence, EvidenceKind, EvidenceStatus
from workflow_studio.wording import listed

MOST_LINES = 4
MOST_PLACES = 8
SHORT_QUOTE = 40

_SAYS_WHAT_IT_IS = {
    EvidenceKind.FORMULA: "formula",
    EvidenceKind.COMMENT: "comment",
    EvidenceKind.VALIDATION: "rule for what may be entered",
    EvidenceKind.FORMAT: "format",
    EvidenceKind.SHEET: "name of the sheet",
    EvidenceKind.PROPERTIES: "properties of the file",
}
"""Evidence that is not what a cell says, in words."""


def evidence_of(
    document: Document, element: Element, said: Collection[str], *, told_inferred: bool = False
) -> tuple[tuple[str, str], ...]:
    """An element's evidence in a few lines: what it says, and where it stands.

    Short quotes from one sheet share a line, where what they say stands behind the cells, unless it is one of the
    texts that are `said` beside the evidence anyway. `told_inferred`: that it is inferred is told elsewhere.
    """
    cells: dict[str, list[str]] = {}
    quoted: dict[str, list[str]] = {}
    lines: dict[str, list[str]] = {}
    for evidence in (document.evidence[key] for key in element.evidence):
        doubt = " (inferred)" if evidence.status is EvidenceStatus.INFERRED and not told_inferred else ""
        doubt += " (no longer in the file)" if evidence.lost else ""
        sheet = _sheet(document, evidence)
        if evidence.kind in _SAYS_WHAT_IT_IS or evidence.said_by or len(evidence.quote) > SHORT_QUOTE:
            lines.setdefault(_quote(evidence), []).append(_place(evidence, sheet) + doubt)
        elif doubt or evidence.quote not in said:
            quote = _quote(evidence)
            quoted.setdefault(sheet, []).append(evidence.cells + (f" “{quote}”" if quote else "") + doubt)
        else:
            cells.setdefault(sheet, []).append(evidence.cells)
    short = []
    for sheet in {**cells, **quoted}:
        places = [*joined_ranges(cells.get(sheet, ())), *dict.fromkeys(quoted.get(sheet, ()))]
        short.append(("", " · ".join(part for part in (sheet, listed(places, MOST_PLACES)) if part)))
    long = [(quote, listed(dict.fromkeys(places), MOST_PLACES)) for quote, places in lines.items()]
    return (*short, *long)[:MOST_LINES]


def _quote(evidence: Evidence) -> str:
    """What it says, the lines of a cell in one; a formula as a spreadsheet shows it."""
    if evidence.kind is EvidenceKind.FORMULA:
        return f"={evidence.quote.removeprefix('=')}"
    return " ".join(evidence.quote.split())


def _place(evidence: Evidence, sheet: str) -> str:
    """Where it stands and what it is; of a comment or statement who made it and when."""
    cells = " · ".join(part for part in (sheet, evidence.cells) if part)
    what = _SAYS_WHAT_IT_IS.get(evidence.kind, "")
    by = f"by {evidence.said_by}" if what and evidence.said_by else evidence.said_by
    on = readable_date(evidence.said_on[:10]) if evidence.said_on else ""
    said = ", ".join(part for part in (f"{what} {by}".strip(), on) if part)
    return " · ".join(part for part in (cells, said) if part)


def cited(document: Document, element: Element) -> str:
    """An element's evidence in one line of small print; where all of it is inferred, that is said once."""
    statuses = {document.evidence[key].status for key in element.evidence}
    inferred = statuses == {EvidenceStatus.INFERRED}
    lines = evidence_of(document, element, ("",), told_inferred=inferred)
    told = "; ".join(f"“{quote}” {place}" if quote else place for quote, place in lines)
    return f"Inferred: {told}" if inferred else told


def _sheet(document: Document, evidence: Evidence) -> str:
    """The sheet, after its file where there are several."""
    source = document.sources.get(evidence.source or "")
    file = source.name if source is not None and len(document.sources) > 1 else ""
    return " · ".join(part for part in (file, evidence.sheet) if part)
