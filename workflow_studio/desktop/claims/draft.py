"""Claims of a document that is not there yet: the import assistant decides on them before the map is made."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from workflow_studio.app.claim_decisions import ClaimDecision, decision_of, with_decisions
from workflow_studio.app.keeping import KEEPING
from workflow_studio.editing.commands import Command
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.editor import Editor
from workflow_studio.editing.outcome import Refused
from workflow_studio.model import Claim, Document


class ClaimsDraft(QObject):
    """A document to decide in.

    `decided` gives what was decided by the claims' keys, `changed` a Diff, `refused` a sentence for the user.
    """

    changed = Signal(object)
    decided = Signal(object)
    refused = Signal(str)

    def __init__(
        self, document: Document, decisions: Mapping[str, ClaimDecision], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = Editor(with_decisions(document, decisions), KEEPING)

    @property
    def document(self) -> Document:
        """The document with what was decided."""
        return self._editor.document

    def execute(self, command: Command) -> Diff | None:
        """Carry a command out; where it is refused, the reason is told and the result is none."""
        outcome = self._editor.execute(command)
        if isinstance(outcome, Refused):
            self.refused.emit(outcome.reason)
            return None
        claims = [claim for claim in map(self.document.find, outcome.diff.updated) if isinstance(claim, Claim)]
        self.decided.emit({claim.key: decision_of(claim) for claim in claims if claim.key})
        self.changed.emit(outcome.diff)
        return outcome.diff
