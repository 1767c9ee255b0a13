"""An open document: outline, map, inspector and the bottom panel, joined by what is selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedLayout, QWidget

from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.appearance.theme import theme_name
from workflow_studio.desktop.claims.page import ClaimsPage
from workflow_studio.desktop.dock.panel import HEIGHT as DOCK_HEIGHT
from workflow_studio.desktop.dock.panel import Dock
from workflow_studio.desktop.inspector.panel import WIDTH as INSPECTOR_WIDTH
from workflow_studio.desktop.inspector.panel import Inspector
from workflow_studio.desktop.outline.panel import WIDTH as OUTLINE_WIDTH
from workflow_studio.desktop.outline.panel import Outline
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.sources.page import SourcesPage
from workflow_studio.desktop.workspace.map_page import MapPage
from workflow_studio.desktop.workspace.map_tabs import Side
from workflow_studio.desktop.workspace.open_map import OpenMap

USUAL_SIZES = {"outline": OUTLINE_WIDTH, "inspector": INSPECTOR_WIDTH, "issues": DOCK_HEIGHT}
PANELS = tuple(USUAL_SIZES)
LARGEST_SIZE = 10_000
CHANGES_SHARE = 0.42
"""The least part of the height under the tabs that the list of changes gets when it comes."""


class Workspace(QWidget):
    """Built for one document and thrown away with it.

    `side_changed`: from the map to the claims or the sources, or back.
    """

    side_changed = Signal()

    def __init__(
        self, open_map: OpenMap, actions: ActionRegistry, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.open_map = open_map
        self._settings = settings
        open_map.setParent(self)
        self.outline, self.inspector, self.dock = Outline(open_map), Inspector(open_map), Dock(open_map)
        self.page = MapPage(open_map, actions)
        self.map = self.page.map
        self._panels: dict[str, QWidget] = dict(zip(PANELS, (self.outline, self.inspector, self.dock), strict=True))
        self._centre = _splitter(Qt.Orientation.Vertical, self.page, self.dock)
        self._whole = _splitter(Qt.Orientation.Horizontal, self.outline, self._centre, self.inspector)
        self._sides = QStackedLayout(self)
        self._sides.addWidget(self._whole)
        self._claims: ClaimsPage | None = None
        self._sources: SourcesPage | None = None
        self._placed = False
        for name in PANELS:
            self._panels[name].setVisible(settings.flag(name, True))
        self._join()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the panels their sizes, once the room for them is known."""
        if not self._placed:
            self._placed = True
            self._restore_sizes()
        super().showEvent(event)

    @property
    def claims_shown(self) -> bool:
        """Whether the claims are shown in place of the map and its panels."""
        return self._claims is not None and self._sides.currentWidget() is self._claims

    @property
    def side(self) -> Side | None:
        """What is shown in place of the map, if anything."""
        if self.claims_shown:
            return Side.CLAIMS
        return None if self.map_shown else Side.SOURCES

    @property
    def map_shown(self) -> bool:
        """Whether the map is shown, with its panels."""
        return self._sides.currentWidget() is self._whole

    def show_claims(self, claim: str = "") -> None:
        """Show the claims (from this one on) in place of the map and its panels. They are made when first asked for."""
        if self._claims is None:
            self._claims = ClaimsPage(self.open_map)
            self._claims.tabs.side_wanted.connect(self.show_side)
            self._claims.left.connect(self.show_map_side)
            self._sides.addWidget(self._claims)
        self._sides.setCurrentWidget(self._claims)
        self._mark_tabs()
        if claim:
            self._claims.inbox.show_claim(claim)
        self._claims.inbox.take_keyboard()
        self.side_changed.emit()

    def show_sources(self) -> None:
        """Show the sources in place of the map and its panels. They are made when first asked for."""
        if self._sources is None:
            self._sources = SourcesPage(self.open_map)
            self._sources.tabs.side_wanted.connect(self.show_side)
            self._sources.left.connect(self.show_map_side)
            self._sides.addWidget(self._sources)
        self._sides.setCurrentWidget(self._sources)
        self._mark_tabs()
        self._sources.take_keyboard()
        self.side_changed.emit()

    def show_side(self, side: Side) -> None:
        """Show this in place of the map."""
        if side is Side.CLAIMS:
            self.show_claims()
        else:
            self.show_sources()

    def show_map_side(self) -> None:
        """Show the map and its panels."""
        if not self.map_shown:
            self._sides.setCurrentWidget(self._whole)
            self.map.setFocus()
            self.side_changed.emit()

    def panel_shown(self, name: str) -> bool:
        """Whether this panel is shown beside the map: outline, inspector or issues."""
        return self.map_shown and not self._panels[name].isHidden()

    def show_panel(self, name: str, shown: bool) -> None:
        """Show or hide a panel beside the map, and remember it."""
        self.show_map_side()
        self._panels[name].setVisible(shown)
        self._settings.set_flag(name, shown)

    def go_to_panel(self, step: int) -> None:
        """Give the keyboard to the next panel in sight (outline, map, inspector, issues); -1 is the other way."""
        if self._claims is not None and self.claims_shown:
            self._claims.inbox.go_to_part(step)
            return
        if self._sources is not None and self.side is Side.SOURCES:
            self._sources.go_to_part(step)
            return
        enter: dict[QWidget, Callable[[], object]] = {
            self.outline: self.outline.tree.setFocus,
            self.page: self.map.setFocus,
            self.inspector: self.inspector.take_keyboard,
            self.dock: self.dock.take_keyboard,
        }
        there = [panel for panel in enter if panel.isVisible()]
        focused = QApplication.focusWidget() or self.map
        at = next((number for number, panel in enumerate(there) if panel.isAncestorOf(focused)), there.index(self.page))
        enter[there[(at + step) % len(there)]]()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings the keyboard back to the map, unless what has it had a use for the key."""
        if event.key() == Qt.Key.Key_Escape:
            self.map.setFocus()
        else:
            super().keyPressEvent(event)

    def follow_theme(self) -> None:
        """Draw the map in the theme that is on."""
        self.map.set_theme(theme_name())

    def remember_sizes(self) -> None:
        """Keep the sizes of the panels for the next time."""
        for name, panel in self._panels.items():
            if self._placed and not panel.isHidden():
                self._settings.set_text(f"size_{name}", str(panel.height() if panel is self.dock else panel.width()))

    def end(self) -> None:
        """The document is closed."""
        self.remember_sizes()
        self.open_map.end()

    def _restore_sizes(self) -> None:
        """The panels get the sizes they had; what the window is larger or smaller now is the map's."""
        outline, inspector, dock = (self._size_of(name, usual) for name, usual in USUAL_SIZES.items())
        self._whole.resize(self.size())
        self._whole.setSizes([outline, max(self.width() - outline - inspector - 2, 0), inspector])
        self._centre.setSizes([max(self.height() - dock - 1, 0), dock])

    def _size_of(self, name: str, usual: int) -> int:
        kept = self._settings.text(f"size_{name}")
        return int(kept) if kept.isdecimal() and int(kept) < LARGEST_SIZE else usual

    def _join(self) -> None:
        open_map, view = self.open_map, self.map
        view.set_theme(theme_name())
        view.set_session(open_map.session, open_map.map_id)
        if not self._settings.flag("minimap", True):
            view.toggle_minimap()
        view.selection_changed.connect(open_map.select)
        view.zoom_changed.connect(self.page.footer.show_zoom)
        view.refused.connect(open_map.refused)
        self.inspector.left.connect(view.setFocus)
        open_map.selected.connect(self._select_on_map)
        open_map.evidence_opened.connect(lambda _evidence: self.show_panel("issues", True))
        open_map.claim_opened.connect(self.show_claims)
        open_map.news.changed.connect(lambda: view.show_changes(open_map.news.elements))
        open_map.news.begun.connect(self._show_changes)
        open_map.map_entered.connect(self.show_map_side)
        self.page.tabs.side_wanted.connect(self.show_side)
        open_map.shown.connect(lambda map_id: view.set_session(open_map.session, map_id))

    def _mark_tabs(self) -> None:
        for page in (self.page, self._claims, self._sources):
            if page is not None:
                page.tabs.mark()

    def _show_changes(self) -> None:
        """What a newer workbook changed is seen first: on the map, and as a list below it."""
        self.show_panel("issues", True)
        lower = max(self.dock.height(), round(self._centre.height() * CHANGES_SHARE))
        self._centre.setSizes([self._centre.height() - lower - 1, lower])
        self.dock.take_keyboard()

    def _select_on_map(self, ids: tuple[str, ...]) -> None:
        if tuple(self.map.selected()) != ids:
            self.map.select(ids)
            if len(ids) == 1:
                self.map.reveal(ids[0])


def _splitter(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for number, part in enumerate(parts):
        splitter.addWidget(part)
        splitter.setStretchFactor(number, 1 if isinstance(part, MapPage | QSplitter) else 0)
    return splitter
