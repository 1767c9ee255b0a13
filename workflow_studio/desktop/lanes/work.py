"""What the actions of lanes do to the open map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.lanes.choosing import LaneDialog
from workflow_studio.desktop.lanes.menus import merge
from workflow_studio.desktop.words import lanes as words
from workflow_studio.desktop.workspace.free_names import free_name
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.editing.commands import AddLane, Delete, MoveLane, RemoveLanes, ResizeLane
from workflow_studio.model import Node
from workflow_studio.model.views import lanes_of, nodes_of, participant_of


class LaneWork(QObject):
    """The handlers, for whichever workspace is open."""

    def __init__(self, workspace: Callable[[], Workspace | None], say: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._open, self._say, self._window = workspace, say, parent

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "lane.up": lambda: self._move(-1),
            "lane.down": lambda: self._move(1),
            "lane.above": lambda: self._add(0),
            "lane.below": lambda: self._add(1),
            "lane.fit": self._fit,
            "lane.merge": self._merge,
        }

    def join(self, workspace: Workspace) -> None:
        """Ask what becomes of the steps when lanes of this workspace are deleted."""
        workspace.map.lanes_to_go.connect(self._delete)

    @property
    def _open_map(self) -> OpenMap:
        workspace = self._open()
        assert workspace is not None  # the actions need a document
        return workspace.open_map

    def _move(self, by: int) -> None:
        order, lane = self._order(), self._lane()
        if lane:
            self._open_map.execute(MoveLane(lane, order.index(lane) + by))
            self._reveal(lane)

    def _add(self, below: int) -> None:
        open_map, lane = self._open_map, self._lane()
        if not lane:
            return
        names = {participant.name for participant in open_map.document.participants.values()}
        position = self._order().index(lane) + below
        diff = open_map.execute(AddLane(open_map.map_id, free_name(words.NEW_PARTICIPANT, names), position=position))
        made = next((key for key in (diff.added if diff else ()) if key.startswith("lane")), "")
        workspace = self._open()
        if made and workspace is not None:
            open_map.select((made,))
            workspace.map.setFocus()
            workspace.map.rename_selected()

    def _fit(self) -> None:
        if lane := self._lane():
            self._open_map.execute(ResizeLane(lane, 0.0))

    def _merge(self) -> None:
        open_map, lane = self._open_map, self._lane()
        others = [(key, self._name(key)) for key in self._by_distance((lane,))] if lane else []
        if not others:
            self._say(words.NO_OTHER_LANE)
            return
        sentence = words.merge_question(self._name(lane))
        dialog = LaneDialog(self._window, sentence, words.MERGE_WITH, others, words.MERGE)
        if dialog.exec():
            merge(open_map, lane, dialog.lane())
        dialog.deleteLater()

    def _delete(self, lanes: tuple[str, ...]) -> None:
        """Ask where the steps go, and delete the lanes."""
        open_map = self._open_map
        count = sum(node.lane in lanes for node in nodes_of(open_map.document, open_map.map_id))
        others = [(key, self._name(key)) for key in self._by_distance(lanes)]
        sentence = words.delete_question(tuple(map(self._name, lanes)), count)
        dialog = LaneDialog(self._window, sentence, words.MOVE_TO, others, words.DELETE_LANE, words.DELETE_TOO)
        if dialog.exec():
            into = dialog.lane()
            open_map.execute(RemoveLanes(lanes, into) if into else Delete(lanes))
        dialog.deleteLater()

    def _lane(self) -> str:
        """The selected lane, or that of the selected node."""
        selection, document = self._open_map.selection, self._open_map.document
        element = document.find(selection[0]) if selection else None
        if isinstance(element, Node):
            return element.lane
        return element.id if element is not None and element.id in document.lanes else ""

    def _order(self) -> list[str]:
        return [lane.id for lane in lanes_of(self._open_map.document, self._open_map.map_id)]

    def _by_distance(self, lanes: tuple[str, ...]) -> list[str]:
        """The other lanes of the map, the nearest one first."""
        order = self._order()
        at = order.index(lanes[0])
        return sorted((key for key in order if key not in lanes), key=lambda key: abs(order.index(key) - at))

    def _name(self, lane: str) -> str:
        return participant_of(self._open_map.document, lane).name

    def _reveal(self, lane: str) -> None:
        workspace = self._open()
        if workspace is not None:
            workspace.map.reveal(lane if lane in workspace.open_map.selection else workspace.open_map.selection[0])
