"""The inspector: one page for what is selected, another one when the selection changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from workflow_studio.desktop.inspector.flow_page import FlowPage
from workflow_studio.desktop.inspector.handoff_page import HandoffPage
from workflow_studio.desktop.inspector.lane_page import LanePage
from workflow_studio.desktop.inspector.node_page import NodePage
from workflow_studio.desktop.inspector.note_page import NotePage
from workflow_studio.desktop.inspector.page import Page
from workflow_studio.desktop.inspector.process_page import ProcessPage
from workflow_studio.desktop.inspector.several_page import SeveralPage
from workflow_studio.desktop.inspector.step_page import StepPage
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import table_of
from workflow_studio.model.views import is_handoff

PAGES: dict[str, Callable[[OpenMap, str], Page]] = {
    "steps": StepPage,
    "decisions": NodePage,
    "events": NodePage,
    "flows": FlowPage,
    "lanes": LanePage,
    "notes": NotePage,
    "maps": ProcessPage,
}
KEPT = frozenset({"steps", "decisions", "events", "maps"})
"""What is selected again and again while a map is drawn: these pages turn to the next element."""
WIDTH = 296


class Inspector(QWidget):
    """The right panel. `left`: Enter was pressed in the name, the keyboard can go back to the map."""

    left = Signal()

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(words.INSPECTOR)
        self.setMinimumWidth(WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.addWidget(self._scroll)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setProperty("kind", "page")
        self._pages = QVBoxLayout(holder)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._scroll.setWidget(holder)
        self._kept: dict[str, Page] = {}
        self.page: Page = self._wanted()
        self._show_page()
        open_map.selected.connect(lambda _ids: self._turn())
        open_map.shown.connect(lambda _map: self._turn())
        open_map.changed.connect(lambda _diff: self._refresh())
        open_map.refused.connect(self._on_refused)

    def ask_for_reason(self) -> bool:
        """Put the keyboard where the reason is written, if one is missing; whether it is."""
        return isinstance(self.page, StepPage) and self.page.ask_for_reason()

    def edit_name(self) -> None:
        """Put the keyboard into the name."""
        name = getattr(self.page, "name", None)
        if name is not None:
            name.setFocus()
            name.selectAll()

    def take_keyboard(self) -> None:
        """Put the keyboard where something is asked for: a reason that is missing, else the name or the first field."""
        if self.page.first is not None:
            self.page.first.setFocus(Qt.FocusReason.TabFocusReason)
        elif not self.ask_for_reason():
            self.edit_name()

    def _turn(self) -> None:
        before = self.page
        self._let_go(before)
        self.page = self._wanted()
        if before is not self.page:
            before.hide()
        if before not in (self.page, *self._kept.values()):
            self._pages.removeWidget(before)
            before.deleteLater()
        self._show_page()
        self._scroll.verticalScrollBar().setValue(0)

    def _let_go(self, page: Page) -> None:
        """A page that is being written in goes: leaving it must not write into what is no longer selected."""
        writing = self.window().focusWidget()
        if writing is not None and page.isAncestorOf(writing):
            writing.blockSignals(True)
            self._kept = {kind: kept for kind, kept in self._kept.items() if kept is not page}

    def _show_page(self) -> None:
        if self._pages.indexOf(self.page) < 0:
            self.page.left.connect(self.left)
            self._pages.addWidget(self.page)
        self.page.show()  # now, not when the layout comes to it: the keyboard may be wanted in it at once

    def _refresh(self) -> None:
        """A flow whose end moved to another lane has become a handoff, or is none any more: that is another page."""
        if not self._still_there():
            return
        if isinstance(self.page, FlowPage) and type(self.page) is not _flow_page(self._open_map, self.page.element):
            self._turn()
        else:
            self.page.refresh()

    def _on_refused(self, _reason: str) -> None:
        """Where nothing can be changed, what was typed goes again."""
        if self._open_map.session.read_only:
            QTimer.singleShot(0, self, self._refresh)

    def _still_there(self) -> bool:
        document = self._open_map.document
        if self._open_map.map_id != self._map_id:
            return False  # the map is gone; the page for the next one comes with it
        return all(document.find(key) for key in (*self._open_map.selection, self.page.element))

    def _wanted(self) -> Page:
        """The page for what is selected; where one of its kind is kept, that one."""
        self._map_id = self._open_map.map_id
        ids = tuple(key for key in self._open_map.selection if self._open_map.document.find(key))
        if len(ids) > 1:
            return SeveralPage(self._open_map, ids)
        element = ids[0] if ids and table_of(ids[0]) in PAGES else self._map_id
        kept = self._kept.get(table_of(element))
        if kept is not None:
            kept.turn_to(element)
            return kept
        return self._made(element)

    def _made(self, element: str) -> Page:
        kind = table_of(element)
        make = _flow_page(self._open_map, element) if kind == "flows" else PAGES[kind]
        page = make(self._open_map, element)
        if kind in KEPT:
            self._kept[kind] = page
        return page


def _flow_page(open_map: OpenMap, flow: str) -> type[FlowPage]:
    return HandoffPage if is_handoff(open_map.document, open_map.document.flows[flow]) else FlowPage
