"""Where a flow begins and ends, to be chosen by name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from workflow_studio.desktop.controls.elided_edit import ElidedEdit
from workflow_studio.desktop.inspector.choice_field import ChoiceField, Option
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import Reconnect
from workflow_studio.model import Document, Flow, table_of
from workflow_studio.model.views import nodes_of

ICONS = {"steps": "square", "decisions": "diamond", "events": "circle"}


class EndField(ChoiceField):
    """One end of a flow. A few letters of a name are enough; what is no name of a node leaves it where it was."""

    def __init__(self, open_map: OpenMap, flow: str, name: str, *, source: bool) -> None:
        super().__init__(self._attach)
        self._open_map, self._flow, self._is_source = open_map, flow, source
        self.setEditable(True)
        self.setLineEdit(ElidedEdit(self))
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        line = self.lineEdit()
        assert line is not None
        line.setAccessibleName(name)
        line.editingFinished.connect(self._put_back)

    def show_end(self, document: Document) -> None:
        """Show the node it is attached to now, among all of the map."""
        flow = document.flows[self._flow]
        self.show_value(self._end_of(flow), node_options(document, flow.map, self._open_map.reading_order))
        line = self.lineEdit()
        if line is not None and not line.hasFocus():
            line.setCursorPosition(0)

    def _end_of(self, flow: Flow) -> str:
        return flow.source if self._is_source else flow.target

    def _attach(self, node: str) -> None:
        if node != self._end_of(self._open_map.document.flows[self._flow]):
            end = {"source": node} if self._is_source else {"target": node}
            self._open_map.execute(Reconnect(self._flow, **end))
        self._put_back()

    def _put_back(self) -> None:
        """Show the end as it is, where nothing came of what was typed."""
        if self._flow in self._open_map.document.flows:
            self.show_end(self._open_map.document)
            self.setEditText(self.itemText(self.currentIndex()))


def node_options(document: Document, map_id: str, order: Sequence[str]) -> list[Option]:
    """The map's nodes by name, in the reading order."""
    places = {key: place for place, key in enumerate(order)}
    nodes = sorted(nodes_of(document, map_id), key=lambda node: (places.get(node.id, len(places)), node.name))
    return [(node.id, node.name or words.NO_NAME, ICONS[table_of(node.id)]) for node in nodes]
