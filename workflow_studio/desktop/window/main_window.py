"""The main window: start page or open document, and the actions that lead from one to the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from workflow_studio.app.recovery import recoverable
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.actions.catalogue import WORK_ON_THE_MAP
from workflow_studio.desktop.actions.registry import ActionRegistry, shown_key
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.controls.stacked import stacked
from workflow_studio.desktop.dialogs.about import About
from workflow_studio.desktop.dialogs.shortcuts import ShortcutSheet
from workflow_studio.desktop.icons import window_icon
from workflow_studio.desktop.lanes.work import LaneWork
from workflow_studio.desktop.phases.work import PhaseWork
from workflow_studio.desktop.settings import THEMES, Settings, ThemeChoice
from workflow_studio.desktop.start.page import StartPage
from workflow_studio.desktop.window.arranging_work import ArrangingWork
from workflow_studio.desktop.window.busy import Busy
from workflow_studio.desktop.window.clipboard_work import ClipboardWork
from workflow_studio.desktop.window.documents import Documents
from workflow_studio.desktop.window.map_work import MapWork
from workflow_studio.desktop.window.menus import context_menu, fill_menu_bar
from workflow_studio.desktop.window.notice_bar import NoticeBar
from workflow_studio.desktop.window.offers import offers
from workflow_studio.desktop.window.on_paper import OnPaper
from workflow_studio.desktop.window.outside_notice import OutsideNotice
from workflow_studio.desktop.window.presenting import Presenting
from workflow_studio.desktop.window.search_work import SearchWork
from workflow_studio.desktop.window.showing import Showing
from workflow_studio.desktop.window.structure_work import structure_handlers
from workflow_studio.desktop.window.table_work import TableWork
from workflow_studio.desktop.window.view_work import ViewWork
from workflow_studio.desktop.window.what_is_there import what_is_there
from workflow_studio.desktop.window.workshop_work import workshop_handlers
from workflow_studio.desktop.workspace.command_field import CommandField
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.desktop.workspace.status import Status
from workflow_studio.desktop.workspace.toolbar import Toolbar
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.importing.reading import SUFFIXES as WORKBOOK_SUFFIXES
from workflow_studio.picture.overlays import OverlayKind
from workflow_studio.resource_paths import samples_folder
from workflow_studio.storage.files import SUFFIX

SMALLEST = (960, 600)
USUAL = (1600, 1000)
TOOLS = {"select": "map.select", "step": "insert.step", "decision": "insert.decision", "flow": "insert.flow"}


class MainWindow(QMainWindow):
    """One window for one document."""

    def __init__(self, settings: Settings, appearance: Appearance) -> None:
        super().__init__()
        self.settings, self._appearance = settings, appearance
        self.workspace: Workspace | None = None
        self.actions_by_id = ActionRegistry(self)
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.setWindowIcon(window_icon())
        self.start = StartPage()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start)
        self.status = Status()
        self.setStatusBar(self.status)
        self._busy = busy = Busy()
        self.status.addPermanentWidget(busy)
        self.documents = Documents(self, self, settings, busy)
        self.view_work = ViewWork(lambda: self.workspace, settings, self._enable)
        self.map_work = MapWork(lambda: self.workspace, busy, self.status.say, self)
        self.table_work = TableWork(self._open_map, busy, self.status.say, self)
        self.presenting = Presenting(lambda: self.workspace, self.status.say, settings, self)
        self.on_paper = OnPaper(lambda: self.workspace, busy, self.status.say, settings, self)
        self.arranging_work = ArrangingWork(lambda: self.workspace, busy, self.status.say, self)
        self.showing = Showing(lambda: self.workspace, self.actions_by_id)
        self.lane_work = LaneWork(lambda: self.workspace, self.status.say, self)
        self.phase_work = PhaseWork(lambda: self.workspace, self)
        find = self.actions_by_id.declared("edit.find")
        self.commands = CommandField(lambda: offers(self.actions_by_id, self._open_map()), shown_key(find))
        self.commands.elements_found.connect(self._highlight)
        self.toolbar = Toolbar(self.actions_by_id, self.commands)
        self.notice = NoticeBar()
        self.outside = OutsideNotice(self.notice, self.documents.saving, self.status.say, self)
        self.setCentralWidget(stacked(self.toolbar, self.notice, self._pages))
        fill_menu_bar(self.menuBar(), self.actions_by_id, settings.recent, self.documents.open)
        self._bind()
        appearance.changed.connect(self._on_theme)
        self._on_theme("")
        self._restore_geometry()
        self.show_start_page()

    @property
    def session(self) -> EditSession | None:
        """The session of the open document."""
        return self.workspace.open_map.session if self.workspace else None

    @property
    def overlay_kind(self) -> OverlayKind:
        """What the map is coloured by."""
        return self.workspace.overlays.kind if self.workspace else OverlayKind.VERDICT

    def show_session(self, session: EditSession) -> None:
        """Show this document in place of what was open."""
        self.start.stop()
        self._end_workspace()
        open_map = OpenMap(session)
        self.workspace = Workspace(open_map, self.actions_by_id, self.settings)
        self._pages.addWidget(self.workspace)
        self._pages.setCurrentWidget(self.workspace)
        self.toolbar.show()
        self.status.follow(open_map)
        self.outside.follow(session)
        self._join(self.workspace)
        self._show_tool("select")
        self._refresh()
        self.workspace.map.setFocus()
        QTimer.singleShot(0, self.workspace, self.workspace.map.show_readable)
        if session.document.claims and not session.document.steps:
            self.workspace.show_claims()  # nothing is drawn yet; what the workbook says is what there is to see

    def show_start_page(self) -> None:
        """Close the document and show the start page."""
        self._end_workspace()
        self._pages.setCurrentWidget(self.start)
        self.toolbar.hide()
        self.status.follow(None)
        self.start.show_files(self.settings.recent(), _samples(), recoverable())
        self._refresh()

    def note_saved(self) -> None:
        """The document was saved just now."""
        self.status.saved()
        self.outside.follow(self.session)
        self._refresh()

    @contextmanager
    def make_room(self) -> Iterator[None]:
        """No previews while this lasts."""
        self.start.pause()
        try:
            yield
        finally:
            if self.workspace is None:
                self.start.go_on()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask what is to become of changes; Cancel keeps the window."""
        if not self.documents.saving.may_leave():
            event.ignore()
            return
        self.settings.set_bytes("window", self.saveGeometry())
        self.start.stop()
        self._end_workspace()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Whoever comes back to the window hears what happened to the file meanwhile."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.outside.look()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Workbooks and documents can be dropped anywhere."""
        if _dropped(event):
            event.acceptProposedAction()
            self.start.set_hovered(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Not dropped after all."""
        self.start.set_hovered(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, once the drop is over."""
        self.start.set_hovered(False)
        if paths := _dropped(event):
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.documents.open_all(paths))

    def _bind(self) -> None:
        documents, start = self.documents, self.start
        for action_id in WORK_ON_THE_MAP:
            needs = self.actions_by_id.declared(action_id).needs
            self.actions_by_id.bind({action_id: partial(self.view_work.bring_map_back, needs)})
        self.clipboard_work = clipboard = ClipboardWork(
            lambda: self.workspace, self.actions_by_id, self._busy, self.status.say, self
        )
        works = (
            *(self.view_work, self.map_work, self.table_work, self.presenting, self.on_paper, self.arranging_work),
            *(self.showing, self.lane_work, self.phase_work, clipboard),
            SearchWork(lambda: self.workspace, self.commands),
        )
        for work in works:
            self.actions_by_id.bind(work.handlers())
        self.actions_by_id.bind(workshop_handlers(lambda: self.workspace))
        self.actions_by_id.bind(structure_handlers(lambda: self.workspace))
        self.actions_by_id.bind(
            {
                "file.new": documents.new,
                "file.open": documents.choose_document,
                "file.import": documents.choose_workbook,
                "file.newer": documents.choose_newer,
                "file.add": documents.choose_another,
                "file.save": documents.saving.save,
                "file.save_as": documents.saving.save_as,
                "file.export": documents.export,
                "file.close": documents.close,
                "file.quit": self.close,
                "edit.undo": lambda: self.session and self.session.undo(),
                "edit.redo": lambda: self.session and self.session.redo(),
                "edit.find": self.commands.begin,
                "help.shortcuts": lambda: ShortcutSheet(self).exec(),
                "help.about": lambda: About(self).exec(),
                **{f"view.{theme}": partial(self._choose_theme, theme) for theme in THEMES},
            }
        )
        self.outside.settled.connect(self._refresh_status)
        documents.newer_wanted.connect(self.map_work.read_newer)
        documents.added.connect(self.map_work.add_imported)
        start.workbook_wanted.connect(documents.choose_workbook)
        start.blank_wanted.connect(documents.new)
        start.document_wanted.connect(documents.choose_document)
        start.file_chosen.connect(documents.open)
        start.recovered_chosen.connect(documents.recover)
        start.recovered_refused.connect(documents.discard)

    def _join(self, workspace: Workspace) -> None:
        open_map = workspace.open_map
        open_map.changed.connect(lambda _diff: self._refresh())
        open_map.selected.connect(lambda _ids: self._enable())
        open_map.paste_wanted.connect(self.table_work.paste)
        workspace.outline.lane_wanted.connect(self.map_work.add_lane)
        workspace.outline.process_wanted.connect(self.map_work.add_process)
        workspace.outline.menu_wanted.connect(lambda at: context_menu(self.actions_by_id, self, open_map).exec(at))
        workspace.map.context_menu_requested.connect(
            lambda _ids, at: context_menu(self.actions_by_id, self, open_map).exec(at)
        )
        self.lane_work.join(workspace)
        self.phase_work.join(workspace)
        self.clipboard_work.join(workspace)
        workspace.map.tool_changed.connect(self._show_tool)
        workspace.view_changed.connect(self._enable)
        open_map.action_wanted.connect(self.actions_by_id.trigger)
        self.actions_by_id.add_map_keys(workspace.map)
        self.actions_by_id.add_map_keys(workspace.outline.tree)

    def _refresh_status(self) -> None:
        self.status.refresh()
        self._refresh()

    def _end_workspace(self) -> None:
        self.outside.follow(None)
        self.presenting.end()
        if self.workspace is not None:
            workspace, self.workspace = self.workspace, None
            session = workspace.open_map.session
            workspace.end()
            self._pages.removeWidget(workspace)
            workspace.deleteLater()
            session.close()

    def _open_map(self) -> OpenMap | None:
        return self.workspace.open_map if self.workspace else None

    def _highlight(self, ids: tuple[str, ...]) -> None:
        """Let what is found stand out on the map."""
        if self.workspace is not None:
            self.workspace.map.highlight(ids)

    def _refresh(self) -> None:
        session = self.session
        file = session.path.name if session and session.path else session.name if session else ""
        state = " (read only)" if session and session.read_only else ""
        self.setWindowTitle(f"{file}[*]{state} – Workflow Studio" if session else "Workflow Studio")
        self.setWindowModified(bool(session and session.dirty))
        self._enable()

    def _enable(self) -> None:
        self.actions_by_id.enable(what_is_there(self._open_map()))
        editor = self.session.editor if self.session else None
        for action_id, text in (
            ("edit.undo", editor.undo_text if editor else ""),
            ("edit.redo", editor.redo_text if editor else ""),
        ):
            word = "Undo" if action_id == "edit.undo" else "Redo"
            self.actions_by_id[action_id].setText(f"&{word} “{text}”" if text else f"&{word}")
        self.view_work.mark_shown(self.actions_by_id)
        self.showing.mark_chosen()

    def _show_tool(self, tool: str) -> None:
        for name, action_id in TOOLS.items():
            self.actions_by_id[action_id].setChecked(name == tool)

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self.settings.theme = choice
        self._appearance.choose(choice)

    def _on_theme(self, _name: str) -> None:
        self.actions_by_id.refresh_icons()
        for choice in THEMES:
            self.actions_by_id[f"view.{choice}"].setChecked(choice == self.settings.theme)
        if self.workspace is not None:
            self.workspace.follow_theme()

    def _restore_geometry(self) -> None:
        state = self.settings.bytes("window")
        if state is None or not self.restoreGeometry(state):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(min(USUAL[0], room.width()), min(USUAL[1], room.height()))


def _samples() -> list[Path]:
    folder = samples_folder()
    found = folder.glob("*") if folder.exists() else ()
    return sorted(path for path in found if path.suffix in WORKBOOK_SUFFIXES)


def _dropped(event: QDropEvent | QDragEnterEvent) -> list[Path]:
    """The dropped files that can be opened."""
    data = event.mimeData()
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    return [path for path in paths if path.suffix.lower() in (SUFFIX, *WORKBOOK_SUFFIXES)]
