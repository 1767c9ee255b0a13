"""An open document: outline, map, inspector and the bottom panel, joined by what is selected."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.appearance.theme import theme_name
from workflow_studio.desktop.canvas.drawings_ahead import read_drawings_ahead
from workflow_studio.desktop.collecting import set_aside, take_back
from workflow_studio.desktop.controls.labels import hairline
from workflow_studio.desktop.controls.pages import Pages
from workflow_studio.desktop.controls.stacked import stacked
from workflow_studio.desktop.dock.panel import HEIGHT as DOCK_HEIGHT
from workflow_studio.desktop.dock.panel import Dock
from workflow_studio.desktop.find.bar import FindBar
from workflow_studio.desktop.inspector.panel import WIDTH as INSPECTOR_WIDTH
from workflow_studio.desktop.inspector.panel import Inspector
from workflow_studio.desktop.outline.panel import WIDTH as OUTLINE_WIDTH
from workflow_studio.desktop.outline.panel import Outline
from workflow_studio.desktop.overlays.show_buttons import ShowButtons
from workflow_studio.desktop.overlays.shown_overlay import ShownOverlay
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.workshop.bar import WorkshopBar
from workflow_studio.desktop.workshop.panel import LINES as WORKSHOP_LINES
from workflow_studio.desktop.workspace.map_page import MapPage
from workflow_studio.desktop.workspace.map_tabs import MapTabs
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.desktop.workspace.views import INSPECTOR, ISSUES, OUTLINE, PANELS, VIEW_KINDS, View, ViewPage
from workflow_studio.model.views import step_around

USUAL_SIZES = {OUTLINE: OUTLINE_WIDTH, INSPECTOR: INSPECTOR_WIDTH, ISSUES: DOCK_HEIGHT}
LARGEST_SIZE = 10_000
RAISED_SHARE = 0.42
"""The least part of the height under the tabs that a list below the map gets when it is what is worked on."""


class Workspace(QWidget):
    """Built for one document and thrown away with it: made, laid out, begun and shown, each of which takes its time.

    `view_changed`: from the map to one of the views, or back.
    """

    view_changed = Signal()

    def __init__(
        self, open_map: OpenMap, actions: ActionRegistry, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.open_map = open_map
        open_map.is_drawn = False
        self._settings = settings
        open_map.setParent(self)
        self.outline, self.inspector, self.dock = Outline(open_map), Inspector(open_map), Dock(open_map)
        self.overlays = ShownOverlay(open_map)
        self.tabs = MapTabs(open_map, ShowButtons(self.overlays, actions))
        self.page = MapPage(open_map, actions)
        self.map = self.page.map
        self._panels: dict[str, QWidget] = dict(zip(PANELS, (self.outline, self.inspector, self.dock), strict=True))
        self._pages = Pages()
        self._pages.addWidget(self.page)
        self._views: dict[View, ViewPage] = {}
        self._view: View | None = None
        self.workshop_bar = WorkshopBar(open_map, self.dock.clock)
        self._bar = stacked(self.workshop_bar, hairline())
        self.find_bar = FindBar(open_map)
        self._middle = stacked(self.tabs, self._bar, self.find_bar, self._pages)
        self._centre, self._whole = QSplitter(Qt.Orientation.Vertical), QSplitter(Qt.Orientation.Horizontal)
        self._placed = False
        self._join()

    def lay_out(self) -> None:
        """Put the panels in their places, once, before anything is drawn."""
        _fill(self._centre, self._middle, self.dock)
        _fill(self._whole, self.outline, self._centre, self.inspector)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._whole)
        self._show_panels()

    def begin(self) -> None:
        """Draw the map, before the workspace is shown."""
        self._show_on_map(self.open_map.map_id)
        if self.map.is_drawn:
            self._on_drawn()
        if not self._settings.flag("minimap", True):
            self.map.toggle_minimap()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the panels their sizes, once the room for them is known."""
        if not self._placed:
            self._placed = True
            self._restore_sizes()
        super().showEvent(event)

    @property
    def view(self) -> View | None:
        """What is shown in place of the map, if anything."""
        return self._view

    @property
    def shown_page(self) -> QWidget:
        """What stands in the centre under the tabs."""
        return self.page if self._view is None else self._views[self._view]

    @property
    def map_shown(self) -> bool:
        """Whether the map is shown."""
        return self._view is None

    def page_of(self, view: View) -> ViewPage:
        """The page of a view, which is made when first asked for."""
        if view not in self._views:
            page = self._views[view] = VIEW_KINDS[view].make(self.open_map)
            page.left.connect(self.show_map)
            page.colour_by(self.overlays.kind)
            self._pages.addWidget(page)
        return self._views[view]

    def show_view(self, view: View) -> None:
        """Show this in place of the map, with the panels that go with it."""
        page = self.page_of(view)
        self._show(view, page)
        page.take_keyboard()

    def show_claims(self, claim: str = "") -> None:
        """Show the claims, from this one on."""
        page = self.page_of(View.CLAIMS)
        self._show(View.CLAIMS, page)
        if claim:
            page.show_element(claim)
        page.take_keyboard()

    def show_map(self) -> None:
        """Show the map and its panels."""
        if not self.map_shown:
            self._show(None, self.page)
            self.map.setFocus()

    def go_to(self, element_id: str) -> None:
        """Select an element, on its map, and bring it into sight where the selection is worked on."""
        map_id = getattr(self.open_map.document.find(element_id), "map", None)
        if isinstance(map_id, str):
            self.open_map.show_map(map_id)
            self.open_map.select((element_id,))
            self._show_found(element_id)
            self._enter_centre()

    def panel_shown(self, name: str) -> bool:
        """Whether this panel is shown: outline, inspector or issues."""
        return not self._panels[name].isHidden()

    def show_panel(self, name: str, shown: bool) -> None:
        """Show or hide a panel, and remember it; where it does not go with the view that is shown, the map comes."""
        if name not in self._panels_in_view():
            self.show_map()
        self._settings.set_flag(name, shown)
        self._show_panels()

    @property
    def workshop_bar_shown(self) -> bool:
        """Whether the scope and the agenda's clock stand above the map."""
        return not self._bar.isHidden()

    def show_workshop_bar(self, shown: bool) -> None:
        """Show or hide the scope and the agenda's clock above the map, and remember it."""
        self._settings.set_flag("workshop", shown)
        self._show_panels()

    def show_workshop(self) -> None:
        """Show agenda, parking lot and voices below the map."""
        self.show_panel(ISSUES, True)
        self.dock.show_workshop()

    def go_to_panel(self, step: int) -> None:
        """Give the keyboard to the next panel in sight (outline, centre, inspector, issues); -1 is the other way."""
        page = self.shown_page
        if isinstance(page, ViewPage) and not any(self.panel_shown(name) for name in PANELS):
            page.go_to_part(step)
            return
        enter: dict[QWidget, Callable[[], object]] = {
            self.outline: self.outline.tree.setFocus,
            self._middle: page.take_keyboard if isinstance(page, ViewPage) else self.map.setFocus,
            self.inspector: self.inspector.take_keyboard,
            self.dock: self.dock.take_keyboard,
        }
        there = [panel for panel in enter if panel.isVisible()]
        focused = QApplication.focusWidget() or self._middle
        at = next((n for n, panel in enumerate(there) if panel.isAncestorOf(focused)), there.index(self._middle))
        enter[there[(at + step) % len(there)]]()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings the keyboard back to the centre, unless what has it had a use for the key."""
        if event.key() == Qt.Key.Key_Escape:
            self._enter_centre()
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
        take_back()

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
        view.drawn.connect(self._on_drawn)
        open_map.shown.connect(self._show_on_map)
        self.overlays.changed.connect(view.show_overlay)
        self.overlays.changed.connect(self.page.footer.show_overlay)
        self.overlays.changed.connect(lambda _overlay: self._colour_views())
        self.overlays.text_changed.connect(view.show_text)
        self.overlays.voices_changed.connect(view.show_voices)
        view.selection_changed.connect(open_map.select)
        view.zoom_changed.connect(self.page.footer.show_zoom)
        view.refused.connect(open_map.refused)
        view.map_wanted.connect(self._go_into)
        self.inspector.left.connect(view.setFocus)
        self.find_bar.found.connect(self._show_found)
        self.find_bar.highlighted.connect(view.highlight)
        self.find_bar.left.connect(self._enter_centre)
        open_map.selected.connect(self._select_on_map)
        open_map.evidence_opened.connect(lambda _evidence: self.show_panel("issues", True))
        open_map.claim_opened.connect(self.show_claims)
        open_map.news.changed.connect(lambda: view.show_changes(open_map.news.elements))
        open_map.news.begun.connect(self._raise_dock)
        open_map.map_entered.connect(self.show_map)
        self.tabs.map_wanted.connect(self._show_map)
        self.tabs.view_wanted.connect(self.show_view)

    def _show_on_map(self, map_id: str) -> None:
        self.map.set_session(self.open_map.session, map_id)
        self.open_map.is_drawn = self.map.is_drawn

    def _on_drawn(self) -> None:
        """All of the map is there: what waited for that begins."""
        set_aside()
        read_drawings_ahead(self.open_map.session, self)
        self.open_map.is_drawn = True
        self.open_map.drawn.emit()

    def _show_found(self, element_id: str) -> None:
        """Bring what was found into sight: in the workshop's lists, in a view of the same selection or on the map.

        What belongs to the map as a whole is in the inspector, where nothing is selected.
        """
        if self._view is not None and not VIEW_KINDS[self._view].follows_selection:
            self._show(None, self.page)
        page = self.shown_page
        if element_id.startswith(WORKSHOP_LINES):
            self.show_panel(ISSUES, True)
            self.dock.show_workshop_line(element_id)
        elif not element_id:
            self.show_panel(INSPECTOR, True)
        elif isinstance(page, ViewPage):
            page.show_element(element_id)
        else:
            self.map.reveal(element_id)

    def _colour_views(self) -> None:
        for page in self._views.values():
            page.colour_by(self.overlays.kind)

    def _enter_centre(self) -> None:
        page = self.shown_page
        if isinstance(page, ViewPage):
            page.take_keyboard()
        else:
            self.map.setFocus()

    def _show_map(self, map_id: str) -> None:
        self.open_map.show_map(map_id)
        self.show_map()

    def _go_into(self, map_id: str) -> None:
        """Show the inside of a step, or the map around it with the step selected that the way led through."""
        document, left = self.open_map.document, self.open_map.map_id
        self.open_map.show_map(map_id)
        step = step_around(document, left)
        if step is not None and step.map == map_id:
            self.open_map.select((step.id,))
        else:
            self.map.show_readable()
        self.map.setFocus()

    def _show(self, view: View | None, page: QWidget) -> None:
        self._view = view
        self._pages.setCurrentWidget(page)
        self._show_panels()
        self.tabs.mark(view)
        self.view_changed.emit()

    def _show_panels(self) -> None:
        there = self._panels_in_view()
        for name, panel in self._panels.items():
            panel.setVisible(name in there and self._settings.flag(name, True))
        self._bar.setVisible(bool(there) and self._settings.flag("workshop", False))

    def _panels_in_view(self) -> Collection[str]:
        return PANELS if self._view is None else VIEW_KINDS[self._view].panels

    def show_prompts(self) -> None:
        """Show what to ask the room, in a list that is high enough to choose from."""
        self.dock.show_prompts()
        self._raise_dock()

    def _raise_dock(self) -> None:
        """Show the bottom panel higher than usual, with the keyboard: what it lists is what is worked on now."""
        self.show_panel("issues", True)
        lower = max(self.dock.height(), round(self._centre.height() * RAISED_SHARE))
        self._centre.setSizes([self._centre.height() - lower - 1, lower])
        self.dock.take_keyboard()

    def _select_on_map(self, ids: tuple[str, ...]) -> None:
        if tuple(self.map.selected()) != ids:
            self.map.select(ids)
            if len(ids) == 1:
                self.map.reveal(ids[0])


def _fill(splitter: QSplitter, *parts: QWidget) -> None:
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for number, part in enumerate(parts):
        splitter.addWidget(part)
        splitter.setStretchFactor(number, 1 if not isinstance(part, Outline | Inspector | Dock) else 0)
