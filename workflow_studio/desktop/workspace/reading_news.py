"""What the last reading of a newer workbook changed, until the user is done looking.

This is a way of looking at the document and not in it: it is worked out from the document before the reading and the
one of now, so it goes with an undo, comes back with a redo and is gone when the document is closed.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from workflow_studio.analysis.reading_changes import (
    ReadingChange,
    changed_elements,
    figures_changed,
    reading_changes,
)
from workflow_studio.app.reading_again import NextVersion
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Document

Marked = Mapping[str, tuple[ReadingChange, ...]]
"""What changed, by the elements that it shows on."""
_TOUCHING = ("claim", "evidence", "map", "source")
"""What the ids of that begin with which changes are worked out from."""


class ReadingNews(QObject):
    """`changes` are all of them, `elements` those on the map by id; `changed` tells that they are others now.

    `begun` tells that there is something to look at first. False while there is nothing.
    """

    changed = Signal()
    begun = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._before: Document | None = None
        self.source_name = ""
        self.changes: tuple[ReadingChange, ...] = ()
        self.figures: tuple[str, ...] = ()
        self.elements: Marked = {}

    def __bool__(self) -> bool:
        return bool(self.changes or self.figures)

    def begin(self, version: NextVersion) -> None:
        """What was worked out has just been done to the document."""
        self._before = version.document
        self.source_name = version.known.name
        self._take(version.changes, version.figures, version.elements)
        if self:
            self.begun.emit()

    def done_looking(self) -> None:
        """The user has seen it."""
        self._before = None
        self._take((), (), {})

    def follow(self, now: Document, diff: Diff) -> None:
        """The document is another one now."""
        if self._before is not None and any(key.startswith(_TOUCHING) for key in (*diff.touched, *diff.removed)):
            self._compare(now)

    def _compare(self, now: Document) -> None:
        before = self._before
        assert before is not None
        changes = reading_changes(before, now)
        self._take(changes, tuple(figures_changed(before, now)), changed_elements(changes, before, now))

    def _take(self, changes: tuple[ReadingChange, ...], figures: tuple[str, ...], elements: Marked) -> None:
        if (changes, figures, elements) != (self.changes, self.figures, self.elements):
            self.changes, self.figures, self.elements = changes, figures, elements
            self.changed.emit()
