"""New rows by month as a small bar chart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.words import sources as words

HEIGHT, WORDS = 128, 18
MOST_MONTHS = 12
WIDEST, SHARE = 40.0, 0.68


class MonthBars(QWidget):
    """A bar for each month with its count above, the latest on the right."""

    def __init__(self) -> None:
        super().__init__()
        self._months: tuple[tuple[str, int], ...] = ()
        self.setAccessibleName(words.NEW_ROWS)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def show_months(self, months: Sequence[tuple[str, int]]) -> None:
        """Show the latest of these months (`2025-11`) with their rows."""
        self._months = tuple(months[-MOST_MONTHS:])
        self.setAccessibleDescription(words.rows_of_months(self._months))
        self.setVisible(bool(self._months))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a year."""
        return QSize(360, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bars on a line, counts above, months below."""
        if not self._months:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(11))
        pitch = min(self.width() / len(self._months), WIDEST / SHARE)
        most = max(max(rows for _, rows in self._months), 1)
        ground = HEIGHT - 2 * WORDS
        for number, (month, rows) in enumerate(self._months):
            left, high = number * pitch, (ground - WORDS) * rows / most
            bar = QRectF(left + pitch * (1 - SHARE) / 2, ground - high, pitch * SHARE, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawRoundedRect(bar, 2, 2)
            column = QRectF(left, 0, pitch, WORDS)
            _write(painter, column.translated(0, bar.top() - WORDS), f"{rows:,}", "text")
            _write(painter, column.translated(0, ground + 2), words.month_name(month), "text2")
            if number == 0 or month.endswith("-01"):
                _write(painter, column.translated(0, ground + WORDS - 2), month[:4], "text2")
        painter.fillRect(QRectF(0, ground, pitch * len(self._months), 1), color("line2"))


def _write(painter: QPainter, place: QRectF, text: str, ink: str) -> None:
    painter.setPen(color(ink))
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)
