"""The inspector: one page for what is selected, rebuilt when the selection changes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from workflow_studio.desktop.inspector.flow_page import FlowPage
from workflow_studio.desktop.inspector.lane_page import LanePage
from workflow_studio.desktop.inspector.node_page import NodePage
from workflow_studio.desktop.inspector.notes import NotesSection
from workflow_studio.desktop.inspector.page import Page
from workflow_studio.desktop.inspector.process_page import ProcessPage
from workflow_studio.desktop.inspector.several_page import SeveralPage
from workflow_studio.desktop.inspector.step_page import StepPage
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.diff import Diff
from workflow_studio.model import table_of

PAGES: dict[str, type[StepPage] | type[NodePage] | type[FlowPage] | type[LanePage]] = {
    "steps": StepPage,
    "decisions": NodePage,
    "events": NodePage,
    "flows": FlowPage,
    "lanes": LanePage,
}
WIDTH = 296


class Inspector(QWidget):
    """The right panel."""

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Inspector")
        self.setMinimumWidth(WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.addWidget(self._scroll)
        self.page: Page = self._made()
        self._scroll.setWidget(self.page)
        open_map.selected.connect(lambda _ids: self._turn())
        open_map.shown.connect(lambda _map: self._turn())
        open_map.changed.connect(self._refresh)

    def ask_for_reason(self) -> None:
        """After a verdict was given by key: the reason is written next."""
        if isinstance(self.page, StepPage):
            self.page.ask_for_reason()

    def ask_for_note(self, problem: bool) -> None:
        """Let the user write a problem or a question about what is selected."""
        name = "problems" if problem else "questions"
        section = getattr(self.page, name, None)
        if isinstance(section, NotesSection):
            section.ask()
            self._scroll.ensureWidgetVisible(section)

    def edit_name(self) -> None:
        """Put the keyboard into the name."""
        name = getattr(self.page, "name", None)
        if name is not None:
            name.setFocus()
            name.selectAll()

    def _turn(self) -> None:
        before = self.page
        if (writing := before.focusWidget()) is not None:
            writing.blockSignals(True)  # the page goes; leaving it must not write into what is no longer selected
        self.page = self._made()
        self._scroll.takeWidget()
        self._scroll.setWidget(self.page)
        before.hide()
        before.deleteLater()

    def _refresh(self, _diff: Diff) -> None:
        if self._still_there():
            self.page.refresh()

    def _still_there(self) -> bool:
        document = self._open_map.document
        return all(document.find(key) for key in (*self._open_map.selection, self.page.element))

    def _made(self) -> Page:
        ids = tuple(key for key in self._open_map.selection if self._open_map.document.find(key))
        if not ids:
            return ProcessPage(self._open_map, self._open_map.map_id)
        if len(ids) > 1:
            return SeveralPage(self._open_map, ids)
        page = PAGES.get(table_of(ids[0]))
        return page(self._open_map, ids[0]) if page else ProcessPage(self._open_map, self._open_map.map_id)
