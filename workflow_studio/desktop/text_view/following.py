"""The outline text and its map, kept the same both ways."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from workflow_studio.app.jobs import Cancelled, Progress
from workflow_studio.app.outline_text.outline import Mistake
from workflow_studio.app.outline_text.taking_over import TakenOver, take_over
from workflow_studio.app.outline_text.writing import Written, written
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.diff import Diff
from workflow_studio.layout import LayoutCancelled
from workflow_studio.model import Failure

MANY_NEW, MANY_LINES = 60, 400
"""A text with more new lines, or with more lines at all, is read in the background."""


class Following(QObject):
    """Knows the text that says what the map says. `rewritten`: the map said something new, here is its text.

    `read`: a text was taken over; `busy`: a long one is being read.
    """

    rewritten = Signal(str)
    read = Signal()
    busy = Signal(bool)

    def __init__(self, open_map: OpenMap, text: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._open_map, self._text = open_map, text
        self._map_id = open_map.map_id
        self._before: Written = written(open_map.document, self._map_id)
        self._own = False
        self._stale = False
        self._read_text = ""
        self._running: Running[TakenOver] | None = None
        open_map.changed.connect(self._on_diff)
        open_map.shown.connect(lambda _map: self._on_map())

    @property
    def text(self) -> str:
        """The text that says what the map says."""
        return self._before.text

    @property
    def has_steps(self) -> bool:
        """Whether it says any step."""
        return bool(self._before.outline.entries)

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """What of it could not be read."""
        return self._before.outline.mistakes

    def take_over(self, line: int = -1, *, at_once: bool = False) -> None:
        """Change the map as the text says; successive changes in one line are one undo step.

        Many new lines are read in the background, unless that has to be done `at_once`.
        """
        if self._running is not None:
            self._running.drop()
            self._end_running()
        text = self._text()
        if text == self._before.text or self._open_map.session.read_only:
            return
        self._read_text = text
        merge_key = f"{self._map_id}:{line}"
        work = partial(take_over, self._open_map.document, self._map_id, self._before, text, merge_key)
        lines = text.count("\n")
        if not at_once and (lines > MANY_LINES or lines - self._before.text.count("\n") > MANY_NEW):
            self._running = Running(partial(_worked_out, work), self, self._done, self._failed)
            self.busy.emit(True)
        else:
            self._execute(work())

    def catch_up(self) -> None:
        """Show what the map says now, if that changed elsewhere; what was typed meanwhile is taken over first."""
        if not self._stale:
            return
        if self._map_id in self._open_map.document.maps:
            self.take_over(at_once=True)
        self._stale = False
        self._map_id = self._open_map.map_id
        self._before = written(self._open_map.document, self._map_id)
        self.rewritten.emit(self._before.text)
        self.read.emit()

    def line_of(self, element_id: str) -> int | None:
        """The line of an element; none for what is not in the text."""
        document = self._open_map.document
        flow = document.flows.get(element_id)
        wanted = flow.source if flow is not None else element_id
        pairs = zip(self._before.outline.entries, self._before.ids, strict=True)
        return next((entry.line for entry, key in pairs if key == wanted), None)

    def element_at(self, line: int) -> str | None:
        """The step, decision or event that a line belongs to: its own, or the one above."""
        pairs = zip(self._before.outline.entries, self._before.ids, strict=True)
        found = [key for entry, key in pairs if entry.line <= line]
        key = found[-1] if found else None
        return key if key is not None and self._open_map.document.find(key) is not None else None

    def _execute(self, work: TakenOver, *, show: bool = True) -> None:
        """Change the map; `show`: the text that is shown is still the one that was read."""
        if not work.command.changes.is_empty:
            self._own = True
            try:
                if self._open_map.execute(work.command) is None:
                    return
            finally:
                self._own = False
        self._before = work.written
        if show and work.written.text != self._text():
            self.rewritten.emit(work.written.text)
        self.read.emit()

    def _done(self, work: TakenOver) -> None:
        self._end_running()
        if self._open_map.document is not work.command.document:
            self.take_over()
            return
        typed_on = self._text() != self._read_text
        self._execute(work, show=not typed_on)
        if typed_on:
            self.take_over()

    def _failed(self, failure: Failure) -> None:
        self._end_running()
        self._open_map.refused.emit(str(failure))

    def _end_running(self) -> None:
        self._running = None
        self.busy.emit(False)

    def _on_diff(self, diff: Diff) -> None:
        if not self._own and _tells(diff):
            self._stale = True
            QTimer.singleShot(0, self, self._if_in_sight)

    def _on_map(self) -> None:
        self._stale = True
        QTimer.singleShot(0, self, self._if_in_sight)

    def _if_in_sight(self) -> None:
        page = self.parent()
        if page is not None and page.property("visible"):
            self.catch_up()


def _worked_out(work: Callable[..., TakenOver], progress: Progress) -> TakenOver:
    def tell(fraction: float) -> bool:
        progress.fraction = fraction
        return not progress.cancelled

    try:
        return work(progress=tell)
    except LayoutCancelled as error:
        raise Cancelled from error


def _tells(diff: Diff) -> bool:
    """Whether something changed that an outline says."""
    return any(not key.startswith(("shape", "edge", "claim", "source", "evidence")) for key in diff.touched)
