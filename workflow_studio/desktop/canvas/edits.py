"""The only way from the canvas to the document: commands through the session, refusals told in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from workflow_studio.app.session import EditSession
from workflow_studio.desktop.words import canvas as words
from workflow_studio.editing.commands import Command
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.outcome import Refused
from workflow_studio.model import Document, Node


class MapEdits(QObject):
    """Executes commands on one session and says why one was refused.

    `badge_wanted`: what is noted about this element is to be shown; `lanes_to_go`: these lanes are to be deleted, and
    somebody has to ask what becomes of their steps.
    """

    refused = Signal(str)
    badge_wanted = Signal(str)
    lanes_to_go = Signal(tuple)

    def __init__(self, session: EditSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self._session.document

    @property
    def revision(self) -> int:
        """A number for the document's content."""
        return self._session.editor.revision

    def reason_against(self, command: Command) -> str:
        """Why this cannot be done; empty where it can."""
        if self._session.read_only:
            return words.READ_ONLY
        refused = self._session.editor.may(command)
        return refused.reason if refused else ""

    def may_edit(self) -> bool:
        """Whether anything can be changed; where not, the reason is told."""
        if self._session.read_only:
            self.refused.emit(words.READ_ONLY)
        return not self._session.read_only

    def execute(self, command: Command) -> Diff | None:
        """Carry a command out; where it is refused, the reason is told and the result is none."""
        if not self.may_edit():
            return None
        outcome = self._session.execute(command)
        if isinstance(outcome, Refused):
            self.refused.emit(outcome.reason)
            return None
        return outcome.diff

    def take_back(self, revision: int) -> bool:
        """Undo the last step if the document is still what it was right after it."""
        if self.revision != revision:
            return False
        self._session.undo()
        return True


def new_nodes(diff: Diff | None) -> tuple[str, ...]:
    """The ids of the steps, decisions and events that a change added."""
    return tuple(key for key, element in diff.added.items() if isinstance(element, Node)) if diff else ()
