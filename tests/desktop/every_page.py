"""A walk through everything that the window shows of an open document, for tests of what must hold everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workflow_studio.desktop.dialogs.about import About
from workflow_studio.desktop.dialogs.export import ExportDialog
from workflow_studio.desktop.dialogs.message import Message
from workflow_studio.desktop.dialogs.shortcuts import ShortcutSheet
from workflow_studio.desktop.dock.panel import CHANGES
from workflow_studio.desktop.phases.dialog import PhasesDialog
from workflow_studio.desktop.presentation.window import PresentationWindow
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.workspace.views import VIEW_KINDS, View
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.model import Document
from workflow_studio.model.views import is_handoff

SOURCES_PARTS = 4
FIRST_LAYOUT_MS = 300
"""What was opened just now is laid out in several rounds."""


def every_page(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """The window in each of its states, with what to call it; the open document stays as it is."""
    workspace = window.workspace
    assert workspace is not None
    QTest.qWait(FIRST_LAYOUT_MS)
    yield from _on_the_map(window, workspace)
    for view in VIEW_KINDS:
        if VIEW_KINDS[view].there(workspace.open_map.document):
            yield from _views(window, workspace, view)
    workspace.show_map()
    yield from _presenting(window)
    yield from _sheets(window)


def _on_the_map(window: MainWindow, workspace: Workspace) -> Iterator[tuple[str, QWidget]]:
    for name, selection in one_of_each(workspace.open_map.document).items():
        workspace.open_map.select(selection)
        _settle()
        yield f"map, {name}", window
    workspace.open_map.select(())
    workspace.show_workshop_bar(True)
    workspace.find_bar.begin(replacing=True)
    for number in range(CHANGES):
        workspace.dock.tabs.choose(number)
        _settle()
        yield f"panel {number} below the map, with the bars above it", window
    workspace.find_bar.hide()
    workspace.show_workshop_bar(False)
    workspace.dock.tabs.choose(0)


def _views(window: MainWindow, workspace: Workspace, view: View) -> Iterator[tuple[str, QWidget]]:
    workspace.show_view(view)
    _settle()
    yield view, window
    page = workspace.page_of(view)
    if view is View.SOURCES and page is not None:
        for part in range(SOURCES_PARTS):
            page.show_part(part)  # type: ignore[attr-defined]  # views are made when they are shown
            _settle()
            yield f"{view}, page {part}", window


def _presenting(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.actions_by_id["view.present"].trigger()
    shown = next(one for one in QApplication.topLevelWidgets() if isinstance(one, PresentationWindow))
    shown.showNormal()
    shown.resize(window.size())
    _settle()
    yield "presentation", shown
    window.work.presenting.end()
    window.activateWindow()


def _sheets(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    workspace = window.workspace
    assert workspace is not None
    open_map = workspace.open_map
    sheets = (
        ShortcutSheet(window),
        About(window),
        ExportDialog(open_map.document, "Purchase", Path("out"), window.settings, window),
        PhasesDialog(window, open_map),
        Message(window, "The file cannot be saved here.", "Choose another folder.", ("Save elsewhere", "Cancel")),
    )
    for sheet in sheets:
        sheet.setWindowModality(Qt.WindowModality.NonModal)
        sheet.show()
        _settle()
        yield type(sheet).__name__, sheet
        sheet.close()
        sheet.deleteLater()


def one_of_each(document: Document) -> dict[str, tuple[str, ...]]:
    """What to select for each page of the inspector."""
    on_map = next(iter(document.maps))
    flows = [flow for flow in document.flows.values() if flow.map == on_map]
    tables = (document.steps, document.decisions, document.events, document.lanes, document.notes)
    first = [next((one.id for one in table.values() if one.map == on_map), "") for table in tables]
    step, decision, event, lane, note = first
    handoff = next((flow.id for flow in flows if is_handoff(document, flow)), "")
    flow = next((flow.id for flow in flows if not is_handoff(document, flow)), "")
    named = {"step": step, "decision": decision, "event": event, "lane": lane, "note": note}
    named |= {"handoff": handoff, "flow": flow}
    pages = {name: (key,) for name, key in named.items() if key}
    return {"nothing": (), **pages, "several": tuple(document.steps)[:2]}


def _settle() -> None:
    QTest.qWait(30)
