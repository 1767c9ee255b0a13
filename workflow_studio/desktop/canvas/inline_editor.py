"""A small field over the map in which a name or a note is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

TEXT, PADDING, RADIUS = 13, 8, 10
_DONE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_HELD = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


@dataclass(frozen=True, slots=True)
class Writing:
    """What is being written: where, what stood there, what is asked for, and who is told.

    `commit` gets the text and whether the user wants to go on to the next step (Tab). `lines`: Shift+Enter begins
    another line.
    """

    name: str
    text: str
    prompt: str
    commit: Callable[[str, bool], None]
    cancel: Callable[[], None]
    replace_all: bool = True
    lines: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """Where on the screen something is written, and how it is set: like the text that it stands for."""

    box: QRect
    scale: float = 1.0
    above: float = 0.0
    centred: bool = False


class InlineEditor(QPlainTextEdit):
    """Enter commits, Tab commits and goes on, Esc gives up; a click elsewhere commits."""

    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._writing: Writing | None = None
        self.setObjectName("inline-editor")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(False)
        self.hide()

    @property
    def active(self) -> bool:
        """Whether something is being written."""
        return self._writing is not None

    def write(self, writing: Writing, field: Field) -> None:
        """Open the field; what was being written before is committed."""
        self.finish()
        self._writing = writing
        self.setAccessibleName(writing.name)
        self.setPlaceholderText(writing.prompt)
        self.setPlainText(writing.text)
        self._set_like(field)
        if writing.replace_all:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def finish(self, go_on: bool = False) -> None:
        """Commit what is written, if anything is being written."""
        writing = self._close()
        if writing is not None:
            lines = (" ".join(line.split()) for line in self.toPlainText().splitlines())
            writing.commit("\n".join(lines).strip() if writing.lines else " ".join(filter(None, lines)), go_on)

    def give_up(self) -> None:
        """Close the field and leave everything as it was."""
        writing = self._close()
        if writing is not None:
            writing.cancel()

    def event(self, event: QEvent) -> bool:
        """Keys that write are not taken by the window's shortcuts; before another shortcut works, this is committed."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()
            return True
        done = super().event(event)
        if not event.isAccepted() and event.key() not in _HELD:
            self.finish()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Tab and Esc end the writing."""
        goes_on_below = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() != Qt.Key.Key_Tab
        if event.key() in _DONE and goes_on_below and self._writing is not None and self._writing.lines:
            self.insertPlainText("\n")
        elif event.key() in _DONE:
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

    def _set_like(self, field: Field) -> None:
        """The same size, weight and place as the text on the map, so that nothing jumps."""
        scale = max(field.scale, 1.0)
        size, radius = round(TEXT * scale), round(RADIUS * scale)
        self.setStyleSheet(f"font-size: {size}px; font-weight: 500; padding: 0; border-radius: {radius}px;")
        self.document().setDocumentMargin(PADDING * scale)
        self.setViewportMargins(0, round(field.above * scale), 0, 0)
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if field.centred else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.setGeometry(field.box)

    def _close(self) -> Writing | None:
        writing, self._writing = self._writing, None
        if writing is not None:
            had_focus = self.hasFocus()
            self.hide()
            parent = self.parentWidget()
            if had_focus and parent is not None:
                parent.setFocus(Qt.FocusReason.OtherFocusReason)
            self.closed.emit()
        return writing
