"""Walking along a map: where one is, where one came from, which way is taken next."""

from __future__ import annotations

from collections.abc import Collection

from workflow_studio.analysis.main_path import main_path
from workflow_studio.analysis.presenting_path import Ways
from workflow_studio.model import Document, Flow


class Walk:
    """One presentation of a map that has at least one node.

    `at` is the node that is told now; `exits` are the ways out of it, the main one first, and `chosen` is the one that
    is taken next. Nothing is told twice unless somebody goes there on purpose, so a loop ends where it began.
    """

    def __init__(self, document: Document, map_id: str, start: str = "") -> None:
        self._ways = Ways(document, map_id)
        self.path = self._ways.path()
        self._main_path = main_path(document, map_id)
        self._place = {node: number for number, node in enumerate(self.path)}
        self._trail: list[str] = []
        self._seen: dict[str, None] = {}
        self._enter(start if start in self._place else self.path[0])

    @property
    def number(self) -> int:
        """Which of the nodes this is, from 1."""
        return self._place[self.at] + 1

    @property
    def main(self) -> int:
        """How many nodes the path tells up to the end of the main path; all of them where no way ends."""
        return self._place[self._main_path[-1].target] + 1 if self._main_path else len(self.path)

    @property
    def seen(self) -> Collection[str]:
        """Every node that has been told."""
        return self._seen.keys()

    @property
    def before(self) -> str:
        """Where one came from; where one did not come along a flow, the node that leads here, if there is one."""
        came = self._trail[-1] if self._trail else ""
        leading = self._ways.graph.before(self.at)
        return came if came in leading else min(leading, key=self._place.__getitem__, default="")

    @property
    def exit(self) -> Flow | None:
        """The way that is taken next, if any leads on from here."""
        return self.exits[self.chosen] if self.exits else None

    @property
    def coming(self) -> str:
        """What going on tells next; empty at the end."""
        taken = self.exit
        following = taken is not None and (self._on_purpose or taken.target not in self._seen)
        return taken.target if following and taken else self._untold()

    def choose(self, number: int) -> None:
        """Take this way out next, counted from 0; a number that there is none of changes nothing."""
        if 0 <= number < len(self.exits):
            self.chosen, self._on_purpose = number, True

    def choose_next(self, by: int) -> None:
        """Choose the way below, or with -1 above."""
        if self.exits:
            self.choose((self.chosen + by) % len(self.exits))

    def go_on(self) -> bool:
        """Follow the chosen way; where that has been told already, go on with what has not. False at the end.

        Like every way of moving, it says whether one is elsewhere now.
        """
        return self.go_to(self.coming)

    def go_back(self) -> bool:
        """Go back to what was told before this. False at the beginning."""
        place = self._place[self.at]
        if not self._trail and place == 0:
            return False
        target = self._trail.pop() if self._trail else self.path[place - 1]
        self._enter(target)
        return True

    def go_to(self, node: str) -> bool:
        """Tell this one now; what is not on the map changes nothing."""
        if node not in self._place or node == self.at:
            return False
        self._trail.append(self.at)
        self._enter(node)
        return True

    def go_to_start(self) -> bool:
        """Begin anew: nothing has been told."""
        self._trail.clear()
        self._seen.clear()
        self._enter(self.path[0])
        return True

    def go_to_end(self) -> bool:
        """Go to the end of the main path; where no way ends, to what is told last."""
        return self.go_to(self._main_path[-1].target if self._main_path else self.path[-1])

    def _enter(self, node: str) -> None:
        self.at = node
        self._seen[node] = None
        self.exits = self._ways.exits(node)
        untold = (number for number, flow in enumerate(self.exits) if flow.target not in self._seen)
        self.chosen, self._on_purpose = next(untold, 0), False

    def _untold(self) -> str:
        """What has not been told, from here on in the order of the path."""
        place = self._place[self.at]
        rest = (*self.path[place:], *self.path[:place])
        return next((node for node in rest if node not in self._seen), "")
