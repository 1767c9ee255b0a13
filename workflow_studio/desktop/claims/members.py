"""What stands behind a row of several claims: each in brief, and the way to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.claims.groups import Group, how_many
from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.labels import ElidedLabel, Label
from workflow_studio.desktop.words import claim_details as words
from workflow_studio.desktop.words.everywhere import and_more
from workflow_studio.model import ClaimKind, Document

MOST = 12


class Members(QWidget):
    """`show` is called with the claim to go to."""

    def __init__(self, document: Document, group: Group, show: Callable[[str], object]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        count, asked = how_many(document, group), group.kind is ClaimKind.QUESTION
        column.addWidget(Label(count if asked else words.one_answer(count), "heading"))
        column.addWidget(Label(words.ONE_BY_ONE if asked else words.DECIDED_FOR_ALL, "help", wrap=True))
        column.addSpacing(4)
        for key in group.claims[:MOST]:
            says = document.claims[key].says
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(ElidedLabel(says, "small"), 1)
            link = IconButton("chevron-right", words.SHOW_ALONE, size=24, px=14)
            link.setAccessibleName(words.show(says))
            link.clicked.connect(lambda _on=False, key=key: show(key))
            row.addWidget(link)
            column.addLayout(row)
        if len(group.claims) > MOST:
            column.addWidget(Label(and_more(len(group.claims) - MOST), "help"))
