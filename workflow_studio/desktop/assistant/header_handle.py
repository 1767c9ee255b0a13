"""The handle of the header line: drag it, nudge it with the keys, or click it for a header of two rows or none."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.icons import icon_pixmap
from workflow_studio.desktop.words import assistant_table as words

HEIGHT = 24
ICON = 14
DRAG_FROM = 4


class HeaderHandle(QAbstractButton):
    """`dragged` gives how many px the pointer is away from where the drag began; `dropped` and `given_up` end it."""

    dragged = Signal(int)
    dropped = Signal()
    given_up = Signal()
    nudged = Signal(int)
    depth_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from: QPoint | None = None
        self._dragging = False
        self._depth = 1
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(words.HEADER_HELP)
        self.clicked.connect(self.open_menu)

    def show_rows(self, rows: tuple[int, ...]) -> None:
        """Name the header's rows (from 0)."""
        self._depth = len(rows)
        text = words.header_rows(rows)
        self.setAccessibleName(text)
        self.say_in_short(False)

    def say_in_short(self, short: bool) -> None:
        """Leave out which rows they are: the line and the row numbers beside it tell."""
        self.setText(words.HEADER if short and self._depth else self.accessibleName())
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Grip, words, chevron."""
        text = QFontMetricsF(font(12, 500)).horizontalAdvance(self.text())
        return QSize(round(text) + 2 * ICON + 32, HEIGHT)

    def menu(self) -> QMenu:
        """How many rows the header has."""
        menu = QMenu(self)
        for depth, text in ((1, words.ONE_HEADER_ROW), (2, words.TWO_HEADER_ROWS), (0, words.NO_HEADER_ROW)):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(depth == self._depth)
            action.triggered.connect(lambda _checked=False, wanted=depth: self.depth_wanted.emit(wanted))
        return menu

    def open_menu(self) -> None:
        """Show the choices below the handle."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move the line, with Alt or without."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.nudged.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_menu()
        elif event.key() == Qt.Key.Key_Escape and self._dragging:
            self._end_drag()
            self.setDown(False)
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The line follows the pointer."""
        if self._from is None:
            return
        away = event.globalPosition().toPoint().y() - self._from.y()
        self._dragging = self._dragging or abs(away) >= DRAG_FROM
        if self._dragging:
            self.dragged.emit(away)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The drag ends, or it was a click."""
        dragging = self._dragging
        self._end_drag()
        if dragging:
            self.setDown(False)
            self.dropped.emit()
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A tab in the accent colour standing on the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(box.adjusted(0, 0, 0, 6), 6, 6)
        painter.setClipRect(self.rect())
        painter.fillPath(path, color("accent"))
        ink, ratio = color("onaccent"), self.devicePixelRatioF()
        middle = (self.height() - ICON) // 2
        painter.drawPixmap(8, middle, icon_pixmap("grip-horizontal", ink, ICON, ratio))
        painter.drawPixmap(self.width() - ICON - 6, middle, icon_pixmap("chevron-down", ink, ICON, ratio))
        painter.setFont(font(12, 500))
        painter.setPen(ink)
        room = QRect(ICON + 14, 0, self.width() - 2 * ICON - 20, self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), 4, 4)

    def _end_drag(self) -> None:
        self._from, self._dragging = None, False
