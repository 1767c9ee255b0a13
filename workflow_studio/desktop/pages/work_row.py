"""The row that says that the map is being folded, or that somebody stopped that, with a way out of both."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel
from workflow_studio.desktop.words import pages as words

PATIENCE_MS = 200
BAR_WIDTH = 160


class WorkRow(QWidget):
    """Hidden while the pages are there. `cancelled`: stop folding; `wanted`: fold after all."""

    cancelled = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = ElidedLabel("", "quiet")
        self.bar = QProgressBar()
        self.bar.setFixedWidth(BAR_WIDTH)
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words.PROGRESS)
        self.cancel = TextButton(words.CANCEL, tip=words.CANCEL_TIP)
        self.cancel.clicked.connect(self.cancelled)
        self.fold = TextButton(words.FOLD)
        self.fold.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(12)
        row.addWidget(self.bar)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.fold)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self, earlier: bool) -> None:
        """Folding has begun; it is told once it takes longer than a moment. `earlier`: there are pages already."""
        self._offer(folding=True)
        self.bar.setValue(0)
        self.sentence.setText(f"{words.FOLDING} {words.EARLIER_SHOWN}" if earlier else words.FOLDING)
        self._patience.start()

    def show_progress(self, share: float) -> None:
        """How far it is, from 0.0 to 1.0."""
        self.bar.setValue(round(share * 1000))

    def stop(self, earlier: bool) -> None:
        """Somebody stopped it, and can have it begun again."""
        self._patience.stop()
        self._offer(folding=False)
        self.sentence.setText(words.STOPPED if earlier else words.STOPPED_EMPTY)
        self.show()

    def end(self) -> None:
        """The pages are there."""
        self._patience.stop()
        self.hide()

    def _offer(self, *, folding: bool) -> None:
        self.bar.setVisible(folding)
        self.cancel.setVisible(folding)
        self.fold.setVisible(not folding)
