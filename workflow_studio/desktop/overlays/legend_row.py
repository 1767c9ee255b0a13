"""The legend of an overlay under the map, drawn as in every exported picture."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from workflow_studio.desktop.appearance.theme import theme_name
from workflow_studio.desktop.canvas.ink import Inks
from workflow_studio.desktop.canvas.painting import paint, prepared
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.words import overlays as words
from workflow_studio.picture.colours import theme_named
from workflow_studio.picture.legend import chip, legend_words, width_of_chip
from workflow_studio.picture.overlays.kinds import OVERLAY_WORDS
from workflow_studio.picture.overlays.map_overlay import LegendEntry, MapOverlay
from workflow_studio.picture.sizes import CHIP_HEIGHT

GAP = 6


class OverlayChip(QWidget):
    """One class with its range and count; short ones leave the count to the tool tip."""

    def __init__(self, entry: LegendEntry, scale: float = 1.0) -> None:
        super().__init__()
        self._entry, self._scale = entry, scale
        self._words = legend_words(entry)
        self.setAccessibleName(self._words)
        self.setToolTip(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_short(self, short: bool) -> None:
        """Without the count, where there is no room for it."""
        self._words = (self._entry.short or self._entry.words) if short else legend_words(self._entry)
        self.updateGeometry()
        self.update()

    def set_shortest(self) -> None:
        """As few letters as explain the class; its tool tip has the rest."""
        if self._entry.shortest:
            self._words = self._entry.shortest
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        wide = width_of_chip(self._entry.style, self._words) + 1
        return QSize(round(wide * self._scale), round(CHIP_HEIGHT * self._scale))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture's own chip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        paint(painter, prepared(chip(self._entry.style, self._words, 0.0, 0.0), Inks(theme_named(theme_name()))))


class LegendRow(QWidget):
    """Heading and classes of the overlay that is on; hidden while the verdicts are shown. `scale` makes it larger."""

    def __init__(self, scale: float = 1.0, title_kind: str = "strong") -> None:
        super().__init__()
        self._scale = scale
        self._chips: list[OverlayChip] = []
        self._titles: tuple[str, ...] = ("",)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(round(GAP * scale))
        self._title = Label("", title_kind)
        self._title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._title)
        self.hide()

    @property
    def chips(self) -> tuple[OverlayChip, ...]:
        """The classes, in the order of the legend."""
        return tuple(self._chips)

    def show_overlay(self, overlay: MapOverlay | None) -> None:
        """Explain this overlay."""
        for old in self._chips:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = [OverlayChip(entry, self._scale) for entry in overlay.legend] if overlay else []
        for one in self._chips:
            self._row.addWidget(one)
            one.show()  # at once: what is not shown yet has no size for whoever fits this in
        self._titles = (overlay.title, OVERLAY_WORDS[overlay.kind].name) if overlay else ("",)
        self.show_title()
        self._title.setToolTip(overlay.note if overlay else "")
        self.setAccessibleName(words.legend(overlay.title, overlay.note) if overlay else "")
        self.setVisible(overlay is not None)

    def set_short(self, short: bool) -> None:
        """Without counts, where there is no room for them."""
        for one in self._chips:
            one.set_short(short)
        self._tell_size()

    def set_shortest(self) -> None:
        """As few letters as explain the classes, where there is no room for more."""
        for one in self._chips:
            one.set_shortest()
        self._tell_size()

    def show_title(self) -> None:
        """The whole heading, as long as nobody finds it too wide."""
        self._show_title(self._titles[0])

    def fit_title(self, is_too_wide: Callable[[], bool]) -> None:
        """The heading whole, else what it is of alone, else none: where there is no room even for the classes."""
        for title in (*self._titles, ""):
            self._show_title(title)
            if not is_too_wide():
                return

    def _show_title(self, title: str) -> None:
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._tell_size()

    def _tell_size(self) -> None:
        """At once: whoever fits this in asks for its size before Qt has told it."""
        self._row.invalidate()
        self.updateGeometry()
