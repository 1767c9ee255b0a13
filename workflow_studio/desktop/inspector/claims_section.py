"""What a workbook is taken to say about the element that is selected: accept it or reject it here, too."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.claims.deciding import decided
from workflow_studio.desktop.claims.how_known import STATE_SIGNS, STATUS_SIGNS, status_of
from workflow_studio.desktop.claims.row_places import Deed
from workflow_studio.desktop.controls.buttons import IconButton, TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.inspector.list_section import ListSection, row_with_sign
from workflow_studio.desktop.inspector.page import Page
from workflow_studio.desktop.inspector.text_fields import About
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.words.claims import KINDS
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document, Lane

MOST = 8
ROWS_APART = 10


class ClaimsSection(ListSection):
    """`opened` carries the claim to see in full."""

    opened = Signal(str)

    def __init__(self, open_map: OpenMap, element: About) -> None:
        super().__init__(words.CLAIMS, ROWS_APART)
        self._open_map, self._element = open_map, element

    def show_claims(self, document: Document) -> None:
        """Show what is claimed about the element now."""
        claims = claims_about(document, self._element())
        self.show_list(claims, len(claims), self._rows_of(document, claims))

    def _rows_of(self, document: Document, claims: tuple[Claim, ...]) -> Iterator[QWidget]:
        for claim in claims[:MOST]:
            yield self._row(document, claim)
        if len(claims) > MOST:
            yield Label(words.more_claims(len(claims) - MOST), "help")

    def _row(self, document: Document, claim: Claim) -> QWidget:
        icon, ink, word = STATE_SIGNS[claim.state]
        whole, row = row_with_sign(icon, ink, word)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(Label(claim.says, "small", wrap=True))
        said.addLayout(self._second_line(document, claim, word))
        row.addLayout(said, 1)
        return whole

    def _second_line(self, document: Document, claim: Claim, state: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        sure = None if claim.kind is ClaimKind.QUESTION else claim.confidence
        how = STATUS_SIGNS[status_of(document, claim)][1]
        link = TextButton(words.claim_state(state, sure, how), "address", tip=words.SHOW_CLAIM)
        link.setAccessibleName(words.claim_link(KINDS[claim.kind].one))
        link.clicked.connect(lambda: self.opened.emit(claim.id))
        line.addWidget(link)
        line.addStretch(1)
        if claim.state is ClaimState.OPEN and claim.kind is not ClaimKind.QUESTION:
            line.addWidget(self._button("check", words.ACCEPT, claim, Deed.ACCEPT))
            line.addWidget(self._button("x", words.REJECT, claim, Deed.REJECT))
        return line

    def _button(self, icon: str, tip: str, claim: Claim, deed: Deed) -> IconButton:
        button = IconButton(icon, tip, size=24, px=14)

        def decide() -> None:
            if (command := decided(claim, deed)) is not None:
                self._open_map.execute(command)

        button.clicked.connect(decide)
        return button


def add_claims(page: Page) -> None:
    """The section on a page of the inspector."""
    section = ClaimsSection(page.open_map, page.about)
    section.opened.connect(page.open_map.claim_opened)
    page.append(section)
    page.follow(section.show_claims)


def claims_about(document: Document, element: str) -> tuple[Claim, ...]:
    """What is claimed about an element; a lane's claims are its participant's, too. Rejected ones come last."""
    concerned = {element}
    if isinstance(lane := document.find(element), Lane):
        concerned.add(lane.participant)
    found = (
        claim
        for claim in document.claims.values()
        if not concerned.isdisjoint(claim.made) or not concerned.isdisjoint(claim.about)
    )
    return tuple(sorted(found, key=lambda claim: claim.state is ClaimState.REJECTED))
