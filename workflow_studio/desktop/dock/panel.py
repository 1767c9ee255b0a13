"""The bottom panel: tabs with counts over the issues and the evidence, and over what a newer workbook changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from workflow_studio.desktop.changes.panel import ChangesPanel
from workflow_studio.desktop.controls.labels import Label, hairline
from workflow_studio.desktop.controls.tab_row import TabRow
from workflow_studio.desktop.dock.checking import Checking
from workflow_studio.desktop.dock.evidence_list import EvidenceList
from workflow_studio.desktop.dock.issue_list import IssueList
from workflow_studio.desktop.words import dock as words
from workflow_studio.desktop.words.workshop import ASK_THE_ROOM
from workflow_studio.desktop.words.workshop import WORKSHOP as WORKSHOP_WORD
from workflow_studio.desktop.workshop.clock import AgendaClock
from workflow_studio.desktop.workshop.panel import WorkshopPanel
from workflow_studio.desktop.workshop.prompts_panel import PromptsPanel
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Issue

HEIGHT = 192
ISSUES, EVIDENCE, WORKSHOP, PROMPTS, CHANGES = range(5)


class Dock(QWidget):
    """Issues and evidence. Changes have a tab while there are any to look at."""

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map, self._news = open_map, open_map.news
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(words.NAME)
        self.setMinimumHeight(96)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(8, 0, 16, 0)
        self.tabs = TabRow(words.NAME, height=36)
        top.addWidget(self.tabs)
        top.addStretch(1)
        self._checked = Label(words.CHECKING, "help")
        top.addWidget(self._checked)
        layout.addLayout(top)
        layout.addWidget(hairline())
        self.issues, self.evidence = IssueList(open_map), EvidenceList(open_map)
        self._pages = QStackedWidget()
        self._issues_or_nothing = _or_nothing(self.issues, words.NO_ISSUES)
        self._evidence_or_nothing = _or_nothing(self.evidence, words.NO_EVIDENCE)
        self._pages.addWidget(self._issues_or_nothing)
        self._pages.addWidget(self._evidence_or_nothing)
        self.clock = AgendaClock(self)
        self.workshop = WorkshopPanel(open_map, self.clock)
        self._pages.addWidget(self.workshop)
        self.prompts = PromptsPanel(open_map)
        self._pages.addWidget(self.prompts)
        self.changes = ChangesPanel(open_map)
        self._pages.addWidget(self.changes)
        layout.addWidget(self._pages, 1)
        self._add_tabs()
        self.tabs.chosen.connect(self._pages.setCurrentIndex)
        self.evidence.counted.connect(self._count_evidence)
        self.evidence.refresh()
        self._checking = Checking(open_map, self)
        self._checking.found.connect(self._show)
        open_map.evidence_opened.connect(self._show_evidence)
        self._news.changed.connect(self._follow_news)
        self._news.begun.connect(lambda: self.tabs.choose(CHANGES))

    def take_keyboard(self) -> None:
        """Put the keyboard on the list that is shown; on the tabs while it is empty."""
        shown_panel = self._pages.currentWidget()
        if isinstance(shown_panel, WorkshopPanel | PromptsPanel):
            shown_panel.take_keyboard()
            return
        lists = {ISSUES: self.issues, EVIDENCE: self.evidence, CHANGES: self.changes.list}
        shown: QListView = lists[self._pages.currentIndex()]
        if not shown.model().rowCount():
            self.tabs.take_keyboard()
            return
        if not shown.currentIndex().isValid():
            shown.setCurrentIndex(shown.model().index(0, 0))
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_workshop(self) -> None:
        """Show the agenda, the parking lot and what people say."""
        self.tabs.choose(WORKSHOP)

    def show_workshop_line(self, element: str) -> None:
        """Show this item of the agenda or topic of the parking lot; the keyboard stays where it is."""
        self.tabs.choose(WORKSHOP)
        self.workshop.show_line(element)

    def show_prompts(self) -> None:
        """Show what to ask the room."""
        self.tabs.choose(PROMPTS)

    def _add_tabs(self) -> None:
        self.tabs.add(words.ISSUES, alarming=True)
        self.tabs.add(words.EVIDENCE)
        self.tabs.add(WORKSHOP_WORD)
        self.tabs.add(ASK_THE_ROOM)
        if self._news:
            self.tabs.add(words.CHANGES)
            self.tabs.set_count(CHANGES, len(self._news.changes))

    def _follow_news(self) -> None:
        """Changes come and go, also by undo; who was looking at them looks at the issues afterwards."""
        at = self._pages.currentIndex()
        self.tabs.clear()
        self._add_tabs()
        self.tabs.set_count(ISSUES, self.issues.count())
        self.tabs.set_count(EVIDENCE, len(self._open_map.document.evidence))
        self.tabs.choose(at if at != CHANGES or self._news else ISSUES)

    def _show(self, issues: tuple[Issue, ...], when: str) -> None:
        self.issues.show_issues(issues)
        self._issues_or_nothing.setCurrentIndex(0 if issues else 1)
        self.tabs.set_count(ISSUES, len(issues))
        self._checked.setText(when)

    def _count_evidence(self, count: int) -> None:
        self._evidence_or_nothing.setCurrentIndex(0 if count else 1)
        self.tabs.set_count(EVIDENCE, count)

    def _show_evidence(self, evidence_id: str) -> None:
        self.tabs.choose(EVIDENCE)
        self.evidence.go_to_evidence(evidence_id)


def _or_nothing(rows: QListView, sentence: str) -> QStackedWidget:
    """The list, and what stands in its place while it is empty."""
    nothing = Label(sentence, "quiet")
    nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
    pages = QStackedWidget()
    pages.addWidget(rows)
    pages.addWidget(nothing)
    return pages
