"""A small field over the map in which a name or a note is written."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workflow_studio.desktop.canvas.aid_box import AidBox
from workflow_studio.desktop.canvas.line_aid import LineAid, Offer

TEXT, PADDING, RADIUS = 13, 8, 10
EDGE = 4
_DONE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_HELD = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


@dataclass(frozen=True, slots=True)
class Writing:
    """What is being written: where, what stood there, what is asked for, and who is told.

    `commit` gets the text and whether the user wants to go on to the next step (Tab). `aid` helps with a step's name.
    `lines`: Shift+Enter begins another line.
    """

    name: str
    text: str
    prompt: str
    commit: Callable[[str, bool], None]
    cancel: Callable[[], None]
    replace_all: bool = True
    aid: LineAid | None = None
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
        self._around = parent
        self._writing: Writing | None = None
        self._field = Field(QRect())
        self.setObjectName("inline-editor")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(False)
        self._box = AidBox(parent)
        self._box.setFocusProxy(self)  # a click on an offer must not give the keyboard to the map
        self._box.taken.connect(self._take)
        self.cursorPositionChanged.connect(self._help)
        self.textChanged.connect(self._grow)
        self.textChanged.connect(self._help)
        self.hide()

    @property
    def active(self) -> bool:
        """Whether something is being written."""
        return self._writing is not None

    def write(self, writing: Writing, field: Field) -> None:
        """Open the field; what was being written before is committed."""
        self.finish()
        self.setAccessibleName(writing.name)
        self.setPlaceholderText(writing.prompt)
        self.setPlainText(writing.text)
        self._set_like(field)
        if writing.replace_all:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._writing = writing  # not before: what changes above is not written by anybody, and needs no help
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._grow()
        self._help()
        self.opened.emit()

    @property
    def aid_box(self) -> AidBox:
        """What stands below the field."""
        return self._box

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
        """Enter, Tab and Esc end the writing; while somebody is offered, Enter and Tab take the offer."""
        offer = self._box.offer
        goes_on_below = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() != Qt.Key.Key_Tab
        if offer is not None and event.key() in _STEPS:
            self._box.go(_STEPS[Qt.Key(event.key())])
        elif offer is not None and event.key() in _DONE:
            self._take(offer)
        elif event.key() in _DONE and goes_on_below and self._writing is not None and self._writing.lines:
            self.insertPlainText("\n")
        elif event.key() in _DONE and not self._asks():
            self.finish(go_on=event.key() == Qt.Key.Key_Tab)
        elif event.key() in _DONE:
            return
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A click elsewhere commits; a menu or another window does not."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finish()

    def _grow(self) -> None:
        """As high as what is written, downwards; up again from the edge of the window."""
        if self._writing is None:
            return
        lines = self.document().size().height()
        margins = self.viewportMargins().top() + 2 * (self.document().documentMargin() + self.frameWidth())
        high = max(self._field.box.height(), math.ceil(lines * self.fontMetrics().lineSpacing() + margins))
        box = QRect(self._field.box.topLeft(), QSize(self._field.box.width(), high))
        lowest = self._around.rect().bottom() - EDGE
        box.moveBottom(min(box.bottom(), lowest))
        if box != self.geometry():
            self.setGeometry(box)
        if high > self._field.box.height():
            self.verticalScrollBar().setValue(0)

    def _help(self) -> None:
        """Say what the line will do, and offer who can be meant where the cursor stands."""
        if self._writing is None:
            return
        aid = self._writing.aid
        if aid is None:
            self._box.show_beside(self.geometry(), "", ())
            return
        line = self.toPlainText()
        caption, offers = aid.says(line), aid.offers(line, self.textCursor().position())
        self.setAccessibleDescription(". ".join(filter(None, (caption, *(offer.text for offer in offers)))))
        self._box.show_beside(self.geometry(), caption, offers)

    def _asks(self) -> bool:
        """Whether the line names somebody who has no lane: the cursor goes there, and who can be meant is offered."""
        aid = self._writing.aid if self._writing is not None else None
        place = aid.unclear(self.toPlainText()) if aid is not None else None
        if place is None:
            return False
        self._put_cursor(place)
        return True

    def _take(self, offer: Offer) -> None:
        """Write the name that was offered in place of what stands there."""
        if self._writing is None or self._writing.aid is None:
            return
        self._writing.aid.ask_for(offer)
        line = self.toPlainText()
        after = " " if line[offer.begin : offer.end] != line[offer.begin : offer.end].rstrip() else ""
        cursor = self.textCursor()
        cursor.setPosition(offer.begin)
        cursor.setPosition(offer.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(f"@{offer.name}{after}")
        self._put_cursor(len(self.toPlainText()))

    def _put_cursor(self, place: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)

    def _set_like(self, field: Field) -> None:
        """The same size, weight and place as the text on the map, so that nothing jumps."""
        self._field = field
        scale = max(field.scale, 1.0)
        size, radius = round(TEXT * scale), round(RADIUS * scale)
        sheet = f"font-size: {size}px; font-weight: 500; padding: 0; border-radius: {radius}px;"
        if sheet != self.styleSheet():  # Qt reads the same one anew
            self.setStyleSheet(sheet)
        self.document().setDocumentMargin(PADDING * scale)
        self.setViewportMargins(0, round(field.above * scale), 0, 0)
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if field.centred else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.setGeometry(field.box)

    def _close(self) -> Writing | None:
        writing, self._writing = self._writing, None
        self._box.hide()
        if writing is not None:
            had_focus = self.hasFocus()
            self.hide()
            parent = self.parentWidget()
            if had_focus and parent is not None:
                parent.setFocus(Qt.FocusReason.OtherFocusReason)
            self.closed.emit()
        return writing
