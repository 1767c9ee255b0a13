"""The main window: the frame of menus, toolbar and status bar, and the start page or an open document in it.

What works on documents is loaded after the first paint, beside the window, or when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.controls.stacked import put_above, stacked
from workflow_studio.desktop.icons import window_icon
from workflow_studio.desktop.in_turns import InTurns, Parts
from workflow_studio.desktop.settings import THEMES, Settings, ThemeChoice
from workflow_studio.desktop.start.page import StartPage
from workflow_studio.desktop.window.busy import Busy
from workflow_studio.desktop.window.loading import Loading
from workflow_studio.desktop.window.menus import fill_menu_bar
from workflow_studio.desktop.words import backdrops as backdrop_words
from workflow_studio.desktop.words import window as words
from workflow_studio.desktop.workspace.status import Status
from workflow_studio.file_kinds import DOCUMENT_SUFFIX, WORKBOOK_SUFFIXES
from workflow_studio.resource_paths import samples_folder

if TYPE_CHECKING:  # loaded when the window is up
    from workflow_studio.app.session import EditSession
    from workflow_studio.desktop.window.documents import Documents
    from workflow_studio.desktop.window.saving import EndOfSession
    from workflow_studio.desktop.window.work import Work
    from workflow_studio.desktop.workspace.workspace import Workspace

SMALLEST = (960, 600)
USUAL = (1600, 1000)
TOOLS = {"select": "map.select", "step": "insert.step", "decision": "insert.decision", "flow": "insert.flow"}


class MainWindow(QMainWindow):
    """One window for one document."""

    def __init__(self, settings: Settings, appearance: Appearance) -> None:
        super().__init__()
        self.settings, self._appearance = settings, appearance
        self.workspace: Workspace | None = None
        self._work: Work | None = None
        self._loading = Loading(self)
        self._showing = InTurns(self)
        self._painted = False
        self.actions_by_id = ActionRegistry(self)
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.start = StartPage()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start)
        self.status = Status()
        self.setStatusBar(self.status)
        self._busy = Busy()
        self.status.addPermanentWidget(self._busy)
        self._column = stacked(self._pages)
        self.setCentralWidget(self._column)
        fill_menu_bar(self.menuBar(), self.actions_by_id, settings.recent, self.open)
        self._bind()
        appearance.changed.connect(self._on_theme)
        self._on_theme("")
        self._restore_geometry()
        self.show_start_page()

    @property
    def work(self) -> Work:
        """What works on documents; the first time this may wait until it is loaded."""
        if self._work is None:
            self._loading.wait()
            from workflow_studio.desktop.window.parts import Parts
            from workflow_studio.desktop.window.work import Work

            parts = Parts(self.settings, self.actions_by_id, self.status, self._busy)
            self._work = Work(self, self, parts, self._enable)
            self._work.toolbar.setVisible(self.workspace is not None)
            put_above(self._column, self._work.toolbar, self._work.notice)
            self._work.outside.settled.connect(self._refresh_status)
            self._enable()
        return self._work

    @property
    def documents(self) -> Documents:
        """Opening, saving and closing documents."""
        return self.work.documents

    @property
    def session(self) -> EditSession | None:
        """The session of the open document."""
        return self.workspace.open_map.session if self.workspace else None

    def open(self, path: Path) -> None:
        """Open a document, or start the import of a workbook."""
        self.documents.open(path)

    def show_session(self, session: EditSession) -> None:
        """Show this document in place of what was open."""
        self._showing.give_up()
        for _ in self._parts_of_showing(session):
            pass

    def show_session_soon(self, session: EditSession, then: Callable[[], object]) -> None:
        """Show this document in place of what was open, the window having its turn in between; `then` it is shown."""
        parts = self._parts_of_showing(session)
        next(parts)  # from here on it tidies up when it is given up
        self._showing.begin(parts, then)

    def _parts_of_showing(self, session: EditSession) -> Parts:
        self.start.stop()
        workspace: Workspace | None = None
        try:
            yield
            workspace = self.work.workspace_for(session)
            yield
            workspace.lay_out()
            yield
            workspace.begin()
            yield
        except GeneratorExit:  # another document, or the start page, is shown instead
            if workspace is not None:
                workspace.end()
                workspace.deleteLater()
            session.close()
            raise
        self._end_workspace()
        self.workspace = workspace
        self._pages.addWidget(workspace)
        self._pages.setCurrentWidget(workspace)
        self.actions_by_id.draw_icons()
        self.work.toolbar.show()
        self.status.follow(workspace.open_map)
        self.work.outside.follow(session)
        workspace.open_map.changed.connect(lambda _diff: self._refresh())
        workspace.map.tool_changed.connect(self._show_tool)
        workspace.view_changed.connect(self._unsay_hints)
        self._show_tool("select")
        self._refresh()
        workspace.map.setFocus()
        QTimer.singleShot(0, workspace, workspace.map.show_readable)
        if session.document.claims and not session.document.steps:
            workspace.show_claims()  # nothing is drawn yet; what the workbook says is what there is to see

    def show_start_page(self) -> None:
        """Close the document and show the start page."""
        self._showing.give_up()
        self._end_workspace()
        self._pages.setCurrentWidget(self.start)
        self.status.follow(None)
        self.start.show_files(self.settings.recent(), _samples())
        if self.isVisible():
            self._loading.look_for_recovered()
        self._refresh()

    def end_session(self, manager: EndOfSession) -> None:
        """The system shuts down: what is open is asked about."""
        if self.workspace is not None:
            self.documents.saving.end_session(manager)

    def note_saved(self) -> None:
        """The document was saved just now."""
        self.status.saved()
        self.work.outside.follow(self.session)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first time: what the window can do without until it is painted is loaded after that."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._after_first_paint)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask what is to become of changes; Cancel keeps the window."""
        if self.workspace is not None and not self.documents.saving.may_leave():
            event.ignore()
            return
        self.settings.set_bytes("window", self.saveGeometry())
        self.start.stop()
        self._loading.stop()
        self._showing.give_up()
        self._end_workspace()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Whoever comes back to the window hears what happened to the file meanwhile."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self._work is not None:
            self._work.outside.look()

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
        own: dict[str, Callable[[], object]] = {"file.quit": self.close}
        own |= {f"view.{theme}": partial(self._choose_theme, theme) for theme in THEMES}
        for declared, _action in self.actions_by_id:
            perform = own.get(declared.id) or partial(self._perform, declared.id)
            self.actions_by_id.bind({declared.id: perform})
        start = self.start
        start.workbook_wanted.connect(lambda: self.documents.choose_workbook())
        start.blank_wanted.connect(lambda: self.documents.new())
        start.document_wanted.connect(lambda: self.documents.choose_document())
        start.file_chosen.connect(self.open)
        start.recovered_chosen.connect(lambda found: self.documents.recover(found))
        start.recovered_refused.connect(lambda found: self.documents.discard(found))
        self._loading.recovered.connect(start.show_recovered)

    def _perform(self, action_id: str) -> None:
        self.work.perform(action_id)

    def _after_first_paint(self) -> None:
        self.setWindowIcon(window_icon())
        self._loading.begin()

    def _refresh_status(self) -> None:
        self.status.refresh()
        self._refresh()

    def _end_workspace(self) -> None:
        if self._work is not None:
            self._work.outside.follow(None)
            self._work.presenting.end()
            self._work.toolbar.hide()
        if self.workspace is not None:
            workspace, self.workspace = self.workspace, None
            session = workspace.open_map.session
            workspace.end()
            self._pages.removeWidget(workspace)
            workspace.deleteLater()
            session.close()

    def _refresh(self) -> None:
        session = self.session
        file = session.path.name if session and session.path else session.name if session else ""
        self.setWindowTitle(words.title(file, bool(session and session.read_only)))
        self.setWindowModified(bool(session and session.dirty))
        self._enable()

    def _enable(self) -> None:
        if self._work is not None:
            self._work.mark()
        else:
            self.actions_by_id.enable(set())

    def _show_tool(self, tool: str) -> None:
        """Mark the tool that is on. What the last one waited for is said no longer once none is on."""
        if tool == "select":
            self._unsay_hints()
        for name, action_id in TOOLS.items():
            self.actions_by_id[action_id].setChecked(name == tool)

    def _unsay_hints(self) -> None:
        """How to use what is not used any more is said no longer."""
        self.status.unsay((*words.TOOL_HINTS.values(), backdrop_words.HOW_TO_MOVE))

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
    found = folder.iterdir() if folder.exists() else ()
    return sorted(path for path in found if path.suffix in WORKBOOK_SUFFIXES)


def _dropped(event: QDropEvent | QDragEnterEvent) -> list[Path]:
    """The dropped files that can be opened."""
    data = event.mimeData()
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    return [path for path in paths if path.suffix.lower() in (DOCUMENT_SUFFIX, *WORKBOOK_SUFFIXES)]
