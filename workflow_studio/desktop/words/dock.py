"""The words of the bottom panel: issues and evidence, and what their rows are about."""

from __future__ import annotations

from workflow_studio.desktop.words.everywhere import GO_THERE as GO_THERE

NAME = "Issues and evidence"
ISSUES = "Issues"
EVIDENCE = "Evidence"
CHANGES = "Changes"
CHECKING = "Looking for what is missing …"
"""Until a document has been checked for the first time: of a large one that takes seconds."""
NO_ISSUES = "Nothing is missing or doubtful in this document."
NO_EVIDENCE = "Nothing in this document points at a cell or a statement yet."
LEVELS = {"error": "Error", "warning": "Warning", "note": "Note"}

STEP, DECISION, EVENT = "Step", "Decision", "Event"


def last_check(at: str, seconds: float) -> str:
    """When the document was checked, and how long that took."""
    return f"Last check {at} · {seconds:.1f} s"


def node(kind: str, name: str) -> str:
    """A node by its kind: `Step Approve the request`."""
    return f"{kind} {name}".strip()


def flow(giver: str, taker: str, *, handoff: bool) -> str:
    """A flow by its ends: `Handoff A → B`."""
    return f"{'Handoff' if handoff else 'Flow'} {giver} → {taker}"


def participant(name: str) -> str:
    """Whose lane it is."""
    return f"Participant {name}"


def map_of(name: str, process: str) -> str:
    """A map by its own name, where it has one, and its process's."""
    return f"{name or 'Map'} of {process}"


def rows(runs: str, *, more: bool) -> str:
    """Rows of a sheet: `rows 66, 73 to 74 and more`."""
    return f"rows {runs} and more" if more else f"rows {runs}"


def run_of_rows(first: int, last: int) -> str:
    """Rows one after the other, or a single one."""
    return str(first) if first == last else f"{first} to {last}"


def spoken_issue(level: str, text: str, subject: str) -> str:
    """An issue as a screen reader says it."""
    return f"{LEVELS[level]}: {text} {subject}"


def evidence_tip(status: str, quotation: str, where: str) -> str:
    """A piece of evidence in full."""
    return f"{status}: {quotation}\n{where}"


def spoken_evidence(quotation: str, where: str, status: str) -> str:
    """A piece of evidence as a screen reader says it."""
    return f"{quotation}, {where}, {status}"
