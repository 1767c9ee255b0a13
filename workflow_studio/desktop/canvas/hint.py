"""What an empty map says instead of nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.zoomable_view import ZoomableView
from workflow_studio.desktop.words import canvas as words
from workflow_studio.picture.sizes import LANE_HEADER


class Hint(QLabel):
    """A quiet sentence in the middle of the first lane, as long as there is no step."""

    def __init__(self, view: ZoomableView, scene: MapScene) -> None:
        super().__init__(view)
        self._view, self._scene = view, scene
        self.setProperty("kind", "quiet")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        view.view_moved.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Say what comes first, or nothing once there is a step."""
        lanes = self._scene.lanes
        self.setVisible(not self._scene.has_nodes)
        self.setText(words.FIRST_STEP if lanes else words.FIRST_LANE)
        self.adjustSize()
        middle = self._view.viewport().geometry().center()
        if lanes:
            first = lanes[0].body.boundingRect().intersected(self._view.visible_rect())
            middle = self._view.mapFromScene(first.adjusted(LANE_HEADER, 0, 0, 0).center())
        box = self.rect()
        box.moveCenter(middle)
        self.move(box.topLeft())
