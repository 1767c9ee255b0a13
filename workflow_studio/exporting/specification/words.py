"""How a specification says things."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from workflow_studio.model import Document, Element, Evidence, EvidenceStatus
from workflow_studio.picture import duration

NOTHING = "–"
MOST_PLACES = 4


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


def listed(names: Iterable[str], most: int) -> str:
    """Names after one another; beyond so many only how many more there are."""
    every = list(names)
    return ", ".join(every[:most]) + (f" and {len(every) - most} more" if len(every) > most else "")


def where(document: Document, evidence: Evidence) -> str:
    """Where a piece of evidence stands: sheet and cells, or who said it."""
    if evidence.said_by:
        return evidence.said_by
    place = " · ".join(part for part in (evidence.sheet, evidence.cells) if part)
    source = document.sources.get(evidence.source or "")
    if source is not None and len(document.sources) > 1:
        return f"{source.name} · {place}"
    return place


def evidence_of(document: Document, element: Element, most: int) -> tuple[tuple[str, str], ...]:
    """An element's evidence: each quote once with the places where it stands, at most so many quotes.

    A quote that only repeats the element's name is left empty; what was only inferred says so.
    """
    places: dict[str, list[str]] = {}
    name = getattr(element, "name", "")
    for evidence in (document.evidence[key] for key in element.evidence):
        inferred = evidence.status is EvidenceStatus.INFERRED
        quote = "" if evidence.quote == name else evidence.quote
        place = f"{where(document, evidence)} (inferred)" if inferred else where(document, evidence)
        places.setdefault(quote, []).append(place)
    return tuple((quote, listed(dict.fromkeys(found), MOST_PLACES)) for quote, found in list(places.items())[:most])


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
