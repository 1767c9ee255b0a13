"""A text that changed changes just that in the map."""

from __future__ import annotations

import pytest

from tests.by_name import node_named
from tests.examples import purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.app.outline_text.taking_over import take_over
from workflow_studio.app.outline_text.writing import written
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.model import Document


class Typist:
    """Changes the text of the purchase map."""

    def __init__(self, document: Document) -> None:
        self.editor = Editor(document, (keep_drawn,))
        self.map = next(iter(document.maps))
        self.now = written(document, self.map)

    def change(self, old: str, new: str, merge: str = "") -> Diff:
        assert old in self.now.text
        work = take_over(self.editor.document, self.map, self.now, self.now.text.replace(old, new, 1), merge)
        outcome = self.editor.execute(work.command)
        assert isinstance(outcome, Changed)
        self.now = work.written
        return outcome.diff

    def named(self, name: str) -> str:
        return node_named(self.editor.document, name).id


@pytest.fixture
def typist() -> Typist:
    return Typist(laid_out(purchase_map()))


def test_a_line_more_is_a_step_more_and_the_flow_keeps_what_is_known_of_it(typist):
    before = typist.editor.document
    old = next(flow for flow in before.flows.values() if flow.target == typist.named("Send quote"))
    diff = typist.change("  Send quote\n", "  Look at the shelf\n  Send quote\n")
    after = typist.editor.document
    new = typist.named("Look at the shelf")
    assert [key for key in diff.added if key.startswith("step")] == [new]
    assert after.flows[old.id].target == new
    assert after.flows[old.id].wait == old.wait
    assert not diff.removed


def test_a_renamed_step_is_the_same_step_and_arrows_follow_its_name(typist):
    step = typist.named("Fill in request form")
    typist.change("  Fill in request form (10 min)", "  Fill in the order form (10 min)")
    assert typist.editor.document.steps[step].name == "Fill in the order form"
    assert "No -> Fill in the order form" in typist.now.text
    assert typist.now.outline.mistakes == ()


def test_a_step_under_another_lane_moves_there_with_all_that_is_known_of_it(typist):
    step = typist.named("Deliver goods")
    typist.change("  Deliver goods", "  Deliver goods @Purchasing")
    document = typist.editor.document
    assert document.participants[document.lanes[document.steps[step].lane].participant].name == "Purchasing"
    assert document.steps[step].evidence


def test_a_renamed_lane_is_the_same_lane(typist):
    lanes = set(typist.editor.document.lanes)
    typist.change("Budget owner:", "Head of finance:")
    assert set(typist.editor.document.lanes) == lanes
    assert "Head of finance" in {one.name for one in typist.editor.document.participants.values()}


def test_a_step_that_becomes_a_question_is_a_decision_in_its_place(typist):
    shapes = {shape.of: shape for shape in typist.editor.document.shapes.values()}
    old = shapes[typist.named("Send quote")]
    typist.change("  Send quote", "  Quote sent?")
    decision = typist.named("Quote sent?")
    new = next(shape for shape in typist.editor.document.shapes.values() if shape.of == decision)
    assert decision in typist.editor.document.decisions
    assert new.x + new.width / 2 == pytest.approx(old.x + old.width / 2)


def test_a_problem_in_other_words_keeps_its_severity(typist):
    pain = next(one for one in typist.editor.document.pains.values() if one.about.startswith("step"))
    typist.change(f"! {pain.text}", "! Nobody knows why")
    assert typist.editor.document.pains[pain.id].text == "Nobody knows why"
    assert typist.editor.document.pains[pain.id].severity is pain.severity


def test_one_burst_is_one_undo_step_and_typing_on_in_a_line_is_the_same(typist):
    before = typist.editor.document
    typist.change("  Send quote\n", "  Send quote\n  Wai\n", "map:12")
    typist.change("  Wai\n", "  Wait for it\n", "map:12")
    assert typist.editor.undo_text == "Edit the text"
    typist.editor.undo()
    assert typist.editor.document == before


def test_what_cannot_be_read_is_in_the_document_until_it_is_mended(typist):
    typist.change("  Send quote\n", "  Send quote -> Nowhere\n")
    assert [one.text for one in typist.editor.document.jottings.values()] == ["-> Nowhere"]
    assert "-> Nowhere" in written(typist.editor.document, typist.map).text
    typist.change("Send quote -> Nowhere", "Send quote")
    assert not typist.editor.document.jottings


def test_one_step_more_moves_little_of_the_rest(typist):
    before = {shape.of: shape.y for shape in typist.editor.document.shapes.values() if shape.of.startswith("step")}
    typist.change("  Send quote\n", "  Send quote\n  Wait for it\n")
    after = {shape.of: shape.y for shape in typist.editor.document.shapes.values()}
    assert sum(abs(after[key] - y) > 20 for key, y in before.items()) <= 0.15 * len(before) + 1
