"""The start page: recovered work first, a workbook to drop, a blank map, recent documents, samples."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.start.drop_zone import DropZone
from workflow_studio.desktop.start.file_rows import FileButton, RecentRow, SampleCard
from workflow_studio.desktop.start.preview_queue import PreviewQueue
from workflow_studio.desktop.start.start_row import StartRow
from workflow_studio.desktop.words import start as words

if TYPE_CHECKING:  # found after the first window is up
    from workflow_studio.app.recovery import Recoverable

LEFT_WIDTH, GAP, WIDEST, LEAST_MARGIN = 392, 72, 1408, 40
SAMPLES_IN_A_ROW, FEWER_IN_A_ROW = 3, 2
CARD_GAP, LEAST_CARD = 20, 168
"""Cards narrower than this would cut the names of the samples."""
MOST_RECENT = 5
MOST_RECOVERED = 3
BELOW_BANNERS = 40


class StartPage(QScrollArea):
    """Shown while no document is open. It only asks; the window does."""

    workbook_wanted = Signal()
    blank_wanted = Signal()
    document_wanted = Signal()
    file_chosen = Signal(object)
    recovered_chosen = Signal(object)
    recovered_refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setProperty("kind", "page")
        self._layout = QVBoxLayout(page)
        self._layout.setSpacing(0)
        self._banners = QVBoxLayout()
        self._banners.setSpacing(8)
        self._layout.addLayout(self._banners)
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addWidget(self._left_column(), 0, Qt.AlignmentFlag.AlignTop)
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        columns.addLayout(self._right, 1)
        self._layout.addLayout(columns)
        self._layout.addStretch(1)
        self._files: list[FileButton] = []
        self._cards = QGridLayout()
        self._previews = PreviewQueue(self)
        self.setWidget(page)

    def show_files(self, recent: Sequence[Path], samples: Sequence[Path]) -> None:
        """Fill the page with what there is now."""
        _empty(self._right)
        self._files = []
        there = [path for path in recent if path.exists()][:MOST_RECENT]
        if there:
            self._add_heading(words.RECENT)
            self._right.addWidget(self._recent_card(there))
            self._right.addSpacing(32)
        if samples:
            self._add_heading(words.SAMPLES)
            self._right.addLayout(self._sample_cards(samples))
        self._right.addStretch(1)
        self._previews.show_for(self._files)

    def show_recovered(self, recovered: Sequence[Recoverable]) -> None:
        """Offer these above everything else, in place of what was offered."""
        _empty(self._banners)
        self._banner_rows = QVBoxLayout()
        self._banner_rows.setSpacing(8)
        self._banners.addLayout(self._banner_rows)
        self._add_banners(recovered[:MOST_RECOVERED])
        if older := recovered[MOST_RECOVERED:]:
            more = TextButton(words.show_older(len(older)), "link")
            more.clicked.connect(more.hide)
            more.clicked.connect(lambda: self._add_banners(older))
            self._banners.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if recovered:
            self._banners.addSpacing(BELOW_BANNERS)

    def set_hovered(self, hovered: bool) -> None:
        """A file is being dragged over the window."""
        self.drop_zone.set_hovered(hovered)

    def stop(self) -> None:
        """No more previews: another page is shown."""
        self._previews.stop()

    def pause(self) -> None:
        """Somebody is working: previews have to wait."""
        self._previews.pause()

    def go_on(self) -> None:
        """The machine is free again for previews."""
        self._previews.go_on()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide windows get margins, narrow ones lose air."""
        super().resizeEvent(event)
        margin = max(LEAST_MARGIN, (self.viewport().width() - WIDEST) // 2)
        self._layout.setContentsMargins(margin, 48, margin, 32)
        self._arrange_cards()

    def _add_banners(self, recovered: Sequence[Recoverable]) -> None:
        from workflow_studio.desktop.start.recovered_banner import RecoveredBanner

        for found in recovered:
            banner = RecoveredBanner(found)
            banner.opened.connect(self.recovered_chosen)
            banner.discarded.connect(self.recovered_refused)
            self._banner_rows.addWidget(banner)

    def _left_column(self) -> QWidget:
        left = QWidget()
        left.setFixedWidth(LEFT_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(words.START_FROM_THE_WORKBOOK, "page"))
        column.addSpacing(24)
        self.drop_zone = DropZone()
        self.drop_zone.chosen.connect(self.workbook_wanted)
        column.addWidget(self.drop_zone)
        column.addSpacing(24)
        self.blank = StartRow("square-plus", words.BLANK_MAP, "Ctrl+N", line=True)
        self.blank.clicked.connect(self.blank_wanted)
        self.open = StartRow("folder-open", words.OPEN_A_DOCUMENT, "Ctrl+O", line=False)
        self.open.clicked.connect(self.document_wanted)
        column.addWidget(self.blank)
        column.addWidget(self.open)
        return left

    def _add_heading(self, text: str) -> None:
        self._right.addWidget(Label(text, "section"))
        self._right.addSpacing(12)

    def _recent_card(self, paths: Sequence[Path]) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        for number, path in enumerate(paths):
            rows.addWidget(self._file(RecentRow(path, first=number == 0)))
        return card

    def _sample_cards(self, samples: Sequence[Path]) -> QGridLayout:
        self._cards = QGridLayout()
        self._cards.setSpacing(CARD_GAP)
        for path in samples:
            self._file(SampleCard(path))
        self._arrange_cards()
        return self._cards

    def _arrange_cards(self) -> None:
        """As many samples in a row as there is room for with their names."""
        margins = self._layout.contentsMargins()
        room = self.viewport().width() - margins.left() - margins.right() - LEFT_WIDTH - GAP
        least = SAMPLES_IN_A_ROW * LEAST_CARD + (SAMPLES_IN_A_ROW - 1) * CARD_GAP
        in_a_row = SAMPLES_IN_A_ROW if room >= least else FEWER_IN_A_ROW
        cards = [file for file in self._files if isinstance(file, SampleCard)]
        for number, card in enumerate(cards):
            self._cards.removeWidget(card)
            self._cards.addWidget(card, *divmod(number, in_a_row))
        for column in range(SAMPLES_IN_A_ROW):
            self._cards.setColumnStretch(column, 1 if column < in_a_row else 0)

    def _file(self, button: FileButton) -> FileButton:
        self._files.append(button)
        button.clicked.connect(lambda: self.file_chosen.emit(button.path))
        return button


def _empty(layout: QVBoxLayout | QGridLayout) -> None:
    while item := layout.takeAt(0):
        inner = item.layout()
        if isinstance(inner, QVBoxLayout | QGridLayout):
            _empty(inner)
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
