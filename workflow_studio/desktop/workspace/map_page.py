"""The map, and under it the legend and the zoom."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.canvas import MapView
from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.labels import Label, hairline, separator
from workflow_studio.desktop.controls.proposed_sample import ProposedSample
from workflow_studio.desktop.controls.verdict_box import HandoffSign, VerdictChip
from workflow_studio.desktop.inspector.noted import Noted
from workflow_studio.desktop.overlays.legend_row import LegendRow
from workflow_studio.desktop.words import workspace as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.standing import changes_standing
from workflow_studio.picture.overlays.map_overlay import MapOverlay
from workflow_studio.picture.verdicts import VERDICT_STYLES
from workflow_studio.picture.whole_map import any_proposed

WHOLE_FROM = 0.02
"""Below 2 % a whole number would say nothing of a step of the zoom."""


class MapPage(QWidget):
    """Map and footer."""

    def __init__(self, open_map: OpenMap, actions: ActionRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.map = MapView(self)
        self.noted = Noted(open_map, self.map)
        layout.addWidget(self.map, 1)
        layout.addWidget(hairline())
        self.footer = MapFooter(actions)
        layout.addWidget(self.footer)
        self._explain()
        open_map.changed.connect(self._on_diff)
        open_map.shown.connect(lambda _map: self._explain())

    def _on_diff(self, diff: Diff) -> None:
        if changes_standing(diff):
            self._explain()

    def _explain(self) -> None:
        self.footer.show_proposed(any_proposed(self._open_map.document, self._open_map.map_id))


class MapFooter(QWidget):
    """What the boxes and lines mean, and how large the map is shown. A narrow one has signs without words."""

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
        self.legend = LegendRow()
        row.addWidget(self.legend)
        row.addSpacing(2)
        self._handoff = (HandoffSign(), Label(words.HANDOFF, "caption"))
        for part in self._handoff:
            row.addWidget(part)
        self.proposed = ProposedSample()
        self.proposed.hide()
        row.addWidget(self.proposed)
        row.addStretch(1)
        row.addLayout(self._view_buttons(actions))

    def show_proposed(self, shown: bool) -> None:
        """Explain how what is only proposed looks, while there is some on the map."""
        if shown == self.proposed.isHidden():
            self.proposed.setVisible(shown)
            self._fit_words()

    def show_overlay(self, overlay: MapOverlay | None) -> None:
        """Explain the overlay that is on, or the verdicts with none."""
        self.legend.show_overlay(overlay)
        for chip in self._chips:
            chip.setVisible(overlay is None)
        self._fit_words()

    def show_zoom(self, zoom: float) -> None:
        """Say how large the map is shown."""
        self._zoom.setText(f"{zoom * 100:.{0 if zoom >= WHOLE_FROM else 1}f} %")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words as long as there is room for all of them."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """Verdicts give up their words first: they stand on the steps too, and the pencil is explained here alone."""
        self.proposed.set_short(False)
        self._set_short(False)
        self.legend.show_title()
        for part in self._handoff:
            part.show()
        self._set_short(self._is_too_wide())
        self.proposed.set_short(self._is_too_wide())
        too_wide = self._is_too_wide()
        for part in self._handoff:  # both or none: a line without its word explains nothing
            part.setVisible(not too_wide)
        if self._is_too_wide():
            self.legend.set_shortest()
        self.legend.fit_title(self._is_too_wide)

    def _is_too_wide(self) -> bool:
        self._row.invalidate()
        return self._row.minimumSize().width() > self.width()

    def _set_short(self, short: bool) -> None:
        self.legend.set_short(short)
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
