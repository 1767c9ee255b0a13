"""What the table is read as: the kind with its confidence, the runner-up, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.assistant.choices import TableChoice
from workflow_studio.desktop.assistant.quiet_box import DROPS_DOWN, QuietBox
from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.words import assistant_table as words
from workflow_studio.importing.recognition import Kind
from workflow_studio.wording import whole_percent


class KindChoice(QWidget):
    """`kind_chosen` gives the kind that the user picked."""

    kind_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QuietBox()
        self.box.setAccessibleName(words.READ_AS)
        self.box.setStyleSheet(f"QComboBox {{ {DROPS_DOWN} }}")
        self.box.setModel(_kinds(self.box))
        self.box.activated.connect(lambda _index: self.kind_chosen.emit(Kind(self.box.currentData())))
        self.runner_up = Label("", "quiet")
        self.why = IconButton("info", words.WHY_READ_SO, px=16)
        self.why.clicked.connect(self._show_reasons)
        self._reasons = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(words.READ_AS, "quiet"))
        row.addWidget(self.box)
        row.addWidget(self.runner_up)
        row.addWidget(self.why)

    def show_choice(self, choice: TableChoice) -> None:
        """Show how a table is read."""
        table, chosen = choice.table, choice.wanted.kind
        kind = chosen or table.kind.kind
        self.box.setCurrentIndex(self.box.findData(kind))
        self.box.aside = words.SET_BY_YOU if chosen else whole_percent(table.kind.confidence)
        self.box.setAccessibleDescription(words.meaning(kind.meaning, self.box.aside))
        text = QFontMetricsF(font(13, 500)).horizontalAdvance(f"{self.box.currentText()}  {self.box.aside}")
        self.box.setFixedWidth(round(text) + 56)
        other = table.runner_up
        self.runner_up.setText("" if chosen else words.runner_up(other.kind.label, other.confidence))
        self._reasons = words.because(table.kind.kind.in_a_sentence, table.reasons)
        self.why.setToolTip(self._reasons)
        self.why.setAccessibleDescription(self._reasons)
        self.why.setVisible(bool(table.reasons))

    def width_with_runner_up(self) -> int:
        """The room it takes when the kind that came second is told too."""
        row = self.layout()
        assert row is not None
        more = 0 if not self.runner_up.isHidden() else self.runner_up.sizeHint().width() + row.spacing()
        return row.sizeHint().width() + more

    def _show_reasons(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setProperty("kind", "popup")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(popup)
        column.setContentsMargins(16, 12, 16, 12)
        reasons = Label(self._reasons, "small", wrap=True)
        reasons.setMinimumWidth(300)
        column.addWidget(reasons)
        popup.adjustSize()
        corner = self.why.mapToGlobal(self.why.rect().bottomRight())
        popup.move(corner.x() - popup.width(), corner.y() + 4)
        popup.show()


def _kinds(parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    for mappable in (True, False):
        for kind in Kind:
            if kind.mappable is mappable:
                item = QStandardItem(kind.label if mappable else words.kind_without_a_map(kind.label))
                item.setData(kind, Qt.ItemDataRole.UserRole)
                item.setToolTip(kind.meaning)
                model.appendRow(item)
    return model
