"""How a specification cites evidence: cells by sheet, with what they say where that is not said already."""

from __future__ import annotations

from collections.abc import Collection

from workflow_studio.exporting.specification.cell_ranges import joined_ranges
from workflow_studio.exporting.specification.words import listed
from workflow_studio.model import Document, Element, Evidence, EvidenceStatus

MOST_LINES = 4
MOST_PLACES = 8
SHORT_QUOTE = 40


def evidence_of(document: Document, element: Element, said: Collection[str]) -> tuple[tuple[str, str], ...]:
    """An element's evidence in a few lines: what it says, and where it stands.

    Short quotes from one sheet share a line, where what they say stands behind the cells, unless it is one of the
    texts that are `said` beside the evidence anyway.
    """
    cells: dict[str, list[str]] = {}
    quoted: dict[str, list[str]] = {}
    lines: dict[str, list[str]] = {}
    for evidence in (document.evidence[key] for key in element.evidence):
        inferred = " (inferred)" if evidence.status is EvidenceStatus.INFERRED else ""
        sheet = _sheet(document, evidence)
        if evidence.said_by or len(evidence.quote) > SHORT_QUOTE:
            place = evidence.said_by or " · ".join(part for part in (sheet, evidence.cells) if part)
            lines.setdefault(evidence.quote, []).append(place + inferred)
        elif inferred or evidence.quote not in said:
            quote = f" “{evidence.quote}”" if evidence.quote else ""
            quoted.setdefault(sheet, []).append(evidence.cells + quote + inferred)
        else:
            cells.setdefault(sheet, []).append(evidence.cells)
    short = []
    for sheet in {**cells, **quoted}:
        places = [*joined_ranges(cells.get(sheet, ())), *dict.fromkeys(quoted.get(sheet, ()))]
        short.append(("", " · ".join(part for part in (sheet, listed(places, MOST_PLACES)) if part)))
    long = [(quote, listed(dict.fromkeys(places), MOST_PLACES)) for quote, places in lines.items()]
    return (*short, *long)[:MOST_LINES]


def cited(document: Document, element: Element) -> str:
    """An element's evidence in one line of small print."""
    lines = evidence_of(document, element, ("",))
    return "; ".join(f"“{quote}” {place}" if quote else place for quote, place in lines)


def _sheet(document: Document, evidence: Evidence) -> str:
    """The sheet, after its file where there are several."""
    source = document.sources.get(evidence.source or "")
    file = source.name if source is not None and len(document.sources) > 1 else ""
    return " · ".join(part for part in (file, evidence.sheet) if part)
