"""The keyboard reaches every panel and finds its way back; every thing it reaches says what it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.by_name import lane_of, step_named
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.controls.labels import ElidedLabel
from workflow_studio.desktop.dialogs.about import About
from workflow_studio.desktop.dialogs.crash import CrashDialog
from workflow_studio.desktop.dialogs.export import ExportDialog
from workflow_studio.desktop.dialogs.message import Message
from workflow_studio.desktop.dialogs.shortcuts import ShortcutSheet
from workflow_studio.desktop.inspector.name_field import NameField
from workflow_studio.desktop.inspector.step_page import StepPage
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.words.canvas import ALL_IN_SIGHT
from workflow_studio.desktop.workspace.views import View
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.editing.commands import SetVerdict
from workflow_studio.model import Document, Verdict


@pytest.fixture
def window(window: MainWindow, qtbot: QtBot, purchase: Document) -> MainWindow:
    qtbot.waitActive(window)
    window.show_session(EditSession(purchase))
    return window


def workspace_of(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def unnamed(root: QWidget) -> list[str]:
    """What takes the keyboard and has no name for a screen reader."""
    return [
        f"{widget.metaObject().className()} in {root.metaObject().className()}"
        for widget in [root, *root.findChildren(QWidget)]
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
    ]


def test_f6_goes_round_the_panels_and_esc_back_to_the_map(window: MainWindow, qtbot: QtBot) -> None:
    workspace = workspace_of(window)
    workspace.open_map.select((step_named(workspace.open_map.document, "Send quote").id,))
    qtbot.waitUntil(lambda: workspace.dock.issues.count() > 0, timeout=3000)
    workspace.map.setFocus()
    for panel in (workspace.inspector, workspace.dock, workspace.outline, workspace.page):
        window.actions_by_id.trigger("view.next_panel")
        assert panel.isAncestorOf(QApplication.focusWidget())
    window.actions_by_id.trigger("view.previous_panel")
    assert workspace.outline.isAncestorOf(QApplication.focusWidget())
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert workspace.map.hasFocus()
        window.actions_by_id.trigger("view.next_panel")


def test_a_hidden_panel_is_passed_over(window: MainWindow) -> None:
    workspace = workspace_of(window)
    workspace.show_panel("inspector", False)
    workspace.map.setFocus()
    window.actions_by_id.trigger("view.next_panel")
    assert workspace.dock.isAncestorOf(QApplication.focusWidget())


def test_after_a_verdict_the_keyboard_goes_to_the_missing_reason(window: MainWindow, qtbot: QtBot) -> None:
    workspace = workspace_of(window)
    step = step_named(workspace.open_map.document, "Send quote")
    workspace.open_map.select((step.id,))
    workspace.open_map.execute(SetVerdict((step.id,), Verdict.AUTOMATABLE))
    workspace.map.setFocus()
    window.actions_by_id.trigger("view.next_panel")
    page = workspace.inspector.page
    assert isinstance(page, StepPage) and page.reason.hasFocus()
    qtbot.keyClicks(page.reason, "The price list says it")
    qtbot.keyClick(page.reason, Qt.Key.Key_Escape)
    assert workspace.map.hasFocus()
    assert [a.reason for a in workspace.open_map.document.assessments.values() if a.step == step.id] == [
        "The price list says it"
    ]


def test_enter_in_a_new_lane_s_name_leads_back_to_the_map(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id.trigger("insert.lane")
    workspace = workspace_of(window)
    name = workspace.inspector.page.name  # type: ignore[attr-defined]
    assert isinstance(name, NameField) and name.hasFocus()
    qtbot.keyClicks(name, "Warehouse")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert workspace.map.hasFocus()
    assert lane_of(workspace.open_map.document, "Warehouse")


def test_ctrl_m_works_wherever_the_keyboard_is_and_its_button_follows(window: MainWindow, qtbot: QtBot) -> None:
    workspace = workspace_of(window)
    action = window.actions_by_id["view.minimap"]
    button = next(b for b in workspace.page.footer.findChildren(QWidget) if b.accessibleName() == action.toolTip())
    for widget in (workspace.map, workspace.outline.tree):
        widget.setFocus()
        before = workspace.map.minimap_wanted
        qtbot.keyClick(widget, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
        assert workspace.map.minimap_wanted is not before
        assert action.isChecked() is button.isChecked() is workspace.map.minimap_wanted  # type: ignore[attr-defined]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not workspace.map.minimap_wanted
    window.show_session(EditSession(workspace.open_map.document))
    assert not workspace_of(window).map.minimap_wanted, "remembered for the next document"


def test_why_there_is_no_minimap_is_said_until_one_zooms(window: MainWindow) -> None:
    workspace = workspace_of(window)
    workspace.map.fit()
    while not (workspace.map.minimap_wanted and window.status._said.text() == ALL_IN_SIGHT):
        window.actions_by_id.trigger("view.minimap")
    workspace.map.zoom_to(1.0)
    assert not window.status._said.text()


@pytest.mark.parametrize("table", ["steps", "decisions", "events", "flows", "lanes", ""])
def test_everything_on_the_way_of_the_keyboard_has_a_name(window: MainWindow, table: str, qtbot: QtBot) -> None:
    workspace = workspace_of(window)
    document = workspace.open_map.document
    wanted = max(document.table(table).values(), key=lambda e: len(e.evidence)).id if table else ""
    workspace.open_map.select((wanted,) if wanted else ())
    qtbot.waitUntil(lambda: workspace.dock.issues.count() > 0, timeout=3000)
    assert unnamed(window) == []


def test_every_dialog_names_what_it_holds(
    window: MainWindow, purchase: Document, settings: Settings, tmp_path: Path
) -> None:
    dialogs: list[QDialog] = [
        About(window),
        ShortcutSheet(window),
        CrashDialog("report", window),
        Message(window, "The file is damaged.", "Open a copy."),
        ExportDialog(purchase, "Purchase", tmp_path, settings, window),
    ]
    for dialog in dialogs:
        dialog.show()
        assert unnamed(dialog) == []
        assert dialog.windowTitle()
        dialog.reject()


def test_the_panels_are_as_large_as_before_after_a_view_without_them(window: MainWindow) -> None:
    workspace = workspace_of(window)
    panels = workspace.outline, workspace.inspector, workspace.dock
    before = [panel.size() for panel in panels]
    for view in (View.PAGES, View.HANDOFFS):
        workspace.show_view(view)
        QTest.qWait(0)
        workspace.show_map()
        QTest.qWait(0)
        assert [panel.size() for panel in panels] == before, view


def test_the_scope_has_the_room_that_the_agenda_leaves(window: MainWindow) -> None:
    workspace = workspace_of(window)
    workspace.show_workshop_bar(True)
    QTest.qWait(0)
    scope = workspace.workshop_bar.scope
    texts = [label for label in workspace.workshop_bar.findChildren(ElidedLabel) if label.isVisible()]
    assert all(label.width() <= label.sizeHint().width() for label in texts)
    assert scope.width() > workspace.workshop_bar.width() / 3
