"""The inspector says what is selected and writes into the document."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from tests.by_name import lane_of, step_named
from workflow_studio.analysis.measures import measure_map
from workflow_studio.app.step_table.columns import Column
from workflow_studio.desktop.controls.word_box import WordBox
from workflow_studio.desktop.inspector.chip_field import Chip, ChipField
from workflow_studio.desktop.inspector.choice_field import ChoiceField
from workflow_studio.desktop.inspector.evidence_cards import EvidenceCard
from workflow_studio.desktop.inspector.field import Field
from workflow_studio.desktop.inspector.flow_page import FlowPage
from workflow_studio.desktop.inspector.handoff_page import HandoffPage
from workflow_studio.desktop.inspector.lane_page import LanePage
from workflow_studio.desktop.inspector.name_field import NameField
from workflow_studio.desktop.inspector.node_page import NodePage
from workflow_studio.desktop.inspector.notes import NewNoteEdit, NoteRow
from workflow_studio.desktop.inspector.panel import Inspector
from workflow_studio.desktop.inspector.process_page import ProcessPage
from workflow_studio.desktop.inspector.several_page import SeveralPage
from workflow_studio.desktop.inspector.step_page import StepPage, assessment_of
from workflow_studio.desktop.inspector.text_fields import ValueField
from workflow_studio.desktop.inspector.verdict_buttons import VerdictButton
from workflow_studio.desktop.table.model import StepTableModel
from workflow_studio.desktop.window.search_work import destinations
from workflow_studio.desktop.words.inspector import REASON_WANTED, parts_with_evidence
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import Delete, PutInPhase, SetFields, SetPhases, SetVerdict
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Evidence, Flow, Medium, ParticipantKind, Source, Step, Verdict
from workflow_studio.model.phases import known_phases


@pytest.fixture
def inspector(open_map: OpenMap, qtbot: QtBot) -> Inspector:
    inspector = Inspector(open_map)
    qtbot.addWidget(inspector)
    inspector.resize(296, 900)
    inspector.show()
    return inspector


def select(open_map: OpenMap, name: str) -> Step:
    step = step_named(open_map.document, name)
    open_map.select((step.id,))
    return step


def select_handoff(open_map: OpenMap, source: str, target: str) -> Flow:
    ends = (step_named(open_map.document, source).id, step_named(open_map.document, target).id)
    flow = next(f for f in open_map.document.flows.values() if (f.source, f.target) == ends)
    open_map.select((flow.id,))
    return flow


def words(inspector: Inspector) -> list[str]:
    return [label.text() for label in inspector.page.findChildren(QLabel) if label.isVisibleTo(inspector)]


def field(inspector: Inspector, label: str) -> Field:
    return next(f for f in inspector.page.findChildren(Field) if f.label.text() == label)


def verdict_button(inspector: Inspector, verdict: Verdict) -> VerdictButton:
    return next(b for b in inspector.page.findChildren(VerdictButton) if b.verdict is verdict)


def put_cursor(name: NameField, position: int) -> None:
    cursor = name.textCursor()
    cursor.setPosition(position)
    name.setTextCursor(cursor)


def test_a_step_says_where_it_stands(inspector: Inspector, open_map: OpenMap) -> None:
    select(open_map, "Check request")
    assert isinstance(inspector.page, StepPage)
    place = open_map.reading_order.index(step_named(open_map.document, "Check request").id) + 1
    assert f"Step · {place} of {len(open_map.reading_order)} · Purchasing" in words(inspector)
    assert inspector.page.name.text() == "Check request"


def test_a_step_has_the_same_number_everywhere(inspector: Inspector, open_map: OpenMap) -> None:
    step = select(open_map, "Compare quotes")
    told = next(text for text in words(inspector) if text.startswith("Step · "))
    offered = next(offer for offer in destinations(open_map, open_map.go_to) if offer.text == "Compare quotes")
    in_the_table = StepTableModel(open_map).cells.exact(step.id, Column.NUMBER)
    assert told.split()[2] == offered.number == in_the_table


def test_severity_takes_no_more_room_than_its_word(qtbot: QtBot) -> None:
    box = WordBox()
    qtbot.addWidget(box)
    box.addItems(["Low", "Medium"])
    low = box.sizeHint().width()
    box.setCurrentIndex(1)
    apart = box.fontMetrics().horizontalAdvance("Medium") - box.fontMetrics().horizontalAdvance("Low")
    assert box.sizeHint().width() - low == apart > 0


def test_things_of_one_kind_are_counted_once(inspector: Inspector, open_map: OpenMap) -> None:
    steps = tuple(open_map.document.steps)[:3]
    open_map.select(steps)
    assert "3 steps selected" in words(inspector) and "3 steps" not in words(inspector)
    open_map.select((*steps, next(iter(open_map.document.flows))))
    assert {"4 selected", "3 steps, 1 flow"} <= set(words(inspector))


@pytest.mark.parametrize(
    ("kind", "page"),
    [("decisions", NodePage), ("events", NodePage), ("flows", FlowPage), ("lanes", LanePage), ("steps", StepPage)],
)
def test_every_kind_of_element_has_its_page(inspector: Inspector, open_map: OpenMap, kind: str, page: type) -> None:
    for element_id in open_map.document.table(kind):
        open_map.select((element_id,))
        assert isinstance(inspector.page, page)


def test_with_nothing_selected_it_shows_the_process(inspector: Inspector, open_map: OpenMap) -> None:
    assert isinstance(inspector.page, ProcessPage)
    assert inspector.page.name.text() == "Purchase requests"


def test_typing_a_name_is_one_undo_step_and_keeps_the_cursor(
    inspector: Inspector, open_map: OpenMap, qtbot: QtBot
) -> None:
    step = select(open_map, "Check request")
    name = inspector.page.name  # type: ignore[attr-defined]
    put_cursor(name, 5)
    qtbot.keyClicks(name, " the")
    assert open_map.document.steps[step.id].name == "Check the request"
    assert name.textCursor().position() == 9
    open_map.session.undo()
    assert open_map.document.steps[step.id].name == "Check request"
    assert name.text() == "Check request"


def test_a_blank_at_the_end_can_be_typed(inspector: Inspector, open_map: OpenMap, qtbot: QtBot) -> None:
    step = select(open_map, "Send quote")
    name = inspector.page.name  # type: ignore[attr-defined]
    put_cursor(name, len(name.text()))
    qtbot.keyClicks(name, " by mail")
    assert open_map.document.steps[step.id].name == "Send quote by mail"


def test_times_are_read_from_plain_words(inspector: Inspector, open_map: OpenMap, qtbot: QtBot) -> None:
    step = select(open_map, "Check request")
    edit = field(inspector, "Process time").findChild(QLineEdit)
    assert edit is not None and edit.text() == "15 min"
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "1 h 30 min")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert open_map.document.steps[step.id].process_time == 5400
    assert edit.text() == "1.5 h"


def test_a_time_that_is_none_is_refused_in_place_and_esc_gives_up(
    inspector: Inspector, open_map: OpenMap, qtbot: QtBot
) -> None:
    select(open_map, "Check request")
    before = open_map.document
    time_field = field(inspector, "Process time")
    assert isinstance(time_field, ValueField)
    edit = time_field.edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "a while")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert open_map.document is before
    assert "Write a time like 12 min, 3 h or 2.3 d." in words(inspector)
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == "15 min"
    assert "Write a time like 12 min, 3 h or 2.3 d." not in words(inspector)


def test_clearing_a_time_takes_it_away(inspector: Inspector, open_map: OpenMap, qtbot: QtBot) -> None:
    step = select(open_map, "Check request")
    edit = field(inspector, "Process time").findChild(QLineEdit)
    assert edit is not None
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert open_map.document.steps[step.id].process_time is None


def test_choosing_a_performer_moves_the_step(inspector: Inspector, open_map: OpenMap) -> None:
    step = select(open_map, "Check request")
    performer = field(inspector, "Performed by").findChild(ChoiceField)
    assert performer is not None and performer.currentText() == "Purchasing"
    performer.activated.emit(performer.findText("Supplier"))
    assert open_map.document.steps[step.id].lane == lane_of(open_map.document, "Supplier")
    assert performer.currentText() == "Supplier"


def test_a_verdict_without_a_reason_asks_for_it(inspector: Inspector, open_map: OpenMap, qtbot: QtBot) -> None:
    step = select(open_map, "Send quote")
    inspector.activateWindow()
    assert not field(inspector, "Because").isVisibleTo(inspector)
    qtbot.mouseClick(verdict_button(inspector, Verdict.JUDGMENT), Qt.MouseButton.LeftButton)
    assessment = assessment_of(open_map.session.editor, step.id)
    assert assessment is not None and assessment.verdict is Verdict.JUDGMENT
    assert REASON_WANTED in words(inspector)
    page = inspector.page
    assert isinstance(page, StepPage)
    assert page.reason.property("state") == "wanted"
    qtbot.keyClicks(page.reason, "Price and terms are weighed")
    assessment = assessment_of(open_map.session.editor, step.id)
    assert assessment is not None and assessment.reason == "Price and terms are weighed"
    assert REASON_WANTED not in words(inspector)


def test_pressing_the_given_verdict_again_takes_it_away(inspector: Inspector, open_map: OpenMap, qtbot: QtBot) -> None:
    step = select(open_map, "Check request")
    button = verdict_button(inspector, Verdict.AUTOMATABLE)
    assert button.isChecked()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert assessment_of(open_map.session.editor, step.id) is None
    assert not button.isChecked()


def test_systems_are_added_and_taken_off_as_chips(inspector: Inspector, open_map: OpenMap, qtbot: QtBot) -> None:
    step = select(open_map, "Write purchase order")
    chips = field(inspector, "Systems").findChild(ChipField)
    assert chips is not None
    chips.ask()
    edit = chips.findChild(QLineEdit)
    assert edit is not None
    qtbot.keyClicks(edit, "Excel")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    names = [open_map.document.systems[key].name for key in open_map.document.steps[step.id].systems]
    assert names == ["SAP", "Excel"]
    first = next(chip for chip in chips.findChildren(Chip) if chip.accessibleName() == "SAP")
    qtbot.keyClick(first, Qt.Key.Key_Delete)
    names = [open_map.document.systems[key].name for key in open_map.document.steps[step.id].systems]
    assert names == ["Excel"]


def test_a_name_known_already_is_not_made_twice(inspector: Inspector, open_map: OpenMap, qtbot: QtBot) -> None:
    step = select(open_map, "Check request")
    chips = field(inspector, "Systems").findChild(ChipField)
    assert chips is not None
    chips.ask()
    edit = chips.findChild(QLineEdit)
    assert edit is not None
    qtbot.keyClicks(edit, "Outlook")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert len(open_map.document.systems) == 2
    assert len(open_map.document.steps[step.id].systems) == 1


def test_problems_are_written_listed_and_taken_off(inspector: Inspector, open_map: OpenMap, qtbot: QtBot) -> None:
    step = select(open_map, "Send quote")
    inspector.page.problems.ask()  # type: ignore[attr-defined]
    edit = inspector.page.findChild(NewNoteEdit)
    assert edit is not None
    qtbot.keyClicks(edit, "Quotes arrive late")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    pains = [pain for pain in open_map.document.pains.values() if pain.about == step.id]
    assert [pain.text for pain in pains] == ["Quotes arrive late"]
    qtbot.waitUntil(lambda: any(row.isVisible() for row in inspector.page.findChildren(NoteRow)), timeout=1000)
    open_map.execute(Delete((pains[0].id,)))
    assert not [row for row in inspector.page.findChildren(NoteRow) if row.isVisible()]


def test_a_long_problem_is_shown_whole(inspector: Inspector, open_map: OpenMap, qtbot: QtBot) -> None:
    select_handoff(open_map, "Fill in request form", "Check request")
    qtbot.waitUntil(lambda: any(row.isVisible() for row in inspector.page.findChildren(NoteRow)), timeout=1000)
    text = next(row for row in inspector.page.findChildren(NoteRow))._text
    assert text.document().size().height() > 1, "the sentence needs more than one line here"
    qtbot.waitUntil(lambda: not text.verticalScrollBar().isVisible(), timeout=1000)


def test_a_question_given_up_with_esc_is_not_noted(inspector: Inspector, open_map: OpenMap, qtbot: QtBot) -> None:
    select(open_map, "Send quote")
    before = open_map.document
    inspector.page.questions.ask()  # type: ignore[attr-defined]
    edit = inspector.page.findChild(NewNoteEdit)
    assert edit is not None
    qtbot.keyClicks(edit, "Who?")
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert open_map.document is before


def test_evidence_is_quoted_with_its_cells(inspector: Inspector, open_map: OpenMap) -> None:
    select(open_map, "Check request")
    opened: list[str] = []
    open_map.evidence_opened.connect(opened.append)
    cards = inspector.page.findChildren(EvidenceCard)
    assert len(cards) == 1
    shown = [label.text() for label in cards[0].findChildren(QLabel)]
    assert shown == ["Check request", "Observed"]
    cards[0].opened.emit("evidence1")
    assert opened == ["evidence1"]


def test_a_handoff_has_medium_wait_share_and_owner(inspector: Inspector, open_map: OpenMap, qtbot: QtBot) -> None:
    flow = select_handoff(open_map, "Fill in request form", "Check request")
    assert {"Handoff", "Requester → Purchasing", "Seen 412 times."} <= set(words(inspector))
    how = field(inspector, "How").findChild(ChoiceField)
    assert how is not None and how.currentText() == "Form"
    how.activated.emit(how.findText("E-mail"))
    assert open_map.document.flows[flow.id].medium is Medium.MAIL
    share = field(inspector, "Correct and complete as received").findChild(QLineEdit)
    assert share is not None and share.text() == "70 %"
    share.setFocus()
    share.selectAll()
    qtbot.keyClicks(share, "85")
    qtbot.keyClick(share, Qt.Key.Key_Return)
    assert open_map.document.flows[flow.id].complete_and_accurate == 0.85
    owner = field(inspector, "Who owns a failure").findChild(ChoiceField)
    assert owner is not None
    owner.activated.emit(0)
    assert open_map.document.flows[flow.id].failure_owner is None


def test_a_flow_within_a_lane_needs_no_owner(inspector: Inspector, open_map: OpenMap) -> None:
    document = open_map.document
    flow = next(f for f in document.flows.values() if document.node(f.source).lane == document.node(f.target).lane)
    open_map.select((flow.id,))
    assert isinstance(inspector.page, FlowPage) and not isinstance(inspector.page, HandoffPage)
    assert "Who owns a failure" not in words(inspector)


def test_a_lane_s_kind_belongs_to_the_participant(inspector: Inspector, open_map: OpenMap) -> None:
    lane = lane_of(open_map.document, "Supplier")
    open_map.select((lane,))
    kind = field(inspector, "Kind").findChild(ChoiceField)
    assert kind is not None and kind.currentText() == "Outside the company"
    kind.activated.emit(kind.findText("Team"))
    assert open_map.document.participants[open_map.document.lanes[lane].participant].kind is ParticipantKind.TEAM


def test_several_steps_get_one_verdict(inspector: Inspector, open_map: OpenMap, qtbot: QtBot) -> None:
    ids = tuple(step_named(open_map.document, name).id for name in ("Send quote", "Deliver goods"))
    open_map.select(ids)
    assert isinstance(inspector.page, SeveralPage)
    assert "2 steps selected" in words(inspector)
    qtbot.mouseClick(verdict_button(inspector, Verdict.COORDINATION), Qt.MouseButton.LeftButton)
    found = {assessment_of(open_map.session.editor, key).verdict for key in ids}  # type: ignore[union-attr]
    assert found == {Verdict.COORDINATION}


def test_several_things_are_told_by_name_flows_by_their_ends(inspector: Inspector, open_map: OpenMap) -> None:
    document = open_map.document
    quote = step_named(document, "Compare quotes")
    flow = next(flow for flow in document.flows.values() if flow.source == quote.id)
    lane = document.lanes[quote.lane]
    open_map.select((quote.id, flow.id, lane.id))
    assert "1 step, 1 flow, 1 lane" in words(inspector)
    named = next(text for text in words(inspector) if text.startswith("Compare quotes\n"))
    assert named.splitlines()[1:] == ["Compare quotes → Decide on the purchase", "Purchasing"]


def test_the_page_goes_when_its_element_is_deleted(inspector: Inspector, open_map: OpenMap) -> None:
    step = select(open_map, "Send quote")
    open_map.execute(Delete((step.id,)))
    assert isinstance(inspector.page, ProcessPage)
    open_map.session.undo()
    assert isinstance(inspector.page, ProcessPage)


def test_a_verdict_given_elsewhere_shows_at_once(inspector: Inspector, open_map: OpenMap) -> None:
    step = select(open_map, "Send quote")
    open_map.execute(SetVerdict((step.id,), Verdict.MIXED, "Half of it is a lookup"))
    assert verdict_button(inspector, Verdict.MIXED).isChecked()
    page = inspector.page
    assert isinstance(page, StepPage)
    assert page.reason.toPlainText() == "Half of it is a lookup"


def test_every_control_has_a_name_for_screen_readers(inspector: Inspector, open_map: OpenMap) -> None:
    for element_id in (*open_map.document.steps, *open_map.document.flows, *open_map.document.lanes):
        open_map.select((element_id,))
        unnamed = [
            widget.metaObject().className()
            for kind in (QLineEdit, ChoiceField, VerdictButton, Chip)
            for widget in inspector.page.findChildren(kind)
            if not widget.accessibleName()
        ]
        assert unnamed == []


def test_a_long_name_is_shown_whole(inspector: Inspector, open_map: OpenMap) -> None:
    step = select(open_map, "Check request")
    short = inspector.page.name.height()  # type: ignore[attr-defined]
    open_map.execute(SetFields(step.id, {"name": "Check the request against the budget of the cost centre it names"}))
    name = inspector.page.name  # type: ignore[attr-defined]
    assert name.text().endswith("it names")
    assert name.height() > short + name.fontMetrics().lineSpacing()
    assert not name.verticalScrollBar().isVisible()


def test_a_change_of_the_font_writes_nothing(inspector: Inspector, open_map: OpenMap) -> None:
    """Qt says that the text changed when only its font did; an old name must not come back by that."""
    step = select(open_map, "Check request")
    name = inspector.page.name  # type: ignore[attr-defined]
    open_map.session.editor.execute(SetFields(step.id, {"name": "Check"}))
    revision = open_map.session.editor.revision
    name.blockSignals(True)
    name.setPlainText("Check")
    name.blockSignals(False)
    name.textChanged.emit()
    assert open_map.session.editor.revision == revision


def test_where_nothing_can_be_changed_what_was_typed_goes_again(
    inspector: Inspector, open_map: OpenMap, refusals: list[str], qtbot: QtBot
) -> None:
    open_map.session.read_only = True
    select(open_map, "Check request")
    name = inspector.page.name  # type: ignore[attr-defined]
    qtbot.keyClicks(name, "x")
    assert refusals
    qtbot.waitUntil(lambda: name.text() == "Check request", timeout=1000)


def test_the_place_of_a_step_follows_the_flows(inspector: Inspector, open_map: OpenMap) -> None:
    """Worked out once, and again when steps or flows change."""
    select(open_map, "Check request")
    order = open_map.reading_order
    open_map.execute(SetFields(open_map.selection[0], {"name": "Check"}))
    assert open_map.reading_order is order
    open_map.execute(Delete((step_named(open_map.document, "Deliver goods").id,)))
    assert len(open_map.reading_order) == len(order) - 1
    assert any(text.startswith("Step ") and f"of {len(order) - 1}" in text for text in words(inspector))


def test_the_page_of_a_step_turns_to_the_next_one_and_writes_into_that(
    inspector: Inspector, open_map: OpenMap, qtbot: QtBot
) -> None:
    first = select(open_map, "Check request")
    page = inspector.page
    second = select(open_map, "Send quote")
    assert inspector.page is page
    name = inspector.page.name  # type: ignore[attr-defined]
    put_cursor(name, len(name.text()))
    qtbot.keyClicks(name, " by mail")
    assert open_map.document.steps[second.id].name == "Send quote by mail"
    assert open_map.document.steps[first.id].name == "Check request"


def test_what_was_begun_to_be_written_about_one_step_is_not_shown_at_the_next(
    inspector: Inspector, open_map: OpenMap, qtbot: QtBot
) -> None:
    select(open_map, "Check request")
    inspector.page.problems.ask()  # type: ignore[attr-defined]
    edit = field(inspector, "Process time").findChild(QLineEdit)
    assert edit is not None
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "soon")
    inspector.setFocus()
    select(open_map, "Send quote")
    qtbot.waitUntil(lambda: inspector.page.findChild(NewNoteEdit) is None)
    edit = field(inspector, "Process time").findChild(QLineEdit)
    assert edit is not None and edit.text() != "soon"
    assert edit.property("state") != "wrong"


def test_a_page_that_is_being_written_in_goes_with_its_element(
    inspector: Inspector, open_map: OpenMap, qtbot: QtBot
) -> None:
    first = select(open_map, "Check request")
    page, edit = inspector.page, field(inspector, "Process time").findChild(QLineEdit)
    assert edit is not None
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "3 h")
    second = select(open_map, "Send quote")
    assert inspector.page is not page
    assert open_map.document.steps[first.id].process_time == first.process_time
    assert open_map.document.steps[second.id].process_time == second.process_time


def test_every_page_says_what_a_page_made_for_the_element_would(inspector: Inspector, open_map: OpenMap) -> None:
    document = open_map.document
    first, *steps = [*document.steps][:4]
    for element in (first, *steps, *[*document.decisions][:2], *[*document.events][:2], first):
        open_map.select((element,))
        new = Inspector(open_map)
        QApplication.processEvents()  # rows that came into a page that is shown are shown then
        assert sorted(words(inspector)) == sorted(words(new))
        new.deleteLater()


def test_a_performer_with_a_long_name_ends_in_an_ellipsis(inspector: Inspector, open_map: OpenMap) -> None:
    select(open_map, "Check request")
    lane = open_map.document.lanes[lane_of(open_map.document, "Purchasing")]
    long = "Information security, data protection and everything else that is to be looked at"
    open_map.execute(SetFields(lane.participant, {"name": long}))
    performer = field(inspector, "Performed by").findChild(ChoiceField)
    assert performer is not None and performer.currentText() == long
    option = QStyleOptionComboBox()
    performer.initStyleOption(option)
    assert option.currentText.endswith("…") and long.startswith(option.currentText[:-1])


def test_the_phases_to_choose_from_follow_what_the_steps_and_the_map_name(open_map: OpenMap) -> None:
    """Worked out once, and again when a step or the map names others."""
    first, second = (step_named(open_map.document, name).id for name in ("Check request", "Deliver goods"))
    assert open_map.phases == ()
    edits = (
        PutInPhase((first,), "Ordering"),
        PutInPhase((second,), "Delivery"),
        SetFields(second, {"name": "Deliver"}),
        SetPhases(open_map.map_id, ("Delivery", "Payment")),
        Delete((second,)),
        PutInPhase((first,), ""),
    )
    for edit in edits:
        open_map.execute(edit)
        assert open_map.phases == known_phases(open_map.document, open_map.map_id)
    known = open_map.phases
    open_map.execute(SetFields(first, {"name": "Look at request"}))
    assert open_map.phases is known
    while open_map.session.undo():
        assert open_map.phases == known_phases(open_map.document, open_map.map_id)
    assert open_map.phases == ()


def test_with_nothing_selected_it_counts_what_has_evidence_after_every_edit(
    inspector: Inspector, open_map: OpenMap
) -> None:
    def said() -> bool:
        measures = measure_map(open_map.document, open_map.map_id)
        backed = parts_with_evidence(measures.elements_with_evidence, measures.elements)
        return any(backed in text for text in words(inspector))

    source = Source(id="source900", name="requests.xlsx")
    cell = Evidence(id="evidence901", source=source.id, sheet="Steps", cells="A2", quote="Check request")
    step = step_named(open_map.document, "Check request")
    backed = step.model_copy(update={"evidence": (cell.id,)})
    open_map.session.editor.replay(
        Diff(added={source.id: source, cell.id: cell}, updated={step.id: (step, backed)}), "Read a workbook"
    )
    assert said()
    open_map.execute(SetVerdict((step.id,), Verdict.JUDGMENT))
    assert said()
    open_map.execute(Delete((step_named(open_map.document, "Deliver goods").id,)))
    assert said()
    open_map.execute(Delete((step.id,)))
    assert said()
    open_map.session.undo()
    assert said()
