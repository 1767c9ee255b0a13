"""How fields of elements and what they hold are said in sentences about a newer workbook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from workflow_studio.model import (
    Artifact,
    Assessment,
    Dataset,
    Decision,
    Document,
    Element,
    Flow,
    Frequency,
    Lane,
    Node,
    Pain,
    Participant,
    Question,
    Step,
)
from workflow_studio.model.claims import stands_beside
from workflow_studio.model.durations import MINUTE, duration
from workflow_studio.model.frequency import frequency_words

LONGEST_TEXT = 90
NOTHING = "none"

FIELDS: Mapping[type[Element], Mapping[str, str]] = {
    Step: {
        "process_time": "Process time of", "wait_time": "Wait before", "systems": "System of", "inputs": "Input of",
        "outputs": "Output of", "assisting": "Also working on", "accountable": "Accountable for",
        "consulted": "Consulted on", "informed": "Informed of", "phase": "Phase of",
        "description": "Description of", "kind": "Kind of",
    },
    Decision: {"description": "Description of"},
    Flow: {
        "wait": "Wait", "medium": "Way of handing over", "artifacts": "What is handed over", "frequency": "How often",
        "complete_and_accurate": "%C&A", "failure_owner": "Who puts failures right",
    },
    Participant: {"kind": "Kind of", "note": "Note on"},
    Dataset: {"description": "Description of", "owner": "Owner of"},
    Artifact: {"kind": "Kind of"},
    Assessment: {"verdict": "Verdict on", "reason": "Reason for the verdict on"},
    Pain: {"text": "Problem with"},
    Question: {"text": "Question about"},
}  # fmt: skip
"""What is told of each kind of element, with the words before its name. What only counts or numbers (codes, figures
of logs) is not: it differs with every month."""
TIMES = ("process_time", "wait_time", "wait")


@dataclass(frozen=True, slots=True)
class Wording:
    """Names are those of the newer document, and of the one before for what is not in it any more."""

    before: Document
    after: Document

    def name(self, element: Element) -> str:
        """What an element is called: by its name, by what it stands beside, or by what it leads from and to."""
        if isinstance(element, Flow):
            return f"between {self._place(element.source)} and {self._place(element.target)}"
        if isinstance(element, Assessment | Pain | Question):
            return self._place(stands_beside(element))
        return f"“{getattr(self._find(element.id) or element, 'name', '')}”"

    def value(self, field: str, value: Any, *, exact: bool = False) -> str:
        """What a field holds; times to the second where that is needed to tell two of them apart."""
        if value is None:
            return NOTHING
        if isinstance(value, tuple):
            return ", ".join(self.value(field, one) for one in value)
        if field in TIMES:
            return f"{value / MINUTE:g} min" if exact else duration(value)
        if isinstance(value, Frequency):
            return frequency_words(value)
        if isinstance(value, float):
            return f"{value * 100:.4g} %"
        if isinstance(value, Enum):
            return str(value.value)
        return self._named(str(value)) or _shortened(str(value))

    def _named(self, key: str) -> str:
        """The name of the element that has this id; of a lane that of its participant."""
        element = self._find(key) if key[-1:].isdigit() else None
        if isinstance(element, Lane):
            element = self._find(element.participant)
        return str(getattr(element, "name", ""))

    def _place(self, key: str) -> str:
        node = self._find(key)
        if isinstance(node, Flow):
            return f"the way from {self._place(node.source)} to {self._place(node.target)}"
        if isinstance(node, Node) and node.name:
            return f"“{node.name}”"
        return "a choice" if isinstance(node, Decision) else "the start or end"

    def _find(self, key: str) -> Element | None:
        return self.after.find(key) or self.before.find(key)


def _shortened(text: str) -> str:
    plain = " ".join(text.split())
    return f"“{plain if len(plain) <= LONGEST_TEXT else plain[: LONGEST_TEXT - 1] + '…'}”"
