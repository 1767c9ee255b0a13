"""In the preview column: how much the workbook says besides its steps, about what, and what is left to decide."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.words import assistant as words
from workflow_studio.desktop.words.claims import KINDS, short_kind
from workflow_studio.model import Document
from workflow_studio.model.together import left_to_decide

NO_BREAK = "\u00a0"
"""A blank at which no line ends: a count stays with its words."""


class ClaimsSummary(QFrame):
    """Hidden where there are no claims. `wanted`: the claims are to be shown."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.title = Label("", "strong")
        self.kinds = Label("", "quiet", wrap=True)
        self.link = TextButton("", "link")
        self.link.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 10, 12, 8)
        column.setSpacing(4)
        for label in (self.title, self.kinds):
            label.setContentsMargins(3, 0, 0, 0)  # as far in as the words of the button
        for part in (self.title, self.kinds, self.link):
            column.addWidget(part)
        self.hide()

    def show_claims(self, document: Document) -> None:
        """Count what was found in this document."""
        claims = list(document.claims.values())
        self.setVisible(bool(claims))
        counts = Counter(claim.kind for claim in claims)
        self.title.setText(words.things_said(len(claims)))
        said = (f"{short_kind(kind)} {counts[kind]:,}" for kind in KINDS if counts[kind])
        self.kinds.setText(f"{NO_BREAK}· ".join(one.replace(" ", NO_BREAK) for one in said))
        self.link.setText(words.to_decide(left_to_decide(document)))
