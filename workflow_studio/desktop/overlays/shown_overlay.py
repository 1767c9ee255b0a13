"""Which overlay the map is shown with. That is a state of the session, never of the document."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from workflow_studio.app.overlays import overlay_of
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.picture.overlays.kinds import OverlayKind
from workflow_studio.picture.overlays.map_overlay import MapOverlay
from workflow_studio.picture.step_text import StepText

PAUSE_MS = 60
"""An overlay is worked out anew once edits pause this long: another value can move many steps into other classes."""


class ShownOverlay(QObject):
    """The chosen overlay of the map that is shown, worked out anew after every edit once those pause.

    `changed` carries the MapOverlay, or none for the verdicts; `text_changed` how much text stands on the steps;
    `voices_changed` whether the workshop's dots and disagreements do.
    """

    changed = Signal(object)
    text_changed = Signal(object)
    voices_changed = Signal(bool)

    def __init__(self, open_map: OpenMap) -> None:
        super().__init__(open_map)
        self._open_map = open_map
        self._kind, self._text = OverlayKind.VERDICT, StepText.ALL
        self._voices = True
        self._overlay: MapOverlay | None = None
        self._late = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._late.timeout.connect(self.refresh)
        open_map.changed.connect(lambda _diff: self._on_change())
        open_map.shown.connect(lambda _map: self._on_change())

    @property
    def kind(self) -> OverlayKind:
        """What the map is coloured by."""
        return self._kind

    @property
    def overlay(self) -> MapOverlay | None:
        """The overlay worked out; none for the verdicts."""
        return self._overlay

    @property
    def text(self) -> StepText:
        """How much text stands on the steps."""
        return self._text

    @property
    def voices(self) -> bool:
        """Whether dots and disagreements are shown."""
        return self._voices

    def choose(self, kind: OverlayKind) -> None:
        """Colour the map by this."""
        self._kind = kind
        self.refresh()

    def choose_text(self, text: StepText) -> None:
        """Show this much text on the steps."""
        self._text = text
        self.text_changed.emit(text)

    def switch_voices(self, shown: bool) -> None:
        """Show dots and disagreements, or not."""
        self._voices = shown
        self.voices_changed.emit(shown)

    def refresh(self) -> None:
        """Work the overlay out for the map as it is now."""
        self._late.stop()
        self._overlay = overlay_of(self._open_map.document, self._open_map.map_id, self._kind)
        self.changed.emit(self._overlay)

    def _on_change(self) -> None:
        if self._kind is not OverlayKind.VERDICT:
            self._late.start()
