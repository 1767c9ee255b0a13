"""What a row is drawn as: a step, a decision, a start or an end."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.mapping.step_rows import StepRow
from workflow_studio.importing.recognition import Role
from workflow_studio.importing.recognition.vocabulary import DECISION_WORDS
from workflow_studio.model import Decision, DecisionKind, Event, EventKind, Step, StepKind

NodeType = type[Step] | type[Decision] | type[Event]


@dataclass(frozen=True, slots=True)
class Look:
    """The kind of node and its variant."""

    kind: NodeType
    variant: StepKind | DecisionKind | EventKind | None = None


STEP = Look(Step, StepKind.TASK)
DECISION = Look(Decision)
START = Look(Event, EventKind.START)
END = Look(Event, EventKind.END)
INTERMEDIATE = Look(Event, EventKind.INTERMEDIATE)

_START_WORDS = "start|begin|start event|beginn|startereignis|anfang|début|inicio|開始|início|inizio|początek|开始"
_END_WORDS = "end|stop|end event|ende|endereignis|fin|final|終了|fim|fine|einde|koniec|结束"
_EITHER_END = "terminator|start/end|start / end|start end|start or end|terminal"
_SHAPES = {
    folded(word): look
    for look, line in (
        (DECISION, DECISION_WORDS.replace(", ", "|")),
        (Look(Decision, DecisionKind.PARALLEL), "parallel|parallel gateway|parallel split|and gateway|fork"),
        (Look(Decision, DecisionKind.MERGE), "merge|join"),
        (START, _START_WORDS),
        (END, _END_WORDS),
        (INTERMEDIATE, "event|intermediate event|timer|ereignis|événement|evento"),
        (
            Look(Step, StepKind.SUBPROCESS),
            "subprocess|predefined process|off-page reference|unterprozess|teilprozess|sous-processus|subproceso",
        ),
        (Look(Step, StepKind.DOCUMENT), "document|dokument|documento|書類"),
        (
            Look(Step, StepKind.DATA),
            "data|database|external data|stored data|daten|datenbank|externe daten|données|base de données|datos|"
            "base de datos",
        ),
        (STEP, "process|task|user task|activity|step|action|prozess|aktivität|aufgabe|schritt|processus|tâche|étape|"
         "proceso|tarea|actividad|paso|処理|processo|tarefa|atividade|attività|proces|taak|zadanie|处理"),
    )
    for word in line.split("|")
}  # fmt: skip
_OVER_WORDS = (
    "closed|done|finished|completed|end of process|process end|process ends|end process|prozessende|fertig|erledigt|"
    "abgeschlossen|terminé|fin du processus|fin del proceso|terminado"
)
_OVER = frozenset(folded(word) for word in _OVER_WORDS.split("|"))
_EITHER = frozenset(folded(word) for word in _EITHER_END.split("|"))
_STARTS = frozenset(folded(word) for word in _START_WORDS.split("|"))
_ENDS = frozenset(folded(word) for word in _END_WORDS.split("|"))


def says_start(text: str) -> bool:
    """Whether a text is just a word for the start of a process."""
    return folded(text.strip(" .:")) in _STARTS


def says_end(text: str) -> bool:
    """Whether a text is just a word for the end of a process."""
    return folded(text.strip(" .:")) in _ENDS


def says_over(text: str) -> bool:
    """Whether what follows is no step but that it is over: `End`, `Closed`, `Process ends`."""
    return says_end(text) or folded(text.strip(" .:")) in _OVER


def known_shape(row: StepRow) -> bool:
    """Whether the row's shape is one there is a drawing for; a row that names none is a step."""
    cell = row.first(Role.SHAPE_TYPE)
    return cell is None or folded(cell.text) in _SHAPES.keys() | _EITHER


def look_of(row: StepRow, ways_in: int, ways_out: int) -> Look:
    """By its shape cell; without one, a question with two ways out is a decision, and a bare `Start` a start."""
    cell = row.first(Role.SHAPE_TYPE)
    if cell is not None:
        shape = folded(cell.text)
        return (END if ways_in else START) if shape in _EITHER else _SHAPES.get(shape, STEP)
    name = row.name.text
    if name.rstrip(" .").endswith(("?", "？")) and ways_out > 1:
        return DECISION
    if says_start(name) and ways_in == 0:
        return START
    return END if says_end(name) and ways_out == 0 else STEP
