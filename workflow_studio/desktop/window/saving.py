"""Saving a document and letting go of it: with the questions that must be asked, and none of the answers assumed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from workflow_studio.app.session import EditSession
from workflow_studio.desktop.dialogs.message import ask, tell_failure
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.shell import Shell
from workflow_studio.desktop.words import window as words
from workflow_studio.file_kinds import DOCUMENT_SUFFIX
from workflow_studio.model import Failure
from workflow_studio.storage.failures import ChangedOnDisk

DOCUMENTS = words.documents(f"*{DOCUMENT_SUFFIX}")


class EndOfSession(Protocol):
    """What Qt's QSessionManager offers when the system shuts down or the user logs off."""

    def allowsInteraction(self) -> bool:
        """Whether the user may be asked now."""

    def cancel(self) -> None:
        """Stop the shutdown."""

    def release(self) -> None:
        """Asking is over."""


class Saving(QObject):
    """Saves what the shell shows. `save`, `save_as` and `may_leave` say whether the document is safe afterwards."""

    def __init__(self, shell: Shell, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._shell, self._window, self._settings = shell, window, settings

    def save(self) -> bool:
        """Save where the document was saved last; asks where if it never was. Whether it is saved now."""
        session = self._shell.session
        if session is None or session.path is None or session.read_only:
            return self.save_as()
        return self._save(session, session.path)

    def save_as(self) -> bool:
        """Ask where and save there. Whether it is saved now."""
        session = self._shell.session
        if session is None:
            return False
        proposed = session.path or Path(self._settings.folder) / f"{session.name}{DOCUMENT_SUFFIX}"
        name, _ = QFileDialog.getSaveFileName(self._window, words.SAVE_DOCUMENT, str(proposed), DOCUMENTS)
        if not name:
            return False
        named = Path(name)
        path = named if named.suffix == DOCUMENT_SUFFIX else named.with_name(named.name + DOCUMENT_SUFFIX)
        return self._save(session, path)

    def may_leave(self) -> bool:
        """Whether the document can go: saved, given up, or nothing to lose. Cancel keeps it."""
        return self._asked(given_up=lambda: None)

    def end_session(self, manager: EndOfSession) -> None:
        """The system shuts down. Cancel stops that; where nobody may be asked, the next start offers the work."""
        if not manager.allowsInteraction():
            return
        if not self._asked(given_up=self._shell.show_start_page):
            manager.cancel()
        manager.release()

    def reload(self) -> bool:
        """Show what another program wrote into the file; undo brings back what was here. Whether that could be read."""
        session = self._shell.session
        return session is not None and self._carried_out(session.reload)

    def keep_mine(self) -> bool:
        """Let the next save replace what another program wrote into the file."""
        session = self._shell.session
        return session is not None and self._carried_out(session.keep_mine)

    def _asked(self, given_up: Callable[[], object]) -> bool:
        session = self._shell.session
        if session is None or not session.dirty:
            return True
        answers = (words.SAVE, words.DONT_SAVE, words.CANCEL)
        answer = ask(self._window, words.save_changes(session.name), words.LOST_WHEN_CLOSED, answers)
        if answer == words.DONT_SAVE:
            given_up()
        return self.save() if answer == words.SAVE else answer == words.DONT_SAVE

    def _save(self, session: EditSession, path: Path, overwrite: bool = False) -> bool:
        try:
            session.save(path, overwrite=overwrite)
        except ChangedOnDisk as changed:
            return self._decide(session, path, changed)
        except Failure as failure:
            answer = ask(self._window, failure.message, failure.hint, (words.SAVE_AS, words.CANCEL))
            return answer == words.SAVE_AS and self.save_as()
        self._settings.remember_recent(path)
        self._settings.set_text("folder", str(path.parent))
        self._shell.note_saved()
        return True

    def _decide(self, session: EditSession, path: Path, changed: ChangedOnDisk) -> bool:
        """Another program was there first. After a reload nothing is closed: what came wants to be looked at."""
        answers = (words.KEEP_MINE, words.RELOAD, words.SAVE_COPY, words.CANCEL)
        answer = ask(self._window, changed.message, changed.hint, answers)
        if answer == words.KEEP_MINE:
            return self._save(session, path, overwrite=True)
        if answer == words.SAVE_COPY:
            return self.save_as()
        if answer == words.RELOAD:
            self.reload()
        return False

    def _carried_out(self, do: Callable[[], None]) -> bool:
        try:
            do()
        except Failure as failure:
            tell_failure(self._window, failure)
            return False
        return True
