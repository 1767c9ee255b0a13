"""The section of the inspector that tells what the workshop said of an element; hidden where it said nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.analysis.voices import Voices, voices_on
from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.labels import IconLabel, Label, hairline
from workflow_studio.desktop.inspector.page import PADDING, Page, section_heading
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import Delete
from workflow_studio.model import Document


class VoicesSection(QWidget):
    """Dots by person, and who disagrees with what they say; each can be taken off."""

    def __init__(self, open_map: OpenMap, element: str) -> None:
        super().__init__()
        self._open_map, self._element = open_map, element
        self._shown: Voices | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(hairline())
        part = QVBoxLayout()
        part.setContentsMargins(PADDING, 12, PADDING, 12)
        part.setSpacing(6)
        heading, self._count, _ = section_heading("Dots and disagreement")
        part.addLayout(heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        part.addLayout(self._rows)
        whole.addLayout(part)

    def show_voices(self, document: Document) -> None:
        """Show what was said."""
        voices = voices_on(document, self._element)
        count = len(voices.votes) + len(voices.disagreements)
        self.setVisible(bool(count))
        self._count.setText(str(count))
        if voices == self._shown:
            return
        self._shown = voices
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        last = {vote.voter: vote.id for vote in voices.votes}
        for name, dots in voices.dots_by_voter:
            words = f"{name}, {dots} dots" if dots > 1 else name
            self._rows.addWidget(self._row("circle-dot", "accent", words, last[name], f"Take a dot of {name} off"))
        for one in voices.disagreements:
            words = f"{one.said_by} disagrees: {one.text}" if one.text else f"{one.said_by} disagrees"
            self._rows.addWidget(self._row("circle-slash", "danger", words, one.id, "Take this off"))

    def _row(self, icon: str, ink: str, words: str, key: str, tip: str) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(icon, ink))
        row.addWidget(Label(words, "small", wrap=True), 1)
        remove = IconButton("x", tip, size=22, px=14)
        remove.clicked.connect(lambda: self._open_map.execute(Delete((key,))))
        row.addWidget(remove)
        return whole


def add_voices(page: Page) -> None:
    """The section on a page of the inspector."""
    section = VoicesSection(page.open_map, page.element)
    page.append(section)
    page.follow(section.show_voices)
