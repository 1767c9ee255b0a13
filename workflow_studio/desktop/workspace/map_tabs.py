"""The tabs over one process: its maps, and beside them the views of the document."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workflow_studio.desktop.controls.tab_row import TabRow, over_a_line
from workflow_studio.desktop.overlays.show_buttons import ShowButtons
from workflow_studio.desktop.words import workspace as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.desktop.workspace.views import VIEW_KINDS, View, views_of
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Document, ProcessMap
from workflow_studio.model.views import map_name, maps_around, step_around, top_maps_of

AT_ONCE, LATER = (
    tuple(start for kind in VIEW_KINDS.values() for start in kind.depends_on if kind.counted_later is later)
    for later in (False, True)
)
PAUSE_MS = 150
MARGIN = 12


class MapTabs(QWidget):
    """Follows the document. `map_wanted` gives a map, `view_wanted` a View."""

    map_wanted = Signal(str)
    view_wanted = Signal(object)

    def __init__(self, open_map: OpenMap, tools: ShowButtons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._open_map = open_map
        self._view: View | None = None
        self._shown: tuple[tuple[str, ...], tuple[View, ...]] = ((), ())
        self.row = TabRow(words.MAPS_OF_THIS_PROCESS)
        self.row.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(over_a_line(self.row, tools))
        self._late = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._late.timeout.connect(self._fill)
        self._fill()
        open_map.changed.connect(self._on_diff)
        open_map.shown.connect(lambda _map: self._fill())

    def mark(self, view: View | None) -> None:
        """Mark the tab of what is shown: a view, or with none the map."""
        self._view = view
        self._tools.setVisible(view is None)
        maps, views = self._shown
        if view in views:
            self.row.mark(len(maps) + views.index(view))
        else:
            self.row.mark(maps.index(self._open_map.map_id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tools at the right have words where the tabs leave room for them."""
        super().resizeEvent(event)
        self._tools.fit(self.width() - self.row.sizeHint().width() - 2 * MARGIN)

    def _fill(self) -> None:
        document, map_id = self._open_map.document, self._open_map.map_id
        maps = _tabs_of(document, map_id)
        shown = tuple(m.id for m in maps), views_of(document)
        if shown != self._shown:
            self._shown = shown
            self.row.clear()
            for process_map in maps:
                self.row.add(_words(document, process_map.id))
            for view in shown[1]:
                self.row.add(words.VIEWS[view])
        for number, view in enumerate(shown[1], start=len(maps)):
            count = VIEW_KINDS[view].count(document, map_id)
            if count is not None:
                self.row.set_count(number, count)
        self.mark(self._view)

    def _on_diff(self, diff: Diff) -> None:
        maps = any(key.startswith("map") for key in diff.touched) or self._is_inside(diff)
        if maps:
            self._shown = ((), ())
        if maps or any(key.startswith(AT_ONCE) for key in diff.touched):
            self._fill()
        elif any(key.startswith(LATER) for key in diff.touched):
            self._late.start()

    def _is_inside(self, diff: Diff) -> bool:
        """Whether a step changed whose inside has a tab."""
        return any(getattr(step, "details", None) in self._shown[0] for _, step, _ in diff.meant() if step)

    def _choose(self, number: int) -> None:
        maps, views = self._shown
        if number < len(maps):
            self.map_wanted.emit(maps[number])
        else:
            self.view_wanted.emit(views[number - len(maps)])


def _tabs_of(document: Document, map_id: str) -> list[ProcessMap]:
    """The process's own maps; after the one around the map that is shown, the insides on the way to that."""
    top, *insides = maps_around(document, map_id)
    maps = list(top_maps_of(document, document.maps[map_id].process)) or [top]
    place = next((number for number, one in enumerate(maps, start=1) if one.id == top.id), len(maps))
    return [*maps[:place], *insides, *maps[place:]]


def _words(document: Document, map_id: str) -> str:
    """An inside is called by its step, behind a sign that it is one level further in."""
    step = step_around(document, map_id)
    return map_name(document, map_id) if step is None else f"› {step.name or words.INSIDE}"
