"""The one confirmation before a map follows a newer workbook: what would change, first; then which tables."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workflow_studio.analysis.reading_changes import ChangeKind
from workflow_studio.app.reading_again import NextVersion
from workflow_studio.desktop.changes.change_list import ChangeList
from workflow_studio.desktop.changes.kinds import counted_by_kind
from workflow_studio.desktop.changes.row_painter import EDGE
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import IconLabel, Label, hairline
from workflow_studio.desktop.words import changes as words
from workflow_studio.desktop.words.everywhere import CANCEL, CLOSE
from workflow_studio.importing.plans import Followed

LEAST_HEIGHT = 80


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
        self.drop = QCheckBox(words.TAKE_OUT)
        self._help = Label("", "help", wrap=True)
        self.update_button = TextButton(words.UPDATE, "primary")
        self.cancel = TextButton(CANCEL)
        self.update_button.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.cancelled)
        self._lay_out()

    def show_version(self, version: NextVersion) -> None:
        """Show what reading this version would change."""
        same_file = version.known.same_file
        changed = bool(version.changes or version.figures)
        self.title.setText(words.what_it_changes(version.known.name) if changed else words.NOTHING)
        self.summary.setText(self._summed_up(version))
        self.list.show_changes(version.changes)
        self.list.setVisible(bool(version.changes))
        self._line.setVisible(bool(version.changes))
        self._room.setVisible(not version.changes)
        self._show_tables(version.followed)
        gone = any(change.kind is ChangeKind.GONE for change in version.changes)
        self.drop.setChecked(True)
        self.drop.setVisible(gone)
        self._help.setText(words.what_stays(gone))
        self._help.setVisible(changed)
        self.update_button.setVisible(not (same_file and not changed))
        self.cancel.setText(CLOSE if self.update_button.isHidden() else CANCEL)
        forward = self.cancel if self.update_button.isHidden() else self.update_button
        forward.setDefault(True)
        forward.setFocus()

    def _confirm(self) -> None:
        self.confirmed.emit(self.drop.isChecked())

    def _summed_up(self, version: NextVersion) -> str:
        known = version.known
        if known.same_file and not version.changes and not version.figures:
            return words.SAME_FILE
        said = []
        if known.joins:
            said.append(words.one_more_of(known.source.name))
        elif not known.same_file:
            said.append(words.newer_version_of(known.source.name))
        said += [words.so_many(counted_by_kind(version.changes))] if version.changes else []
        said += version.figures
        return " ".join(said if version.changes or version.figures else [*said, words.MOVES])

    def _show_tables(self, followed: Followed) -> None:
        while (item := self.tables.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        missing = [words.missing_table(table.process or table.sheet, table.sheet) for table in followed.missing]
        new = [words.new_table(table.sheet, table.range.a1, table.kind.kind.label) for table in followed.new]
        if missing:
            self.tables.addWidget(_note("triangle-alert", "warn", words.tables_missing(missing)))
        if new:
            self.tables.addWidget(_note("table-2", "text2", words.tables_new(new)))

    def _lay_out(self) -> None:
        self.list.setMinimumHeight(LEAST_HEIGHT)
        self._room = QWidget()
        self._room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        head, foot, buttons = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        head.setContentsMargins(EDGE, 16, EDGE, 12)
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addWidget(self.summary)
        foot.setContentsMargins(EDGE, 12, EDGE, 16)
        foot.setSpacing(8)
        foot.addLayout(self.tables)
        foot.addWidget(self.drop)
        foot.addWidget(self._help)
        foot.addSpacing(8)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.update_button)
        foot.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._line = hairline()
        column.addLayout(head)
        column.addWidget(self._line)
        column.addWidget(self.list, 1)
        column.addWidget(self._room, 1)
        column.addWidget(hairline())
        column.addLayout(foot)


def _note(icon: str, ink: str, text: str) -> QWidget:
    note = QWidget()
    row = QHBoxLayout(note)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, ink))
    row.addWidget(Label(text, "small", wrap=True), 1)
    return note
