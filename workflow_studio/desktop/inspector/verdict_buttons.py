"""The question whether a machine could do a step: four buttons with their keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.appearance.verdict_colours import verdict_color
from workflow_studio.desktop.controls.verdict_box import paint_verdict_box
from workflow_studio.desktop.icons import draw_icon
from workflow_studio.desktop.words import inspector as words
from workflow_studio.model import Verdict
from workflow_studio.picture.verdicts import VERDICT_STYLES

HEIGHT = 32


class VerdictButton(QAbstractButton):
    """One verdict: icon, word and key; in the verdict's own box when it is the one given."""

    def __init__(self, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = verdict
        style = VERDICT_STYLES[verdict]
        self.setCheckable(True)
        self.setText(style.word)
        self.setAccessibleName(style.word)
        self.setToolTip(words.verdict_tip(style.word, style.key))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for icon, word and key."""
        return QSize(122, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box, then what stands in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        self._paint_box(painter, box)
        style = VERDICT_STYLES[self.verdict]
        ink = verdict_color(self.verdict, "tag") if self.isChecked() else color("text2")
        draw_icon(painter, style.icon, QRectF(8, box.center().y() - 7, 14, 14), ink)
        painter.setFont(font(12, 600 if self.isChecked() else 500))
        painter.setPen(color("text") if not self.isChecked() else ink)
        painter.drawText(box.adjusted(27, 0, -18, 0), Qt.AlignmentFlag.AlignVCenter, style.word)
        painter.setFont(font(11, 500))
        painter.setPen(ink if self.isChecked() else color("text3"))
        painter.drawText(
            box.adjusted(0, 0, -8, 0), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), style.key
        )

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        if self.isChecked():
            paint_verdict_box(painter, box, self.verdict, 6)
        else:
            painter.setBrush(color("hover" if self.underMouse() else "field"))
            painter.setPen(QPen(color("line2"), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)


class VerdictButtons(QWidget):
    """The four verdicts; `chosen` carries the verdict, or none when the given one is pressed again."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        self.buttons = tuple(VerdictButton(verdict, self) for verdict in Verdict)
        for index, button in enumerate(self.buttons):
            grid.addWidget(button, index // 2, index % 2)
            button.clicked.connect(lambda _checked=False, pressed=button: self._press(pressed))
        self._verdict: Verdict | None = None
        self.setFocusProxy(self.buttons[0])

    def show_value(self, verdict: Verdict | None) -> None:
        """Show which verdict is given."""
        self._verdict = verdict
        for button in self.buttons:
            button.setChecked(button.verdict is verdict)

    def _press(self, button: VerdictButton) -> None:
        self.chosen.emit(None if button.verdict is self._verdict else button.verdict)
        self.show_value(self._verdict)
