"""The document at work and what of it is shown: every panel reads from here and asks for changes here.

Panels never change the document. They execute commands, and repaint when `changed` tells them what did change.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from workflow_studio.analysis.graph import reading_order
from workflow_studio.analysis.reading_changes import ReadingChange
from workflow_studio.app.reading_again import NextVersion
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.workspace.reading_news import ReadingNews
from workflow_studio.editing.commands import Command
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.outcome import Refused
from workflow_studio.model import Document, Element, Flow, Node, ProcessMap, Step
from workflow_studio.model.phases import known_phases
from workflow_studio.model.views import maps_of, processes


class OpenMap(QObject):
    """One edit session, the map that is shown and what is selected on it.

    Signals: `changed` carries a Diff, `selected` the ids, `shown` the map's id, `refused` a sentence for the
    user, `evidence_opened` the evidence to show, `claim_opened` the claim, `map_entered` that the map is to be seen,
    `paste_wanted` that a table on the clipboard is to be mapped, `action_wanted` the action that a button on a page
    stands for, `working` long work of a page (a Running) and what it does, `drawn` that all of the map is drawn.
    """

    changed = Signal(object)
    selected = Signal(tuple)
    shown = Signal(str)
    refused = Signal(str)
    evidence_opened = Signal(str)
    claim_opened = Signal(str)
    map_entered = Signal()
    paste_wanted = Signal()
    action_wanted = Signal(str)
    working = Signal(object, str)
    drawn = Signal()

    def __init__(self, session: EditSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._map_id = first_map(session.document)
        self._selection: tuple[str, ...] = ()
        self._order: tuple[str, ...] | None = None
        self._numbers: dict[str, int] | None = None
        self._phases: tuple[str, ...] | None = None
        self.is_drawn = True
        """Whether all of the map is drawn; work in the background waits for that."""
        self.news = ReadingNews(self)
        self._unsubscribe = session.subscribe(self._on_diff)

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self.session.document

    @property
    def map_id(self) -> str:
        """The map that is shown."""
        return self._map_id

    @property
    def selection(self) -> tuple[str, ...]:
        """The ids of what is selected."""
        return self._selection

    @property
    def reading_order(self) -> tuple[str, ...]:
        """The shown map's nodes as a person reads them; worked out once until flows or nodes change."""
        if self._order is None:
            self._order = reading_order(self.document, self._map_id)
            self._numbers = None
        return self._order

    @property
    def numbers(self) -> Mapping[str, int]:
        """The steps, decisions and events of the shown map with their numbers, from 1, as a person reads them."""
        order = self.reading_order
        if self._numbers is None:
            self._numbers = {key: number for number, key in enumerate(order, 1)}
        return self._numbers

    @property
    def phases(self) -> tuple[str, ...]:
        """The phases to choose from on the shown map; worked out once until it or its steps name others."""
        if self._phases is None:
            self._phases = known_phases(self.document, self._map_id)
        return self._phases

    @property
    def order_is_known(self) -> bool:
        """Whether asking for the reading order costs nothing now."""
        return self._order is not None

    def execute(self, command: Command) -> Diff | None:
        """Carry a command out; where it is refused, the reason is told and the result is none."""
        outcome = self.session.execute(command)
        if isinstance(outcome, Refused):
            self.refused.emit(outcome.reason)
            return None
        return outcome.diff

    def read_again(self, version: NextVersion) -> bool:
        """Bring the map up to date with a newer workbook, as it was worked out, and tell what that changed.

        Whether it was done: it is not where the map is another one by now.
        """
        self.news.done_looking()
        outcome = self.session.carry_out(version.step, version.document, version.label)
        if isinstance(outcome, Refused):
            self.refused.emit(outcome.reason)
            return False
        self.news.begin(version)
        return True

    def break_merge(self) -> None:
        """Typing in one field is over: what comes next is an undo step of its own."""
        self.session.editor.break_merge()

    def select(self, ids: tuple[str, ...]) -> None:
        """Select these elements, everywhere."""
        if ids != self._selection:
            self._selection = ids
            self.selected.emit(ids)

    def show_map(self, map_id: str) -> None:
        """Show another map; nothing is selected on it yet."""
        if map_id != self._map_id:
            self.select(())
            self._map_id = map_id
            self._order = self._phases = None
            self.shown.emit(map_id)

    def go_to(self, element_id: str) -> None:
        """Select an element, on the map that it is in; a map itself is just shown."""
        self.map_entered.emit()
        if element_id in self.document.maps:
            self.show_map(element_id)
            self.select(())
            return
        element = self.document.find(element_id)
        map_id = getattr(element, "map", None)
        if isinstance(map_id, str):
            self.show_map(map_id)
        if element is not None:
            self.select((element_id,))

    def go_to_change(self, change: ReadingChange) -> None:
        """Select what a change shows on; what is on no map is opened among the claims."""
        there = [key for key in change.elements if isinstance(getattr(self.document.find(key), "map", None), str)]
        if there:
            self.go_to(there[0])
        elif change.claim in self.document.claims:
            self.claim_opened.emit(change.claim)

    def open_evidence(self, evidence_id: str) -> None:
        """Show a piece of evidence where all evidence is listed."""
        self.evidence_opened.emit(evidence_id)

    def end(self) -> None:
        """Stop listening to the session."""
        self._unsubscribe()

    def _on_diff(self, diff: Diff) -> None:
        if _changes_the_order(diff):
            self._order = None
        if _names_other_phases(diff):
            self._phases = None
        gone = self._map_id not in self.document.maps
        left = tuple(key for key in self._selection if key not in diff.removed)
        if gone:
            self._map_id = self._map_around(diff)
        self.changed.emit(diff)
        self.news.follow(self.document, diff)
        if gone:
            self.shown.emit(self._map_id)
        self.select(left)

    def _map_around(self, diff: Diff) -> str:
        """Where to go when the map that was shown is gone: to the one around it, if that was inside a step."""
        steps = (before for _, before, _ in diff.meant() if isinstance(before, Step) and before.details == self._map_id)
        around = next((step.map for step in steps), "")
        return around if around in self.document.maps else first_map(self.document)


def _changes_the_order(diff: Diff) -> bool:
    """Whether nodes came or went, or flows lead elsewhere."""
    for _, before, after in diff.meant():
        if isinstance(before or after, Node) and (before is None or after is None):
            return True
        if isinstance(before or after, Flow) and _ends(before) != _ends(after):
            return True
    return False


def _names_other_phases(diff: Diff) -> bool:
    """Whether a step names another phase than before, or came or went with one, or a map has others."""
    return any(_phases_of(before) != _phases_of(after) for _, before, after in diff.meant())


def _phases_of(element: Element | None) -> tuple[str, object] | None:
    if isinstance(element, Step) and element.phase:
        return element.map, element.phase
    return (element.id, element.phases) if isinstance(element, ProcessMap) else None


def _ends(flow: Element | None) -> tuple[str, str] | None:
    return (flow.source, flow.target) if isinstance(flow, Flow) else None


def first_map(document: Document) -> str:
    """The map to show first: the first process's as-is map. A document in the window always has one."""
    for process in processes(document):
        for process_map in maps_of(document, process.id):
            return process_map.id
    raise ValueError("a document without a map cannot be shown")
