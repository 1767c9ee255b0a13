"""The centre: tabs over one process, the map, and under it the legend and the zoom."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.canvas import MapView
from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.labels import Label, hairline, separator
from workflow_studio.desktop.controls.verdict_box import HandoffSign, VerdictChip
from workflow_studio.desktop.workspace.map_tabs import MapTabs
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.picture.verdicts import VERDICT_STYLES


class MapPage(QWidget):
    """Tabs, map, footer."""

    def __init__(self, open_map: OpenMap, actions: ActionRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.tabs = MapTabs(open_map)
        self.tabs.map_wanted.connect(open_map.show_map)
        layout.addWidget(self.tabs)
        self.map = MapView(self)
        layout.addWidget(self.map, 1)
        layout.addWidget(hairline())
        self.footer = MapFooter(actions)
        layout.addWidget(self.footer)


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
