"""What the actions of the Insert and Map menus do to the open map."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from workflow_studio.app.importing import Imported
from workflow_studio.app.inserting import inserting
from workflow_studio.app.jobs import Progress
from workflow_studio.app.known_files import KnownFile
from workflow_studio.app.reading_again import NextVersion, worked_out
from workflow_studio.desktop.changes.dialog import NewerWorkbookDialog
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.window.on_workspace import OnWorkspace
from workflow_studio.desktop.words import window as words
from workflow_studio.desktop.workspace.free_names import free_name
from workflow_studio.editing.commands import (
    AddLane,
    AddMap,
    AddNode,
    AddProcess,
    MoveToLane,
    ReadAgain,
    SetVerdict,
)
from workflow_studio.model import Document, EventKind, MapState, Verdict
from workflow_studio.model.views import lanes_of, maps_around, top_maps_of

VERDICTS: Mapping[str, Verdict | None] = {
    "map.automatable": Verdict.AUTOMATABLE,
    "map.judgment": Verdict.JUDGMENT,
    "map.coordination": Verdict.COORDINATION,
    "map.mixed": Verdict.MIXED,
    "map.clear": None,
}


class MapWork(OnWorkspace):
    """The handlers, for whichever workspace is open."""

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        found: dict[str, Callable[[], object]] = {
            "insert.step": lambda: self._tool("step"),
            "insert.decision": lambda: self._tool("decision"),
            "insert.flow": lambda: self._tool("flow"),
            "map.select": lambda: self._tool("select"),
            "insert.start": lambda: self._add_event(EventKind.START, words.START),
            "insert.end": lambda: self._add_event(EventKind.END, words.END),
            "insert.lane": self.add_lane,
            "insert.process": self.add_process,
            "insert.problem": lambda: self.workspace.map.note_problem(),
            "insert.question": lambda: self.workspace.map.note_question(),
            "map.lane_up": lambda: self._to_neighbour(-1),
            "map.lane_down": lambda: self._to_neighbour(1),
            "map.to_be": self.add_to_be,
        }
        return found | {action_id: partial(self.assess, verdict) for action_id, verdict in VERDICTS.items()}

    def assess(self, verdict: Verdict | None) -> None:
        """Give the selected steps a verdict; the inspector then asks for the reason."""
        open_map = self.workspace.open_map
        steps = tuple(key for key in open_map.selection if key in open_map.document.steps)
        if steps:
            open_map.execute(SetVerdict(steps, verdict))

    def add_lane(self) -> None:
        """One more participant, at the bottom, ready to be named."""
        open_map = self.workspace.open_map
        names = {participant.name for participant in open_map.document.participants.values()}
        diff = open_map.execute(AddLane(open_map.map_id, free_name(words.NEW_PARTICIPANT, names)))
        self._name_new(next((key for key in (diff.added if diff else ()) if key.startswith("lane")), None))

    def add_process(self) -> None:
        """One more process in this document, shown at once."""
        open_map = self.workspace.open_map
        names = {process.name for process in open_map.document.processes.values()}
        diff = open_map.execute(AddProcess(free_name(words.NEW_PROCESS, names)))
        new_map = next((key for key in (diff.added if diff else ()) if key.startswith("map")), None)
        if new_map:
            open_map.show_map(new_map)
            self.workspace.inspector.edit_name()

    def add_to_be(self) -> None:
        """A copy of the map to redesign the process on."""
        open_map = self.workspace.open_map
        shown = maps_around(open_map.document, open_map.map_id)[0]
        number = sum(m.state is MapState.TO_BE for m in top_maps_of(open_map.document, shown.process))
        name = words.TO_BE if number == 0 else words.further_to_be(number + 1)
        diff = open_map.execute(AddMap(shown.process, name, MapState.TO_BE, copy_of=shown.id))
        new_map = next((key for key in (diff.added if diff else ()) if key.startswith("map")), None)
        if new_map:
            open_map.show_map(new_map)

    def read_newer(self, path: Path) -> None:
        """Show what a newer version of a workbook would change, and change it once that is confirmed."""
        open_map = self.workspace.open_map
        saved_in = open_map.session.path.parent if open_map.session.path is not None else None
        dialog = NewerWorkbookDialog(open_map.document, path, self.workspace.window(), saved_in)
        dialog.confirmed.connect(self._follow)
        dialog.exec()
        dialog.deleteLater()

    def _follow(self, version: NextVersion, drop_gone: bool) -> None:
        """Do what was worked out; where the map or the wish is another one by now, it is worked out anew first."""
        open_map = self.workspace.open_map
        document = open_map.document
        if version.document is document and version.command.drop_gone is drop_gone:
            open_map.read_again(version)
            return

        def done(anew: NextVersion) -> None:
            if self._open() is not None and self.workspace.open_map is open_map:
                self._follow(anew, drop_gone)

        command = replace(version.command, drop_gone=drop_gone)
        work = partial(_worked_out, document, command, version.known)
        self._busy.watch(Running(work, self, done, self._failed), words.UPDATING_THE_MAP)

    def add_imported(self, imported: Imported) -> None:
        """Take in what was made of one more workbook, and show its first map."""
        open_map = self.workspace.open_map
        diff = open_map.execute(inserting(imported.document))
        new_map = next((key for key in (diff.added if diff else ()) if key.startswith("map")), None)
        if new_map:
            open_map.show_map(new_map)

    def _tool(self, name: str) -> None:
        self.workspace.map.start_tool(name)
        if hint := words.TOOL_HINTS.get(name):
            self._say(hint)
        self.workspace.map.setFocus()

    def _add_event(self, kind: EventKind, name: str) -> None:
        open_map = self.workspace.open_map
        selected = next((open_map.document.find(key) for key in open_map.selection), None)
        lanes = lanes_of(open_map.document, open_map.map_id)
        lane = getattr(selected, "lane", None) or (lanes[0].id if kind is EventKind.START else lanes[-1].id)
        after = selected.id if kind is EventKind.END and selected is not None and hasattr(selected, "lane") else None
        diff = open_map.execute(AddNode(lane, kind, name, after=after))
        self._name_new(next((key for key in (diff.added if diff else ()) if key.startswith("event")), None))

    def _to_neighbour(self, step: int) -> None:
        open_map = self.workspace.open_map
        nodes = tuple(key for key in open_map.selection if hasattr(open_map.document.find(key), "lane"))
        lanes = [lane.id for lane in lanes_of(open_map.document, open_map.map_id)]
        if nodes:
            at = lanes.index(open_map.document.node(nodes[0]).lane) + step
            if 0 <= at < len(lanes):
                open_map.execute(MoveToLane(nodes, lanes[at]))

    def _name_new(self, element: str | None) -> None:
        if element:
            self.workspace.open_map.select((element,))
            self.workspace.inspector.edit_name()


def _worked_out(document: Document, command: ReadAgain, known: KnownFile, _progress: Progress) -> NextVersion:
    return worked_out(document, command, known)


