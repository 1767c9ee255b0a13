"""The ways out of a decision below the map, numbered by the keys that choose them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.controls.literal import literal
from workflow_studio.desktop.words import presentation as words

MOST = 4
"""There is room for no more."""
LARGE = 2
"""Up to so many are as large as the other texts of the presentation."""
NUMBER_WIDTH, PADDING = 24, 24
"""The cell of a number, so that all ways begin at one x; and what a button has around its words."""


class Exits(QWidget):
    """A button for each way, or for a few around the one that is taken next."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setColumnMinimumWidth(0, NUMBER_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.numbers: list[Label] = []
        self.buttons: list[TextButton] = []

    def wanted(self) -> int:
        """How wide the widest of them is."""
        wide = (button.fontMetrics().horizontalAdvance(button.toolTip()) for button in self.buttons)
        return max(wide, default=0) + NUMBER_WIDTH + PADDING

    def suit(self, wide: float) -> None:
        """Say as much of each way as there is room for."""
        room = int(wide) - NUMBER_WIDTH - PADDING
        for button in self.buttons:
            said = button.fontMetrics().elidedText(button.toolTip(), Qt.TextElideMode.ElideRight, room)
            button.setText(literal(said))

    def show_exits(self, exits: Sequence[str], at: int) -> None:
        """Show these ways, `at` being the number of the one that is taken next, from 0."""
        for part in (*self.numbers, *self.buttons):
            self._grid.removeWidget(part)
            part.deleteLater()
        self.numbers, self.buttons = [], []
        self.setVisible(bool(exits))
        self._grid.setVerticalSpacing(8 if len(exits) <= LARGE else 4)
        first = max(0, min(at - MOST + 1, len(exits) - MOST))
        for number, way in list(enumerate(exits))[first : first + MOST]:
            self._add(number, way, taken=number == at, large=len(exits) <= LARGE)

    def _add(self, number: int, way: str, *, taken: bool, large: bool) -> None:
        label = Label(str(number + 1), "present-label")
        button = TextButton(way, "exit-chosen" if taken else "exit", tip=way)
        button.setProperty("large", large)
        button.ensurePolished()
        button.setAccessibleName(words.way(number + 1, way, taken))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.chosen.emit(number))
        self._grid.addWidget(label, len(self.buttons), 0)
        self._grid.addWidget(button, len(self.buttons), 1)
        self.numbers.append(label)
        self.buttons.append(button)
