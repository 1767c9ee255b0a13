"""How much of an event log the map shows: from the main path to every observed way."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from workflow_studio.analysis.eventlog import DEFAULT_DETAIL
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.controls.labels import ElidedLabel, Label
from workflow_studio.desktop.words import assistant as words
from workflow_studio.picture.shares import percent

STEPS = 20
KNOB = 16
GROOVE = 4


class QuietSlider(QSlider):
    """A flat slider in the accent colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, STEPS)
        self.setPageStep(5)
        self.setFixedHeight(24)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Groove, part chosen, knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, at = self.height() / 2, self._knob()
        painter.setPen(Qt.PenStyle.NoPen)
        for end, token in ((self.width() - 2.0, "line2"), (at, "accent")):
            painter.setBrush(color(token))
            painter.drawRoundedRect(QRectF(2, middle - GROOVE / 2, end - 2, GROOVE), 2, 2)
        knob = QRectF(at - KNOB / 2, middle - KNOB / 2, KNOB, KNOB)
        painter.setPen(QPen(color("accent"), 2))
        painter.setBrush(color("field"))
        painter.drawEllipse(knob.adjusted(1, 1, -1, -1))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(knob.adjusted(-2, -2, 2, 2))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The knob jumps to the pointer and follows it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setSliderPosition(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The knob follows."""
        if self.isSliderDown():
            self.setSliderPosition(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setSliderDown(False)
        event.accept()

    def _knob(self) -> float:
        room = self.width() - KNOB - 6
        return 3 + KNOB / 2 + room * self.sliderPosition() / STEPS

    def _value_at(self, x: float) -> int:
        room = max(1, self.width() - KNOB - 6)
        return round((x - 3 - KNOB / 2) / room * STEPS)


class DetailSlider(QWidget):
    """`detail_chosen` gives 0 (the main path) to 1 (every observed way)."""

    detail_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QuietSlider()
        self.slider.setAccessibleName(words.DETAIL_FROM_TO)
        self.slider.setValue(round(DEFAULT_DETAIL * STEPS))
        self.slider.valueChanged.connect(lambda value: self.detail_chosen.emit(value / STEPS))
        self.shown = ElidedLabel("", "quiet")
        self.shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        ends = QHBoxLayout()
        ends.addWidget(Label(words.MAIN_PATH, "caption"))
        ends.addStretch(1)
        ends.addWidget(Label(words.EVERY_WAY, "caption"))
        head = QHBoxLayout()
        head.addWidget(Label(words.DETAIL, "heading"))
        head.addWidget(self.shown, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.slider)
        column.addLayout(ends)

    def show_coverage(self, share: float | None) -> None:
        """How much of what was observed the map shows; None when it is not known yet."""
        text = "" if share is None else words.coverage(percent(share))
        self.shown.setText(text)
        self.slider.setAccessibleDescription(text)
