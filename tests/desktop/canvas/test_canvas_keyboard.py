"""Working the map with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.desktop.canvas.wall import ALT, CTRL, SHIFT
from workflow_studio.desktop.canvas import MapView
from workflow_studio.desktop.canvas.picture_item import Layer
from workflow_studio.editing.commands import AddLane, SetFields
from workflow_studio.model import DecisionKind, StepKind, Verdict

Key = Qt.Key


def test_a_map_of_ten_steps_three_roles_and_a_branch_takes_few_keys_besides_the_words(blank):
    """The promise: no mouse, at most 60 keystrokes besides the words."""
    for name in ("Warehouse", "Accounting"):
        blank.session.execute(AddLane(blank.map_id, name))
    keys = 0

    def press(key: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        nonlocal keys
        keys += 1
        blank.key(key, held)

    def write(name: str, lanes_down: int = 0) -> None:
        blank.type(name)
        press(Key.Key_Return)
        for _ in range(lanes_down):
            press(Key.Key_Down, ALT)

    for number, down in enumerate((0, 0, 1, 0, 1, 0, 0), start=1):
        press(Key.Key_Return)
        write(f"Step {number}", down)
    for _ in range(3):
        press(Key.Key_Left)
    assert blank.selected_names() == ["Step 4"]
    press(Key.Key_Tab)
    write("Step 8")
    for number in (9, 10):
        press(Key.Key_Return)
        write(f"Step {number}")
    assert len(blank.document.steps) == 10 and len(blank.document.flows) == 9
    assert ("Step 4", "Step 8", "") in blank.ways() and ("Step 4", "Step 5", "") in blank.ways()
    assert {blank.performer(f"Step {n}") for n in range(1, 11)} == {"Clerk", "Warehouse", "Accounting"}
    assert keys <= 60


def test_enter_makes_the_next_step_in_the_same_lane_and_names_it_at_once(wall):
    wall.click(wall.middle("Deliver goods"))
    before = wall.document
    wall.key(Key.Key_Return)
    wall.type("Sign the receipt")
    wall.key(Key.Key_Return)
    assert {("Deliver goods", "Sign the receipt", ""), ("Sign the receipt", "Confirm receipt", "")} <= wall.ways()
    assert wall.performer("Sign the receipt") == "Supplier"
    assert wall.selected_names() == ["Sign the receipt"]
    wall.session.undo()
    assert wall.document == before


def test_esc_while_naming_a_new_step_takes_it_back(wall):
    wall.click(wall.middle("Deliver goods"))
    before = wall.document
    wall.key(Key.Key_Return)
    wall.type("Oh no")
    wall.key(Key.Key_Escape)
    assert wall.document == before and wall.selected_names() == ["Deliver goods"]


def test_tab_while_naming_commits_and_goes_on_to_the_next_step(blank):
    blank.key(Key.Key_Return)
    for name in ("Ask", "Check"):
        blank.type(name)
        blank.key(Key.Key_Tab)
    blank.type("Pay")
    blank.key(Key.Key_Return)
    assert blank.ways() == {("Ask", "Check", ""), ("Check", "Pay", "")}


def test_tab_on_a_decision_makes_its_answers_one_after_the_other(blank):
    blank.view.start_tool("decision")
    blank.click(blank.in_lane("Clerk", 200))
    blank.type("Complete?")
    blank.key(Key.Key_Return)
    decision = blank.view.selected()
    assert blank.document.decisions[decision[0]].kind is DecisionKind.CHOICE
    for name in ("Go on", "Ask again", "Give up"):
        blank.view.select(decision)
        blank.key(Key.Key_Tab)
        blank.type(name)
        blank.key(Key.Key_Return)
    assert blank.ways() == {
        ("Complete?", "Go on", "Yes"),
        ("Complete?", "Ask again", "No"),
        ("Complete?", "Give up", ""),
    }


def test_arrows_follow_the_flow_and_look_up_and_down(wall):
    wall.click(wall.middle("Ask for three quotes"))
    for key, expected in (
        (Key.Key_Right, "Send quote"),
        (Key.Key_Right, "Compare quotes"),
        (Key.Key_Right, "Decide on the purchase"),
        (Key.Key_Up, "Compare quotes"),
        (Key.Key_Left, "Send quote"),
    ):
        wall.key(key)
        assert wall.selected_names() == [expected]


def test_an_arrow_with_nothing_selected_begins_where_the_map_begins(wall):
    wall.key(Key.Key_Right)
    assert wall.selected_names() == ["Something is needed"]


@pytest.mark.parametrize("begin", ["f2", "typing"])
def test_f2_or_typing_renames(wall, begin):
    wall.click(wall.middle("Send quote"))
    if begin == "f2":
        wall.key(Key.Key_F2)
        wall.type("Offer")
    else:
        wall.type("Offer")
    wall.key(Key.Key_Return)
    assert wall.selected_names() == ["Offer"]
    assert wall.session.editor.undo_text == "Rename step"


def test_esc_keeps_the_old_name(wall):
    before = wall.document
    wall.click(wall.middle("Send quote"))
    wall.key(Key.Key_F2)
    wall.type("Something else")
    wall.key(Key.Key_Escape)
    assert wall.document is before and not wall.editor.active and wall.view.hasFocus()


def test_digits_assess_and_nought_takes_it_back(wall):
    step = wall.node("Send quote")
    wall.click(wall.middle("Send quote"))
    for key, verdict in (
        (Key.Key_1, Verdict.AUTOMATABLE),
        (Key.Key_2, Verdict.JUDGMENT),
        (Key.Key_3, Verdict.COORDINATION),
        (Key.Key_4, Verdict.MIXED),
    ):
        wall.key(key)
        assert {a.step: a.verdict for a in wall.document.assessments.values()}[step.id] is verdict
    wall.key(Key.Key_0)
    assert step.id not in {a.step for a in wall.document.assessments.values()}


def test_a_digit_on_a_decision_says_why_not(wall):
    wall.click(wall.middle("Approved?"))
    wall.key(Key.Key_1)
    assert wall.refusals == ["Only steps are assessed: select one first."]


def test_alt_and_arrows_give_a_step_to_the_neighbouring_performer(wall):
    wall.click(wall.middle("Send quote"))
    wall.key(Key.Key_Up, ALT)
    assert wall.performer("Send quote") == "Budget owner"
    wall.key(Key.Key_Down, ALT)
    wall.key(Key.Key_Down, ALT)
    assert wall.performer("Send quote") == "Supplier"
    assert wall.refusals == ["There is no lane below."]


def test_ctrl_and_arrows_nudge(wall):
    before = wall.shape(wall.node("Send quote").id)
    wall.click(wall.middle("Send quote"))
    wall.key(Key.Key_Right, CTRL)
    assert wall.shape(wall.node("Send quote").id).x == before.x + 8


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_joins_the_way_and_goes_to_the_step_before(wall, key):
    wall.click(wall.middle("Send quote"))
    wall.key(key)
    assert ("Ask for three quotes", "Compare quotes", "") in wall.ways()
    assert wall.selected_names() == ["Ask for three quotes"]


def test_deleting_selects_once_and_not_at_all_where_nothing_may_be_changed(wall):
    selections = []
    wall.click(wall.middle("Send quote"))
    wall.view.selection_changed.connect(selections.append)
    wall.session.read_only = True
    wall.key(Key.Key_Delete)
    assert wall.selected_names() == ["Send quote"] and wall.refusals
    selections.clear()
    wall.session.read_only = False
    wall.key(Key.Key_Delete)
    assert selections == [(wall.node("Ask for three quotes").id,)]


def test_rings_that_are_used_again_stand_around_what_is_selected(wall):
    for chosen in (["Send quote"], ["Compare quotes"], [], ["Compare quotes", "Send quote"], ["Send quote"]):
        ids = {wall.node(name).id for name in chosen}
        wall.view.select(ids)
        rings = {item.element_id: item for item in wall.painted(Layer.RINGS) if item.isVisible()}
        assert rings.keys() == ids
        assert all(rings[key].boundingRect().contains(wall.scene.bounds_of(key).center()) for key in ids)


def test_ctrl_d_copies_and_selects_the_copy(wall):
    wall.click(wall.middle("Send quote"))
    wall.key(Key.Key_D, CTRL)
    copies = [step for step in wall.document.steps.values() if step.name == "Send quote"]
    assert len(copies) == 2 and wall.view.selected() == (copies[1].id,)


def test_ctrl_a_selects_every_node_and_esc_none(wall):
    wall.key(Key.Key_A, CTRL)
    assert len(wall.view.selected()) == 15
    wall.key(Key.Key_Escape)
    assert wall.view.selected() == ()


@pytest.mark.parametrize(("key", "table"), [(Key.Key_P, "pains"), (Key.Key_Q, "questions")])
def test_p_and_q_note_a_problem_or_a_question(wall, key, table):
    before = len(wall.document.table(table))
    wall.click(wall.middle("Send quote"))
    wall.key(key)
    wall.type("prices 1 and 2 differ")
    wall.key(Key.Key_Return)
    notes = list(wall.document.table(table).values())
    assert len(notes) == before + 1
    assert (notes[-1].about, notes[-1].text) == (wall.node("Send quote").id, "prices 1 and 2 differ")


def test_a_note_about_nothing_is_refused(wall):
    wall.key(Key.Key_P)
    assert wall.refusals == ["Select a step, decision, event or flow first."] and not wall.editor.active


def test_without_a_lane_the_map_says_what_comes_first(blank):
    blank.key(Key.Key_Delete)
    blank.click(blank.header("Clerk"))
    blank.key(Key.Key_Delete)
    blank.key(Key.Key_Return)
    assert blank.refusals == ["Add a participant first: a step needs somebody who does it."]


def test_a_screen_reader_is_told_what_is_selected(wall):
    assert wall.view.accessibleName() == "Map"
    wall.click(wall.middle("Write purchase order"))
    assert wall.view.accessibleDescription() == "Step Write purchase order, Purchasing, Automatable, 1 problem"
    flow = wall.flow("Approved?", "Request is rejected")
    wall.view.select((flow.id,))
    assert wall.view.accessibleDescription() == "Handoff from Approved? to Request is rejected, No"


def test_tab_leaves_the_map_when_nothing_is_selected(qtbot, wall):
    page, after = QWidget(), QLineEdit()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    layout.addWidget(wall.view)
    layout.addWidget(after)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    wall.view.setFocus()
    QTest.keyClick(wall.view, Key.Key_Tab)
    assert QApplication.focusWidget() is after
    QTest.keyClick(after, Key.Key_Tab, SHIFT)
    assert QApplication.focusWidget() is wall.view
    wall.view.setParent(None)


def test_the_map_answers_its_keys_itself_even_where_the_window_has_the_same_shortcut(wall):
    fired: list[str] = []
    for key in ("1", "P", "Del", "F2", "Ctrl+D", "Alt+Up"):
        action = QAction(wall.view)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False, key=key: fired.append(key))
        wall.view.addAction(action)
    wall.click(wall.middle("Send quote"))
    wall.key(Key.Key_1)
    wall.key(Key.Key_F2)
    wall.type("P1")
    wall.key(Key.Key_Return)
    assert not fired
    assert wall.selected_names() == ["P1"]


def test_typing_in_another_window_does_not_disturb_the_naming_of_a_new_step(wall):
    """The name still lands where the document has changed in between."""
    wall.click(wall.middle("Deliver goods"))
    wall.key(Key.Key_Return)
    wall.session.execute(SetFields(wall.node("Check request").id, {"name": "Check it"}))
    wall.type("Sign")
    wall.key(Key.Key_Return)
    assert wall.node("Sign").kind is StepKind.TASK and wall.node("Check it")


def test_a_map_without_a_session_takes_keys_and_clicks_without_harm(qtbot, appearance):
    view = MapView()
    qtbot.addWidget(view)
    view.show()
    for key in (Key.Key_Return, Key.Key_A, Key.Key_Escape, Key.Key_Tab):
        QTest.keyClick(view, key)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton)
    view.start_tool("step")
    view.rename_selected()
    view.fit()
    assert view.selected() == ()


@pytest.mark.parametrize(("tool", "table"), [("step", "steps"), ("decision", "decisions"), ("end", "events")])
def test_enter_puts_what_the_tool_makes_after_what_is_selected(wall, tool, table):
    before = set(wall.document.table(table))
    wall.view.select((wall.node("Deliver goods").id,))
    wall.view.start_tool(tool)
    wall.key(Qt.Key.Key_Return)
    wall.type("Something new")
    wall.key(Qt.Key.Key_Return)
    (made,) = set(wall.document.table(table)) - before
    assert wall.document.node(made).name == "Something new"
    assert any(target == "Something new" and source == "Deliver goods" for source, target, _ in wall.ways())
    wall.key(Qt.Key.Key_Escape)
    assert wall.view.selected() == (), "selecting was on again, so Esc selects nothing"


def test_enter_on_one_step_and_then_on_another_draws_a_flow(wall):
    wall.view.select((wall.node("Deliver goods").id,))
    wall.view.start_tool("flow")
    wall.key(Qt.Key.Key_Return)
    wall.view.select((wall.node("Check request").id,))
    wall.key(Qt.Key.Key_Return)
    assert ("Deliver goods", "Check request", "") in wall.ways()
    assert "arrow keys" in wall.refusals[0] and wall.refusals[-1].startswith("Connected")


def test_esc_forgets_where_a_flow_by_key_began(wall):
    ways = wall.ways()
    wall.view.select((wall.node("Deliver goods").id,))
    wall.view.start_tool("flow")
    wall.key(Qt.Key.Key_Return)
    wall.key(Qt.Key.Key_Escape)
    wall.view.start_tool("flow")
    wall.view.select((wall.node("Check request").id,))
    wall.key(Qt.Key.Key_Return)
    assert wall.ways() == ways
    wall.view.select(())
    wall.key(Qt.Key.Key_Return)
    assert "begins" in wall.refusals[-1]
