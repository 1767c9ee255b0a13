"""The legend of the overlay under the map that is presented, large enough for the back of the room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.labels import hairline
from workflow_studio.desktop.overlays.legend_row import LegendRow
from workflow_studio.picture.overlays.map_overlay import MapOverlay

LARGE = 1.6
MARGIN = 24


class LegendBar(QWidget):
    """Hidden while the verdicts are shown: they stand on the steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.legend = LegendRow(LARGE, "present-title")
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, 8, MARGIN, 8)
        row.addWidget(self.legend)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(row)
        self.hide()

    def show_overlay(self, overlay: MapOverlay | None) -> None:
        """Explain this overlay."""
        self.legend.show_overlay(overlay)
        self.setVisible(overlay is not None)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With counts where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """A narrow window shows what fits; the map is not to be pushed off the screen by its legend."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        room = self.width() - 2 * MARGIN

        def is_too_wide() -> bool:
            return self.legend.sizeHint().width() > room

        self.legend.show_title()
        self.legend.set_short(False)
        self.legend.set_short(is_too_wide())
        if is_too_wide():
            self.legend.set_shortest()
        self.legend.fit_title(is_too_wide)
