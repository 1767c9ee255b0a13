"""One table in the list: a tick box, the sheet's name, what it was recognised as."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.assistant.choices import TableChoice
from workflow_studio.desktop.icons import icon_pixmap
from workflow_studio.desktop.words import assistant_table as words

HEIGHT = 56
BOX = 16
TEXT_LEFT = 36


class TableRow(QAbstractButton):
    """A click on the box ticks, a click elsewhere shows the table; Space ticks, Up and Down go on."""

    picked = Signal(int)
    ticked = Signal(int, bool)
    moved = Signal(int, int)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.current = False
        self._by_keyboard = False
        self._usable = True
        self._hidden = False
        self._facts = ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.toggled.connect(lambda on: self.ticked.emit(self.number, on))

    def show_choice(self, choice: TableChoice, name: str, facts: str, current: bool) -> None:
        """Show how things stand with this table."""
        self.blockSignals(True)
        self.setChecked(choice.used)
        self.blockSignals(False)
        self.current, self._usable, self._hidden = current, choice.usable, choice.table.hidden
        self._facts = facts
        self.setText(name)
        self.setAccessibleName(words.table_for_a_reader(name, facts, self._hidden, self._usable))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        self.setToolTip(_tip(choice))
        self.update()

    def tick_box(self) -> QRectF:
        """Where the box is."""
        return QRectF(10, (self.height() - BOX) / 2, BOX, BOX)

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(160, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick, or show."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._usable and event.position().x() < TEXT_LEFT - 4:
            self.toggle()
        else:
            self.picked.emit(self.number)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Everything was done when the button went down."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, the arrows move."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(self.number, step)
        elif event.key() == Qt.Key.Key_Space:
            if self._usable:
                self.toggle()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space was dealt with when it went down."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for the keyboard: a click shows by itself where it went."""
        keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._by_keyboard = event.reason() in keys
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, box, words, chip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.current or self.underMouse():
            painter.setBrush(color("selected" if self.current else "hover"))
            painter.drawRoundedRect(ground, 6, 6)
        self._paint_box(painter)
        right = ground.right() - 10 - (self._paint_chip(painter) if self._hidden else 0)
        top = QRectF(TEXT_LEFT, 8, right - TEXT_LEFT, 20)
        below = QRectF(TEXT_LEFT, 29, ground.right() - 10 - TEXT_LEFT, 18)
        ink = "accenttext" if self.current else "text" if self._usable else "text2"
        self._paint_line(painter, top, self.text(), font(13, 600 if self.current else 500), ink)
        self._paint_line(painter, below, self._facts, font(11), "text2" if self._usable else "text3")
        if self.hasFocus() and self._by_keyboard:
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_box(self, painter: QPainter) -> None:
        box = self.tick_box()
        on = self.isChecked()
        painter.setPen(QPen(color("accent" if on else "line2"), 1))
        painter.setBrush(color("accent" if on else "field" if self._usable else "window"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if on:
            tick = icon_pixmap("check", color("onaccent"), 12, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.left() + 2, box.top() + 2), tick)

    def _paint_chip(self, painter: QPainter) -> float:
        """The chip's width with the gap before it."""
        width = QFontMetricsF(font(11, 500)).horizontalAdvance(words.HIDDEN) + 28
        chip = QRectF(self.width() - 8 - width, 7, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("warnbg"))
        painter.drawRoundedRect(chip, 4, 4)
        painter.drawPixmap(QPointF(chip.left() + 6, chip.top() + 4),
                           icon_pixmap("eye-off", color("warn"), 12, self.devicePixelRatioF()))  # fmt: skip
        painter.setFont(font(11, 500))
        painter.setPen(color("warn"))
        painter.drawText(chip.adjusted(22, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), words.HIDDEN)
        return width + 4

    def _paint_line(self, painter: QPainter, room: QRectF, text: str, face: QFont, ink: str) -> None:
        painter.setFont(face)
        painter.setPen(color(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)


def _tip(choice: TableChoice) -> str:
    """Why a table cannot be used, or is not unless it is ticked; empty for the others."""
    table = choice.table
    if choice.usable:
        return "" if choice.offered else words.left_out(table.why_not_proposed)
    return words.cannot_be_used(table.range.a1, table.kind.kind.mappable)
