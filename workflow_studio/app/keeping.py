"""What is kept true of every map that is edited, in the order in which it is: lanes and nodes first, then notes."""

from __future__ import annotations

from workflow_studio.app.drawn_maps import DrawnMaps
from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.app.keeping_notes import keep_notes
from workflow_studio.editing.commands import Command
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.editor import Behavior, Editor
from workflow_studio.model import Document

KEEPING: tuple[Behavior, ...] = (keep_drawn, keep_notes)
"""The behaviors for an edit or two of a document: what is drawn is read for each."""


class KeptDrawings:
    """How the maps of a document that is edited for long are drawn, known from edit to edit."""

    def __init__(self, document: Document) -> None:
        self._maps = DrawnMaps()
        self.editor = Editor(document, (self._keep_drawn, keep_notes))
        self.editor.subscribe(lambda diff: self._maps.note(diff, self.editor.document))

    @property
    def known(self) -> bool:
        """Whether it is known of this very document."""
        return self._maps.document is self.editor.document

    def take(self, maps: DrawnMaps) -> None:
        """Use drawings that were read ahead, unless the document is another one by now."""
        if maps.document is self.editor.document:
            self._maps = maps

    def _keep_drawn(self, draft: Draft, command: Command) -> None:
        keep_drawn(draft, command, self._maps)
