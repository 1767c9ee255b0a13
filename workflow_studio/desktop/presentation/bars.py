"""Above the map where one is on its path; below it what is told about the step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, Label
from workflow_studio.desktop.presentation.exits import Exits
from workflow_studio.desktop.presentation.progress import Progress
from workflow_studio.desktop.presentation.sharing_room import shared_out
from workflow_studio.desktop.presentation.telling import Said
from workflow_studio.desktop.presentation.walk import Walk
from workflow_studio.desktop.words import presentation as words

TOP_HEIGHT, BOTTOM_HEIGHT = 56, 150
TEXT_HEIGHT = 42
ARROW, ARROWS_GAP = 48, 8
NAME_FIRST = 1_000
"""The share of a name that gets what room it needs before anything is left free."""


class TopBar(QWidget):
    """The process, which of its maps, and how far one is."""

    def __init__(self, process: str, state: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(TOP_HEIGHT)
        self.progress = Progress()
        self.count = Label("", "present-count")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(12)
        name = ElidedLabel(process, "present-title")
        name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(name, NAME_FIRST)
        row.addWidget(Label(state, "present-label"))
        row.addStretch(1)
        row.addWidget(self.progress)
        row.addSpacing(8)
        row.addWidget(self.count)

    def show_walk(self, walk: Walk) -> None:
        """Show how far this walk is."""
        count = len(walk.path)
        self.progress.show_walk(walk.path, walk.at, walk.seen, walk.main)
        self.count.setText(words.place(walk.number, count))
        self.count.ensurePolished()
        widest = words.place(count, count).translate(str.maketrans("123456789", "0" * 9))
        self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance(widest))  # else all else would move


class BottomBar(QWidget):
    """The performer and the step, what is handed on, how long it waits; the ways out where there are several."""

    back_wanted = Signal()
    next_wanted = Signal()
    exit_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(BOTTOM_HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(48, 12, 24, 12)
        self._row.setSpacing(40)
        self.step = _Fact("display", "present")
        self.handing, self.waiting = _Fact("present", "present"), _Fact("present", "present")
        self.exits = Exits()
        self.exits.chosen.connect(self.exit_wanted)
        self.back, self.next = _arrow("arrow-left", words.BACK, ""), _arrow("arrow-right", words.NEXT, "primary")
        self.back.clicked.connect(self.back_wanted)
        self.next.clicked.connect(self.next_wanted)
        for part, share in self._shares():
            self._row.addWidget(part, share)
        buttons = QHBoxLayout()
        buttons.setSpacing(ARROWS_GAP)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        self._row.addLayout(buttons)

    def show_step(self, step: Said, handing: Said | None, waiting: Said | None, exits: Sequence[str], at: int) -> None:
        """Say this; several `exits` take the place of what is handed on, `at` being the one that is taken next."""
        several = len(exits) > 1
        self.step.say(step)
        self.handing.say(None if several else handing)
        self.waiting.say(None if several else waiting)
        self.exits.show_exits(exits if several else (), at)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Every part stands where it always does, unless its words need room there that others have left."""
        parts = [(part, share) for part, share in self._shares() if not part.isHidden()]
        margins = self._row.contentsMargins()
        between = len(parts) * self._row.spacing()
        room = self.width() - margins.left() - margins.right() - between - 2 * ARROW - ARROWS_GAP
        widths = shared_out(room, [share for _, share in parts], [part.wanted() for part, _ in parts])
        for (part, _), wide in zip(parts, widths, strict=True):
            self._row.setStretchFactor(part, max(round(wide), 1))
            part.suit(wide)

    def _shares(self) -> tuple[tuple[_Fact | Exits, int], ...]:
        return (self.step, 7), (self.handing, 5), (self.waiting, 4), (self.exits, 7)


class _Fact(QWidget):
    """A small line over a large one, which looks like this `kind`, or where it does not fit like the `smaller` one."""

    def __init__(self, kind: str, smaller: str) -> None:
        super().__init__()
        self._kind, self._smaller = kind, smaller
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.label, self.text = ElidedLabel("", "present-label"), ElidedLabel("", kind)
        self.text.setFixedHeight(TEXT_HEIGHT)  # large and less large texts stand on one line
        column.addStretch(1)
        column.addWidget(self.label)
        column.addWidget(self.text)
        column.addStretch(1)

    def wanted(self) -> int:
        """How wide its words are in full, and as large as can be."""
        self.text.set_kind(self._kind)
        return max(label.fontMetrics().horizontalAdvance(label.text()) for label in (self.label, self.text)) + 1

    def suit(self, wide: float) -> None:
        """Be as large as there is room for."""
        self.text.set_kind(self._kind if self.wanted() <= wide else self._smaller)

    def say(self, said: Said | None) -> None:
        self.setVisible(said is not None)
        if said is not None:
            self.label.setText(said.label)
            self.text.setText(said.text)
            self.setAccessibleName(f"{said.label}: {said.text}")


def _arrow(icon_name: str, name: str, kind: str) -> TextButton:
    button = TextButton("", kind, icon_name, tip=name)
    button.setText("")
    button.setAccessibleName(name)
    button.setFixedSize(ARROW, ARROW)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
