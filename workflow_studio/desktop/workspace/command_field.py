"""The command field: find a step or run a command, by typing a part of its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.icons import icon_pixmap
from workflow_studio.desktop.words import workspace as words
from workflow_studio.desktop.workspace.offer import Offer, matching

if TYPE_CHECKING:  # made when something is typed
    from workflow_studio.desktop.workspace.offer_list import OfferList

WIDTH, NARROWEST, MOST_SHOWN = 296, 110, 10


class CommandField(QLineEdit):
    """A field with a list under it. `offers` says what there is to find at the moment of typing.

    `elements_found` carries the ids of all steps and decisions that fit what is typed; none once it is left.
    """

    elements_found = Signal(tuple)

    def __init__(self, offers: Callable[[], list[Offer]], key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = self._usual_offers = offers
        self._found: list[Offer] = []
        self._list: OfferList | None = None
        self._before: QWidget | None = None
        self.setProperty("kind", "command")
        self.setPlaceholderText(words.FIND)
        self.setAccessibleName(words.FIND)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDTH)
        self._key = Label(key, "key", self)
        self._key.adjustSize()
        self.textEdited.connect(self._search)

    def sizeHint(self) -> QSize:
        """As wide as drawn; a narrow window takes from it first."""
        return QSize(WIDTH, super().sizeHint().height())

    def begin(self, offers: Callable[[], list[Offer]] | None = None, prompt: str = words.FIND) -> None:
        """Take the keyboard and list what there is, or only these; leaving gives the keyboard back."""
        self._offers = offers or self._usual_offers
        self.setPlaceholderText(prompt)
        before = QApplication.focusWidget()
        self._before = before if before is not self else self._before
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._search(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go through the list, Enter picks, Esc leaves."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._list:
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list:
            self._pick(self._list.rows.currentRow())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes when the keyboard goes."""
        super().focusOutEvent(event)
        self._close_list()
        self._offers = self._usual_offers
        self.setPlaceholderText(words.FIND)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The key stands at the right end."""
        super().resizeEvent(event)
        self._key.move(self.width() - self._key.width() - 6, (self.height() - self._key.height()) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A magnifying glass at the left end."""
        super().paintEvent(event)
        painter = QPainter(self)
        glass = icon_pixmap("search", color("text2"), 16, self.devicePixelRatioF())
        painter.drawPixmap(9, (self.height() - 16) // 2, glass)

    def _search(self, text: str) -> None:
        fitting = matching(self._offers(), text)
        self._found = fitting[:MOST_SHOWN]
        self.elements_found.emit(tuple(offer.element for offer in fitting if offer.element) if text.strip() else ())
        if self._list is None:
            from workflow_studio.desktop.workspace.offer_list import OfferList

            self._list = OfferList(self)
            self._list.rows.clicked.connect(lambda index: self._pick(index.row()))
        self._list.show_offers(self._found)

    def _pick(self, row: int) -> None:
        if 0 <= row < len(self._found):
            run = self._found[row].run
            self._leave()
            QTimer.singleShot(0, self, run)

    def _leave(self) -> None:
        self._close_list()
        self.clear()
        if not self.hasFocus():
            return
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        else:
            self.clearFocus()

    def _close_list(self) -> None:
        if self._list is not None:
            self.elements_found.emit(())
            self._list.hide()
            self._list.deleteLater()
            self._list = None
