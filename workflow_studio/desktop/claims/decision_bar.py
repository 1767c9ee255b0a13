"""The buttons below a claim, each with its key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.claims.row_places import Deed
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.words import claims as words
from workflow_studio.model import Claim, ClaimKind, ClaimState

KEYS = {Deed.ACCEPT: "A", Deed.EDIT: "E", Deed.ANSWER: "E", Deed.REJECT: "R", Deed.REOPEN: "O", Deed.ASK: "Q"}
_SHOWN = {
    Deed.ACCEPT: (words.ACCEPT, "primary", "check"),
    Deed.ANSWER: (words.ANSWER, "primary", "message-square"),
    Deed.REOPEN: (words.REOPEN, "", "rotate-ccw"),
    Deed.EDIT: (words.EDIT, "", "pencil"),
    Deed.REJECT: (words.REJECT, "", "x"),
    Deed.ASK: (words.ASK, "plain", ""),
}
KEY_BOX = 20
ROOM_FOR_SHOWN, ROOM_FOR_ICONS = 540, 452


class DecisionBar(QWidget):
    """`wanted` gives what is to be done."""

    wanted = Signal(object)

    def __init__(self, asking: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asking, self._alone = asking, True
        self.buttons = {deed: KeyButton(*shown, KEYS[deed]) for deed, shown in _SHOWN.items()}
        self.setFixedHeight(64)
        self._row = row = QHBoxLayout(self)
        for deed, button in self.buttons.items():
            if deed is Deed.ASK:
                row.addStretch(1)
            row.addWidget(button)
            button.clicked.connect(lambda _on=False, deed=deed: self.wanted.emit(deed))

    def show_claim(self, claim: Claim, askable: bool, alone: bool = True) -> None:
        """Offer what can be done with this claim; `askable`: there is something on the map to ask about.

        One that is not `alone` stands for several, whose words are not written at once.
        """
        self._alone = alone
        offered = set(offered_for(claim)) if alone else set(offered_for(claim)) - {Deed.EDIT, Deed.ANSWER}
        if not alone and claim.kind is ClaimKind.QUESTION and claim.state is ClaimState.ACCEPTED:
            offered.discard(Deed.REOPEN)
        for deed, button in self.buttons.items():
            button.setVisible(deed in offered and (deed is not Deed.ASK or self._asking))
        self._fit()
        ask = self.buttons[Deed.ASK]
        ask.setEnabled(askable)
        ask.setToolTip("" if askable else words.NOWHERE_TO_ASK)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first button that is offered takes the keyboard."""
        super().focusInEvent(event)
        next(button for button in self.buttons.values() if not button.isHidden()).setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorter words and no icons where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.buttons[Deed.ASK].setText(_SHOWN[Deed.ASK][0] if self.width() >= ROOM_FOR_SHOWN else words.ASK_SHORT)
        wide = self.width() >= ROOM_FOR_ICONS
        side = 16 if wide else 0
        self._row.setContentsMargins(20 if wide else 12, 0, 12 if wide else 6, 0)
        self._row.setSpacing(8 if wide else 6)
        for deed, button in self.buttons.items():
            button.setIconSize(QSize(side, side))
            if deed is not Deed.ASK:
                text = _SHOWN[deed][0] if self._alone else words.to_all(_SHOWN[deed][0])
                button.setText(f" {text}" if side else text)
                button.setAccessibleName(words.with_key(text, KEYS[deed]))


def offered_for(claim: Claim) -> tuple[Deed, ...]:
    """What can be done with a claim."""
    question = claim.kind is ClaimKind.QUESTION
    write = Deed.ANSWER if question else Deed.EDIT
    match claim.state:
        case ClaimState.OPEN if question:
            return Deed.ANSWER, Deed.REJECT, Deed.ASK
        case ClaimState.OPEN:
            return Deed.ACCEPT, Deed.EDIT, Deed.REJECT, Deed.ASK
        case ClaimState.ACCEPTED:
            return Deed.REOPEN, write, Deed.REJECT, Deed.ASK
        case _:
            return Deed.REOPEN, write


class KeyButton(TextButton):
    """A button that shows its key after its words."""

    def __init__(self, text: str, kind: str, icon_name: str, key: str) -> None:
        super().__init__(text, kind, icon_name)
        self._key = key
        self._ink = "onaccent" if kind == "primary" else "text2"
        self.setProperty("keyed", "yes")
        self.setAccessibleName(words.with_key(text, key))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The key in a small box at the right end."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(self.width() - KEY_BOX - 10, (self.height() - KEY_BOX) // 2, -10, 0)
        box.setHeight(KEY_BOX)
        ink = color(self._ink if self.isEnabled() else "line2")
        painter.setFont(font(11, 500))
        edge = color(self._ink if self._ink == "onaccent" else "line")
        edge.setAlphaF(0.5 if self._ink == "onaccent" else 1.0)
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(ink)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._key)
