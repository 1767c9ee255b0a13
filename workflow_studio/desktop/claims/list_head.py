"""Above the list: what it is, where it was read, and accepting all that is sure enough."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from workflow_studio.desktop.claims.listing import Listing, View
from workflow_studio.desktop.controls.buttons import IconButton, TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, Label, hairline
from workflow_studio.desktop.words import claims as words
from workflow_studio.desktop.words.everywhere import workbooks
from workflow_studio.model import SURE, ClaimKind, ClaimState, Document

THRESHOLDS = (0.5, 0.7, 0.8, 0.9, 0.95)
HEIGHT = 56


class ListHead(QWidget):
    """`all_wanted` is the button; `least` is how sure a claim must be for it."""

    all_wanted = Signal()
    least_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.least = SURE
        self.title = Label("", "section")
        self.source = ElidedLabel("", "quiet")
        self.accept_all = TextButton("", "small")
        self.accept_all.clicked.connect(self.all_wanted)
        self.more = IconButton("chevron-down", words.LEAST_SURE)
        self.more.clicked.connect(self._choose_least)
        self.menu = self._made_menu()
        bar = QWidget()  # a bare layout would grow no taller than its buttons, and leave a gap under the line
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.title)
        row.addWidget(self.source, 1)
        both = QHBoxLayout()
        both.setSpacing(2)
        both.addWidget(self.accept_all)
        both.addWidget(self.more)
        row.addLayout(both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar, 1)
        column.addWidget(hairline())
        self.setFixedHeight(HEIGHT)

    def begin(self, document: Document) -> None:
        """Offer as high a threshold as there is something to accept at: what is sure was mostly accepted on import."""
        open_ones = [claim for claim in document.claims.values() if claim.state is ClaimState.OPEN]
        most = max((claim.confidence for claim in open_ones if claim.kind is not ClaimKind.QUESTION), default=SURE)
        self.least = min(SURE, max((least for least in THRESHOLDS if least <= most), default=SURE))
        for least, action in zip(THRESHOLDS, self.menu.actions(), strict=True):
            action.setChecked(least == self.least)

    def show_listing(self, document: Document, view: View, listing: Listing, sure: int) -> None:
        """Say what is listed; `sure` of the claims can be accepted together."""
        self.title.setText(view.value)
        origin = workbooks([source.name for source in document.sources.values()])
        self.source.brief = _said(view, listing, "")
        self.source.setText(_said(view, listing, origin))
        deciding = view is View.TO_DECIDE and bool(listing.views.get(View.TO_DECIDE))
        text = words.accept_all_over(self.least)
        self.accept_all.setText(f"{text}   {sure:,}")
        self.accept_all.setAccessibleName(words.with_count(text, sure))
        self.accept_all.setEnabled(sure > 0)
        self.accept_all.setVisible(deciding)
        self.more.setVisible(deciding)

    def _made_menu(self) -> QMenu:
        menu, group = QMenu(self), QActionGroup(self)
        for least in THRESHOLDS:
            action = menu.addAction(words.and_surer(least))
            action.setCheckable(True)
            action.setChecked(least == self.least)
            action.triggered.connect(lambda _on=False, least=least: self._take(least))
            group.addAction(action)
        return menu

    def _choose_least(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _take(self, least: float) -> None:
        self.least = least
        self.least_chosen.emit(least)


def _said(view: View, listing: Listing, origin: str) -> str:
    """`9 points read from purchase_requests.xlsx, 3 questions left open`; what one answer decides is one point."""
    questions = listing.views.get(View.QUESTIONS, 0)
    count = listing.views.get(view, 0)
    match view:
        case View.TO_DECIDE:
            return words.points_read(count, origin, questions)
        case View.QUESTIONS:
            return words.questions_left(count, origin) if count else ""
        case View.ACCEPTED:
            return words.taken_as_right(count) if count else ""
        case View.REJECTED:
            return words.left_out(count) if count else ""
