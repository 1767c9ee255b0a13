"""The one confirmation before a map follows a newer workbook: what would change, first; then which tables."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workflow_studio.analysis.reading_changes import ChangeKind
from workflow_studio.app.reading_again import NextVersion
from workflow_studio.desktop.changes.change_list import ChangeList
from workflow_studio.desktop.changes.words import counted
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import IconLabel, Label, hairline
from workflow_studio.importing.plans import Followed

MOST_TABLES = 5
SAFE = "Names, places, verdicts and notes that people gave stay as they are. One undo takes all of this back."
NOTHING = "Nothing changed in the process."
SAME_FILE = "This is the very file that the map was read from."
MOVES = "Updating lets the evidence point at the cells of this file."


class WhatChanges(QWidget):
    """`confirmed`: the map is to be updated, and whether what is gone is to go; nothing has changed before."""

    confirmed = Signal(bool)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "object", wrap=True)
        self.summary = Label("", "quiet", wrap=True)
        self.list = ChangeList(leads=False)
        self.tables = QVBoxLayout()
        self.tables.setSpacing(4)
        self.drop = QCheckBox("Take out what the workbook no longer says")
        self._kept = Label("What somebody named, judged or commented on stays in any case.", "help", wrap=True)
        self.update_button = TextButton("Update the map", "primary")
        self.cancel = TextButton("Cancel")
        self.update_button.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.cancelled)
        self._lay_out()

    def show_version(self, version: NextVersion) -> None:
        """Show what reading this version would change."""
        same_file = version.known.same_file
        changed = bool(version.changes or version.figures)
        self.title.setText(f"What “{version.known.name}” changes" if changed else NOTHING)
        self.summary.setText(self._summed_up(version))
        self.list.show_changes(version.changes)
        self.list.setVisible(bool(version.changes))
        self._room.setVisible(not version.changes)
        self._show_tables(version.followed)
        gone = any(change.kind is ChangeKind.GONE for change in version.changes)
        self.drop.setChecked(True)
        self.drop.setVisible(gone)
        self._kept.setVisible(gone)
        self._safe.setVisible(changed)
        self.update_button.setVisible(not (same_file and not changed))
        self.cancel.setText("Close" if self.update_button.isHidden() else "Cancel")
        forward = self.cancel if self.update_button.isHidden() else self.update_button
        forward.setDefault(True)
        forward.setFocus()

    def _confirm(self) -> None:
        self.confirmed.emit(self.drop.isChecked())

    def _summed_up(self, version: NextVersion) -> str:
        known = version.known
        if known.same_file and not version.changes and not version.figures:
            return SAME_FILE
        said = []
        if known.joins:
            said.append(f"It is read as one more of the series that “{known.source.name}” is the newest of.")
        elif not known.same_file:
            said.append(f"It is read as a newer version of “{known.source.name}”.")
        said += [f"{counted(version.changes)}.".capitalize()] if version.changes else []
        said += version.figures
        return " ".join(said if version.changes or version.figures else [*said, MOVES])

    def _show_tables(self, followed: Followed) -> None:
        while (item := self.tables.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        missing = [f"“{table.process or table.sheet}” ({table.sheet})" for table in followed.missing]
        new = [f"“{table.sheet}” {table.range.a1}, {table.kind.kind.label}" for table in followed.new]
        if missing:
            words = "Not in this file any more: the table" + ("s " if len(missing) > 1 else " ")
            self.tables.addWidget(_note("triangle-alert", "warn", words + _listed(missing) + "."))
        if new:
            words = "New in this file and not part of the map: the table" + ("s " if len(new) > 1 else " ")
            self.tables.addWidget(_note("table-2", "text2", f"{words}{_listed(new)}. Add the workbook to map it."))

    def _lay_out(self) -> None:
        self.list.setMinimumHeight(140)
        self._room = QWidget()
        self._room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._safe = Label(SAFE, "help", wrap=True)
        head, foot, buttons = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        head.setContentsMargins(24, 20, 24, 12)
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addWidget(self.summary)
        foot.setContentsMargins(24, 12, 24, 16)
        foot.setSpacing(8)
        foot.addLayout(self.tables)
        for widget in (self.drop, self._kept, self._safe):
            foot.addWidget(widget)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.update_button)
        foot.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self.list, 1)
        column.addWidget(self._room, 1)
        column.addWidget(hairline())
        column.addLayout(foot)


def _note(icon: str, ink: str, words: str) -> QWidget:
    note = QWidget()
    row = QHBoxLayout(note)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, ink))
    row.addWidget(Label(words, "small", wrap=True), 1)
    return note


def _listed(names: list[str]) -> str:
    more = len(names) - MOST_TABLES
    return ", ".join(names[:MOST_TABLES]) + (f" and {more} more" if more > 0 else "")
