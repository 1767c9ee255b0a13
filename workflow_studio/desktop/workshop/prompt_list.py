"""The prompts of a map as a list: what to ask, because of what, and about what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from workflow_studio.analysis.prompts import Prompt
from workflow_studio.app.asking import Kept
from workflow_studio.desktop.dock.rows import ABOUT, SIGN, SIGN_TOKEN, WHERE, DockRow
from workflow_studio.desktop.dock.where import about
from workflow_studio.desktop.words import workshop as words
from workflow_studio.model import Document

KEYS = {
    Qt.Key.Key_Q: Kept.QUESTION,
    Qt.Key.Key_P: Kept.PROBLEM,
    Qt.Key.Key_N: Kept.NOTE,
    Qt.Key.Key_Delete: Kept.NOTHING,
    Qt.Key.Key_Backspace: Kept.NOTHING,
}
MOST = 100
"""More than anybody asks in a workshop; the others come as these are dealt with, or when their step is selected."""


class PromptList(QListWidget):
    """One row for each prompt.

    `picked`: somebody made another one the current one; `answering`: its answer is to be written; `dealt`: a key dealt
    with it.
    """

    picked = Signal()
    answering = Signal()
    dealt = Signal(Kept)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Prompt, ...] = ()
        self.setAccessibleName(words.ASK_THE_ROOM)
        self.setProperty("kind", "rows")
        self.setMouseTracking(True)
        self.setItemDelegate(DockRow(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentRowChanged.connect(lambda _row: self.picked.emit())
        self.itemActivated.connect(lambda _item: self.answering.emit())

    @property
    def prompt(self) -> Prompt | None:
        """The current prompt."""
        return self._shown[self.currentRow()] if 0 <= self.currentRow() < len(self._shown) else None

    def show_prompts(self, document: Document, prompts: Sequence[Prompt], first: int) -> None:
        """List these; the first so many are about what is selected. The current one stays, or the next comes."""
        before, row = self.prompt, self.currentRow()
        self.blockSignals(True)
        self.clear()
        self._shown = tuple(prompts[:MOST])
        for number, prompt in enumerate(self._shown):
            self._add(document, prompt, selected=number < first)
        row = self._shown.index(before) if before in self._shown else min(row, self.count() - 1)
        self.setCurrentRow(0 if first and before not in self._shown[:first] else max(row, 0))
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter says what becomes of the current prompt."""
        kept = KEYS.get(Qt.Key(event.key()))
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if kept is not None and plain and self.prompt is not None:
            self.dealt.emit(kept)
        else:
            super().keyPressEvent(event)

    def _add(self, document: Document, prompt: Prompt, *, selected: bool) -> None:
        item = QListWidgetItem(prompt.asks, self)
        where = words.THE_WHOLE_PROCESS if prompt.about in document.maps else about(document, prompt.about)
        item.setData(SIGN, "crosshair" if selected else "message-circle-question-mark")
        item.setData(SIGN_TOKEN, "accent" if selected else "text2")
        item.setData(ABOUT, prompt.because)
        item.setData(WHERE, where)
        item.setToolTip(words.prompt_in_full(prompt.asks, prompt.because, where))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words.spoken_prompt(prompt.asks, prompt.because, where))
