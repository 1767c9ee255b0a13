"""How a document stands, in the few words of the status bar."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale, Qt

from workflow_studio.analysis.measures import MapMeasures, measure_map
from workflow_studio.model import Document
from workflow_studio.model.together import left_to_decide


@dataclass(frozen=True, slots=True)
class Standing:
    """What the map counts, how much of it is assessed, what is left to decide, where it comes from."""

    counts: str
    assessed: str
    claims: str
    source: str


def standing_of(document: Document, map_id: str) -> Standing:
    """How this map of the document stands."""
    measures = measure_map(document, map_id)
    return Standing(
        counts=_counts(measures),
        assessed=f"{measures.assessed} of {measures.steps} assessed",
        claims=_claims(document),
        source=_source(document),
    )


def _counts(measures: MapMeasures) -> str:
    parts = (("steps", "step"), ("decisions", "decision"), ("handoffs", "handoff"))
    return " · ".join(_counted(measures, kind, word) for kind, word in parts)


def _counted(measures: MapMeasures, kind: str, word: str) -> str:
    """`12 steps`, and how many of them are only proposed."""
    count: int = getattr(measures, kind)
    proposed = measures.proposed.get(kind, 0)
    text = f"{count:,} {word}{'' if count == 1 else 's'}"
    return f"{text} ({proposed:,} proposed)" if proposed else text


def _claims(document: Document) -> str:
    left = left_to_decide(document)
    return f"{left:,} point{'' if left == 1 else 's'} to decide" if left else "Nothing to decide"


def _source(document: Document) -> str:
    sources = list(document.sources.values())
    if not sources:
        return ""
    if len(sources) > 1:
        return f"{len(sources)} sources, the first {sources[0].name}"
    day = QDate.fromString(sources[0].read_on, Qt.DateFormat.ISODate)
    read = f", read {QLocale(QLocale.Language.English).toString(day, 'd MMM yyyy')}" if day.isValid() else ""
    return f"Source: {sources[0].name}{read}"
