"""Typing in a cell of the table changes the map, or is refused with a sentence that says what to write."""

from __future__ import annotations

import pytest

from tests.by_name import node_named
from tests.examples import purchase_map
from workflow_studio.analysis.graph import reading_order
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.app.step_table.cells import Cells
from workflow_studio.app.step_table.changing import CellEdit, adding_after, adding_last, changing
from workflow_studio.app.step_table.columns import COLUMNS, Column
from workflow_studio.app.step_table.naming import CannotBeRead
from workflow_studio.editing.editor import Changed
from workflow_studio.model import Decision, DecisionKind, Verdict, broken_invariants
from workflow_studio.model.views import participant_of


class Typist:
    """Somebody at the table of the purchase map."""

    def __init__(self) -> None:
        self.session = EditSession.imported(laid_out(purchase_map()))
        self.map_id = next(iter(self.session.document.maps))

    @property
    def document(self):
        return self.session.document

    @property
    def cells(self) -> Cells:
        order = reading_order(self.document, self.map_id)
        return Cells(self.document, self.session.editor.index, {node: at for at, node in enumerate(order, 1)})

    def node(self, name: str) -> str:
        return node_named(self.document, name).id

    def type(self, name: str, column: Column, text: str) -> None:
        command = changing(self.cells, [CellEdit(self.node(name), column, text)])
        if command is not None:
            assert isinstance(self.session.execute(command), Changed)
        assert not broken_invariants(self.document)

    def says(self, name: str, column: Column) -> str:
        return self.cells.exact(self.node(name), column)


@pytest.fixture
def typist() -> Typist:
    return Typist()


@pytest.mark.parametrize(
    ("column", "typed", "says"),
    [
        (Column.NAME, "Check request", "Check request"),
        (Column.PHASE, " Before  the order ", "Before the order"),
        (Column.PROCESS_TIME, "1.5 h", "1 h 30 min"),
        (Column.WAIT, "2 d", "48 h"),
        (Column.CASES, "1,294", "1294"),
        (Column.PARTICIPANT, "Supplier", "Supplier"),
        (Column.PARTICIPANT, "Legal department", "Legal department"),
        (Column.SYSTEMS, "sap; Teams; A new tool", None),
        (Column.OUTPUTS, "Order, invoice", "Order; invoice"),
        (Column.VERDICT, "mix", "Mixed"),
        (Column.PROBLEMS, "Takes long\nNobody knows", "Takes long\nNobody knows"),
        (Column.QUESTIONS, "Who signs?", "Who signs?"),
        (Column.DESCRIPTION, "Two\nlines", "Two\nlines"),
        (Column.KIND, "document", "Document"),
        (Column.NEXT, "", ""),
    ],
)
def test_a_cell_says_what_was_typed_and_one_undo_takes_it_back(typist, column, typed, says):
    before = typist.document
    typist.type("Check request", column, typed)
    if says is not None:
        assert typist.says("Check request", column) == says
    if typist.document is not before:
        typist.session.undo()
    assert typist.document == before
    assert not typist.session.editor.can_undo


def test_a_cell_left_as_it_is_changes_nothing(typist):
    for name in ("Check request", "Approved?", "Request is rejected"):
        for column in COLUMNS[1:]:
            typist.type(name, column, typist.says(name, column))
    assert not typist.session.editor.can_undo


def test_a_new_participant_gets_a_lane_and_the_step(typist):
    typist.type("Check request", Column.PARTICIPANT, "Legal department")
    assert participant_of(typist.document, typist.node("Check request")).name == "Legal department"
    assert typist.session.editor.undo_text == "Change participant"


def test_next_takes_numbers_and_names_and_keeps_what_is_known_of_a_flow(typist):
    flow = typist.cells.ways_on(typist.node("Check request"))[0]
    number = typist.cells.numbers[typist.node("Send quote")]
    typist.type("Check request", Column.NEXT, f"{number}; deliver goods")
    ways = typist.cells.ways_on(typist.node("Check request"))
    assert [way.target for way in ways] == [typist.node("Send quote"), typist.node("Deliver goods")]
    assert ways[0].id == flow.id, "the flow is led elsewhere, not made anew"


def test_labels_go_with_the_ways_in_their_order(typist):
    typist.type("Approved?", Column.LABELS, "never; always")
    assert [flow.label for flow in typist.cells.ways_on(typist.node("Approved?"))] == ["never", "always"]
    typist.type("Approved?", Column.LABELS, "")
    assert typist.says("Approved?", Column.LABELS) == ""


@pytest.mark.parametrize(
    ("name", "column", "text", "reason"),
    [
        ("Check request", Column.NEXT, "Nowhere", "No step is called “Nowhere”"),
        ("Check request", Column.NEXT, "99", "No step is called “99”"),
        ("Check request", Column.PROCESS_TIME, "soon", "Write a time like"),
        ("Check request", Column.CASES, "many", "Write how many cases"),
        ("Check request", Column.VERDICT, "perhaps", "Write a verdict: Automatable"),
        ("Check request", Column.KIND, "", "Write what it is"),
        ("Check request", Column.PARTICIPANT, " ", "write who"),
        ("Check request", Column.LABELS, "a; b; c", None),
        ("Approved?", Column.PROCESS_TIME, "5 min", "only steps have"),
        ("Approved?", Column.LABELS, "a; b; c", "only 2 ways on"),
        ("Request is rejected", Column.LABELS, "x", "no way on"),
        ("Send quote", Column.REASON, "because", "Say the verdict first"),
        ("Approved?", Column.KIND, "Start", "Nothing comes before a start"),
        ("Check request", Column.NUMBER, "7", "The numbers follow"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(typist, name, column, text, reason):
    if reason is None:
        typist.type(name, column, text)  # the whole cell is the label of a single way on
        assert typist.says(name, column) == text
        return
    with pytest.raises(CannotBeRead, match=reason.replace("?", r"\?")) as refused:
        typist.type(name, column, text)
    assert str(refused.value).endswith((".", "flows.")) or ":" in str(refused.value)
    assert not typist.session.editor.can_undo


def test_a_step_turns_into_a_decision_where_it_stands(typist):
    step = typist.node("Check request")
    ways = len(typist.cells.ways_on(step))
    typist.type("Check request", Column.KIND, "Decision")
    decision = typist.document.node(typist.node("Check request"))
    assert isinstance(decision, Decision) and decision.kind is DecisionKind.CHOICE
    assert len(typist.cells.ways_on(decision.id)) == ways
    assert step not in typist.document.steps


def test_several_cells_are_one_undo_step_and_one_wrong_refuses_all(typist):
    nodes = [typist.node(name) for name in ("Send quote", "Deliver goods")]
    command = changing(typist.cells, [CellEdit(node, Column.VERDICT, "Judgment") for node in nodes])
    typist.session.execute(command)
    assert {a.verdict for a in typist.document.assessments.values() if a.step in nodes} == {Verdict.JUDGMENT}
    typist.session.undo()
    assert not typist.session.editor.can_undo
    edits = [CellEdit(nodes[0], Column.WAIT, "1 h"), CellEdit(nodes[1], Column.WAIT, "long")]
    with pytest.raises(CannotBeRead):
        changing(typist.cells, edits)


def test_a_step_is_added_into_the_only_way_on_and_before_an_end(typist):
    for name in ("Check request", "Request is rejected"):
        outcome = typist.session.execute(adding_after(typist.cells, typist.node(name)))
        assert isinstance(outcome, Changed)
        new = next(key for key in outcome.diff.added if key.startswith("step"))
        assert len(typist.cells.ways_on(new)) == 1


def test_typing_below_the_last_row_adds_a_step_with_that_cell(typist):
    command = adding_last(typist.cells, typist.map_id, typist.node("Confirm receipt"), Column.PROCESS_TIME, "5 min")
    outcome = typist.session.execute(command)
    new = next(key for key in outcome.diff.added if key.startswith("step"))
    assert typist.document.steps[new].process_time == 300
    assert len(typist.session.editor.undo_text) > 0


def test_cells_typed_together_are_read_one_after_the_other(typist):
    node, number = typist.node("Send quote"), typist.cells.numbers[typist.node("Deliver goods")]
    texts = {Column.KIND: "Decision", Column.NEXT: f"{number}; Compare quotes", Column.LABELS: "now; later"}
    typist.session.execute(changing(typist.cells, [CellEdit(node, column, text) for column, text in texts.items()]))
    ways = typist.cells.ways_on(typist.node("Send quote"))
    assert {(way.label, typist.document.node(way.target).name) for way in ways} == {
        ("now", "Compare quotes"), ("later", "Deliver goods"),
    }  # fmt: skip
    step = typist.node("Deliver goods")
    both = [CellEdit(step, Column.VERDICT, "Judgment"), CellEdit(step, Column.REASON, "It depends")]
    typist.session.execute(changing(typist.cells, both))
    assert typist.says("Deliver goods", Column.REASON) == "It depends"
    typist.session.execute(
        changing(typist.cells, [CellEdit(step, column, "") for column in (Column.VERDICT, Column.REASON)])
    )
    assert typist.says("Deliver goods", Column.VERDICT) == ""
