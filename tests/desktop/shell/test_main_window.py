"""The main window: nothing dead in it, nothing lost by it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.by_name import step_named
from workflow_studio.app.recovery import recoverable
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.actions.action import Needs
from workflow_studio.desktop.actions.catalogue import ACTIONS
from workflow_studio.desktop.appearance.theme import color, theme_name
from workflow_studio.desktop.controls.verdict_box import VerdictChip
from workflow_studio.desktop.window import documents as documents_module
from workflow_studio.desktop.window import saving as saving_module
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.words.window import CANCEL, DONT_SAVE, SAVE
from workflow_studio.desktop.workspace.views import View
from workflow_studio.editing.commands import Delete, SetFields
from workflow_studio.model import Claim, ClaimKind, Document, DocumentBuilder, Verdict
from workflow_studio.model.standing import proposed_ids
from workflow_studio.model.views import assessments_by_step


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the user will answer to questions, in order; a question without an answer fails the test."""
    answers: list[str] = []
    monkeypatch.setattr(saving_module, "ask", lambda *_question: answers.pop(0))
    return answers


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The messages that the user had to read."""
    said: list[str] = []
    monkeypatch.setattr(documents_module, "tell", lambda _parent, sentence, _hint="": said.append(sentence))
    monkeypatch.setattr(documents_module, "tell_failure", lambda _parent, failure: said.append(failure.message))
    return said


def open_purchase(window: MainWindow, purchase: Document) -> None:
    window.show_session(EditSession(purchase))


def change(window: MainWindow) -> None:
    assert window.workspace is not None
    step = step_named(window.workspace.open_map.document, "Send quote")
    window.workspace.open_map.execute(SetFields(step.id, {"name": "Send the quote"}))


def save_to(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path) if path else "", ""))


def test_without_a_document_only_what_needs_none_is_enabled(window: MainWindow) -> None:
    enabled = {declared.id for declared, action in window.actions_by_id if action.isEnabled()}
    assert enabled == {action.id for action in ACTIONS if action.needs is Needs.NOTHING}
    assert window.windowTitle() == "Workflow Studio"
    assert not window.work.toolbar.isVisible()


def test_every_action_does_something(window: MainWindow) -> None:
    for declared, action in window.actions_by_id:
        assert action.receivers("2triggered(bool)") > 0, declared.id


def test_a_blank_map_can_be_worked_on_at_once(window: MainWindow) -> None:
    window.actions_by_id.trigger("file.new")
    assert window.session is not None and not window.session.dirty
    assert len(window.session.document.lanes) == 1
    assert window.work.toolbar.isVisible()
    assert window.actions_by_id["insert.step"].isEnabled()


def test_a_document_of_claims_alone_opens_on_them(window: MainWindow) -> None:
    read = DocumentBuilder(title="Inventory")
    read.add(Claim, kind=ClaimKind.STATE, says="Red cells mean “late”.")
    window.show_session(EditSession.imported(read.build()))
    assert window.workspace is not None and window.workspace.view is View.CLAIMS
    assert not window.workspace.open_map.document.steps


def test_undo_says_what_it_takes_back(window: MainWindow, purchase: Document) -> None:
    open_purchase(window, purchase)
    assert not window.actions_by_id["edit.undo"].isEnabled()
    change(window)
    assert "“" in window.actions_by_id["edit.undo"].text()
    window.actions_by_id.trigger("edit.undo")
    assert window.session is not None
    assert step_named(window.session.document, "Send quote")
    window.actions_by_id.trigger("edit.redo")
    assert step_named(window.session.document, "Send the quote")


def test_the_title_names_the_file_and_marks_changes(
    window: MainWindow, purchase: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_purchase(window, purchase)
    save_to(monkeypatch, tmp_path / "Purchase requests")
    window.actions_by_id.trigger("file.save")
    assert (tmp_path / "Purchase requests.workflow").exists()
    assert window.windowTitle() == "Purchase requests.workflow[*] – Workflow Studio"
    assert not window.isWindowModified()
    assert "Saved" in window.status._state.text()
    change(window)
    assert window.isWindowModified()
    assert window.settings.recent() == (tmp_path / "Purchase requests.workflow",)


def test_cancel_in_the_save_question_keeps_the_window(
    window: MainWindow, purchase: Document, answers: list[str]
) -> None:
    open_purchase(window, purchase)
    change(window)
    answers.append(CANCEL)
    assert not window.close()
    assert window.isVisible() and window.workspace is not None


def test_cancel_in_the_file_dialog_keeps_the_window_too(
    window: MainWindow, purchase: Document, answers: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_purchase(window, purchase)
    change(window)
    answers.append(SAVE)
    save_to(monkeypatch, None)
    assert not window.close()
    assert window.workspace is not None


def test_giving_changes_up_leaves_nothing_to_recover(
    window: MainWindow, purchase: Document, answers: list[str]
) -> None:
    open_purchase(window, purchase)
    change(window)
    answers.append(DONT_SAVE)
    window.actions_by_id.trigger("file.close")
    assert window.workspace is None
    assert recoverable() == ()


def test_a_document_is_opened_beside_the_window(
    window: MainWindow, purchase: Document, tmp_path: Path, qtbot: QtBot, answers: list[str]
) -> None:
    path = tmp_path / "p.workflow"
    session = EditSession(purchase)
    session.save(path)
    session.close()
    window.documents.open(path)
    qtbot.waitUntil(lambda: window.session is not None, timeout=3000)
    assert window.session is not None and window.session.path == path
    assert window.status._state.text().startswith("Saved")


def test_a_file_that_cannot_be_opened_is_said_and_leaves_the_list(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, told: list[str]
) -> None:
    window.settings.remember_recent(tmp_path / "gone.workflow")
    window.documents.open(tmp_path / "gone.workflow")
    qtbot.waitUntil(lambda: bool(told), timeout=3000)
    assert window.session is None
    assert window.settings.recent() == ()


def test_files_can_be_dropped_anywhere(window: MainWindow, purchase: Document, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "p.workflow"
    session = EditSession(purchase)
    session.save(path)
    session.close()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert window.start.drop_zone._hovered
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))
    qtbot.waitUntil(lambda: window.session is not None, timeout=3000)


def test_other_files_are_not_taken(window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "photo.jpg")), QUrl("https://example.org/a.xlsx")])
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    window.dragEnterEvent(event)
    assert not event.isAccepted()


def test_selection_is_one_everywhere(window: MainWindow, purchase: Document) -> None:
    open_purchase(window, purchase)
    workspace = window.workspace
    assert workspace is not None
    step = step_named(purchase, "Check request")
    workspace.map.select((step.id,))
    assert workspace.open_map.selection == (step.id,)
    assert workspace.inspector.page.element == step.id
    other = step_named(purchase, "Send quote")
    workspace.outline.tree.setCurrentItem(workspace.outline.tree._items[other.id])
    assert workspace.map.selected() == (other.id,)


def test_the_verdict_keys_work_on_the_map_and_in_the_outline(
    window: MainWindow, purchase: Document, qtbot: QtBot
) -> None:
    open_purchase(window, purchase)
    workspace = window.workspace
    assert workspace is not None
    step = step_named(purchase, "Send quote")
    workspace.map.select((step.id,))
    qtbot.keyClick(workspace.map, Qt.Key.Key_2)
    assert assessments_by_step(workspace.open_map.document)[step.id].verdict is Verdict.JUDGMENT
    window.activateWindow()
    workspace.outline.tree.setFocus()
    window.actions_by_id.trigger("map.mixed")
    assert assessments_by_step(workspace.open_map.document)[step.id].verdict is Verdict.MIXED
    window.actions_by_id.trigger("map.clear")
    assert step.id not in assessments_by_step(workspace.open_map.document)


def test_steps_go_to_the_neighbouring_lane(window: MainWindow, purchase: Document) -> None:
    open_purchase(window, purchase)
    assert window.workspace is not None
    open_map = window.workspace.open_map
    step = step_named(purchase, "Compare quotes")
    open_map.select((step.id,))
    window.actions_by_id.trigger("map.lane_down")
    lanes = {lane.id: purchase.participants[lane.participant].name for lane in purchase.lanes.values()}
    assert lanes[open_map.document.steps[step.id].lane] == "Budget owner"


def test_laying_out_runs_beside_the_window_and_is_one_undo_step(
    window: MainWindow, purchase: Document, qtbot: QtBot
) -> None:
    open_purchase(window, purchase)
    assert window.session is not None
    session = window.session
    shape = next(shape for shape in session.document.shapes.values() if shape.of.startswith("step"))
    session.execute(SetFields(shape.id, {"x": shape.x + 700}))
    revision = session.editor.revision
    window.actions_by_id.trigger("map.arrange")
    qtbot.waitUntil(lambda: session.editor.revision != revision, timeout=5000)
    session.undo()
    assert session.editor.revision == revision


def test_new_participants_processes_and_to_be_maps(window: MainWindow, purchase: Document) -> None:
    open_purchase(window, purchase)
    assert window.workspace is not None
    open_map = window.workspace.open_map
    window.actions_by_id.trigger("insert.lane")
    assert "New participant" in [p.name for p in open_map.document.participants.values()]
    window.actions_by_id.trigger("map.to_be")
    assert open_map.document.maps[open_map.map_id].name == "To-be"
    tabs = [tab.text() for tab in window.workspace.tabs.row._group.buttons()]
    assert tabs == ["As-is", "To-be", "Table", "Text", "Handoffs", "Pages", "Sources"]
    window.actions_by_id.trigger("insert.process")
    assert open_map.document.processes[open_map.document.maps[open_map.map_id].process].name == "New process"


def test_events_can_be_added_without_the_mouse(window: MainWindow) -> None:
    window.actions_by_id.trigger("file.new")
    window.actions_by_id.trigger("insert.start")
    window.actions_by_id.trigger("insert.end")
    assert window.session is not None
    assert [event.kind.value for event in window.session.document.events.values()] == ["start", "end"]
    assert len(window.session.document.flows) == 1, "the end follows what was selected"


def test_the_theme_is_switched_live_and_remembered(window: MainWindow, purchase: Document) -> None:
    open_purchase(window, purchase)
    light = color("panel")
    window.actions_by_id.trigger("view.dark")
    assert theme_name() == "dark"
    assert color("panel") != light
    assert window.palette().window().color() == color("panel")
    assert window.settings.theme == "dark"
    assert window.actions_by_id["view.dark"].isChecked() and not window.actions_by_id["view.light"].isChecked()
    window.actions_by_id.trigger("view.light")
    assert color("panel") == light


def test_panels_can_be_hidden_and_stay_hidden(window: MainWindow, purchase: Document) -> None:
    open_purchase(window, purchase)
    assert window.workspace is not None
    window.actions_by_id.trigger("view.outline")
    assert not window.workspace.outline.isVisible()
    window.show_start_page()
    open_purchase(window, purchase)
    assert not window.workspace.outline.isVisible()
    assert not window.actions_by_id["view.outline"].isChecked()


def test_a_step_is_found_by_typing(window: MainWindow, purchase: Document, qtbot: QtBot) -> None:
    open_purchase(window, purchase)
    window.actions_by_id.trigger("edit.find")
    qtbot.keyClicks(window.work.commands, "release inv")
    qtbot.keyClick(window.work.commands, Qt.Key.Key_Return)
    assert window.workspace is not None
    open_map = window.workspace.open_map
    qtbot.waitUntil(lambda: open_map.selection == (step_named(purchase, "Release invoice").id,), timeout=1000)


def test_a_refused_edit_is_explained(window: MainWindow, purchase: Document) -> None:
    open_purchase(window, purchase)
    assert window.workspace is not None
    window.workspace.open_map.refused.emit("A flow cannot lead to a lane.")
    assert window.status._said.text() == "A flow cannot lead to a lane."


@pytest.mark.parametrize("tool", ["step", "decision", "flow"])
def test_what_a_tool_waits_for_is_not_said_any_longer_once_it_is_ended(
    window: MainWindow, purchase: Document, qtbot: QtBot, tool: str
) -> None:
    open_purchase(window, purchase)
    assert window.workspace is not None
    window.actions_by_id.trigger(f"insert.{tool}")
    assert "Esc" in window.status._said.text()
    qtbot.keyClick(window.workspace.map, Qt.Key.Key_Escape)
    assert not window.status._said.text()
    window.workspace.open_map.refused.emit("A flow cannot lead to a lane.")
    qtbot.keyClick(window.workspace.map, Qt.Key.Key_Escape)
    assert window.status._said.text() == "A flow cannot lead to a lane."


def test_everything_that_takes_the_keyboard_has_a_name(window: MainWindow, purchase: Document) -> None:
    open_purchase(window, purchase)
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)
    unnamed = [
        f"{widget.metaObject().className()} {widget.objectName()}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, kinds)
        and widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert unnamed == []


@pytest.mark.parametrize("size", [(1280, 800), (1600, 1000), (1920, 1080)])
def test_nothing_is_pushed_out_of_the_window(window: MainWindow, purchase: Document, size: tuple[int, int]) -> None:
    window.resize(*size)
    open_purchase(window, purchase)
    assert (window.width(), window.height()) == size
    workspace = window.workspace
    assert workspace is not None
    for part in (workspace.outline, workspace.map, workspace.inspector, workspace.dock, workspace.page.footer):
        corner = part.mapTo(window, QPoint(part.width(), part.height()))
        assert corner.x() <= size[0] and corner.y() <= size[1]
    overlapping = [
        button.text()
        for button in window.work.toolbar.findChildren(QAbstractButton)
        if button.isVisible() and button.width() < button.sizeHint().width()
    ]
    assert overlapping == []


def test_undoing_what_is_shown_shows_something_else(window: MainWindow, purchase: Document) -> None:
    open_purchase(window, purchase)
    assert window.workspace is not None
    open_map = window.workspace.open_map
    first = open_map.map_id
    for action in ("map.to_be", "insert.process", "insert.lane", "insert.start"):
        window.actions_by_id.trigger(action)
    while open_map.session.editor.can_undo:
        window.actions_by_id.trigger("edit.undo")
    assert open_map.map_id == first
    assert open_map.document == purchase
    while open_map.session.editor.can_redo:
        window.actions_by_id.trigger("edit.redo")
    assert len(open_map.document.processes) == 2


def test_a_document_that_is_open_elsewhere_says_that_it_is_read_only(
    window: MainWindow,
    purchase: Document,
    told: list[str],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = EditSession(purchase)
    first.save(tmp_path / "orders.workflow")
    window.documents.open(tmp_path / "orders.workflow")
    qtbot.waitUntil(lambda: window.session is not None, timeout=3000)
    assert told == ["“orders” is open in another window, so it is read only here."]
    assert window.windowTitle() == "orders.workflow[*] (read only) – Workflow Studio"
    assert window.status._state.text() == "Read only: open in another window"
    change(window)
    assert "open in another window" in window.status._said.text()
    save_to(monkeypatch, tmp_path / "copy.workflow")
    window.documents.saving.save()
    assert window.windowTitle() == "copy.workflow[*] – Workflow Studio"
    change(window)
    assert window.session is not None and window.session.dirty
    first.close()


def test_the_legend_explains_what_is_proposed_while_there_is_some(window: MainWindow, purchase: Document) -> None:
    open_purchase(window, purchase)
    assert window.workspace is not None
    sample = window.workspace.page.footer.proposed
    assert sample.isVisible()
    assert sample.accessibleName() == "Proposed, not confirmed"
    session = window.workspace.open_map.session
    inferred = proposed_ids(session.document)
    session.execute(Delete(tuple(inferred)))
    assert not sample.isVisible()
    session.undo()
    assert sample.isVisible()


def test_the_legend_gives_up_its_words_before_it_is_cut(window: MainWindow, purchase: Document, qtbot: QtBot) -> None:
    open_purchase(window, purchase)
    assert window.workspace is not None
    chips = window.workspace.page.footer.findChildren(VerdictChip)
    for width, words in ((1600, True), (960, False)):
        window.resize(width, 800)
        qtbot.waitUntil(lambda words=words: (chips[0].width() > 40) is words, timeout=1000)  # type: ignore[misc]
        assert all(chip.width() == chip.sizeHint().width() for chip in chips)
        footer = window.workspace.page.footer
        parts = sorted((part.geometry() for part in footer.findChildren(QWidget) if part.isVisible()), key=QRect.left)
        assert all(left.right() < right.left() for left, right in pairwise(parts)), "something overlaps"


def test_a_narrow_status_bar_cuts_the_source_s_name_and_nothing_else(window: MainWindow, purchase: Document) -> None:
    (source,) = purchase.sources.values()
    long = source.model_copy(update={"name": "Purchase requests of all sites, " * 6 + "2025.xlsx"})
    open_purchase(window, purchase.with_tables({"sources": {long.id: long}}))
    window.resize(960, 700)
    status = window.status
    for label in (status._state, status._counts, status._assessed):
        assert label.width() >= label.sizeHint().width(), label.text()
    assert status._source.geometry().right() <= status.width()
    assert window.width() == 960


def test_panels_keep_their_sizes_whatever_the_window_s(window: MainWindow, purchase: Document) -> None:
    open_purchase(window, purchase)
    assert window.workspace is not None
    sizes = [panel.width() for panel in (window.workspace.outline, window.workspace.inspector)]
    assert sizes == [232, 296] and window.workspace.dock.height() == 192
    window.show_start_page()
    window.resize(1900, 1000)
    open_purchase(window, purchase)
    assert sizes == [panel.width() for panel in (window.workspace.outline, window.workspace.inspector)]
    assert window.workspace.dock.height() == 192


def test_previews_wait_while_a_workbook_is_imported(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = tmp_path / "steps.csv"
    sample.write_text("No,Step\n1,Ask\n")
    window.start.show_files([], [sample])
    queue = window.start._previews
    assert queue.waits
    seen: list[bool] = []
    with window.make_room():
        seen.append(queue.waits)
    assert seen == [False] and queue.waits
    window.start.stop()


def test_a_narrow_window_has_tools_without_words_and_no_cut_ones(window: MainWindow, purchase: Document) -> None:
    window.resize(1400, 700)
    open_purchase(window, purchase)
    tools = [button for button in window.work.toolbar.findChildren(QToolButton) if button.isVisible()]
    with_words = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert any(button.toolButtonStyle() is with_words for button in tools)
    window.resize(960, 700)
    QApplication.processEvents()
    assert not any(button.toolButtonStyle() is with_words for button in tools)
    assert all(button.accessibleName() and button.toolTip() for button in tools)
