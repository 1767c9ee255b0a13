"""Sheets one below the other, painted as they will be printed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.canvas.ink import Inks
from workflow_studio.desktop.canvas.painting import Drawing, paint, prepared
from workflow_studio.desktop.words import pages as words
from workflow_studio.picture.colours import LIGHT
from workflow_studio.picture.sheets import Sheet

GAP = 24
AROUND = 32
SMALLEST, LARGEST, STEP = 0.1, 4.0, 1.25
WHEEL_NOTCH = 120.0


class SheetsView(QAbstractScrollArea):
    """Shows sheets; `page_changed` gives the number of the one in the middle, from 1. Zoom 1.0 is the paper's size."""

    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheets: tuple[Sheet, ...] = ()
        self.zoom = 1.0
        self._fitted = True
        self._instead = ""
        self._inks = Inks(LIGHT)
        self._drawings: dict[int, tuple[Drawing, ...]] = {}
        self._page = 0
        self.setAccessibleName(words.PAGES)
        self.setFrameShape(QFrame.Shape.NoFrame)  # the focus has a frame of its own
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._look_where)

    @property
    def page(self) -> int:
        """The sheet in the middle, from 1; 0 without any."""
        return self._page

    def show_sheets(self, sheets: tuple[Sheet, ...], instead: str = "") -> None:
        """Show these, or this sentence where there are none."""
        self.sheets, self._instead = sheets, instead
        self._drawings = {}
        self._measure()
        self._look_where()
        self.viewport().update()

    def fit_width(self) -> None:
        """As large as the width allows, and again with every change of the size."""
        self._fitted = True
        self._measure()

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller; the same place stays in the middle."""
        bar, half = self.verticalScrollBar(), self.viewport().height() / 2
        share = (bar.value() + half) / max(self._height(), 1.0)
        self.zoom, self._fitted = min(max(self.zoom * factor, SMALLEST), LARGEST), False
        self._measure()
        bar.setValue(round(share * self._height() - half))

    def go_to_page(self, page: int) -> None:
        """Bring this sheet to the top."""
        if self.sheets:
            page = min(max(page, 1), len(self.sheets))
            self.verticalScrollBar().setValue(round(self._top(page - 1) - AROUND / 2))
            self._note(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page by page, and larger or smaller."""
        keys = {
            Qt.Key.Key_PageDown: lambda: self.go_to_page(self._page + 1),
            Qt.Key.Key_PageUp: lambda: self.go_to_page(self._page - 1),
            Qt.Key.Key_Home: lambda: self.go_to_page(1),
            Qt.Key.Key_End: lambda: self.go_to_page(len(self.sheets)),
            Qt.Key.Key_Plus: lambda: self.zoom_by(STEP),
            Qt.Key.Key_Equal: lambda: self.zoom_by(STEP),
            Qt.Key.Key_Minus: lambda: self.zoom_by(1 / STEP),
            Qt.Key.Key_0: self.fit_width,
        }
        if (do := keys.get(Qt.Key(event.key()))) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            do()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP ** (event.angleDelta().y() / WHEEL_NOTCH))
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme; paper stays white."""
        super().changeEvent(event)
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sheets in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(self.viewport().rect(), color("canvas"))
        if not self.sheets:
            painter.setFont(font(15))
            painter.setPen(color("text2"))
            painter.drawText(self.viewport().rect(), int(Qt.AlignmentFlag.AlignCenter), self._instead)
        for number in range(len(self.sheets)):
            place = self._place(number)
            if place.intersects(QRectF(self.viewport().rect())):
                self._paint_sheet(painter, number, place)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _paint_sheet(self, painter: QPainter, number: int, place: QRectF) -> None:
        if number not in self._drawings:
            self._drawings[number] = prepared(self.sheets[number].picture.items, self._inks)
        painter.setPen(QPen(color("line2"), 1))
        painter.setBrush(self._inks.colour("panel"))
        painter.drawRect(place)
        painter.save()
        painter.translate(place.topLeft())
        painter.scale(self.zoom, self.zoom)
        paint(painter, self._drawings[number])
        painter.restore()

    def _place(self, number: int) -> QRectF:
        picture = self.sheets[number].picture
        wide, high = picture.width * self.zoom, picture.height * self.zoom
        left = max((self.viewport().width() - wide) / 2, AROUND / 2) - self.horizontalScrollBar().value()
        return QRectF(left, self._top(number) - self.verticalScrollBar().value(), wide, high)

    def _top(self, number: int) -> float:
        return AROUND / 2 + number * (self.sheets[0].picture.height * self.zoom + GAP)

    def _height(self) -> float:
        return self._top(len(self.sheets)) - GAP + AROUND / 2 if self.sheets else 0.0

    def _measure(self) -> None:
        room = self.viewport().size()
        wide = self.sheets[0].picture.width if self.sheets else 1.0
        if self._fitted:
            self.zoom = min(max((room.width() - AROUND) / wide, SMALLEST), LARGEST)
        for bar, needed, there in (
            (self.verticalScrollBar(), self._height(), room.height()),
            (self.horizontalScrollBar(), wide * self.zoom + AROUND, room.width()),
        ):
            bar.setRange(0, max(round(needed - there), 0))
            bar.setPageStep(there)
            bar.setSingleStep(40)
        self.viewport().update()

    def _look_where(self) -> None:
        if not self.sheets:
            self._note(0)
            return
        middle = self.viewport().rect().center() + QPoint(0, self.verticalScrollBar().value())
        step = self.sheets[0].picture.height * self.zoom + GAP
        self._note(min(max(int((middle.y() - AROUND / 2) / step) + 1, 1), len(self.sheets)))
        self.viewport().update()

    def _note(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.setAccessibleDescription(words.place(page, len(self.sheets)))
            self.page_changed.emit(page)
