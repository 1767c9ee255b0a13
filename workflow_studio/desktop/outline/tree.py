"""The tree of participants and steps: select, rename, add, reorder lanes and hand steps over, delete."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QWidget

from workflow_studio.desktop.canvas.line_aid import LineAid
from workflow_studio.desktop.in_turns import InTurns, Parts
from workflow_studio.desktop.outline.adding import next_step
from workflow_studio.desktop.outline.rows import (
    BADGE,
    COUNT,
    ICON,
    ID,
    INSET,
    PROPOSED,
    STRONG,
    TILE,
    UNASSESSED,
    NamePainter,
    height,
)
from workflow_studio.desktop.outline.tree_content import Entry, LaneEntry, changed_rows, outline_of
from workflow_studio.desktop.words import outline as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import MoveLane, MoveToLane, SetFields
from workflow_studio.editing.diff import Diff

MANY, PAUSE_MS = 500, 150
"""So many rows are put in place, and show what is selected, once edits or the selection pause; fewer at once."""
SLICE = 300
"""So many rows of a map that was just opened are put in place before the window gets its turn again."""
LANE_HEIGHT, STEP_HEIGHT = 26, 25
INDENTATION, LANE_INSET = 16, 8


class OutlineTree(QTreeWidget):
    """Mirrors the map that is shown. Signal `menu_wanted` carries the place of a context menu."""

    menu_wanted = Signal(QPoint)

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._items: dict[str, QTreeWidgetItem] = {}
        self._filled: dict[str, Entry] = {}
        self._places: list[tuple[str, ...]] = []
        self._filling = False
        self._set_up()
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(self.refresh)
        self._resting = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._resting.timeout.connect(self._show_selection)
        self._turns = InTurns(self)
        open_map.changed.connect(self._on_diff)
        open_map.shown.connect(lambda _map: self._show_map())
        open_map.selected.connect(lambda _ids: self._on_selected())
        self.itemSelectionChanged.connect(self._tell_selection)
        self._show_map()

    def rename_current(self) -> None:
        """Write over the name of the current row."""
        if item := self.currentItem():
            self.editItem(item)

    def refresh(self) -> None:
        """Show what the document says now."""
        self._late.stop()
        self._turns.give_up()
        for _ in self._refreshing():
            pass

    def commit_name(self, index: QModelIndex | QPersistentModelIndex, text: str) -> None:
        """Give what this row shows another name; a step's line can say more, as on the map."""
        key, document = index.data(ID), self._open_map.document
        lane = document.lanes.get(key)
        if not text.strip() or text == index.data():
            return
        if lane is not None:
            self._open_map.execute(SetFields(lane.participant, {"name": text}))
        elif key in document.notes:
            self._open_map.execute(SetFields(key, {"text": text}))
        else:
            self._open_map.execute(LineAid(document, self._open_map.map_id, key).rename(key, text))

    def add_after_current(self) -> None:
        """One more step after the current row, ready to be named."""
        item = self.currentItem()
        command = next_step(self._open_map.document, str(item.data(0, ID))) if item else None
        if command is None:
            return
        diff = self._open_map.execute(command)
        new = next((key for key in (diff.added if diff else ()) if key in self._open_map.document.steps), None)
        if new is not None:
            self._open_map.select((new,))
            self.refresh()
            self.rename_current()

    def move_current_lane(self, by: int) -> None:
        """The lane of the current row changes places with the one above (-1) or below (1)."""
        item, lanes = self.currentItem(), self._lanes()
        lane = str(item.data(0, ID)) if item else ""
        if lane in lanes and 0 <= lanes.index(lane) + by < len(lanes):
            self._open_map.execute(MoveLane(lane, lanes.index(lane) + by))

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A row, and then its arrow: the ground of a selected row would cover half of it."""
        super().drawRow(painter, option, index)
        super().drawBranches(painter, QRect(0, option.rect.top(), self.indentation(), option.rect.height()), index)

    def drawBranches(self, _painter: QPainter, _rect: QRect, _index: QModelIndex | QPersistentModelIndex) -> None:
        """Not yet: what is under the row's ground is not seen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds a step after the row; Alt with the arrows up and down moves a lane."""
        arrows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # the Enter that ends writing a name comes by here, too
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add_after_current()
        elif key in arrows and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current_lane(arrows[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keyboard sees where the keyboard is."""
        if self.currentItem() is None and (first := self.topLevelItem(0)) is not None:
            self.setCurrentItem(first, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
        super().focusInEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Only where a drop means something."""
        super().dragMoveEvent(event)
        if event.isAccepted() and self.itemAt(event.position().toPoint()) is None:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Reorder lanes, or give steps to another lane. The rows move when the document has changed."""
        place = event.position().toPoint()
        target = self.itemAt(place)
        if target is None or event.source() is not self:
            return
        lane = target.parent() or target
        dragged = [str(item.data(0, ID)) for item in self.selectedItems()]
        below = place.y() > self.visualItemRect(lane).center().y()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        QTimer.singleShot(0, self, lambda: self._drop(dragged, str(lane.data(0, ID)), below))

    def _drop(self, dragged: list[str], lane: str, below: bool) -> None:
        lanes = self._lanes()
        moved = [key for key in dragged if key in lanes]
        if lane not in lanes:
            return
        if moved:
            position = lanes.index(lane) + (1 if below else 0)
            position -= lanes.index(moved[0]) < position
            self._open_map.execute(MoveLane(moved[0], position))
        elif dragged:
            self._open_map.execute(MoveToLane(tuple(dragged), lane))

    def _lanes(self) -> list[str]:
        """The lanes from top to bottom; the last row may be that of the notes."""
        return [row for row, *_ in self._places if row in self._open_map.document.lanes]

    def _set_up(self) -> None:
        self.setAccessibleName(words.PARTICIPANTS)
        self.setProperty("kind", "rows")
        self.setHeaderHidden(True)
        self.setIndentation(INDENTATION)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at)))
        self.setItemDelegate(NamePainter(self, self.commit_name))

    def _show_map(self) -> None:
        """Another map is shown. The rows of a large one come in slices, after what is in sight of the map itself."""
        if len(self._open_map.document.shapes) > MANY:
            self._late.stop()
            self._turns.begin(self._refreshing())
        else:
            self.refresh()

    def _refreshing(self) -> Parts:
        """Brings the rows up to date; between its parts the window may have its turn, and then it can be given up."""
        open_map = self._open_map
        order = open_map.reading_order
        yield
        content = outline_of(open_map.document, open_map.map_id, order)
        yield
        if self._places != _ids(content):
            yield from self._putting_in_place(content)
        self._filling = True
        for lane in content:
            self._fill_rows((lane.lane, *lane.entries))
            self._items[lane.lane.id].setData(0, COUNT, lane.steps)
        self._filling = False
        self._show_selection()

    def _putting_in_place(self, content: tuple[LaneEntry, ...]) -> Parts:
        """A row for each entry where it belongs; rows that were there are used again."""
        scrolled = self.verticalScrollBar().value()
        rows, self._items, self._places = self._items, {}, []
        folded = {key for key, item in rows.items() if item.childCount() and not item.isExpanded()}
        self._filling = True
        while top := self.takeTopLevelItem(0):
            top.takeChildren()
        for lane in content:
            top = self._row(rows, lane.lane, LANE_HEIGHT)
            top.setData(0, STRONG, True)
            top.setData(0, INSET, LANE_INSET)
            self.addTopLevelItem(top)
            if lane.lane.id in self._open_map.document.maps:
                top.setFlags(Qt.ItemFlag.ItemIsEnabled)  # the row over the notes is no element to select or rename
            for start in range(0, len(lane.entries), SLICE):
                some = lane.entries[start : start + SLICE]
                top.addChildren([self._row(rows, entry, STEP_HEIGHT) for entry in some])
                top.setExpanded(lane.lane.id not in folded)
                self._filling = False
                yield
                self._filling = True
            top.setExpanded(lane.lane.id not in folded)
        self._filling = False
        self._filled = {key: entry for key, entry in self._filled.items() if key in self._items}
        self._places = _ids(content)
        self.verticalScrollBar().setValue(scrolled)

    def _row(self, rows: dict[str, QTreeWidgetItem], entry: Entry, pixels: int) -> QTreeWidgetItem:
        item = rows.get(entry.id)
        if item is None:
            item = QTreeWidgetItem()
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(0, ID, entry.id)
            item.setSizeHint(0, height(pixels))
            self._filled[entry.id] = entry
            self._fill_row(item, entry)  # while it is in no tree nobody has to be told
        self._items[entry.id] = item
        return item

    def _fill_rows(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            if self._filled.get(entry.id) != entry:
                self._filled[entry.id] = entry
                self._fill_row(self._items[entry.id], entry)

    def _fill_row(self, item: QTreeWidgetItem, entry: Entry) -> None:
        item.setText(0, entry.name)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, entry.spoken)
        item.setToolTip(0, entry.spoken)
        item.setData(0, ICON, entry.icon)
        item.setData(0, TILE, (entry.verdict or UNASSESSED) if entry.is_step else None)
        item.setData(0, BADGE, entry.badge)
        item.setData(0, PROPOSED, entry.proposed)

    def _on_selected(self) -> None:
        """Many rows show what is selected once that rests: to go to it paints all rows in sight anew."""
        if len(self._items) > MANY:
            self._resting.start()
        else:
            self._show_selection()

    def _show_selection(self) -> None:
        self._resting.stop()
        self._filling = True
        items = [self._items[key] for key in self._open_map.selection if key in self._items]
        self.clearSelection()
        for item in items:
            item.setSelected(True)
        if items and self.currentItem() not in items:
            self.setCurrentItem(items[-1], 0, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollToItem(items[-1])
        self._filling = False

    def _tell_selection(self) -> None:
        if not self._filling:
            self._open_map.select(tuple(str(item.data(0, ID)) for item in self.selectedItems()))

    def _on_diff(self, diff: Diff) -> None:
        if self._late.isActive():
            return
        if self._turns.active:
            self._turns.begin(self._refreshing())  # from the beginning: rows that are there are used again
            return
        open_map = self._open_map
        changed = changed_rows(open_map.document, open_map.session.editor.index, diff, self._filled)
        if changed is None:
            self._late.start(PAUSE_MS if len(self._items) > MANY else 0)
            return
        self._filling = True
        self._fill_rows(changed)
        self._filling = False


def _ids(content: tuple[LaneEntry, ...]) -> list[tuple[str, ...]]:
    """Each lane with the rows below it."""
    return [(lane.lane.id, *(entry.id for entry in lane.entries)) for lane in content]
