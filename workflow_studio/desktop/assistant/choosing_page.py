"""The assistant's main page: list, table, preview, questions; and the choices that tie them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.app.claim_decisions import ClaimDecision
from workflow_studio.app.importing import Imported
from workflow_studio.desktop.assistant.building import Building
from workflow_studio.desktop.assistant.choices import Choices, Wanted
from workflow_studio.desktop.assistant.closing_bar import LEAST_HEIGHT, ClosingBar
from workflow_studio.desktop.assistant.date_questions import date_questions
from workflow_studio.desktop.assistant.head_bar import HeadBar
from workflow_studio.desktop.assistant.middle import Middle
from workflow_studio.desktop.assistant.newer_banner import NewerBanner
from workflow_studio.desktop.assistant.preview_panel import PreviewPanel
from workflow_studio.desktop.assistant.questions_panel import QuestionsPanel
from workflow_studio.desktop.assistant.reading import Read
from workflow_studio.desktop.assistant.table_list import TableList
from workflow_studio.desktop.assistant.table_panel import TablePanel
from workflow_studio.desktop.controls.labels import hairline
from workflow_studio.desktop.words import assistant as words
from workflow_studio.editing.diff import Diff
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import DateReading, Kind, Role, Table
from workflow_studio.model import Failure

WIDE = 1440
SIDES = {True: (256, 336), False: (240, 296)}


class ChoosingPage(QWidget):
    """`created` gives the Imported that the choices make."""

    created = Signal(object)
    cancelled = Signal()

    def __init__(self, create: str = words.CREATE_MAP, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = Choices((), ())
        self.current = 0
        self._detail: float | None = None
        self._shown: tuple[int, int] | None = None
        self._built: Imported | None = None
        self._creating = False
        self.head = HeadBar()
        self.newer = NewerBanner()
        self.tables = TableList()
        self.table = TablePanel()
        self.middle = Middle(self.table)
        self.preview = PreviewPanel()
        self.questions = QuestionsPanel()
        self.closing = ClosingBar(create)
        self.building = Building(self)
        self._lay_out()
        self._connect()

    def show_read(self, read: Read) -> None:
        """Begin with what was read."""
        self.choices = Choices.proposed(read.books)
        self.current = next((at for at, one in enumerate(self.choices.tables) if one.used), 0)
        self._shown, self._creating, self._detail = None, False, None
        self.head.show_files(self.choices, read.seconds)
        self.newer.show_known(read.known)
        self.tables.fill(self.choices, read.refused)
        self._take(self.choices, at_once=True)
        self.tables.rows[self.current].setFocus()

    def stop(self) -> None:
        """Stop what is under way."""
        self.building.stop()
        self._creating = False

    def stay(self) -> None:
        """The map that was made is not wanted yet: go on choosing."""
        self._creating = False
        self._show_state()

    def pick(self, at: int) -> None:
        """Show another table."""
        self.current = at
        self.middle.show_table()
        self._show()
        if self._built is not None and not self.building.busy:
            self.preview.show_built(self._decided(self._built), self.choices, self.current)

    def tick(self, at: int, ticked: bool) -> None:
        """Use a table, or leave it out; it is shown, too."""
        self.current = at
        self._take(self.choices.tick(at, ticked))

    def choose_kind(self, kind: Kind) -> None:
        """Read the table that is shown as another kind."""
        self._take(self.choices.want_kind(self.current, kind))

    def choose_role(self, column: int, role: Role) -> None:
        """Settle what a column of the table that is shown means."""
        self._take(self.choices.with_role(self.current, column, role))

    def choose_header(self, rows: tuple[int, ...]) -> None:
        """Take these rows (from 0) for the header of the table that is shown."""
        self._take(self.choices.want_header(self.current, rows))

    def choose_detail(self, detail: float) -> None:
        """Show more or less of what was observed."""
        self._detail = detail
        self._take(self.choices)

    def create_map(self) -> None:
        """Give the map of the choices, at once or as soon as it is there."""
        if self._built is not None and not self.building.busy:
            self.created.emit(self._decided(self._built))
        else:
            self._creating = True
            self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower sides on a small screen."""
        super().resizeEvent(event)
        left, right = SIDES[self.width() >= WIDE]
        self.tables.setFixedWidth(left)
        self.preview.setFixedWidth(right)
        self.closing.setFixedWidth(right)

    def _take(self, choices: Choices, at_once: bool = False) -> None:
        self.choices = choices
        self._built = None
        self.building.follow(choices, self._detail, at_once)
        if choices.blocked and not choices.waiting:
            self.preview.show_nothing(choices.blocked)
            self.middle.show_nothing()
        self._show()

    def _show(self) -> None:
        choice = self.choices.tables[self.current]
        shown = (self.current, choice.book)
        self.table.show_choice(choice, self.choices.workbook(self.current), same=shown == self._shown)
        self._shown = shown
        self.tables.show_choices(self.choices, self.current)
        self.head.show_use(self.choices)
        self._show_questions()
        self._show_state()

    def _show_questions(self) -> None:
        self.questions.show_questions(date_questions(self.choices), self.middle.document)
        asked = not self.questions.isHidden()
        self._line.setVisible(asked)
        self.closing.setFixedHeight(max(LEAST_HEIGHT, self.questions.height() if asked else 0))

    def _show_state(self) -> None:
        blocked = "" if self.choices.waiting else self.choices.blocked
        self.closing.show_state(blocked, self._creating, self.choices.maps_nothing)

    def _reread(self, at: int, wanted: Wanted, table: Table) -> None:
        self._take(self.choices.with_reading(at, wanted, table), at_once=True)

    def _show_built(self, imported: Imported) -> None:
        self._built = imported
        self.middle.show_built(imported.document, self.choices.decisions)
        self.preview.show_built(self._decided(imported), self.choices, self.current)
        self._show_questions()
        if self._creating:
            self.created.emit(self._decided(imported))

    def _decided(self, imported: Imported) -> Imported:
        """What was built, with what was decided about its claims."""
        return replace(imported, document=self.middle.document or imported.document)

    def _decide(self, decisions: Mapping[str, ClaimDecision]) -> None:
        """Kept with the choices, so that it is decided in what is built next, too."""
        self.choices = self.choices.with_decisions(decisions)

    def _on_decided(self, _diff: Diff) -> None:
        self._show_questions()
        if self._built is not None and not self.building.busy:
            self.preview.show_built(self._decided(self._built), self.choices, self.current)

    def _show_failed(self, failure: Failure) -> None:
        self._creating = False
        self.preview.show_nothing(str(failure))
        self._show_state()

    def _answer(self, at: int, columns: tuple[int, ...], reading: DateReading) -> None:
        self._take(self.choices.with_dates(at, columns, reading))

    def _go_to(self, sheet: str, cells: str) -> None:
        """Show the place that something not understood is about."""
        try:
            area = Range.parse(cells.split(",")[0].strip(" …"))
        except ValueError:
            area = None
        here = [at for at, one in enumerate(self.choices.tables) if one.table.sheet == sheet]
        inside = [at for at in here if area and self._holds(at, area)]
        if here:
            self.pick((inside or here)[0])
            if area is not None:
                self.table.sheet.go_to_row(area.first_row)

    def _holds(self, at: int, area: Range) -> bool:
        return self.choices.tables[at].table.range.holds(area.first_row, area.first_column)

    def _connect(self) -> None:
        self.tables.picked.connect(self.pick)
        self.tables.ticked.connect(self.tick)
        self.table.kind_chosen.connect(self.choose_kind)
        self.table.role_chosen.connect(self.choose_role)
        self.table.header_wanted.connect(self.choose_header)
        self.preview.detail_chosen.connect(self.choose_detail)
        self.preview.place_wanted.connect(self._go_to)
        self.questions.answered.connect(self._answer)
        self.questions.claim_answered.connect(self.middle.answer)
        self.middle.decided.connect(self._decide)
        self.middle.changed.connect(self._on_decided)
        self.middle.place_wanted.connect(self._go_to)
        self.middle.refused.connect(self.closing.say)
        self.preview.claims.wanted.connect(self.middle.show_claims)
        self.closing.cancelled.connect(self.cancelled)
        self.closing.create_wanted.connect(self.create_map)
        self.building.reread.connect(self._reread)
        self.building.built.connect(self._show_built)
        self.building.failed.connect(self._show_failed)
        self.building.working.connect(self.preview.show_working)
        self.building.progressed.connect(self.closing.show_progress)
        self.building.progressed.connect(self.preview.show_progress)

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.tables)
        upper.addWidget(hairline(upright=True))
        upper.addWidget(self.middle, 1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(upper, 1)
        self._line = hairline()
        left.addWidget(self._line)
        left.addWidget(self.questions)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.preview, 1)
        right.addWidget(hairline())
        right.addWidget(self.closing)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addLayout(left, 1)
        both.addWidget(hairline(upright=True))
        both.addLayout(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.newer)
        column.addWidget(hairline())
        column.addLayout(both, 1)
