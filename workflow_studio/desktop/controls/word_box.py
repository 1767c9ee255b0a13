"""A choice within a sentence: as wide as the word that is chosen, so that its sign stands beside it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget


class WordBox(QComboBox):
    """Becomes wider and narrower with what is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.currentIndexChanged.connect(lambda _index: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """What Qt leaves for the longest word, less what the chosen one does not need of it."""
        measured = self.fontMetrics()
        longest = max((measured.horizontalAdvance(self.itemText(at)) for at in range(self.count())), default=0)
        usual = super().sizeHint()
        return QSize(usual.width() - longest + measured.horizontalAdvance(self.currentText()), usual.height())

    def minimumSizeHint(self) -> QSize:
        """No narrower than the chosen word."""
        return self.sizeHint()
