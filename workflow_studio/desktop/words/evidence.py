"""What is said of evidence, in the inspector and wherever else it is listed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workflow_studio.model import EvidenceStatus

EVIDENCE = "Evidence"
NO_EVIDENCE = "No cell or statement stands behind this yet."
EVIDENCE_STATUSES: Mapping[EvidenceStatus, str] = MappingProxyType(
    {
        EvidenceStatus.OBSERVED: "Observed",
        EvidenceStatus.STATED_BY_PERFORMER: "Stated",
        EvidenceStatus.STATED_BY_PROXY: "Told by others",
        EvidenceStatus.INFERRED: "Inferred",
    }
)
EMPTY_CELL = "An empty cell"
NOT_QUOTED = "Not quoted"
SAID_BY_SOMEBODY = "Somebody in the room"


def more_evidence(count: int) -> str:
    """The end of a list of evidence that is cut."""
    return f"And {count:,} more under Evidence."


def show_evidence(place: str) -> str:
    """What pressing the place of a piece of evidence does."""
    return f"{place}: show under Evidence"


def no_longer_in(source: str) -> str:
    """That the cells are gone from a workbook as it was read last; empty for one that is gone itself."""
    return f"No longer in {source or 'the workbook'}"


def said_at(place: str, author: str) -> str:
    """Where a comment stands and who wrote it."""
    return f"{place} · {author}" if author else place
