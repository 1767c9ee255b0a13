"""The section of the inspector that tells what the workshop said of an element; hidden where it said nothing."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from workflow_studio.analysis.voices import Voices, voices_on
from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.inspector.list_section import ListSection, row_with_sign
from workflow_studio.desktop.inspector.page import Page
from workflow_studio.desktop.inspector.text_fields import About
from workflow_studio.desktop.words import workshop as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import Delete
from workflow_studio.model import Document

ROWS_APART = 4


class VoicesSection(ListSection):
    """Dots by person, and who disagrees with what they say; each can be taken off."""

    def __init__(self, open_map: OpenMap, element: About) -> None:
        super().__init__(words.VOICES, ROWS_APART)
        self._open_map, self._element = open_map, element

    def show_voices(self, document: Document) -> None:
        """Show what was said."""
        voices = voices_on(document, self._element())
        self.show_list(voices, len(voices.votes) + len(voices.disagreements), self._rows_of(voices))

    def _rows_of(self, voices: Voices) -> Iterator[QWidget]:
        last = {vote.voter: vote.id for vote in voices.votes}
        for name, dots in voices.dots_by_voter:
            yield self._row("circle-dot", "accent", words.dots_of(name, dots), last[name], words.take_dot_off(name))
        for one in voices.disagreements:
            says = words.disagrees(one.said_by, one.text)
            yield self._row("circle-slash", "danger", says, one.id, words.TAKE_THIS_OFF)

    def _row(self, icon: str, ink: str, says: str, key: str, tip: str) -> QWidget:
        whole, row = row_with_sign(icon, ink)
        row.addWidget(Label(says, "small", wrap=True), 1)
        remove = IconButton("x", tip, size=22, px=14)
        remove.clicked.connect(lambda: self._open_map.execute(Delete((key,))))
        row.addWidget(remove)
        return whole


def add_voices(page: Page) -> None:
    """The section on a page of the inspector."""
    section = VoicesSection(page.open_map, page.about)
    page.append(section)
    page.follow(section.show_voices)
