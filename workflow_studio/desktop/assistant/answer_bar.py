"""Some answers side by side in one frame, of which at most one is given."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color

HEIGHT = 32


class Answer(QAbstractButton):
    """One of the answers; `first` and `last` have round corners."""

    def __init__(self, text: str, first: bool, last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._last = first, last
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Words with air."""
        return QSize(round(QFontMetricsF(font(13, 600)).horizontalAdvance(self.text())) + 28, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers like Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A segment of the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5 if self._last else 0.5, -0.5)
        painter.setClipRect(self.rect())
        frame = QPainterPath()
        frame.addRoundedRect(box.adjusted(0 if self._first else -12, 0, 0 if self._last else 12, 0), 6, 6)
        on = self.isChecked()
        painter.fillPath(frame, color("selected" if on else "hover" if self.underMouse() else "panel"))
        painter.setPen(QPen(color("line2"), 1))
        painter.drawPath(frame)
        if not self._first:
            painter.fillRect(QRectF(0, 0, 1, self.height()), color("line2"))
        painter.setFont(font(13, 600 if on else 500))
        painter.setPen(color("accenttext" if on else "text"))
        painter.drawText(QRectF(self.rect()), int(Qt.AlignmentFlag.AlignCenter), self.text())
        if self.hasFocus():
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 5, 5)


class AnswerBar(QWidget):
    """`answered` gives the number of the answer, from 0."""

    answered = Signal(int)

    def __init__(self, texts: Sequence[str], given: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.answers: list[Answer] = []
        for number, text in enumerate(texts):
            answer = Answer(text, number == 0, number == len(texts) - 1)
            answer.setChecked(number == given)
            answer.clicked.connect(lambda _checked=False, which=number: self._give(which))
            self.answers.append(answer)
            row.addWidget(answer)

    def show_given(self, given: int | None) -> None:
        """Show which one was given."""
        for number, answer in enumerate(self.answers):
            answer.setChecked(number == given)

    def _give(self, which: int) -> None:
        self.show_given(which)
        self.answered.emit(which)
