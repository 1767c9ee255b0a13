"""How a pasted table is read: its rows with a meaning over each column, as in the import, and where they go."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.app.importing import Opened
from workflow_studio.app.jobs import Progress
from workflow_studio.app.pasted_table.mapping import Made, made_of
from workflow_studio.desktop.assistant.choices import Choices, read_as
from workflow_studio.desktop.assistant.table_panel import TablePanel
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.few_lines import FewLines
from workflow_studio.desktop.controls.labels import Label, hairline
from workflow_studio.desktop.controls.working_dialog import WorkingDialog
from workflow_studio.desktop.words import table as words
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Kind, Role, Table
from workflow_studio.model import Document

USUAL = (980, 620)


class PasteDialog(WorkingDialog):
    """`confirmed` carries what the rows give, and whether it becomes a process of its own."""

    confirmed = Signal(object, bool)

    def __init__(self, book: Opened, map_name: str, parent: QWidget | None = None) -> None:
        super().__init__(USUAL, parent)
        self.setWindowTitle(words.PASTE_TITLE)
        self._choices = Choices.proposed((book,))
        self._made: Made | None = None
        self.panel = TablePanel()
        self.summary = FewLines("", "quiet", 3)
        self.where = QComboBox()
        self.where.addItems([words.add_to(map_name), words.OWN_PROCESS])
        self.where.setAccessibleName(words.WHERE_ROWS_GO)
        self.cancel, self.paste = TextButton(words.CANCEL), TextButton(words.PASTE, "primary")
        self.paste.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.panel, 1)
        layout.addWidget(hairline())
        layout.addWidget(self._foot())
        self.panel.kind_chosen.connect(self._choose_kind)
        self.panel.role_chosen.connect(self._choose_role)
        self.panel.header_wanted.connect(self._choose_header)
        self.cancel.clicked.connect(self.reject)
        self.paste.clicked.connect(self._confirm)
        self.cancel.setFocus()
        self._show(same=False)

    @property
    def table(self) -> Table:
        """The table as it is read now."""
        return self._choices.tables[0].table

    def _foot(self) -> QWidget:
        foot, row = QWidget(), QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(Label(words.ROWS_GO, "quiet"))
        for part in (self.where, self.cancel, self.paste):
            row.addWidget(part)
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.summary)
        column.addLayout(row)
        return foot

    def _choose_kind(self, kind: Kind) -> None:
        self._read(self._choices.want_kind(0, kind))

    def _choose_header(self, rows: tuple[int, ...]) -> None:
        self._read(self._choices.want_header(0, rows))

    def _choose_role(self, column: int, role: Role) -> None:
        self._choices = self._choices.with_role(0, column, role)
        self._show(same=True)

    def _read(self, choices: Choices) -> None:
        wanted = choices.tables[0].wanted
        table = read_as(choices.workbook(0), choices.tables[0].found, wanted)
        self._choices = choices.with_reading(0, wanted, table)
        self._show(same=True)

    def _show(self, same: bool) -> None:
        workbook = self._choices.workbook(0)
        self.panel.show_choice(self._choices.tables[0], workbook, same)
        self.stop()
        self._made = None
        self.paste.setEnabled(False)
        if not self.table.gives_a_map:
            self.summary.say(words.NO_MAP)
            return
        work = partial(_made, workbook, self.table)
        self.work(work, self._tell, lambda failure: self.summary.say(str(failure)))

    def _tell(self, made: Made) -> None:
        self._made = made
        self.summary.say(in_words(made))
        self.summary.setToolTip("\n".join(issue.text for issue in made.issues))
        self.paste.setEnabled(bool(made.document.maps))
        if self.cancel.hasFocus():
            self.paste.setFocus()

    def _confirm(self) -> None:
        if self._made is not None:
            made = self._made
            self.accept()
            self.confirmed.emit(made, self.where.currentIndex() == 1)


def in_words(made: Made) -> str:
    """What the rows give, and what of them was not used."""
    document: Document = made.document
    nodes = len(document.steps) + len(document.decisions) + len(document.events)
    losses = [issue.text for issue in made.issues]
    return words.gives(nodes, len(document.lanes), len(document.flows), losses)


def _made(workbook: Workbook, table: Table, _progress: Progress) -> Made:
    return made_of(workbook, table)
