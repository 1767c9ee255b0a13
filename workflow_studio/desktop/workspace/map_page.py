"""The centre: tabs over one process, the map, and under it the legend and the zoom."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.canvas import MapView
from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.labels import Label, hairline, separator
from workflow_studio.desktop.controls.tab_row import TabRow
from workflow_studio.desktop.controls.verdict_box import HandoffSign, VerdictChip
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.diff import Diff
from workflow_studio.model import MapState
from workflow_studio.model.views import maps_of
from workflow_studio.picture.verdicts import VERDICT_STYLES

STATE_WORDS = {MapState.AS_IS: "As-is", MapState.TO_BE: "To-be"}


class MapPage(QWidget):
    """Tabs, map, footer."""

    def __init__(self, open_map: OpenMap, actions: ActionRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._maps: tuple[str, ...] = ()
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.tabs = TabRow("Maps of this process")
        self.tabs.chosen.connect(lambda number: open_map.show_map(self._maps[number]))
        top = QHBoxLayout()
        top.setContentsMargins(8, 0, 8, 0)
        top.addWidget(self.tabs)
        top.addStretch(1)
        layout.addLayout(top)
        layout.addWidget(hairline())
        self.map = MapView(self)
        layout.addWidget(self.map, 1)
        layout.addWidget(hairline())
        self.footer = MapFooter(actions)
        layout.addWidget(self.footer)
        self._fill_tabs()
        open_map.changed.connect(self._on_diff)
        open_map.shown.connect(lambda _map: self._fill_tabs())

    def _fill_tabs(self) -> None:
        document = self._open_map.document
        shown = document.maps[self._open_map.map_id]
        maps = maps_of(document, shown.process)
        ids = tuple(m.id for m in maps)
        if ids != self._maps:
            self._maps = ids
            self.tabs.clear()
            for process_map in maps:
                self.tabs.add(process_map.name or STATE_WORDS[process_map.state])
        self.tabs.choose(ids.index(shown.id))

    def _on_diff(self, diff: Diff) -> None:
        if any(key.startswith("map") for key in diff.touched):
            self._maps = ()
            self._fill_tabs()


class MapFooter(QWidget):
    """What the boxes and lines mean, and how large the map is shown. A narrow one shows the boxes without words."""

    def __init__(self, actions: ActionRegistry) -> None:
        super().__init__()
        self.setFixedHeight(36)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._chips = [VerdictChip(verdict) for verdict in VERDICT_STYLES]
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(6)
        for chip in self._chips:
            row.addWidget(chip)
        row.addSpacing(2)
        row.addWidget(HandoffSign())
        row.addWidget(Label("Handoff", "caption"))
        row.addStretch(1)
        row.addLayout(self._view_buttons(actions))

    def show_zoom(self, zoom: float) -> None:
        """Say how large the map is shown."""
        self._zoom.setText(f"{zoom * 100:.0f} %")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words as long as there is room for all of them."""
        super().resizeEvent(event)
        self._set_short(False)
        self._set_short(self._row.minimumSize().width() > self.width())

    def _set_short(self, short: bool) -> None:
        for chip in self._chips:
            chip.set_short(short)

    def _view_buttons(self, actions: ActionRegistry) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        self._zoom = Label("100 %", "small")
        self._zoom.setFixedWidth(42)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons.addWidget(_button(actions, "view.zoom_out"))
        buttons.addWidget(self._zoom)
        buttons.addWidget(_button(actions, "view.zoom_in"))
        buttons.addSpacing(6)
        buttons.addWidget(separator())
        buttons.addSpacing(6)
        buttons.addWidget(_button(actions, "view.fit"))
        buttons.addWidget(_button(actions, "view.minimap"))
        return buttons


def _button(actions: ActionRegistry, action_id: str) -> IconButton:
    action = actions[action_id]
    button = IconButton(actions.declared(action_id).icon, action.toolTip())
    button.setCheckable(action.isCheckable())
    button.setChecked(action.isChecked())
    action.toggled.connect(button.setChecked)
    button.clicked.connect(action.trigger)
    return button
