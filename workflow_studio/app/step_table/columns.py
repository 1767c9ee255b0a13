"""The columns of the table, and the words for kinds and verdicts in its cells."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from workflow_studio.model import (
    Decision,
    DecisionKind,
    Event,
    EventKind,
    Node,
    Pain,
    Question,
    Step,
    StepKind,
    Verdict,
)

NodeKind = StepKind | DecisionKind | EventKind


class Column(StrEnum):
    """A column by its header. They are words that the import knows, so that what is copied can be read again."""

    NUMBER = "No."
    NAME = "Step"
    KIND = "Kind"
    PARTICIPANT = "Participant"
    NEXT = "Next"
    LABELS = "Labels"
    PHASE = "Phase"
    SYSTEMS = "Systems"
    INPUTS = "Comes in"
    OUTPUTS = "Goes out"
    PROCESS_TIME = "Process time"
    WAIT = "Wait"
    CASES = "Cases"
    VERDICT = "Verdict"
    REASON = "Reason"
    PROBLEMS = "Problems"
    QUESTIONS = "Questions"
    DESCRIPTION = "Description"


COLUMNS = tuple(Column)

HELP: Mapping[Column, str] = MappingProxyType(
    {
        Column.NUMBER: "The place in the order in which the map is read.",
        Column.NAME: "What is done, decided or happens.",
        Column.KIND: "Step, decision, start, end …",
        Column.PARTICIPANT: "Who does it: its lane. A new name makes a new lane.",
        Column.NEXT: "What follows, by number or name: 4; 7",
        Column.LABELS: "What is written on the ways on, in the order of what follows: yes; no",
        Column.PHASE: "The part of the process it belongs to.",
        Column.SYSTEMS: "Programs and tools: SAP; Excel",
        Column.INPUTS: "What it needs: order form; price list",
        Column.OUTPUTS: "What it gives: order; invoice",
        Column.PROCESS_TIME: "Hands-on work, once: 15 min",
        Column.WAIT: "Idle time before it starts: 2.3 d",
        Column.CASES: "How many cases come here.",
        Column.VERDICT: "Could a machine do it?",
        Column.REASON: "What makes the verdict so.",
        Column.PROBLEMS: "One on each line.",
        Column.QUESTIONS: "One on each line.",
        Column.DESCRIPTION: "What somebody new would have to know.",
    }
)

FIELDS: Mapping[Column, str] = MappingProxyType(
    {
        Column.NAME: "name",
        Column.PHASE: "phase",
        Column.DESCRIPTION: "description",
        Column.CASES: "cases",
        Column.PROCESS_TIME: "process_time",
        Column.WAIT: "wait_time",
        Column.SYSTEMS: "systems",
        Column.INPUTS: "inputs",
        Column.OUTPUTS: "outputs",
    }
)
"""The fields of a node that columns show as they are."""

TIMES = frozenset({Column.PROCESS_TIME, Column.WAIT})
LISTS = frozenset({Column.SYSTEMS, Column.INPUTS, Column.OUTPUTS})
STEPS_ONLY = TIMES | LISTS | {Column.PHASE, Column.VERDICT, Column.REASON}
"""What decisions and events do not have."""

NOTES: Mapping[Column, type[Pain] | type[Question]] = MappingProxyType(
    {Column.PROBLEMS: Pain, Column.QUESTIONS: Question}
)
SEVERAL_LINES = frozenset({Column.REASON, Column.DESCRIPTION, *NOTES})
"""Where a cell can hold line breaks."""

KIND_WORDS: Mapping[NodeKind, str] = MappingProxyType(
    {
        StepKind.TASK: "Step",
        StepKind.SUBPROCESS: "Sub-process",
        StepKind.DOCUMENT: "Document",
        StepKind.DATA: "Data",
        DecisionKind.CHOICE: "Decision",
        DecisionKind.PARALLEL: "Parallel",
        DecisionKind.MERGE: "Merge",
        EventKind.START: "Start",
        EventKind.INTERMEDIATE: "Event",
        EventKind.END: "End",
    }
)

VERDICT_WORDS: Mapping[Verdict, str] = MappingProxyType({verdict: verdict.value.capitalize() for verdict in Verdict})


def kind_of(node: Node) -> NodeKind:
    """What a node is."""
    assert isinstance(node, Step | Decision | Event)
    return node.kind


def applies(column: Column, node: Node) -> bool:
    """Whether a node has what this column shows."""
    return isinstance(node, Step) or column not in STEPS_ONLY
