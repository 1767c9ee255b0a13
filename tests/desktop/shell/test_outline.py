"""The outline mirrors the map and edits it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.by_name import lane_of, step_named
from tests.desktop.claims.claimed import claimed_purchase
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance, color
from workflow_studio.desktop.outline.panel import Outline
from workflow_studio.desktop.outline.rows import BADGE, COUNT, ID, PROPOSED, TILE
from workflow_studio.desktop.outline.tree import OutlineTree
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import AddLane, AddNode, AddProcess, Delete, SetFields, SetVerdict
from workflow_studio.model import Verdict


@pytest.fixture
def outline(open_map: OpenMap, qtbot: QtBot) -> Outline:
    outline = Outline(open_map)
    qtbot.addWidget(outline)
    outline.resize(240, 800)
    outline.show()
    return outline


@pytest.fixture
def tree(outline: Outline) -> OutlineTree:
    return outline.tree


def lanes(tree: OutlineTree) -> list[str]:
    return [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())]


def rows(tree: OutlineTree, lane: str) -> list[str]:
    item = tree.topLevelItem(lanes(tree).index(lane))
    return [item.child(row).text(0) for row in range(item.childCount())]


def test_it_lists_lanes_from_top_to_bottom_with_what_is_in_them(tree: OutlineTree) -> None:
    assert lanes(tree) == ["Requester", "Purchasing", "Budget owner", "Supplier"]
    assert rows(tree, "Supplier") == ["Send quote", "Deliver goods"]
    assert rows(tree, "Budget owner") == ["Decide on the purchase", "Approved?"]
    assert [tree.topLevelItem(row).data(0, COUNT) for row in range(4)] == [2, 5, 1, 2]


def test_steps_show_their_verdict_and_what_is_noted(tree: OutlineTree, open_map: OpenMap) -> None:
    write = tree._items[step_named(open_map.document, "Write purchase order").id]
    assert write.data(0, TILE) == Verdict.AUTOMATABLE
    assert write.data(0, BADGE) == "triangle-alert"
    assert write.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Write purchase order, Automatable, has a problem"


def test_what_is_only_proposed_is_marked_and_said(appearance: Appearance, qtbot: QtBot) -> None:
    open_map = OpenMap(EditSession(claimed_purchase()))
    tree = OutlineTree(open_map)
    qtbot.addWidget(tree)
    proposed = tree._items[step_named(open_map.document, "Check request").id]
    fact = tree._items[step_named(open_map.document, "Send quote").id]
    assert proposed.data(0, PROPOSED) and not fact.data(0, PROPOSED)
    assert proposed.toolTip(0).endswith(", proposed") and "proposed" not in fact.toolTip(0)
    open_map.session.close()


def test_it_follows_the_document(tree: OutlineTree, open_map: OpenMap, qtbot: QtBot) -> None:
    step = step_named(open_map.document, "Send quote")
    open_map.execute(SetFields(step.id, {"name": "Send the quote"}))
    open_map.execute(SetVerdict((step.id,), Verdict.JUDGMENT))
    open_map.execute(AddLane(open_map.map_id, "Warehouse"))
    open_map.execute(Delete((step_named(open_map.document, "Deliver goods").id,)))
    qtbot.waitUntil(lambda: lanes(tree)[-1] == "Warehouse", timeout=1000)
    assert rows(tree, "Supplier") == ["Send the quote"]
    assert tree._items[step.id].data(0, TILE) == Verdict.JUDGMENT
    open_map.session.undo()
    qtbot.waitUntil(lambda: rows(tree, "Supplier") == ["Send the quote", "Deliver goods"], timeout=1000)


def test_a_name_that_is_taken_back_with_what_came_after_it_is_the_old_one(
    tree: OutlineTree, open_map: OpenMap, qtbot: QtBot
) -> None:
    step = step_named(open_map.document, "Send quote")
    open_map.execute(SetFields(step.id, {"name": "Send the quote"}))
    assert rows(tree, "Supplier") == ["Send the quote", "Deliver goods"]
    open_map.execute(AddLane(open_map.map_id, "Warehouse"))
    open_map.session.undo()
    open_map.session.undo()
    qtbot.waitUntil(lambda: rows(tree, "Supplier") == ["Send quote", "Deliver goods"], timeout=1000)


def test_lanes_stay_folded_and_rows_selected_when_steps_come(
    tree: OutlineTree, open_map: OpenMap, qtbot: QtBot
) -> None:
    document = open_map.document
    supplier, step = lane_of(document, "Supplier"), step_named(document, "Check request")
    tree._items[supplier].setExpanded(False)
    open_map.select((step.id,))
    open_map.execute(AddNode(supplier, name="Send a reminder"))
    qtbot.waitUntil(lambda: "Send a reminder" in rows(tree, "Supplier"), timeout=1000)
    assert not tree._items[supplier].isExpanded()
    assert tree._items[lane_of(document, "Purchasing")].isExpanded()
    assert [item.data(0, ID) for item in tree.selectedItems()] == [step.id]


def test_selecting_a_row_selects_everywhere_and_the_other_way_round(tree: OutlineTree, open_map: OpenMap) -> None:
    step = step_named(open_map.document, "Send quote")
    tree.setCurrentItem(tree._items[step.id])
    assert open_map.selection == (step.id,)
    other = step_named(open_map.document, "Check request")
    open_map.select((other.id,))
    assert [item.data(0, ID) for item in tree.selectedItems()] == [other.id]


def test_the_arrow_of_a_selected_lane_is_painted_over_its_ground(tree: OutlineTree, open_map: OpenMap) -> None:
    lane = tree.topLevelItem(0)
    open_map.select((lane.data(0, ID),))
    row = tree.visualItemRect(lane)
    picture = tree.viewport().grab().toImage()
    ground = color("selected")
    inside = [picture.pixelColor(x, y) for x in range(11, 14) for y in range(row.top() + 8, row.bottom() - 8)]
    assert ground in inside and any(pixel != ground for pixel in inside)


def test_a_row_is_renamed_in_place(tree: OutlineTree, open_map: OpenMap, qtbot: QtBot) -> None:
    step = step_named(open_map.document, "Send quote")
    tree.setCurrentItem(tree._items[step.id])
    tree.setFocus()
    tree.rename_current()
    edit = tree.findChild(QLineEdit)
    assert edit is not None
    edit.selectAll()
    qtbot.keyClicks(edit, "Offer a price")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_map.document.steps[step.id].name == "Offer a price", timeout=1000)
    qtbot.waitUntil(lambda: "Offer a price" in rows(tree, "Supplier"), timeout=1000)


def test_renaming_a_lane_renames_the_participant(tree: OutlineTree, open_map: OpenMap) -> None:
    lane = lane_of(open_map.document, "Supplier")
    tree.commit_name(tree.indexFromItem(tree._items[lane]), "Vendor")
    assert lane_of(open_map.document, "Vendor") == lane


def test_an_empty_name_changes_nothing(tree: OutlineTree, open_map: OpenMap) -> None:
    before = open_map.document
    tree.commit_name(tree.indexFromItem(tree._items[lane_of(before, "Supplier")]), "   ")
    assert open_map.document is before


def test_dropping_a_step_on_another_lane_hands_it_over(tree: OutlineTree, open_map: OpenMap, qtbot: QtBot) -> None:
    step = step_named(open_map.document, "Compare quotes")
    lane = lane_of(open_map.document, "Budget owner")
    tree._drop([step.id], lane, below=False)
    assert open_map.document.steps[step.id].lane == lane
    qtbot.waitUntil(lambda: "Compare quotes" in rows(tree, "Budget owner"), timeout=1000)


@pytest.mark.parametrize(
    ("target", "below", "order"),
    [
        ("Supplier", True, ["Purchasing", "Budget owner", "Supplier", "Requester"]),
        ("Supplier", False, ["Purchasing", "Budget owner", "Requester", "Supplier"]),
        ("Requester", False, ["Requester", "Purchasing", "Budget owner", "Supplier"]),
        ("Purchasing", True, ["Purchasing", "Requester", "Budget owner", "Supplier"]),
    ],
)
def test_dropping_a_lane_reorders_lanes(
    tree: OutlineTree, open_map: OpenMap, qtbot: QtBot, target: str, below: bool, order: list[str]
) -> None:
    tree._drop([lane_of(open_map.document, "Requester")], lane_of(open_map.document, target), below)
    tree.refresh()
    assert lanes(tree) == order


def test_folded_lanes_stay_folded(tree: OutlineTree, open_map: OpenMap) -> None:
    tree.topLevelItem(1).setExpanded(False)
    open_map.execute(AddLane(open_map.map_id, "Warehouse"))
    tree.refresh()
    assert [tree.topLevelItem(row).isExpanded() for row in range(4)] == [True, False, True, True]


def test_choosing_a_process_shows_its_map(outline: Outline, open_map: OpenMap) -> None:
    open_map.execute(AddProcess("Returns"))
    assert [outline.processes.item(row).text() for row in range(2)] == ["Purchase requests", "Returns"]
    outline.processes.setCurrentRow(1)
    shown = open_map.document.maps[open_map.map_id]
    assert open_map.document.processes[shown.process].name == "Returns"
    assert lanes(outline.tree) == []


def test_undoing_the_process_that_is_shown_goes_back_to_the_first(outline: Outline, open_map: OpenMap) -> None:
    first = open_map.map_id
    open_map.execute(AddProcess("Returns"))
    outline.processes.setCurrentRow(1)
    assert open_map.map_id != first
    open_map.session.undo()
    assert open_map.map_id == first
    assert outline.processes.count() == 1
    assert lanes(outline.tree)[0] == "Requester"


def test_a_process_can_be_deleted_but_not_the_last_one(
    outline: Outline, open_map: OpenMap, refusals: list[str]
) -> None:
    first = open_map.map_id
    open_map.execute(AddProcess("Returns"))
    outline.processes.setCurrentRow(1)
    outline.processes.delete_current()
    assert [process.name for process in open_map.document.processes.values()] == ["Purchase requests"]
    assert open_map.map_id == first
    outline.processes.delete_current()
    assert refusals == ["A document has at least one process."]
    open_map.session.undo()
    assert len(open_map.document.processes) == 2


def test_a_process_is_renamed_in_place(outline: Outline, open_map: OpenMap, qtbot: QtBot) -> None:
    outline.processes.editItem(outline.processes.item(0))
    edit = outline.processes.findChild(QLineEdit)
    assert edit is not None
    qtbot.keyClicks(edit, "Buying")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: outline.processes.item(0).text() == "Buying", timeout=1000)


def test_enter_adds_a_step_after_the_row_and_lets_it_be_named(tree: OutlineTree, open_map: OpenMap) -> None:
    open_map.select((step_named(open_map.document, "Ask for three quotes").id,))
    before = set(open_map.document.steps)

    QTest.keyClick(tree, Qt.Key.Key_Return)
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "Remind the supplier")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()

    (new,) = set(open_map.document.steps) - before
    assert open_map.document.steps[new].name == "Remind the supplier"
    # It stands in the way from asking to sending, in purchasing
    ends = {(flow.source, flow.target) for flow in open_map.document.flows.values()}
    asked, sent = (step_named(open_map.document, name).id for name in ("Ask for three quotes", "Send quote"))
    assert {(asked, new), (new, sent)} <= ends and (asked, sent) not in ends
    assert open_map.document.steps[new].lane == open_map.document.steps[asked].lane


def test_a_name_that_is_left_as_it_is_shown_is_no_name(tree: OutlineTree, open_map: OpenMap) -> None:
    tree.setCurrentItem(tree.topLevelItem(0))
    before = set(open_map.document.steps)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    QTest.keyClick(tree.findChild(QLineEdit), Qt.Key.Key_Return)
    QApplication.processEvents()
    (new,) = set(open_map.document.steps) - before
    assert open_map.document.steps[new].name == ""


def test_alt_and_an_arrow_moves_a_lane(tree: OutlineTree, open_map: OpenMap) -> None:
    assert lanes(tree)[:2] == ["Requester", "Purchasing"]
    tree.setCurrentItem(tree.topLevelItem(0))
    QTest.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    tree.refresh()
    assert lanes(tree)[:2] == ["Purchasing", "Requester"]
    QTest.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    tree.refresh()
    assert lanes(tree)[:2] == ["Requester", "Purchasing"]
