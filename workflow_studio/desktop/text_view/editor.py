"""The field for an outline: line numbers, sentences beside lines that cannot be read, keys that indent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from workflow_studio.app.outline_text.outline import Mistake
from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color, theme_name
from workflow_studio.desktop.text_view.colouring import Colouring
from workflow_studio.desktop.text_view.gutter import Gutter
from workflow_studio.desktop.words import text_view as words

STEP = 2
TEXT = 14
BESIDE, LEAST_ROOM = 24, 90
"""px between a line and its sentence, and how much room a sentence needs to be begun at all."""

_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_HELD = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class OutlineEditor(QPlainTextEdit):
    """`left`: the keyboard goes elsewhere, or a shortcut of the window comes: what was written is to be taken over now.

    Undo is the document's, not the field's: what was typed and what was done on the map are one history.
    """

    left = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mistakes: dict[int, list[Mistake]] = {}
        self._theme = theme_name()
        self.setProperty("kind", "sheet")
        self.setAccessibleName(words.OUTLINE)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(False)
        self.setFont(font(TEXT))
        self.document().setDocumentMargin(10)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setPlaceholderText(words.FIRST_LINE)
        self._gutter = Gutter(self)
        self._colouring = Colouring(self.document())
        self.updateRequest.connect(self._scroll_gutter)
        self.blockCountChanged.connect(lambda _count: self._make_room())
        self.cursorPositionChanged.connect(self._mark_line)
        self._make_room()

    # --- what is shown ---------------------------------------------------------------------------------

    def show_text(self, text: str) -> None:
        """Show another text; only the lines that differ are touched, so the cursor and what is in sight stay."""
        if text == self.toPlainText():
            return
        old, new = self.toPlainText().split("\n"), text.split("\n")
        start = _same(old, new)
        end = _same(old[start:][::-1], new[start:][::-1])
        at = (self.textCursor().blockNumber(), self.textCursor().positionInBlock())
        self._replace_lines(start, len(old) - end, new[start : len(new) - end], bool(end))
        self.put_cursor(*at)

    def mark(self, mistakes: Sequence[Mistake]) -> None:
        """Show why these lines could not be read."""
        self._mistakes = {}
        for mistake in mistakes:
            self._mistakes.setdefault(mistake.line, []).append(mistake)
        self._colouring.mark(mistakes)
        self.viewport().update()
        self._gutter.update()

    def recolour(self) -> None:
        """Follow the theme. A palette changes more often than that, also when the field is first shown."""
        if self._theme != theme_name():
            self._theme = theme_name()
            self._colouring.rehighlight()
        self._mark_line()

    def mistakes_in(self, line: int) -> list[Mistake]:
        """What is wrong in this line, counted from 0."""
        return self._mistakes.get(line, [])

    def put_cursor(self, line: int, column: int = 0) -> None:
        """Put the cursor here, as far as there is such a place, and bring it into sight."""
        block = self.document().findBlockByNumber(min(line, self.blockCount() - 1))
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(column, block.length() - 1))
        self.setTextCursor(cursor)

    def lines_in_sight(self) -> Iterator[tuple[int, float, float]]:
        """Each line in sight: its number, its top and its height in the viewport."""
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > self.viewport().height():
                return
            height = block.layout().lineAt(0).height() if block.layout().lineCount() else box.height()
            yield block.blockNumber(), box.top(), height
            block = block.next()

    # --- keys ------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keys that write are not taken by the window's shortcuts; before another one works, the text is taken over."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if any(event.matches(key) for key in _UNDO) or event.key() == Qt.Key.Key_Y:
                undoing = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                if undoing:
                    self.left.emit()
                    event.ignore()
                    return True
            done = super().event(event)
            if not event.isAccepted() and event.key() not in _HELD:
                self.left.emit()
            return done
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab indents, Enter goes on at the same level (one deeper below a decision), Esc leaves."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Tab:
            self._indent(1)
        elif key == Qt.Key.Key_Backtab:
            self._indent(-1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.isReadOnly():
            self.insertPlainText("\n" + self._level_below())
            self.ensureCursorVisible()
        elif key == Qt.Key.Key_Backspace and self._at_text_start():
            self._indent(-1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was written is taken over when the keyboard goes elsewhere, into a menu too."""
        super().focusOutEvent(event)
        self.left.emit()

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and behind a line that cannot be read the reason."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(font(12))
        painter.setPen(color("danger"))
        for number, top, height in self.lines_in_sight():
            for mistake in self.mistakes_in(number)[:1]:
                layout = self.document().findBlockByNumber(number).layout()
                width = layout.lineAt(0).naturalTextWidth() if layout.lineCount() else 0.0
                left = round(self.document().documentMargin() + width) + BESIDE
                room = QRect(left, round(top), self.viewport().width() - left - 8, round(height))
                if room.width() >= LEAST_ROOM:
                    words = painter.fontMetrics().elidedText(mistake.says, Qt.TextElideMode.ElideRight, room.width())
                    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole sentence as a tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            line = self.cursorForPosition(event.pos()).blockNumber()
            says = "\n".join(mistake.says for mistake in self.mistakes_in(line))
            QToolTip.showText(event.globalPos(), says, self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The gutter is as high as the field."""
        super().resizeEvent(event)
        self._make_room()

    def _mark_line(self) -> None:
        """The line with the cursor, which is also seen while the keyboard is elsewhere."""
        line = QTextEdit.ExtraSelection()
        line.format.setBackground(color("hover"))
        line.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        line.cursor = self.textCursor()
        line.cursor.clearSelection()
        self.setExtraSelections([line])
        self._gutter.update()

    def _make_room(self) -> None:
        width = self._gutter.sizeHint().width()
        self.setViewportMargins(width, 0, 0, 0)
        inside = self.contentsRect()
        self._gutter.setGeometry(QRect(inside.topLeft(), QPoint(inside.left() + width - 1, inside.bottom())))

    def _scroll_gutter(self, rect: QRect, down: int) -> None:
        if down:
            self._gutter.scroll(0, down)
        else:
            self._gutter.update(0, rect.y(), self._gutter.width(), rect.height())

    # --- lines -----------------------------------------------------------------------------------------

    def _replace_lines(self, start: int, end: int, lines: list[str], more: bool) -> None:
        """Put lines in the place of those from start up to end; `more`: other lines follow."""
        document = self.document()
        cursor = QTextCursor(document)
        first = document.findBlockByNumber(start)
        if more:
            cursor.setPosition(first.position())
            cursor.setPosition(document.findBlockByNumber(end).position(), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText("".join(f"{line}\n" for line in lines))
        else:
            cursor.setPosition(first.position() if first.isValid() else document.characterCount() - 1)
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            lead = "" if first.isValid() else "\n"
            cursor.insertText(lead + "\n".join(lines))
            if not lines and start:
                cursor.deletePreviousChar()

    def _level_below(self) -> str:
        line = self.textCursor().block().text()[: self.textCursor().positionInBlock()]
        indent = line[: len(line) - len(line.lstrip())]
        return indent + " " * STEP if line.rstrip().endswith(("?", ":")) and line.strip() else indent

    def _at_text_start(self) -> bool:
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        return not cursor.hasSelection() and bool(before) and not before.strip() and not self.isReadOnly()

    def _indent(self, step: int) -> None:
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        cursor.beginEditBlock()
        block = first
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            edit = QTextCursor(block)
            if step > 0:
                edit.insertText(" " * STEP)
            else:
                blanks = len(block.text()) - len(block.text().lstrip())
                for _ in range(1 if block.text().startswith("\t") else min(STEP, blanks)):
                    edit.deleteChar()
            block = block.next()
        cursor.endEditBlock()


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count
