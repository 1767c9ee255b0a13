"""What stands behind a row of several claims: each in brief, and the way to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.claims.groups import Group, how_many
from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.labels import ElidedLabel, Label
from workflow_studio.model import ClaimKind, Document

MOST = 12
AT_ONCE = "What you decide here is decided for all of them."
ONE_BY_ONE = "Each has an answer of its own. Open the row to answer them one by one."


class Members(QWidget):
    """`show` is called with the claim to go to."""

    def __init__(self, document: Document, group: Group, show: Callable[[str], object]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        count, asked = how_many(document, group), group.kind is ClaimKind.QUESTION
        column.addWidget(Label(count if asked else f"{count}, one answer", "heading"))
        column.addWidget(Label(ONE_BY_ONE if asked else AT_ONCE, "help", wrap=True))
        column.addSpacing(4)
        for key in group.claims[:MOST]:
            says = document.claims[key].says
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(ElidedLabel(says, "small"), 1)
            link = IconButton("chevron-right", "Show it in the list, to decide it alone", size=24, px=14)
            link.setAccessibleName(f"Show: {says}")
            link.clicked.connect(lambda _on=False, key=key: show(key))
            row.addWidget(link)
            column.addLayout(row)
        if len(group.claims) > MOST:
            column.addWidget(Label(f"and {len(group.claims) - MOST:,} more", "help"))
