"""How a specification says things."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from workflow_studio.model import Document, Element, Evidence
from workflow_studio.picture import duration

NOTHING = "–"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def readable_date(iso: str) -> str:
    """`2025-11-21` as `21 November 2025`; what is not an ISO date stays as it is."""
    try:
        day = datetime.date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def time_or_nothing(seconds: float | None) -> str:
    """A time in plain words, or a dash where it is not known."""
    return NOTHING if seconds is None else duration(seconds)


def joined(names: Iterable[str]) -> str:
    """Names after one another, or a dash for none."""
    return ", ".join(names) or NOTHING


def where(document: Document, evidence: Evidence) -> str:
    """Where a piece of evidence stands: sheet and cells, or who said it."""
    if evidence.said_by:
        return evidence.said_by
    place = " · ".join(part for part in (evidence.sheet, evidence.cells) if part)
    source = document.sources.get(evidence.source or "")
    if source is not None and len(document.sources) > 1:
        return f"{source.name} · {place}"
    return place


def evidence_of(document: Document, element: Element) -> tuple[tuple[str, str], ...]:
    """An element's evidence as quotes with where they stand; what was only inferred says so."""
    found = (document.evidence[key] for key in element.evidence)
    return tuple(
        (f"{e.quote} (inferred)" if e.status.value == "inferred" else e.quote, where(document, e)) for e in found
    )


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
