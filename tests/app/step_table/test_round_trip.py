"""The whole table copied and pasted into an empty map gives the same process again."""

from __future__ import annotations

import pytest

from tests.examples import purchase_map
from workflow_studio.analysis.graph import reading_order
from workflow_studio.app.importing import laid_out
from workflow_studio.app.pasted_table.adding import added
from workflow_studio.app.pasted_table.mapping import has_header, made_of, opened
from workflow_studio.app.pasted_table.reading import rows_of_html, rows_of_text
from workflow_studio.app.pasted_table.writing import as_html, as_tsv
from workflow_studio.app.session import EditSession
from workflow_studio.app.step_table.cells import Cells
from workflow_studio.app.step_table.columns import COLUMNS, Column
from workflow_studio.editing.commands import SetFields
from workflow_studio.editing.editor import Editor
from workflow_studio.editing.index import Index
from workflow_studio.model import DecisionKind, Document, StepKind, broken_invariants

NOT_READ_AGAIN = (Column.NUMBER, Column.CASES, Column.PROBLEMS, Column.QUESTIONS)


def cells_of(document: Document) -> tuple[Cells, tuple[str, ...]]:
    order = reading_order(document, next(iter(document.maps)))
    return Cells(document, Index.of(document), {node: at for at, node in enumerate(order, 1)}), order


def table_of(document: Document) -> list[list[str]]:
    cells, order = cells_of(document)
    return [[column.value for column in COLUMNS], *([cells.exact(node, c) for c in COLUMNS] for node in order)]


def what_it_says(document: Document) -> set[tuple[str, ...]]:
    """Rows with names instead of numbers, as numbers may differ where the order is open."""
    cells, order = cells_of(document)
    found = set()
    for node in order:
        ways = sorted((document.node(flow.target).name, flow.label) for flow in cells.ways_on(node))
        texts = [
            cells.exact(node, column)
            for column in COLUMNS
            if column not in (*NOT_READ_AGAIN, Column.NEXT, Column.LABELS)
        ]
        found.add((*texts, *(f"{label}→{name}" for name, label in ways)))
    return found


@pytest.mark.parametrize("through", [lambda rows: rows_of_text(as_tsv(rows)), lambda rows: rows_of_html(as_html(rows))])
def test_the_whole_table_pasted_into_an_empty_map_is_the_same_process(through):
    original = laid_out(purchase_map())
    book = opened(through(table_of(original)))
    assert has_header(book.tables[0])
    made = made_of(book.workbook, book.tables[0])
    session = EditSession.blank("Purchase requests", "Requester")
    found = added(session.document, made.document, next(iter(session.document.maps)))
    assert found is not None
    session.carry_out(found.step, found.document, found.label)
    assert what_it_says(session.document) == what_it_says(original)
    assert not broken_invariants(session.document)
    assert not session.document.evidence and not session.document.sources
    session.undo()
    assert not session.document.steps


def test_rows_join_the_lanes_and_systems_of_that_name_and_a_process_of_its_own_leaves_the_map_alone():
    original = laid_out(purchase_map())
    book = opened(
        (("Step", "Who", "System", "Next"), ("Pay it", "purchasing", "outlook", "2"), ("File it", "Ana", "", ""))
    )
    made = made_of(book.workbook, book.tables[0]).document
    map_id = next(iter(original.maps))
    joined = added(original, made, map_id)
    apart = added(original, made, None)
    assert joined is not None and apart is not None
    document = joined.step.applied(original)
    assert len(document.systems) == len(original.systems)
    assert len(document.lanes) == len(original.lanes) + 1
    assert joined.map_id == map_id and apart.map_id != map_id
    assert len(apart.step.applied(original).processes) == 2


def test_many_rows_are_laid_out_as_a_map_and_a_few_put_beside_what_is_there():
    original = laid_out(purchase_map())
    map_id = next(iter(original.maps))
    header = ("No.", "Step", "Participant", "Next")
    for count, everything_moves in ((3, False), (40, True)):
        rows = [(str(at), f"Pay part {at}", "Purchasing", str(at + 1)) for at in range(1, count)]
        rows.append((str(count), "Close the file", "Purchasing", ""))
        book = opened((header, *rows))
        found = added(original, made_of(book.workbook, book.tables[0]).document, map_id)
        assert found is not None
        after = {shape.of: shape.x for shape in found.step.applied(original).shapes.values()}
        moved = [shape.of for shape in original.shapes.values() if after[shape.of] != shape.x]  # lanes may grow
        assert len([key for key in moved if key in original.steps]) == 0 or everything_moves
        assert len(after) == len(original.shapes) + count


def test_every_kind_comes_back_as_what_it_was():
    document = laid_out(purchase_map())
    steps = list(document.steps)
    editor = Editor(document)
    for kind, node in zip(StepKind, steps, strict=False):
        editor.execute(SetFields(node, {"kind": kind}))
    for kind, decision in zip((DecisionKind.PARALLEL, DecisionKind.MERGE), document.decisions, strict=True):
        editor.execute(SetFields(decision, {"kind": kind}))
    book = opened(rows_of_text(as_tsv(table_of(editor.document))))
    made = made_of(book.workbook, book.tables[0]).document
    assert {step.kind for step in made.steps.values()} == set(StepKind)
    assert {decision.kind for decision in made.decisions.values()} == {DecisionKind.PARALLEL, DecisionKind.MERGE}
