"""How a document stands, in the few words of the status bar."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale, Qt

from workflow_studio.analysis.measures import MapMeasures, measure_map
from workflow_studio.desktop.words import dates
from workflow_studio.desktop.words import workspace as words
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
        assessed=words.assessed(measures.assessed, measures.steps),
        claims=words.left_to_decide(left_to_decide(document)),
        source=_source(document),
    )


def _counts(measures: MapMeasures) -> str:
    parts = (("steps", "step"), ("decisions", "decision"), ("handoffs", "handoff"))
    counts = ((getattr(measures, kind), word, measures.proposed.get(kind, 0)) for kind, word in parts)
    return " · ".join(words.count_with_proposed(*count) for count in counts)


def _source(document: Document) -> str:
    sources = list(document.sources.values())
    if not sources:
        return ""
    if len(sources) > 1:
        return words.sources(len(sources), sources[0].name)
    day = QDate.fromString(sources[0].read_on, Qt.DateFormat.ISODate)
    read_on = QLocale(QLocale.Language.English).toString(day, dates.DAY) if day.isValid() else ""
    return words.source(sources[0].name, read_on)
