"""The list of claims: a table view of one column, painted by a delegate, so that 5,000 claims cost what 15 cost."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.claims.groups import Group
from workflow_studio.desktop.claims.listing import Heading, Wanted
from workflow_studio.desktop.claims.row_painter import ClaimPainter, tip_of
from workflow_studio.desktop.claims.row_places import HEADING, ROW, Deed, RowPlaces
from workflow_studio.desktop.claims.rows_model import ClaimsModel
from workflow_studio.desktop.words import claims as words
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Document

HAND, ARROW = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
_ONE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class ClaimList(QTableView):
    """`picked` tells the row that is current: a claim's id or a group's key, empty for none.

    `deed_wanted` gives a button with its row.
    `link_wanted` tells the evidence whose address was pressed, `written` a claim with the text given for it.
    """

    picked = Signal(str)
    deed_wanted = Signal(object, str)
    link_wanted = Signal(str)
    written = Signal(str, str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.claims = ClaimsModel(document, self)
        self._painter = ClaimPainter(self.claims, self.written.emit, self)
        self._nothing = ""
        self._current = ""
        self._low_rows: set[int] = set()
        self.setModel(self.claims)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(words.CLAIMS)
        self.setProperty("kind", "rows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self._fix_headers()
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def current(self) -> str:
        """The key of the current row; empty without one."""
        return self._current

    def show_wanted(self, document: Document, wanted: Wanted, nothing: str) -> None:
        """List these claims, from the top; `nothing` is said where there are none."""
        self._nothing = nothing
        self.claims.show(document, wanted)
        self._fit_headings()
        self.scrollToTop()
        row = self.claims.row_of(self._current)
        self._go_to_row(row if row is not None else self._next_row(0, 1))

    def follow(self, document: Document, diff: Diff, nothing: str) -> None:
        """The document has changed: what comes back is shown, and where the current claim went, the next one is."""
        self._nothing = nothing
        before, scrolled, rows = self.claims.row_keys(), self.verticalScrollBar().value(), self.claims.listing.rows
        self.claims.follow(document, diff)
        if self.claims.listing.rows == rows:
            self.viewport().update()
            return
        self._fit_headings()
        self.verticalScrollBar().setValue(scrolled)
        known = set(before)
        came = (key for key in self.claims.row_keys() if key not in known)
        at = before.index(self._current) if self._current in before else 0
        candidates = (*came, *before[at:], *reversed(before[:at]))
        self._go_to_row(next((row for key in candidates if (row := self.claims.row_of(key)) is not None), None))

    def go_to(self, key: str) -> None:
        """Make a claim or group the current row, if it is listed; a group that hides the claim is opened."""
        group = self.claims.group_of(key)
        if group is not None and self.claims.row_of(key) is None:
            self.set_open(group, True)
        if (row := self.claims.row_of(key)) is not None:
            self._go_to_row(row)

    def set_open(self, group: Group, opened: bool) -> None:
        """Show the claims of a group below it, or hide them; a claim that is hidden hands over to its group."""
        if opened is self.claims.is_open(group):
            return
        scrolled = self.verticalScrollBar().value()
        self.claims.set_open(group, opened)
        self._fit_headings()
        self.verticalScrollBar().setValue(scrolled)
        row = self.claims.row_of(self._current)
        self._go_to_row(row if row is not None else self.claims.row_of(group.key))

    def toggle(self, group: Group) -> None:
        """Open a group, or close it."""
        self.set_open(group, not self.claims.is_open(group))

    def write(self) -> None:
        """Open a field over the current claim: its sentence, or the answer of a question."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
            self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down, Page keys, Home and End go through the rows, Right and Left into groups and out of them.

        All else is for the inbox.
        """
        key = event.key()
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = len(self.claims.listing.rows) - 1
            self._go_to_row(self._next_row(0, 1) if key == Qt.Key.Key_Home else self._next_row(last, -1))
            if key == Qt.Key.Key_Home:
                self.scrollToTop()
        elif key == Qt.Key.Key_Up and self._next_row(self.currentIndex().row() - 1, -1) is None:
            self.scrollToTop()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left) and (group := self.claims.group_of(self._current)) is not None:
            self._go_in(group) if key == Qt.Key.Key_Right else self._go_out(group)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a press would do."""
        self._set_mouse(event.position())
        parts = self._parts_at(event.position())
        deed = _deed_at(parts, event.position())
        pressed = () if parts is None else (parts.link, *filter(None, (parts.arrow,)))
        over = any(place.contains(event.position()) for place in pressed)
        self.viewport().setCursor(HAND if deed or over else ARROW)
        if deed:
            entry = self._entry_at(event.position())
            tip = tip_of(deed, len(entry.claims) if isinstance(entry, Group) else 1)
            QToolTip.showText(event.globalPosition().toPoint(), tip, self.viewport())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A button acts, an arrow opens, an address leads to the cells, anything else picks the row."""
        super().mousePressEvent(event)
        entry, parts = self._entry_at(event.position()), self._parts_at(event.position())
        if entry is None or parts is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        deed = _deed_at(parts, event.position())
        claim = self.claims.document.claims[entry.claims[0] if isinstance(entry, Group) else entry]
        if deed is not None:
            self.deed_wanted.emit(deed, entry.key if isinstance(entry, Group) else entry)
        elif isinstance(entry, Group) and parts.arrow is not None and parts.arrow.contains(event.position()):
            self.toggle(entry)
        elif parts.link.contains(event.position()) and claim.evidence:
            self.link_wanted.emit(claim.evidence[0])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Words are written over where they stand; a group opens and closes."""
        parts, entry = self._parts_at(event.position()), self._entry_at(event.position())
        if parts is None or _deed_at(parts, event.position()) is not None:
            return
        if isinstance(entry, Group):
            self.toggle(entry)
        elif entry is not None and parts.says.contains(event.position()):
            self.deed_wanted.emit(Deed.EDIT, entry)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        super().leaveEvent(event)
        self._set_mouse(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or why there are none."""
        super().paintEvent(event)
        if not self.claims.listing.rows:
            painter = QPainter(self.viewport())
            painter.setFont(font(13))
            painter.setPen(color("text2"))
            flags = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)
            room = QRectF(self.viewport().rect()).adjusted(48, 72, -48, 0)
            painter.drawText(room, flags, self._nothing)

    def _fix_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(HEADING)
        down.setDefaultSectionSize(ROW)
        self.verticalScrollBar().setSingleStep(ROW // 2)

    def _fit_headings(self) -> None:
        """Qt keeps the heights of rows that are replaced: what is no heading any more is made as high as a claim."""
        down, rows = self.verticalHeader(), self.claims.listing.rows
        headings = {row for row, entry in enumerate(rows) if isinstance(entry, Heading)}
        for row in self._low_rows - headings:
            if row < len(rows):
                down.resizeSection(row, ROW)
        for row in headings:
            down.resizeSection(row, HEADING)
        self._low_rows = headings
        self.viewport().update()

    def _go_to_row(self, row: int | None) -> None:
        if row is None:
            self._tell("")
            return
        index = self.claims.index(row)
        self.selectionModel().setCurrentIndex(index, _ONE)
        self.scrollTo(index)
        self._tell(self.claims.key_at(row))

    def _go_in(self, group: Group) -> None:
        """Right opens a group, then goes to its first claim."""
        if not self.claims.is_open(group):
            self.set_open(group, True)
        elif self._current == group.key:
            self.go_to(group.claims[0])

    def _go_out(self, group: Group) -> None:
        """Left goes from a claim to its group, then closes it."""
        if self._current == group.key:
            self.set_open(group, False)
        else:
            self.go_to(group.key)

    def _next_row(self, row: int, step: int) -> int | None:
        """The first row with a claim or group from here on, in this direction."""
        while 0 <= row < len(self.claims.listing.rows):
            if self.claims.key_at(row):
                return row
            row += step
        return None

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and (key := self.claims.key_at(index.row())):
            self._tell(key)

    def _tell(self, key: str) -> None:
        if key != self._current:
            self._current = key
            self.picked.emit(key)

    def _entry_at(self, at: QPointF) -> Group | str | None:
        index = self.indexAt(at.toPoint())
        entry = self.claims.listing.rows[index.row()] if index.isValid() else None
        return None if isinstance(entry, Heading) else entry

    def _parts_at(self, at: QPointF) -> RowPlaces | None:
        entry = self._entry_at(at)
        if entry is None:
            return None
        return self._painter.places(QRectF(self.visualRect(self.indexAt(at.toPoint()))), entry)

    def _set_mouse(self, at: QPointF | None) -> None:
        before, self._painter.mouse = self._painter.mouse, at
        for place in (before, at):
            if place is not None and (index := self.indexAt(place.toPoint())).isValid():
                self.update(index)


def _deed_at(parts: RowPlaces | None, at: QPointF) -> Deed | None:
    if parts is None:
        return None
    return next((deed for deed, place in parts.buttons if place.contains(at)), None)
