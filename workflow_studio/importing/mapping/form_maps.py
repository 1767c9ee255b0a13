"""Forms become maps: one alone is the list of its parts, several of the same kind are the cases of a log."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.importing.mapping.activity_names import activity_name
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.flow_writer import FlowWriter
from workflow_studio.importing.mapping.forms import Field, FormPart, case_of, is_dated, parts_of, reading_of
from workflow_studio.importing.mapping.log_citing import Place
from workflow_studio.importing.mapping.map_writer import DocumentParts
from workflow_studio.importing.mapping.people import UNKNOWN
from workflow_studio.importing.mapping.role_names import role_behind
from workflow_studio.importing.mapping.series_events import ScatteredEvents
from workflow_studio.importing.mapping.step_maps import StepMap, unordered
from workflow_studio.importing.mapping.tracker_events import says_role
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Table, read_date
from workflow_studio.model import Issue, Node, Step


def map_form(parts: DocumentParts, citations: Citations, workbook: Workbook, table: Table, name: str) -> StepMap:
    """The process of this name: a step for each part of the form, in the lane of who fills it in."""
    found = [part for part in parts_of(workbook, table) if part.heading is not None]
    writer = parts.new_map(name, citations.area(table.sheet, table.range, f"A form with {len(found)} parts"))
    nodes: dict[int, Node] = {}
    nobody = 0
    for part in found:
        assert part.heading is not None
        person, cited = part.person, citations.cell(part.heading)
        evidence = [cited]
        if person is not None:
            evidence.append(citations.area(table.sheet, person.cells, f"{person.name}: {_said(part)}"))
        nobody += person is None and not part.filled_in_by
        named = person.value.text if person and person.value else UNKNOWN
        lane = writer.lane(_lane(part, person) or named, evidence[-1])
        described = "\n".join(field.name for field in part.fields)
        step = writer.node(Step, lane.id, part.heading.text, tuple(evidence), description=described)
        nodes[part.heading.row] = step
    steps = [(part.heading, nodes[part.heading.row].id) for part in found if part.heading is not None]
    FlowWriter(parts, writer, citations).in_row_order(steps)
    issues = [unordered(table)] if len(steps) > 1 else []
    if nobody:
        text = f"{nobody} of {len(found)} parts of the form do not say who fills them in."
        issues.append(Issue("warning", text, sheet=table.sheet, cells=table.range.a1))
    return StepMap(writer, nodes, issues, frozenset(nodes))


def events_of_forms(forms: Sequence[tuple[int, Workbook, Table]]) -> ScatteredEvents:
    """One event for every date in the sheets of a form: each sheet is a case, its part says who."""
    made = ScatteredEvents()
    read = [(source, table, parts_of(workbook, table)) for source, workbook, table in forms]
    reading = reading_of([parts for _, _, parts in read])
    cases: set[str] = set()
    for source, table, parts in read:
        case = case_of(parts, table.sheet)
        case = f"{case} ({table.sheet})" if case in cases else case
        case = f"{case} ({source + 1})" if case in cases else case
        cases.add(case)
        dated = 0
        for part in parts:
            for field in part.fields:
                if field.value is not None and is_dated(field, reading):
                    person = part.person_of(field)
                    who = person.value.text if person and person.value else None
                    when, place = read_date(field.value.value, reading), Place(source, table.sheet, field.cells)
                    made.add(case, activity_name(field.name) or field.name, when, who, place, _lane(part, person))
                    dated += 1
        if not dated:
            text = "The form holds no date, so it tells nothing of the order."
            made.found.issues.append(Issue("warning", text, sheet=table.sheet, cells=table.range.a1))
    return made


def _lane(part: FormPart, person: Field | None) -> str | None:
    """The role that the label of a person names, else the heading does; none where only a person is named."""
    if person is not None and says_role(person.name):
        return role_behind(person.name)
    return part.filled_in_by or None


def _said(part: FormPart) -> str:
    return part.person.value.text if part.person and part.person.value else "not filled in"
