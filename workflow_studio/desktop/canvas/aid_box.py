"""What stands below a line that is being written: what it will do, and who can be meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QVBoxLayout, QWidget

from workflow_studio.desktop.canvas.line_aid import Offer
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.words import canvas as words

GAP = 6
ROW = 28
NARROWEST, WIDEST = 180, 420


class AidBox(QFrame):
    """A caption and a list; never takes the keyboard. `taken` carries the offer that was clicked."""

    taken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setObjectName("aid-box")
        self.setProperty("kind", "card")
        self._offers: tuple[Offer, ...] = ()
        self._caption = Label("", "small", wrap=True)
        self._list = QListWidget()
        self._list.setObjectName("aid-list")
        self._list.setAccessibleName(words.WHO_DOES_IT)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        for part in (self, self._caption, self._list):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(lambda _item: self.taken.emit(self.offer))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        column.addWidget(self._caption)
        column.addWidget(self._list)
        self.hide()

    @property
    def offer(self) -> Offer | None:
        """The offer that Enter takes."""
        row = self._list.currentRow()
        return self._offers[row] if self._offers and row >= 0 else None

    @property
    def caption(self) -> str:
        """What the line will do."""
        return self._caption.text()

    def go(self, step: int) -> None:
        """Choose the next offer; -1 is the one before."""
        self._list.setCurrentRow((self._list.currentRow() + step) % len(self._offers))

    def show_beside(self, field: QRect, caption: str, offers: Sequence[Offer]) -> None:
        """Show this below the field, or above it where there is no room; nothing where there is nothing to say."""
        self._fill(caption, tuple(offers))
        if not caption and not offers:
            self.hide()
            return
        room = self._around.rect().adjusted(4, 4, -4, -4)
        width = min(max(field.width(), self._wished_width()), room.width())
        self._caption.setFixedWidth(width - 18)
        self.setFixedWidth(width)
        self._column.activate()
        self.resize(width, self._column.totalHeightForWidth(width) if caption else self.sizeHint().height())
        box = QRect(field.left(), field.bottom() + GAP, width, self.height())
        if box.bottom() > room.bottom():
            box.moveBottom(field.top() - GAP)
        box.moveLeft(max(min(box.left(), room.right() - width), room.left()))
        self.move(box.topLeft())
        self.show()
        self.raise_()

    def _fill(self, caption: str, offers: tuple[Offer, ...]) -> None:
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        if offers != self._offers:
            self._offers = offers
            self._list.clear()
            self._list.addItems([offer.text for offer in offers])
            self._list.setCurrentRow(0)
        row = max(ROW, self._list.sizeHintForRow(0) if offers else 0)
        self._list.setFixedHeight(row * len(offers))
        self._list.setVisible(bool(offers))

    def _wished_width(self) -> int:
        words = self._caption.fontMetrics().horizontalAdvance(self._caption.text()) + 22
        rows = self._list.sizeHintForColumn(0) + 32 if self._offers else 0
        return min(max(words, rows, NARROWEST), WIDEST)
