"""What a row is drawn as: a step, a decision, a start or an end."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.importing.mapping.step_rows import StepRow
from workflow_studio.importing.recognition import Role
from workflow_studio.model import Decision, Event, EventKind, Step, StepKind

NodeType = type[Step] | type[Decision] | type[Event]


@dataclass(frozen=True, slots=True)
class Look:
    """The kind of node and its variant."""

    kind: NodeType
    variant: StepKind | EventKind | None = None


STEP = Look(Step, StepKind.TASK)
DECISION = Look(Decision)
START = Look(Event, EventKind.START)
END = Look(Event, EventKind.END)

_SHAPES = {
    **dict.fromkeys(("decision", "gateway", "entscheidung", "diamond", "décision", "decisión", "判断"), DECISION),
    **dict.fromkeys(
        ("start", "begin", "start event", "beginn", "début", "inicio", "開始"), Look(Event, EventKind.START)
    ),
    **dict.fromkeys(("end", "stop", "end event", "terminator", "ende", "fin", "終了"), Look(Event, EventKind.END)),
    **dict.fromkeys(("event", "intermediate event", "timer"), Look(Event, EventKind.INTERMEDIATE)),
    **dict.fromkeys(("subprocess", "sub-process", "predefined process"), Look(Step, StepKind.SUBPROCESS)),
    **dict.fromkeys(("document", "dokument"), Look(Step, StepKind.DOCUMENT)),
    **dict.fromkeys(("data", "database", "external data"), Look(Step, StepKind.DATA)),
    **dict.fromkeys(("process", "task", "activity", "step", "prozess", "aktivität", "処理"), STEP),
}


def known_shape(row: StepRow) -> bool:
    """Whether the row's shape is one there is a drawing for; a row that names none is a step."""
    cell = row.first(Role.SHAPE_TYPE)
    return cell is None or cell.text.casefold() in _SHAPES


def look_of(row: StepRow, ways_in: int, ways_out: int) -> Look:
    """By its shape cell; without one, a question with two ways out is a decision, and a bare `Start` a start."""
    cell = row.first(Role.SHAPE_TYPE)
    if cell is not None:
        return _SHAPES.get(cell.text.casefold(), STEP)
    name = row.name.text.casefold().strip(" .:")
    if name.endswith("?") and ways_out > 1:
        return DECISION
    if name in ("start", "begin", "beginn") and ways_in == 0:
        return START
    if name in ("end", "stop", "ende") and ways_out == 0:
        return END
    return STEP
