"""RACI matrices: steps from rows, lanes from who is responsible, and the checks every RACI wants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.flow_writer import FlowWriter
from workflow_studio.importing.mapping.map_writer import DocumentParts
from workflow_studio.importing.mapping.names import folded, likeness
from workflow_studio.importing.mapping.people import UNKNOWN
from workflow_studio.importing.mapping.raci_rows import (
    ACCOUNTABLE,
    CONSULTED,
    INFORMED,
    RESPONSIBLE,
    SUPPORTING,
    Raci,
    RaciRow,
)
from workflow_studio.importing.mapping.step_maps import StepMap, unordered
from workflow_studio.importing.mapping.step_rows import reference_key
from workflow_studio.importing.recognition import Table
from workflow_studio.model import Issue, Node, Step

NameAndCode = tuple[str, str]

SAME_STEP_FROM = 85
SAME_NUMBER_COUNTS = 25
MOST_COMPARED = 400
"""In longer lists only equal numbers and names are matched: comparing each with each would take too long."""

SHARE_THAT_BELONGS = 0.5
"""A RACI belongs to a step list when it names at least this share of its steps."""


def map_raci(parts: DocumentParts, citations: Citations, raci: Raci, table: Table, name: str) -> StepMap:
    """The process of this name: a step for each row in the lane of who is responsible, in the order of the rows."""
    writer = parts.new_map(name, citations.area(table.sheet, table.range, f"RACI of {len(raci.rows)} steps"))
    nodes: dict[int, Node] = {}
    for position, row in enumerate(raci.rows):
        performers = row.performers()
        who, said = performers[0] if performers else (UNKNOWN, (row.name,))
        lane = writer.lane(who, citations.cell(said[-1]))
        fields = {"code": row.code.text if row.code and row.code is not row.name else ""}
        fields["phase"] = row.phase.text if row.phase else ""
        cells = [cell for cell in (row.name, *said, row.code, row.phase) if cell]
        evidence = dict.fromkeys(map(citations.cell, cells))
        step = writer.node(Step, lane.id, row.name.text, tuple(evidence), **fields)
        nodes[position] = _annotated(parts, citations, step, lane.participant, row)
    steps = [(row.name, nodes[position].id) for position, row in enumerate(raci.rows)]
    FlowWriter(parts, writer, citations).in_row_order(steps)
    order = [unordered(table)] if len(steps) > 1 else []
    return StepMap(writer, nodes, [*raci.issues, *_checks(raci), *order])


def share_named(steps: Sequence[NameAndCode], raci: Raci) -> float:
    """The share of a step list's steps that a RACI names, or of the RACI's that the list has if that is more."""
    fewer = min(len(raci.rows), len(steps))
    return len(_matching(steps, raci.rows)) / fewer if fewer else 0.0


def join_raci(parts: DocumentParts, citations: Citations, raci: Raci, step_map: StepMap) -> None:
    """Write a RACI's letters on the step list that it is about, and say where the two do not agree."""
    steps = [(place, node) for place, node in step_map.nodes.items() if isinstance(node, Step)]
    matched = _matching([(step.name, step.code) for _, step in steps], raci.rows)
    owners = step_map.writer.owners
    for number, (position, step) in enumerate(steps):
        row = matched.get(number)
        if row is not None:
            step_map.issues += _disagreement(parts, citations, owners[step.lane], step, row)
            step_map.nodes[position] = _annotated(parts, citations, step, owners[step.lane], row)
    named = {id(row) for row in matched.values()}
    step_map.issues += [*raci.issues, *_checks(raci)]
    step_map.issues += [
        _issue(row, f"The RACI's step “{row.name.text[:60]}” is not in the step list.")
        for row in raci.rows
        if id(row) not in named
    ]


def _annotated(parts: DocumentParts, citations: Citations, step: Step, owner: str, row: RaciRow) -> Step:
    """The step with who else takes part in it; `owner` is the participant whose lane it is in."""
    fields: dict[str, tuple[str, ...]] = {}
    evidence = dict.fromkeys((*step.evidence, *map(citations.cell, row.described)))
    described = dict.fromkeys([*step.description.split("\n"), *(cell.text for cell in row.described)])
    for name, letters in (
        ("assisting", (RESPONSIBLE, SUPPORTING)),
        ("accountable", (ACCOUNTABLE,)),
        ("consulted", (CONSULTED,)),
        ("informed", (INFORMED,)),
    ):
        ids: dict[str, None] = dict.fromkeys(getattr(step, name))
        for who, cells in row.who(*letters):
            cited = [citations.cell(cell) for cell in cells]
            evidence.update(dict.fromkeys(cited))
            ids[parts.people.participant(who, cited[-1]).id] = None
        if name == "assisting":
            ids.pop(owner, None)
        fields[name] = tuple(ids)
    text = "\n".join(line for line in described if line)
    return parts.builder.replace(step, **fields, description=text, evidence=tuple(evidence))


def _disagreement(
    parts: DocumentParts, citations: Citations, owner: str, step: Step, row: RaciRow
) -> Iterator[Issue]:
    said = ((who, citations.cell(cells[-1])) for who, cells in row.who(RESPONSIBLE))
    responsible = {parts.people.participant(who, cited).id for who, cited in said}
    if responsible and owner not in responsible:
        names = " and ".join(who for who, _ in row.who(RESPONSIBLE))[:60]
        yield _issue(row, f"The RACI says that {names} is responsible for “{step.name[:60]}”; the step list differs.")


def _matching(steps: Sequence[NameAndCode], rows: Sequence[RaciRow]) -> dict[int, RaciRow]:
    """Which RACI row is about which step (by place): the likeliest pairs first, if they are likely enough."""
    thoroughly = max(len(steps), len(rows)) <= MOST_COMPARED
    pairs = sorted(
        (-alike, position, number)
        for position, row in enumerate(rows)
        for number, step in enumerate(steps)
        if (alike := _alike(step, row, thoroughly)) >= SAME_STEP_FROM
    )
    matched: dict[int, RaciRow] = {}
    used: set[int] = set()
    for _, position, number in pairs:
        if position not in used and number not in matched:
            used.add(position)
            matched[number] = rows[position]
    return matched


def _alike(step: NameAndCode, row: RaciRow, thoroughly: bool) -> float:
    """How alike the names are, 0 to 100; with the same number they may differ more."""
    name, code = step
    if not thoroughly:
        return 100.0 if folded(name) == folded(row.name.text) else 0.0
    same_number = row.code is not None and code != "" and reference_key(code) == reference_key(row.code.text)
    return likeness(name, row.name.text) + (SAME_NUMBER_COUNTS if same_number else 0)


def _checks(raci: Raci) -> Iterator[Issue]:
    """Exactly one is accountable for each step and at least one responsible, where there is more than one column."""
    for row in raci.rows if len(raci.participants) > 1 else ():
        accountable = len(row.who(ACCOUNTABLE))
        if accountable == 0:
            yield _issue(row, f"Nobody is accountable for “{row.name.text[:60]}”.")
        elif accountable > 1:
            yield _issue(row, f"{accountable} are accountable for “{row.name.text[:60]}”; there should be one.")
        if not row.who(RESPONSIBLE):
            yield _issue(row, f"Nobody is responsible for “{row.name.text[:60]}”.")


def _issue(row: RaciRow, text: str) -> Issue:
    return Issue("warning", text, sheet=row.name.sheet, cells=row.name.address)
