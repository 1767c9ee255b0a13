"""The parts of a specification that speak of participants and steps."""

from __future__ import annotations

from workflow_studio.analysis.graph import FlowGraph, reading_order
from workflow_studio.exporting.specification.blocks import Cell, Entries, Entry, Table, TableColumn
from workflow_studio.exporting.specification.evidence_lines import cited, evidence_of
from workflow_studio.exporting.specification.names import PROPOSED, Names
from workflow_studio.exporting.specification.words import NOTHING, time_or_nothing
from workflow_studio.model import Assessment, Document, Step, Verdict
from workflow_studio.model.views import (
    assessments_by_step,
    is_handoff,
    lanes_of,
    notes_of,
    steps_of,
)

KINDS = {
    "role": "Role",
    "team": "Team",
    "person": "Person",
    "system": "System",
    "external": "Outside the company",
}


def numbered_steps(document: Document, map_id: str) -> list[tuple[int, Step]]:
    """The steps in reading order, numbered from 1; the numbers are the same everywhere in a specification."""
    order = [node for node in reading_order(document, map_id) if node in document.steps]
    return [(number, document.steps[node]) for number, node in enumerate(order, 1)]


def participant_table(document: Document, map_id: str) -> Table:
    """Who takes part, lane by lane, with what they do."""
    rows = []
    names = Names(document)
    steps = steps_of(document, map_id)
    flows = FlowGraph(document, map_id).flows
    for lane in lanes_of(document, map_id):
        participant = document.participants[lane.participant]
        own = [step for step in steps if step.lane == lane.id]
        handoffs = [flow for flow in flows if is_handoff(document, flow)]
        given = [flow.id for flow in handoffs if document.node(flow.source).lane == lane.id]
        taken = [flow.id for flow in handoffs if document.node(flow.target).lane == lane.id]
        rows.append(
            (
                Cell(names.of(participant.id), strong=True, small=participant.note),
                Cell(KINDS[participant.kind.value]),
                names.counted([step.id for step in own]),
                names.counted(taken),
                names.counted(given),
            )
        )
    columns = (
        TableColumn("Participant", 40),
        TableColumn("Kind", 24),
        TableColumn("Steps", 12, "right"),
        TableColumn("Takes over", 12, "right"),
        TableColumn("Hands on", 12, "right"),
    )
    return Table(columns, tuple(rows))


def step_table(document: Document, map_id: str) -> Table:
    """Every step in one line; columns that no step fills are left out."""
    names = Names(document)
    assessed = assessments_by_step(document)
    columns = [
        TableColumn("#", 4),
        TableColumn("Step", 25),
        TableColumn("Performed by", 15),
        TableColumn("Systems", 12),
        TableColumn("Work", 8, "right"),
        TableColumn("Verdict", 16),
        TableColumn("Because", 24),
    ]
    rows = []
    for number, step in numbered_steps(document, map_id):
        assessment = assessed.get(step.id)
        rows.append(
            (
                Cell(str(number)),
                Cell(names.of(step.id), strong=True),
                Cell(names.performer(step.id)),
                Cell(names.joined(step.systems)),
                Cell(time_or_nothing(step.process_time)),
                Cell(is_verdict=True, verdict=assessment.verdict if assessment else None),
                Cell(assessment.reason if assessment else ""),
            )
        )
    return _without_empty_columns(Table(tuple(columns), tuple(rows)))


def automatable_table(document: Document, map_id: str) -> Table:
    """The steps a machine could do, those that happen most often first."""
    steps = _with_verdict(document, map_id, Verdict.AUTOMATABLE)
    steps.sort(key=lambda pair: (-(pair[1].runs or pair[1].cases or 0), pair[0]))
    columns = (
        TableColumn("#", 5),
        TableColumn("Step", 27),
        TableColumn("Performed by", 17),
        TableColumn("Times seen", 11, "right"),
        TableColumn("Work each", 11, "right"),
        TableColumn("Because", 29),
    )
    assessed, names = assessments_by_step(document), Names(document)
    rows = tuple(
        (
            Cell(str(number)),
            Cell(names.of(step.id), strong=True),
            Cell(names.performer(step.id)),
            Cell(f"{step.runs:,}" if step.runs is not None else NOTHING),
            Cell(time_or_nothing(step.process_time)),
            Cell(assessed[step.id].reason),
        )
        for number, step in steps
    )
    return _without_empty_columns(Table(columns, rows))


def judgment_table(document: Document, map_id: str) -> Table:
    """The steps in which a person decides, with what they decide."""
    return _reasons(document, map_id, "What the person decides", Verdict.JUDGMENT)


def other_verdicts_table(document: Document, map_id: str) -> Table:
    """The steps in which people have to agree, and those that are part one and part the other."""
    return _reasons(document, map_id, "Because", Verdict.COORDINATION, Verdict.MIXED)


def problem_table(document: Document, map_id: str) -> Table:
    """The problems named on the map, worst first."""
    names = Names(document)
    order = ("high", "medium", "low")
    pains = [p for p in document.pains.values() if _map_of(document, p.about) == map_id]
    pains.sort(key=lambda pain: order.index(pain.severity.value))
    columns = (
        TableColumn("Problem", 46),
        TableColumn("Where", 26),
        TableColumn("Severity", 12),
        TableColumn("How often", 16),
    )
    rows = tuple(
        (
            Cell(pain.text + names.mark(pain.id), strong=True, small=cited(document, pain)),
            Cell(names.of(pain.about)),
            Cell(pain.severity.value.capitalize(), alarming=pain.severity.value == "high"),
            Cell(pain.frequency or NOTHING),
        )
        for pain in pains
    )
    return _without_empty_columns(Table(columns, rows))


def question_table(document: Document, map_id: str) -> Table:
    """The questions asked on the map, open ones first."""
    questions = [q for q in document.questions.values() if _map_of(document, q.about) == map_id]
    names = Names(document)
    questions.sort(key=lambda question: bool(question.answer))
    columns = (TableColumn("Question", 46), TableColumn("About", 26), TableColumn("Answer", 28))
    rows = tuple(
        (
            Cell(q.text, strong=True, small=cited(document, q)),
            Cell(names.of(q.about)),
            Cell(q.answer or "Open", alarming=not q.answer),
        )
        for q in questions
    )
    return Table(columns, rows)


def note_table(document: Document, map_id: str) -> Table:
    """The notes on the map, each with what it is about."""
    names = Names(document)
    columns = (TableColumn("Note", 66), TableColumn("About", 34))
    rows = tuple(
        (Cell(_on_one_line(note.text), strong=True), Cell(names.of(note.about) if note.about else "The map"))
        for note in notes_of(document, map_id)
        if note.text
    )
    return Table(columns, rows)


def _on_one_line(text: str) -> str:
    return " · ".join(filter(None, text.splitlines()))


def step_entries(document: Document, map_id: str) -> Entries:
    """Every step described: who, what it needs and gives, systems, times, verdict, evidence."""
    assessed = assessments_by_step(document)
    steps = numbered_steps(document, map_id)
    names = Names(document)
    return Entries(tuple(_entry(document, names, number, step, assessed.get(step.id)) for number, step in steps))


def _entry(document: Document, names: Names, number: int, step: Step, assessment: Assessment | None) -> Entry:
    people = {
        label: names.joined(keys) if keys else ""
        for label, keys in (
            ("With", step.assisting),
            ("Accountable", step.accountable),
            ("Consulted", step.consulted),
            ("Informed", step.informed),
        )
    }
    verdict = assessment.verdict.value.capitalize() if assessment else ""
    reason = f"{verdict}. {assessment.reason}".strip() if assessment else ""
    lines = {
        "Performed by": names.performer(step.id),
        **people,
        "Phase": step.phase,
        "Code": step.code,
        "What it is": step.description,
        "Needs": names.joined(step.inputs) if step.inputs else "",
        "Gives": names.joined(step.outputs) if step.outputs else "",
        "Systems": names.joined(step.systems) if step.systems else "",
        "Process time": time_or_nothing(step.process_time) if step.process_time is not None else "",
        "Wait before it": time_or_nothing(step.wait_time) if step.wait_time is not None else "",
        "Seen": f"{step.runs:,} times in {step.cases:,} cases" if step.runs and step.cases else "",
        "Verdict": reason,
    }
    systems = {document.systems[key].name for key in step.systems}
    said = {"", step.name, *(text.replace(PROPOSED, "") for text in lines.values()), *systems}
    filled = tuple((label, text) for label, text in lines.items() if text)
    return Entry(str(number), names.of(step.id), filled, evidence_of(document, step, said))


def _reasons(document: Document, map_id: str, heading: str, *verdicts: Verdict) -> Table:
    assessed, names = assessments_by_step(document), Names(document)
    columns = (
        TableColumn("#", 5),
        TableColumn("Step", 28),
        TableColumn("Performed by", 18),
        TableColumn("Verdict", 16),
        TableColumn(heading, 34),
    )
    rows = tuple(
        (
            Cell(str(number)),
            Cell(names.of(step.id), strong=True),
            Cell(names.performer(step.id)),
            Cell(is_verdict=True, verdict=assessed[step.id].verdict),
            Cell(assessed[step.id].reason or "Not said yet", alarming=not assessed[step.id].reason),
        )
        for verdict in verdicts
        for number, step in _with_verdict(document, map_id, verdict)
    )
    return Table(columns, rows)


def _with_verdict(document: Document, map_id: str, verdict: Verdict) -> list[tuple[int, Step]]:
    assessed = assessments_by_step(document)
    return [
        (number, step)
        for number, step in numbered_steps(document, map_id)
        if step.id in assessed and assessed[step.id].verdict is verdict
    ]


def _map_of(document: Document, element_id: str) -> str | None:
    return getattr(document.find(element_id), "map", None)


def _without_empty_columns(table: Table) -> Table:
    """The table without columns that say nothing in any row; verdicts say nothing where no step has one."""
    kept = [
        position
        for position in range(len(table.columns))
        if any(row[position].verdict or row[position].text not in ("", NOTHING) for row in table.rows)
    ]
    return Table(
        tuple(table.columns[position] for position in kept),
        tuple(tuple(row[position] for position in kept) for row in table.rows),
    )
