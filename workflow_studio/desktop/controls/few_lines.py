"""Words in a few lines: what does not fit ends in an ellipsis, and no line is cut in half."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workflow_studio.desktop.controls.labels import Label

BLANKS = re.compile(r"[^\S\u00a0]+")
"""All of which are as good as one; where no line may break, there stays none."""
HALF_A_LINE = 0.5
"""What lines are measured to be higher than their spacing is less than this."""


class FewLines(Label):
    """Wraps its text into at most `most` lines, as wide as it is, and is as high as these."""

    def __init__(self, text: str, kind: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__("", kind, parent, wrap=True)
        self.whole, self._most = "", most
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        """Show other words."""
        self.whole = BLANKS.sub(" ", text).strip()
        self.setAccessibleName(self.whole)
        self._fit()

    def set_look(self, kind: str, most: int) -> None:
        """Another look and number of lines."""
        self.set_kind(kind)
        self._most = most
        self._fit()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(0, self.fontMetrics().lineSpacing() * self._most)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.ensurePolished()
        longest, shortest = len(self.whole), 0
        if not self._fits(self.whole):
            while longest - shortest > 1:
                middle = (longest + shortest) // 2
                shortest, longest = (middle, longest) if self._fits(self._cut(middle)) else (shortest, middle)
        shown = self.whole if shortest == 0 else self._cut(shortest)
        self.setText(shown)
        self.setToolTip(self.whole if shown != self.whole else "")
        self.setFixedHeight(self._height(shown))

    def _cut(self, length: int) -> str:
        return f"{self.whole[:length].rstrip()}…"

    def _fits(self, text: str) -> bool:
        return self._height(text) < self.fontMetrics().lineSpacing() * (self._most + HALF_A_LINE)

    def _height(self, text: str) -> int:
        room = QRect(0, 0, max(self.width(), 1), 100_000)
        return self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
