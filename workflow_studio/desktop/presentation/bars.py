"""Above the map where one is on its path; below it what is told about the step."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, Label
from workflow_studio.desktop.controls.literal import literal
from workflow_studio.desktop.presentation.sharing_room import shared_out
from workflow_studio.desktop.presentation.telling import Said
from workflow_studio.desktop.words import presentation as words

TOP_HEIGHT, BOTTOM_HEIGHT = 56, 150
TEXT_HEIGHT = 42
ARROW, ARROWS_GAP = 48, 8
DOT, CURRENT, DOT_GAP = 8, 24, 6
MOST_DOTS = 24
BAR_WIDTH = 320
NAME_FIRST = 1_000
"""The share of a name that gets what room it needs before anything is left free."""


class Progress(QWidget):
    """A dot for each node, dark where it was told; with many nodes a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Sequence[str] = ()
        self._at, self._seen = "", frozenset[str]()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.PROGRESS)

    def show_walk(self, path: Sequence[str], at: str, seen: Collection[str]) -> None:
        """Show how far one is."""
        self._path, self._at, self._seen = path, at, frozenset(seen)
        self.setAccessibleDescription(words.place(path.index(at) + 1, len(path)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all dots."""
        count = len(self._path)
        if count > MOST_DOTS:
            return QSize(BAR_WIDTH, DOT)
        return QSize(max(count - 1, 0) * (DOT + DOT_GAP) + CURRENT, DOT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dots, or the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._path) > MOST_DOTS:
            self._paint_bar(painter)
            return
        x = 0
        for node in self._path:
            wide = CURRENT if node == self._at else DOT
            token = "accent" if node == self._at else "line2" if node in self._seen else ""
            _paint_part(painter, QRectF(x, 0, wide, DOT), token)
            x += wide + DOT_GAP

    def _paint_bar(self, painter: QPainter) -> None:
        done = BAR_WIDTH * (self._path.index(self._at) + 1) / len(self._path)
        for token, wide in (("", float(BAR_WIDTH)), ("accent", max(done, float(DOT)))):
            _paint_part(painter, QRectF(0, 0, wide, DOT), token)


def _paint_part(painter: QPainter, box: QRectF, token: str) -> None:
    """Filled with this colour; without one it is hollow, so that what was told is no matter of two greys."""
    painter.setPen(Qt.PenStyle.NoPen if token else color("line"))
    painter.setBrush(color(token or "hover"))
    inner = box if token else box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)


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
        self.exits = _Exits()
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

    def _shares(self) -> tuple[tuple[_Fact | _Exits, int], ...]:
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


class _Exits(QWidget):
    """The ways out of a decision, numbered by the keys that choose them."""

    MOST = 4
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.buttons: list[TextButton] = []

    def wanted(self) -> int:
        """How wide the widest of them is."""
        return max((button.sizeHint().width() for button in self.buttons), default=0)

    def suit(self, wide: float) -> None:
        """They are of one size, whatever room there is."""

    def show_exits(self, exits: Sequence[str], at: int) -> None:
        """At most a few around the chosen one; there is room for no more."""
        for button in self.buttons:
            self._column.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        self.setVisible(bool(exits))
        first = max(0, min(at - self.MOST + 1, len(exits) - self.MOST))
        for number, way in list(enumerate(exits))[first : first + self.MOST]:
            button = TextButton("", "exit-chosen" if number == at else "exit")
            said = self.fontMetrics().elidedText(f"{number + 1}   {way}", Qt.TextElideMode.ElideRight, 360)
            button.setText(literal(said))
            button.setToolTip(way)
            button.setAccessibleName(words.way(number + 1, way, number == at))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, which=number: self.chosen.emit(which))
            self.buttons.append(button)
            self._column.addWidget(button)


def _arrow(icon_name: str, name: str, kind: str) -> TextButton:
    button = TextButton("", kind, icon_name, tip=name)
    button.setText("")
    button.setAccessibleName(name)
    button.setFixedSize(ARROW, ARROW)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
