"""The list of claims: a table view of one column, painted by a delegate, so that 5,000 claims cost what 15 cost."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.claims.listing import Heading, Wanted
from workflow_studio.desktop.claims.row_painter import ClaimPainter, tip_of
from workflow_studio.desktop.claims.row_places import HEADING, ROW, Deed, RowPlaces, places_of
from workflow_studio.desktop.claims.rows_model import ClaimsModel
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Claim, Document

HAND, ARROW = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
_ONE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class ClaimList(QTableView):
    """`picked` tells the claim that is current (empty for none), `deed_wanted` a button with its claim.

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
        self.setAccessibleName("Claims")
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
        """The id of the current claim; empty without one."""
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
        before, at = set(self.claims.listing.rows), self.claims.row_of(self._current)
        scrolled = self.verticalScrollBar().value()
        self.claims.follow(document, diff)
        if set(self.claims.listing.rows) == before:
            self.viewport().update()
            return
        self._fit_headings()
        self.verticalScrollBar().setValue(scrolled)
        came = [row for row in self.claims.listing.rows if isinstance(row, str) and row not in before]
        stays = self.claims.row_of(came[0] if came else self._current)
        if stays is not None:
            self._go_to_row(stays)
        else:
            below = self._next_row(at or 0, 1)
            last = len(self.claims.listing.rows) - 1
            self._go_to_row(below if below is not None else self._next_row(last, -1))

    def go_to(self, claim_id: str) -> None:
        """Make a claim the current one, if it is listed."""
        if (row := self.claims.row_of(claim_id)) is not None:
            self._go_to_row(row)

    def write(self) -> None:
        """Open a field over the current claim: its sentence, or the answer of a question."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
            self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down, Page keys, Home and End go through the claims; all else is for the inbox."""
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
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a press would do."""
        self._set_mouse(event.position())
        parts = self._parts_at(event.position())
        deed = _deed_at(parts, event.position())
        over_link = parts is not None and parts.link.contains(event.position())
        self.viewport().setCursor(HAND if deed or over_link else ARROW)
        if deed:
            QToolTip.showText(event.globalPosition().toPoint(), tip_of(deed), self.viewport())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A button acts, an address opens, anything else picks the claim."""
        super().mousePressEvent(event)
        claim, parts = self._claim_at(event.position()), self._parts_at(event.position())
        if claim is None or parts is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        deed = _deed_at(parts, event.position())
        if deed is not None:
            self.deed_wanted.emit(deed, claim.id)
        elif parts.link.contains(event.position()) and claim.evidence:
            self.link_wanted.emit(claim.evidence[0])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Words are written over where they stand."""
        parts, claim = self._parts_at(event.position()), self._claim_at(event.position())
        if parts is not None and claim is not None and parts.says.contains(event.position()):
            self.deed_wanted.emit(Deed.EDIT, claim.id)

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
        claim = self.claims.claim_at(row)
        self._tell(claim.id if claim is not None else "")

    def _next_row(self, row: int, step: int) -> int | None:
        """The first row with a claim from here on, in this direction."""
        while 0 <= row < len(self.claims.listing.rows):
            if self.claims.claim_at(row) is not None:
                return row
            row += step
        return None

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and (claim := self.claims.claim_at(index.row())) is not None:
            self._tell(claim.id)

    def _tell(self, claim_id: str) -> None:
        if claim_id != self._current:
            self._current = claim_id
            self.picked.emit(claim_id)

    def _claim_at(self, at: QPointF) -> Claim | None:
        index = self.indexAt(at.toPoint())
        return self.claims.claim_at(index.row()) if index.isValid() else None

    def _parts_at(self, at: QPointF) -> RowPlaces | None:
        claim = self._claim_at(at)
        if claim is None:
            return None
        return places_of(QRectF(self.visualRect(self.indexAt(at.toPoint()))), self.claims.document, claim)

    def _set_mouse(self, at: QPointF | None) -> None:
        before, self._painter.mouse = self._painter.mouse, at
        for place in (before, at):
            if place is not None and (index := self.indexAt(place.toPoint())).isValid():
                self.update(index)


def _deed_at(parts: RowPlaces | None, at: QPointF) -> Deed | None:
    if parts is None:
        return None
    return next((deed for deed, place in parts.buttons if place.contains(at)), None)
