"""A small field over the map in which a name or a note is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

SMALLEST_TEXT = 13
_DONE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


@dataclass(frozen=True, slots=True)
class Writing:
    """What is being written: where, what stood there, what is asked for, and who is told.

    `commit` gets the text and whether the user wants to go on to the next step (Tab).
    """

    name: str
    text: str
    prompt: str
    commit: Callable[[str, bool], None]
    cancel: Callable[[], None]
    replace_all: bool = True


class InlineEditor(QPlainTextEdit):
    """Enter commits, Tab commits and goes on, Esc gives up; a click elsewhere commits."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._writing: Writing | None = None
        self.setObjectName("inline-editor")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(False)
        self.document().setDocumentMargin(3)
        self.hide()

    @property
    def active(self) -> bool:
        """Whether something is being written."""
        return self._writing is not None

    def write(self, writing: Writing, where: QRect, scale: float = 1.0) -> None:
        """Open the field here; what was being written before is committed."""
        self.finish()
        self._writing = writing
        self.setAccessibleName(writing.name)
        self.setPlaceholderText(writing.prompt)
        self.setStyleSheet(f"font-size: {max(round(SMALLEST_TEXT * scale), SMALLEST_TEXT)}px; font-weight: 500;")
        self.setPlainText(writing.text)
        if writing.replace_all:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self.setGeometry(where)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self, go_on: bool = False) -> None:
        """Commit what is written, if anything is being written."""
        writing = self._close()
        if writing is not None:
            writing.commit(" ".join(self.toPlainText().split()), go_on)

    def give_up(self) -> None:
        """Close the field and leave everything as it was."""
        writing = self._close()
        if writing is not None:
            writing.cancel()

    def event(self, event: QEvent) -> bool:
        """While something is written no shortcut of the window may take a key away, except those with Ctrl."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(not event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Tab and Esc end the writing."""
        if event.key() in _DONE:
            self.finish(go_on=event.key() == Qt.Key.Key_Tab)
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A click elsewhere commits; a menu or another window does not."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finish()

    def _close(self) -> Writing | None:
        writing, self._writing = self._writing, None
        if writing is not None:
            had_focus = self.hasFocus()
            self.hide()
            parent = self.parentWidget()
            if had_focus and parent is not None:
                parent.setFocus(Qt.FocusReason.OtherFocusReason)
        return writing
