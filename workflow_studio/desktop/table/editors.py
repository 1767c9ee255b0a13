"""What a cell is written in: a line, a line that completes what it may be, or several lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workflow_studio.app.step_table.columns import COLUMNS, KIND_WORDS, LISTS, SEVERAL_LINES, VERDICT_WORDS, Column
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model.views import lanes_of

Index = QModelIndex | QPersistentModelIndex
SEVERAL_LINES_HEIGHT = 96
NEW_LINE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellWriter(QStyledItemDelegate):
    """Makes the editors. Enter commits; in a cell of several lines Alt+Enter begins a new one."""

    def __init__(self, open_map: OpenMap, parent: QObject) -> None:
        super().__init__(parent)
        self._open_map = open_map

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Where a node has no such thing the cell is darker; the style sheet alone would paint over that."""
        if not index.flags() & Qt.ItemFlag.ItemIsEditable and COLUMNS[index.column()] is not Column.NUMBER:
            painter.fillRect(QRect(option.rect), color("canvas"))
        super().paint(painter, option, index)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """An editor for this cell."""
        column = COLUMNS[index.column()]
        known = self._known(column)
        editor: QWidget
        if column in SEVERAL_LINES:
            editor = QPlainTextEdit(parent)
            editor.setTabChangesFocus(True)
        elif column in LISTS:
            editor = QLineEdit(parent)
            editor.setCompleter(LastPartCompleter(known, editor))
        elif known:
            editor = _box(known, parent)
        else:
            editor = QLineEdit(parent)
        editor.setProperty("kind", "cell")
        editor.setAccessibleName(column.value)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what the cell says, all of it selected."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setEditText(text)
            line = editor.lineEdit()
            assert line is not None
            line.selectAll()
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write what was typed into the cell."""
        model.setData(index, _text_in(editor))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Over the cell; several lines reach further down, or up where there is no room."""
        rect = QRect(option.rect)
        if isinstance(editor, QPlainTextEdit):
            rect.setHeight(max(rect.height(), SEVERAL_LINES_HEIGHT))
            parent = editor.parentWidget()
            if parent is not None and rect.bottom() > parent.height():
                rect.moveBottom(max(parent.height(), rect.height()))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter commits at once, before the next key comes; with Alt or Shift it begins a new line."""
        if not (isinstance(event, QKeyEvent) and event.key() in ENTER and isinstance(editor, QWidget)):
            return super().eventFilter(editor, event)
        if event.type() is QEvent.Type.KeyPress:
            if event.modifiers() & NEW_LINE and isinstance(editor, QPlainTextEdit):
                editor.insertPlainText("\n")
            else:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
        return True

    def _known(self, column: Column) -> list[str]:
        document = self._open_map.document
        if column is Column.KIND:
            return list(KIND_WORDS.values())
        if column is Column.VERDICT:
            return ["", *VERDICT_WORDS.values()]
        if column is Column.PARTICIPANT:
            lanes = lanes_of(document, self._open_map.map_id)
            names = [document.participants[lane.participant].name for lane in lanes]
            others = sorted(participant.name for participant in document.participants.values())
            return list(dict.fromkeys((*names, *others)))
        if column is Column.PHASE:
            phases = (step.phase for step in document.steps.values() if step.map == self._open_map.map_id)
            return ["", *dict.fromkeys(phase for phase in phases if phase)]
        if column in LISTS:
            table = document.systems if column is Column.SYSTEMS else document.artifacts
            return sorted({str(getattr(one, "name", "")) for one in table.values()})
        return []


class LastPartCompleter(QCompleter):
    """Completes the last name of a list."""

    def splitPath(self, path: str) -> list[str]:
        """What is looked for: what stands after the last semicolon or comma."""
        return [path[_last_part(path) :].strip()]

    def pathFromIndex(self, index: Index) -> str:
        """The whole list with its last name completed."""
        line = self.widget()
        before = line.text() if isinstance(line, QLineEdit) else ""
        head = before[: _last_part(before)].rstrip()
        return f"{head} {index.data()}" if head else str(index.data())

    def __init__(self, known: Sequence[str], parent: QWidget) -> None:
        super().__init__(list(known), parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)


def _last_part(text: str) -> int:
    return max(text.rfind(";"), text.rfind(",")) + 1


def _box(known: Sequence[str], parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.setProperty("kind", "cell")  # its field polishes it, and it would keep the look that it has then
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(list(known))
    completer = box.completer()
    assert completer is not None  # an editable box has one
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
    return box


def _text_in(editor: QWidget) -> str:
    if isinstance(editor, QComboBox):
        return editor.currentText()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""
