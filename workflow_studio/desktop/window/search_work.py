"""What finding, replacing and going to a step do, for whichever workspace is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from workflow_studio.analysis.graph import reading_order
from workflow_studio.desktop.outline.tree_content import DECISION_ICON, EVENT_ICONS
from workflow_studio.desktop.window.offers import tiles
from workflow_studio.desktop.words import window as words
from workflow_studio.desktop.workspace.command_field import CommandField
from workflow_studio.desktop.workspace.offer import Offer
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.model import Document, Event, Node
from workflow_studio.model.views import maps_of, participant_of, processes


class SearchWork:
    """The handlers of these actions."""

    def __init__(self, workspace: Callable[[], Workspace | None], commands: CommandField) -> None:
        self._open, self._commands = workspace, commands

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "edit.find_text": partial(self._find, False),
            "edit.replace": partial(self._find, True),
            "edit.find_next": partial(self._step, 1),
            "edit.find_previous": partial(self._step, -1),
            "edit.go_to": self._go_to,
        }

    def _find(self, replacing: bool) -> None:
        if workspace := self._open():
            workspace.find_bar.begin(replacing)

    def _step(self, step: int) -> None:
        if workspace := self._open():
            workspace.find_bar.step(step)

    def _go_to(self) -> None:
        if workspace := self._open():
            open_map, go_to = workspace.open_map, workspace.go_to
            self._commands.begin(lambda: destinations(open_map, go_to), words.STEP_TO_GO_TO)


def destinations(open_map: OpenMap, go_to: Callable[[str], None]) -> list[Offer]:
    """Every step, decision and event with its number on its map, those of the shown map first."""
    document, shown = open_map.document, open_map.map_id
    verdicts = tiles(document)
    maps = [one.id for process in processes(document) for one in maps_of(document, process.id)]
    found = []
    for map_id in sorted(maps, key=lambda one: one != shown):
        where = "" if map_id == shown else f" · {_map_name(document, map_id)}"
        for number, key in enumerate(reading_order(document, map_id), start=1):
            node = document.node(key)
            detail, tile = f"{participant_of(document, key).name}{where}", verdicts.get(key, "")
            found.append(Offer(node.name, detail, partial(go_to, key), _icon(node), tile, number=str(number)))
    return found


def _icon(node: Node) -> str:
    return EVENT_ICONS[node.kind] if isinstance(node, Event) else DECISION_ICON


def _map_name(document: Document, map_id: str) -> str:
    shown = document.maps[map_id]
    return " ".join(filter(None, (document.processes[shown.process].name, shown.name)))
