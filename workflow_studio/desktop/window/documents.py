"""Opening documents and workbooks, and closing what is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from workflow_studio.app.importing import Imported
from workflow_studio.app.jobs import Cancelled
from workflow_studio.app.recovery import Recoverable
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.assistant import ImportAssistant
from workflow_studio.desktop.collecting import set_aside
from workflow_studio.desktop.dialogs.export import ExportDialog
from workflow_studio.desktop.dialogs.message import ask, tell, tell_failure
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.busy import Busy
from workflow_studio.desktop.window.saving import DOCUMENTS, Saving
from workflow_studio.desktop.window.shell import Shell
from workflow_studio.desktop.words import assistant, changes
from workflow_studio.desktop.words import window as words
from workflow_studio.editing.names import NOBODY_YET
from workflow_studio.file_kinds import DOCUMENT_SUFFIX, WORKBOOK_SUFFIXES
from workflow_studio.model import Failure

WORKBOOKS = assistant.workbook_filter(WORKBOOK_SUFFIXES)


class Documents(QObject):
    """One window holds one document; another one takes its place once it is saved or given up.

    `newer_wanted` carries the path of a workbook that the open map is to follow, `added` what was made of one more
    (the app's `Imported`): both are for the open map, and nothing takes its place.
    """

    newer_wanted = Signal(object)
    added = Signal(object)

    def __init__(self, shell: Shell, window: QWidget, settings: Settings, busy: Busy) -> None:
        super().__init__(window)
        self._shell, self._window, self._settings, self._busy = shell, window, settings, busy
        self.saving = Saving(shell, window, settings)

    def new(self) -> None:
        """A blank map with one lane."""
        self._replace(lambda: self._shell.show_session(EditSession.blank(words.NEW_PROCESS, NOBODY_YET)))

    def choose_document(self) -> None:
        """Ask for a document and open it."""
        name, _ = QFileDialog.getOpenFileName(self._window, words.OPEN_DOCUMENT, self._settings.folder, DOCUMENTS)
        if name:
            self.open(Path(name))

    def choose_workbook(self) -> None:
        """Ask for a workbook and import it."""
        name, _ = QFileDialog.getOpenFileName(self._window, assistant.IMPORT, self._settings.folder, WORKBOOKS)
        if name:
            self.open(Path(name))

    def choose_newer(self) -> None:
        """Ask for a newer version of a workbook that the open map came from, and read it."""
        name, _ = QFileDialog.getOpenFileName(self._window, changes.READ_NEWER, self._settings.folder, WORKBOOKS)
        if name:
            self._settings.set_text("folder", str(Path(name).parent))
            self.newer_wanted.emit(Path(name))

    def choose_another(self) -> None:
        """Ask for one more workbook, and add what is made of it to the open map."""
        names, _ = QFileDialog.getOpenFileNames(self._window, assistant.ADD, self._settings.folder, WORKBOOKS)
        if names:
            self._import([Path(name) for name in names], adds=True)

    def open(self, path: Path) -> None:
        """Open a document, or start the import of a workbook."""
        if path.suffix.lower() != DOCUMENT_SUFFIX:
            self._import([path])
        elif self._shell.session is None or self._shell.session.path != path:
            self._replace(lambda: self._open_document(path))

    def open_all(self, paths: Sequence[Path]) -> None:
        """Open the first document among these; several workbooks are imported together."""
        document = next((path for path in paths if path.suffix.lower() == DOCUMENT_SUFFIX), None)
        if document is not None:
            self.open(document)
        else:
            self._import(paths)

    def recover(self, found: Recoverable) -> None:
        """Go on with what a crash left behind."""
        try:
            self._shell.show_session(found.open())
        except Failure as failure:
            tell_failure(self._window, failure)

    def discard(self, found: Recoverable) -> None:
        """Throw recovered work away, after asking."""
        answers = (words.DISCARD, words.CANCEL)
        hint = words.not_brought_back(found.name)
        if ask(self._window, words.THROW_RECOVERED_AWAY, hint, answers) == words.DISCARD:
            found.discard()
            self._shell.show_start_page()

    def close(self) -> bool:
        """Close the document, after asking what is to become of changes. Whether it is closed now."""
        if not self.saving.may_leave():
            return False
        self._shell.show_start_page()
        return True

    def export(self) -> None:
        """The export dialog."""
        workspace = self._shell.workspace
        if workspace is not None:
            session = workspace.open_map.session
            kept = self._settings.text("export_folder")
            folder = session.path.parent if session.path else Path(kept or self._settings.folder)
            shown = workspace.overlays.kind
            dialog = ExportDialog(session.document, session.name, folder, self._settings, self._window, shown)
            dialog.exec()
            self._settings.set_text("export_folder", str(dialog.folder()))

    def _replace(self, go_on: Callable[[], object]) -> None:
        if self.saving.may_leave():
            go_on()

    def _open_document(self, path: Path) -> None:
        room = ExitStack()
        room.enter_context(self._shell.make_room())  # from now on, not only when there is something to show
        running = Running(partial(EditSession.open, path), self, self._show_soon, self._cannot_open(path))
        running.ended.connect(lambda: room.close())  # which holds it: a bound method would be let go, and so the room
        self._busy.watch(running, words.opening(path.name))

    def _show_soon(self, session: EditSession) -> None:
        set_aside()
        self._shell.show_session_soon(session, partial(self._opened, session))

    def _opened(self, session: EditSession) -> None:
        assert session.path is not None and self._shell.workspace is not None
        self._busy.watch_drawing(self._shell.workspace.map, words.opening(session.path.name))
        self._remember(session.path)
        for warning in session.warnings:
            tell(self._window, warning)
        if session.read_only:
            tell(self._window, words.read_only(session.name), words.READ_ONLY_HINT)

    def _cannot_open(self, path: Path) -> Callable[[Failure], None]:
        def say(failure: Failure) -> None:
            if isinstance(failure, Cancelled):
                return
            if not path.exists():
                self._settings.forget_recent(path)
            tell_failure(self._window, failure)

        return say

    def _import(self, paths: Sequence[Path], adds: bool = False) -> None:
        self._settings.set_text("folder", str(paths[0].parent))
        session = self._shell.session
        with self._shell.make_room():
            document = session.document if session else None
            # Whether the open document can go is asked when a map takes its place: it may be updated instead.
            may_finish = (lambda: True) if adds else self.saving.may_leave
            assistant = ImportAssistant(paths, self._window, document, adds, may_finish)
            assistant.created.connect(self.added if adds else self._show_imported)
            assistant.update_wanted.connect(self.newer_wanted)
            assistant.exec()
            assistant.deleteLater()

    def _show_imported(self, imported: Imported) -> None:
        self._shell.show_session(EditSession.imported(imported.document))

    def _remember(self, path: Path) -> None:
        self._settings.remember_recent(path)
        self._settings.set_text("folder", str(path.parent))
