"""The box over a column in which its meaning is chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.assistant.quiet_box import QuietBox
from workflow_studio.desktop.assistant.role_order import roles_for
from workflow_studio.desktop.words import assistant_table as words
from workflow_studio.importing.recognition import Column, Kind, Role

BOX_HEIGHT = 24


def role_list(kind: Kind, parent: QObject) -> QStandardItemModel:
    """The roles as a list for boxes: the usual ones of this kind of table, a line, all others."""
    model = QStandardItemModel(parent)
    usual, others = roles_for(kind)
    for role in usual:
        model.appendRow(_item(role))
    line = QStandardItem()
    line.setFlags(Qt.ItemFlag.NoItemFlags)
    line.setSizeHint(QSize(0, 9))
    line.setData("separator", Qt.ItemDataRole.AccessibleDescriptionRole)
    model.appendRow(line)
    for role in others:
        model.appendRow(_item(role))
    return model


class RoleBox(QuietBox):
    """Left and Right go to the neighbouring column's box (`neighbour_wanted` with -1 or 1)."""

    role_chosen = Signal(int, object)
    neighbour_wanted = Signal(int, int)

    def __init__(self, column: int, roles: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(font(12, 500), parent)
        self._column = column
        self.setModel(roles)
        self.activated.connect(self._choose)

    def show_column(self, column: Column, low: bool) -> None:
        """Show what the column is read as."""
        self.setCurrentIndex(self.findData(column.role))
        self.edge = "lowline" if low else "line2"
        self.setAccessibleName(words.column_for_a_reader(column.letter, column.title))
        self.setAccessibleDescription(words.meaning(column.role.meaning, words.sure(column.confidence)))
        self.setToolTip(why(column))
        self.update()

    def role(self) -> Role:
        """What is chosen."""
        return Role(self.currentData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move between columns."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.neighbour_wanted.emit(self._column, step)

    def _choose(self, _index: int) -> None:
        self.role_chosen.emit(self._column, self.role())


def why(column: Column) -> str:
    """What a column is read as and the reasons for it."""
    where = words.column(column.letter, column.title)
    because = words.why_role(where, column.role.label, column.confidence, column.reasons)
    if column.runner_up is None or column.confidence >= 1.0:
        return because
    role, confidence = column.runner_up
    return f"{because}\n{words.next_likeliest(role.label, confidence)}"


def _item(role: Role) -> QStandardItem:
    item = QStandardItem(role.label)
    item.setData(role, Qt.ItemDataRole.UserRole)
    item.setToolTip(role.meaning)
    return item
