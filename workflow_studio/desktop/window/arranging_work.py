"""What the actions do that put things in their places: laying out, pins, aligning, lines drawn by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from workflow_studio.app.aligning import LEAST_TO_ALIGN, LEAST_TO_SPREAD, Alignment, Direction, aligned, spread
from workflow_studio.app.arranging import arrange
from workflow_studio.app.arranging_selection import arrange_selection
from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.window.on_workspace import OnWorkspace
from workflow_studio.desktop.words import window as words
from workflow_studio.editing.commands import Arrange, Command, MoveNodes, Pin, PlaceLabel, RouteAgain
from workflow_studio.model import Document, Node, Shape


class ArrangingWork(OnWorkspace):
    """The handlers, for whichever workspace is open."""

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        found: dict[str, Callable[[], object]] = {
            "map.arrange": self.arrange,
            "map.arrange_selection": self.arrange_selection,
            "map.pin": self.pin,
            "map.route_again": self.route_again,
            "map.label_back": self.label_back,
        }
        found |= {f"map.align_{how.value}": partial(self.align, how) for how in Alignment}
        return found | {f"map.spread_{along.value}": partial(self.spread, along) for along in Direction}

    def arrange(self) -> None:
        """Lay the map out in the background; what changed meanwhile makes it start again."""
        self._in_background(arrange, self.arrange)

    def arrange_selection(self) -> None:
        """Lay the selected nodes out in the background."""
        chosen = tuple(node.id for node in self._nodes())

        def work(document: Document, map_id: str, tell: Callable[[float], bool]) -> Arrange:
            return arrange_selection(document, map_id, chosen, tell)

        self._in_background(work, self.arrange_selection)

    def pin(self) -> None:
        """Pin the selected nodes, or let them go where all of them are pinned."""
        document, nodes = self.workspace.open_map.document, tuple(node.id for node in self._nodes())
        if nodes:
            self._execute(Pin(nodes, not all_pinned(document, nodes)))

    def align(self, how: Alignment) -> None:
        """Put the selected nodes in one line."""
        self._move(LEAST_TO_ALIGN, partial(aligned, how=how))

    def spread(self, along: Direction) -> None:
        """Put the selected nodes at even distances."""
        self._move(LEAST_TO_SPREAD, partial(spread, along=along))

    def route_again(self) -> None:
        """Give the lines of the selected flows, or of the flows at the selected nodes, back to the layout."""
        document, chosen = self.workspace.open_map.document, set(self.workspace.open_map.selection)
        flows = [f.id for f in document.flows.values() if chosen & {f.id, f.source, f.target}]
        if flows:
            self._execute(RouteAgain(tuple(flows)))
        else:
            self._say(words.SELECT_A_FLOW)

    def label_back(self) -> None:
        """Give the place of the selected flow's label back to the layout."""
        open_map = self.workspace.open_map
        flow = next((key for key in open_map.selection if key in open_map.document.flows), "")
        if flow:
            self._execute(PlaceLabel(flow, None))
        else:
            self._say(words.SELECT_A_FLOW)

    def _move(self, least: int, way: Callable[[Document, Iterable[str]], MoveNodes | None]) -> None:
        nodes = [node.id for node in self._nodes()]
        if len(nodes) < least:
            self._say(words.select_more(least))
            return
        command = way(self.workspace.open_map.document, nodes)
        if command is None:
            self._say(words.IN_LINE)
        else:
            self._execute(command)

    def _in_background(
        self, work: Callable[[Document, str, Callable[[float], bool]], Arrange], again: Callable[[], None]
    ) -> None:
        open_map = self.workspace.open_map
        document, map_id, revision = open_map.document, open_map.map_id, open_map.session.editor.revision

        def done(command: Arrange) -> None:
            if self._open() is None or self.workspace.open_map is not open_map:
                return
            if open_map.session.editor.revision != revision:
                again()
                return
            open_map.execute(command)

        def run(progress: Progress) -> Arrange:
            def tell(fraction: float) -> bool:
                progress.report(fraction)
                return not progress.cancelled

            return work(document, map_id, tell)

        self._busy.watch(Running(run, self, done, self._failed), words.LAYING_OUT)

    def _execute(self, command: Command) -> None:
        self.workspace.open_map.execute(command)

    def _nodes(self) -> list[Node]:
        open_map = self.workspace.open_map
        return [node for key in open_map.selection if isinstance(node := open_map.document.find(key), Node)]


def all_pinned(document: Document, nodes: Iterable[str]) -> bool:
    """Whether each of these nodes is pinned."""
    pinned = {shape.of for shape in document.shapes.values() if isinstance(shape, Shape) and shape.pinned}
    return pinned.issuperset(nodes)
