"""Where a claim is on the map: what it is about, a small picture, and the way there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.canvas.map_preview import MapPreview
from workflow_studio.desktop.claims.concerned import neighbourhood, on_the_map, withdrawn_names
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, Label
from workflow_studio.desktop.dock.where import about
from workflow_studio.desktop.words import claim_details as words
from workflow_studio.desktop.words.everywhere import and_more
from workflow_studio.model import Claim, ClaimState, Document
from workflow_studio.picture.whole_map import map_picture

MOST_NAMES = 6
HEADINGS = {
    ClaimState.OPEN: words.ADDS,
    ClaimState.ACCEPTED: words.WHERE_ON_MAP,
    ClaimState.REJECTED: words.TOOK_OFF,
}


class MapPart(QWidget):
    """Empty where the claim is about nothing on a map. `show` is called with the elements to select."""

    def __init__(self, document: Document, claim: Claim, show: Callable[[tuple[str, ...]], object] | None) -> None:
        super().__init__()
        places = on_the_map(document, claim)
        names = withdrawn_names(claim) or tuple(name for key in places if (name := about(document, key)))
        self.is_empty = not names
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(Label(_heading(claim), "heading"))
        head.addStretch(1)
        if places and show is not None:
            link = TextButton(words.SHOW_ON_MAP, "link", "locate")
            link.clicked.connect(lambda: show(places))
            head.addWidget(link)
        column.addLayout(head)
        if (part := neighbourhood(document, places)) is not None:
            preview = MapPreview()
            preview.show_picture(map_picture(*part))
            column.addWidget(preview)
        for name in names[:MOST_NAMES]:
            column.addWidget(ElidedLabel(name, "small"))
        if len(names) > MOST_NAMES:
            column.addWidget(Label(and_more(len(names) - MOST_NAMES), "help"))


def _heading(claim: Claim) -> str:
    """Claims that made nothing are only about something that is there anyhow."""
    if not claim.made and not claim.withdrawn:
        return HEADINGS[ClaimState.ACCEPTED]
    return HEADINGS[claim.state]
