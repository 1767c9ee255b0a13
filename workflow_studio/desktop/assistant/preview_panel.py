"""The right side: the map in small, what will be created, how detailed, and what was not understood."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workflow_studio.app.importing import Imported
from workflow_studio.desktop.assistant.choices import Choices
from workflow_studio.desktop.assistant.claims_summary import ClaimsSummary
from workflow_studio.desktop.assistant.counts_list import CountsList
from workflow_studio.desktop.assistant.detail_slider import DetailSlider
from workflow_studio.desktop.assistant.losses_list import LossesList
from workflow_studio.desktop.assistant.summary import counts_of, first_map, map_of
from workflow_studio.desktop.canvas.map_preview import MapPreview
from workflow_studio.desktop.controls.labels import ElidedLabel, Label
from workflow_studio.desktop.controls.proposed_sample import ProposedSample
from workflow_studio.desktop.words import assistant as words
from workflow_studio.picture.look import LOOKS
from workflow_studio.picture.whole_map import any_proposed, map_picture

SMALL = replace(LOOKS["blocks"], blocks=False, lane_names=False)
"""No words, and steps as outlines: filled blocks would say that each has been assessed."""


class PreviewPanel(QScrollArea):
    """`detail_chosen` gives 0 to 1, `place_wanted` a sheet and cells."""

    detail_chosen = Signal(float)
    place_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = MapPreview()
        self.map_name = ElidedLabel("", "quiet")
        self.map_name.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.proposed = ProposedSample()
        self.detail = DetailSlider()
        self.counts = CountsList()
        self.claims = ClaimsSummary()
        self.losses = LossesList()
        self.created_heading = Label(words.WILL_BE_CREATED, "heading")
        self.detail.detail_chosen.connect(self.detail_chosen)
        self.losses.place_wanted.connect(self.place_wanted)
        self.setWidget(self._content())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_built(self, imported: Imported, choices: Choices, current: int) -> None:
        """Show what the choices give; the map is the one that the current table goes into."""
        choice = choices.tables[current]
        found = map_of(imported, choice.table, choices.workbook(current).name) if choice.used else None
        shown = found or first_map(imported.document)
        self.map_name.setText(self._name(imported, shown))
        picture = map_picture(imported.document, shown, look=SMALL) if shown else None
        self.proposed.setVisible(shown is not None and any_proposed(imported.document, shown))
        unsure = any(one.unsure for one in choices.tables)
        self.preview.show_picture(picture, words.NO_TABLE_IS_SURE if unsure else words.NO_TABLE_IS_A_MAP)
        self.counts.show_counts(counts_of(imported, choices) if shown else ())
        self.created_heading.setVisible(shown is not None)
        self.claims.show_claims(imported.document)
        self.losses.show_issues(imported.issues)
        self.losses.show()
        self.detail.setVisible(choices.has_log)
        self.detail.show_coverage(next((one.arcs for one in imported.coverage if one.map_id == shown), None))

    def show_nothing(self, why: str) -> None:
        """There is nothing to make a map of."""
        self.map_name.setText("")
        self.preview.show_picture(None, why)
        self.counts.show_counts(())
        self.proposed.hide()
        self.created_heading.hide()
        self.detail.hide()
        self.claims.hide()
        self.losses.hide()

    def show_progress(self, fraction: float, _text: str) -> None:
        """How far the map is that will be shown next."""
        self.map_name.setText(words.drawing(fraction))

    def show_working(self, working: bool) -> None:
        """What is shown is about to be replaced."""
        if self.preview.picture is None and working:
            self.preview.show_picture(None, words.DRAWING)
        self.preview.set_pale(working)

    def _name(self, imported: Imported, shown: str | None) -> str:
        document = imported.document
        if shown is None or len(document.maps) < 2:
            return ""
        return document.processes[document.maps[shown].process].name

    def _content(self) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(words.PREVIEW, "heading"))
        head.addWidget(self.map_name, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.preview)
        column.addWidget(self.proposed)
        column.addWidget(self.detail)
        column.addWidget(self.created_heading)
        column.addWidget(self.counts)
        column.addWidget(self.claims)
        column.addWidget(self.losses, 1)
        column.addStretch(0)
        return content
