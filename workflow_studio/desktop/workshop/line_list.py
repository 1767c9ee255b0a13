"""A short list with a line to add to it: everything in it is written, changed, moved and taken off by keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.inspector.page import section_heading
from workflow_studio.desktop.words import workshop as words

KEY = Qt.ItemDataRole.UserRole
KEPT = KEY + 1
ROOM_FOR_HINT = 120
"""A list that is less high than this has no hint, in px."""
LEAST_ROWS = 28
"""One row in px: in a low panel the list gives way, not its heading."""
BESIDE_WORDS = 8
"""px that Qt leaves free beside the words of a row, left and right together."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list. `done` gives it a box to tick, `strong` words stand out, a `fixed` one stays as it is.

    What the text ends in is `kept` where there is no room for all of it.
    """

    key: str
    text: str
    done: bool | None = None
    strong: bool = False
    fixed: bool = False
    kept: str = ""


class LineList(QWidget):
    """Heading with a count, a line to write, and the list.

    `written` carries a new line, `changed` a row's key and text, `ticked` a key and whether it is done, `removed` a
    key, `moved` a key and -1 or 1, `chosen` the key of a row that was clicked or entered.
    """

    written = Signal(str)
    changed = Signal(str, str)
    ticked = Signal(str, bool)
    removed = Signal(str)
    moved = Signal(str, int)
    chosen = Signal(str)

    def __init__(self, title: str, prompt: str, nothing: str) -> None:
        super().__init__()
        self._shown: tuple[Row, ...] = ()
        heading, self._count, _ = section_heading(title)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(prompt)
        self.edit.setAccessibleName(words.field_name(title, prompt))
        self.edit.returnPressed.connect(self._write)
        self.rows = _Rows(self)
        self.rows.setAccessibleName(title)
        self.rows.setMinimumHeight(LEAST_ROWS)
        self._nothing = Label(nothing, "help", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(6)
        layout.addLayout(heading)
        layout.addWidget(self.edit)
        layout.addWidget(self._nothing)
        layout.addWidget(self.rows, 1)
        layout.addStretch()  # while there is no list: the heading and the line to write stay at the top
        self.rows.itemChanged.connect(self._on_changed)
        self.rows.itemClicked.connect(lambda item: self.chosen.emit(str(item.data(KEY))))
        self.show_rows(())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """List these, the current row staying where it is."""
        wanted = tuple(rows)
        listed = [row for row in wanted if not row.fixed]
        self._count.setText(str(len(listed)))
        self._count.setVisible(bool(listed))
        self._nothing.setVisible(not wanted and self._has_room_for_hint())
        self.rows.setVisible(bool(wanted))
        if wanted == self._shown:
            return
        self._shown = wanted
        at = self.rows.currentRow()
        self.rows.blockSignals(True)
        self.rows.clear()
        for row in wanted:
            self._add(row)
        self.rows.setCurrentRow(min(at, len(wanted) - 1))
        self.rows.blockSignals(False)

    def show_line(self, key: str) -> None:
        """Make the row with this key the current one, in sight; none where it is not listed."""
        at = next((number for number, row in enumerate(self._shown) if row.key == key), -1)
        self.rows.setCurrentRow(at)

    def complete_with(self, words: Sequence[str]) -> None:
        """Offer these while writing."""
        completer = self.edit.completer()
        if completer is None:
            completer = QCompleter(QStringListModel(self), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.edit.setCompleter(completer)
        model = completer.model()
        if isinstance(model, QStringListModel):
            model.setStringList(list(words))

    def take_keyboard(self) -> None:
        """Put the keyboard where a new line is written."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hint gives way where the panel is low: it must not lie over the line to write."""
        super().resizeEvent(event)
        self._nothing.setVisible(not self._shown and self._has_room_for_hint())

    def _has_room_for_hint(self) -> bool:
        return self.height() >= ROOM_FOR_HINT

    def _add(self, row: Row) -> None:
        item = QListWidgetItem(row.text, self.rows)
        item.setData(KEY, row.key)
        item.setData(KEPT, row.kept)
        item.setToolTip(row.text)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row.strong:
            item.setFont(font(12, 600))
        if not row.fixed:
            flags |= Qt.ItemFlag.ItemIsEditable
        if row.done is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
            item.setCheckState(Qt.CheckState.Checked if row.done else Qt.CheckState.Unchecked)
        item.setFlags(flags)

    def _write(self) -> None:
        text = self.edit.text().strip()
        if text:
            self.edit.clear()
            self.written.emit(text)

    def _on_changed(self, item: QListWidgetItem) -> None:
        before = next(row for row in self._shown if row.key == item.data(KEY))
        self._shown = ()  # what is shown is not what was set any more: show the document's word again
        done = item.checkState() is Qt.CheckState.Checked
        if before.done is not None and done is not before.done:
            self.ticked.emit(before.key, done)
        elif item.text().strip() and item.text() != before.text:
            self.changed.emit(before.key, item.text().strip())
        else:
            self.changed.emit(before.key, before.text)


class _Rows(QListWidget):
    """Del takes a row off, Alt+Up and Alt+Down move it, Enter chooses it, F2 writes in it."""

    def __init__(self, owner: LineList) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setProperty("kind", "lines")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(_KeepsTheEnd(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list."""
        item = self.currentItem()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if item is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._owner.removed.emit(str(item.data(KEY)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._owner.chosen.emit(str(item.data(KEY)))
        elif event.key() in steps and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            step = steps[Qt.Key(event.key())]
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + step)))
            self._owner.moved.emit(str(item.data(KEY)), step)
        else:
            super().keyPressEvent(event)


class _KeepsTheEnd(QStyledItemDelegate):
    """Cuts a long text before what it ends in."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The text as far as there is room, and the end."""
        super().initStyleOption(option, index)
        kept, widget = str(index.data(KEPT) or ""), option.widget
        if not kept or widget is None:
            return
        place = widget.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, widget)
        option.text = cut_before(option.text, kept, option.fontMetrics, place.width() - BESIDE_WORDS)


def cut_before(text: str, end: str, measured: QFontMetrics, room: int) -> str:
    """A text that ends in `end`, shortened before that to what has room (px)."""
    if measured.horizontalAdvance(text) <= room:
        return text
    spare = room - measured.horizontalAdvance(f" {end}")
    return f"{measured.elidedText(text.removesuffix(end).rstrip(), Qt.TextElideMode.ElideRight, spare)} {end}"
