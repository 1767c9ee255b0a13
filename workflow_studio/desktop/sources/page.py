"""The sources of an open document, beside its maps: which workbook, and four pages on it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workflow_studio.dates import short_date_of
from workflow_studio.desktop.controls.labels import ElidedLabel, Label
from workflow_studio.desktop.controls.tab_row import TabRow, over_a_line
from workflow_studio.desktop.sources.book_list import BookList
from workflow_studio.desktop.sources.card_view import CardView
from workflow_studio.desktop.sources.condition_view import ConditionView
from workflow_studio.desktop.sources.lineage_view import LineageView
from workflow_studio.desktop.sources.losses_view import LossesView
from workflow_studio.desktop.words import sources as words
from workflow_studio.desktop.workspace.following_page import FollowingPage
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Source

CARD, LINEAGE, CONDITION, LOSSES = range(4)
PARTS = (words.CARD, words.LINEAGE, words.CONDITION, words.LOSSES)


class SourcesPage(FollowingPage):
    """Follows the open document while it is in sight."""

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._shown: Source | None = None
        self.setAccessibleName(words.SOURCES)
        self.books = BookList()
        self.parts = TabRow(words.WHAT_IS_KNOWN)
        self.card, self.lineage = CardView(open_map), LineageView()
        self.condition, self.losses = ConditionView(), LossesView()
        self._name, self._read_on = ElidedLabel("", "object"), Label("", "quiet")
        self._pages = QStackedWidget()
        self._lay_out()
        self.books.chosen.connect(self._show)
        self.parts.chosen.connect(self._pages.setCurrentIndex)
        open_map.changed.connect(self._on_diff)
        self.follow()

    def show_part(self, part: int) -> None:
        """Go to one of the four pages."""
        self.parts.choose(part)

    def take_keyboard(self) -> None:
        """Put the keyboard on the tabs of the four pages."""
        self.parts.take_keyboard()

    def go_to_part(self, step: int) -> None:
        """Give the keyboard to the next of: workbooks, tabs, what the tab shows; -1 is the other way."""
        view = self._pages.currentWidget()
        assert isinstance(view, CardView | LineageView | ConditionView | LossesView)
        enter = {self.books: self.books.take_keyboard, self.parts: self.take_keyboard, view: view.take_keyboard}
        there = [part for part in enter if part.isVisible()]
        focused = QApplication.focusWidget() or self.parts
        at = next((number for number, part in enumerate(there) if part.isAncestorOf(focused)), 0)
        enter[there[(at + step) % len(there)]]()

    def _on_diff(self, diff: Diff) -> None:
        """Without any source left there is nothing to stay for."""
        if not any(key.startswith("source") for key in diff.touched):
            return
        if not self._open_map.document.sources:
            self.left.emit()
        elif self.isVisible():
            self.follow()

    def follow(self) -> None:
        """Show the workbook that was shown before, or the first."""
        sources = self._open_map.document.sources
        self.books.show_sources(tuple(sources.values()))
        if sources:
            self._show(self._shown.id if self._shown and self._shown.id in sources else next(iter(sources)))

    def _show(self, source_id: str) -> None:
        source = self._open_map.document.sources[source_id]
        self.books.mark(source_id)
        if source == self._shown:
            return
        self._shown = source
        self._name.setText(source.name)
        self._read_on.setText(words.read_on(short_date_of(source.read_on)))
        self.card.show_source(source)
        self.lineage.show_links(source.name, source.lineage)
        self.condition.show_profile(source.profile)
        self.losses.show_losses(source.not_understood)
        for part, count in (
            (LINEAGE, self.lineage.arrow_count),
            (CONDITION, sum(bool(column.findings) for column in source.profile)),
            (LOSSES, len(source.not_understood)),
        ):
            self.parts.set_count(part, count)

    def _lay_out(self) -> None:
        for part, view in zip(PARTS, (self.card, self.lineage, self.condition, self.losses), strict=True):
            self.parts.add(part)
            self._pages.addWidget(view)
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 4)
        head.setSpacing(16)
        head.addWidget(self._name, 1)
        head.addWidget(self._read_on)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(head)
        right.addWidget(over_a_line(self.parts))
        right.addWidget(self._pages, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.books)
        whole.addLayout(right, 1)
