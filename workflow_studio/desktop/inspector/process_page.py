"""The page while nothing is selected: the process itself, and where its facts come from."""

from __future__ import annotations

from collections.abc import Mapping

from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.inspector.field import Field
from workflow_studio.desktop.inspector.page import Page
from workflow_studio.desktop.inspector.text_fields import TextField, count_field, title_field
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetFields
from workflow_studio.model import Document, Element
from workflow_studio.model.elements import NODE_TABLES
from workflow_studio.model.views import map_name, step_around


class ProcessPage(Page):
    """A process's name and scope, the document's title, and the sources."""

    def __init__(self, open_map: OpenMap, map_id: str) -> None:
        super().__init__(open_map, open_map.document.maps[map_id].process)
        self._map_id = map_id
        self.name = self.header(self._where, self.about, words.NAME_PROCESS)
        part = self.section()
        scope = TextField(open_map, self._write_scope)
        part.addWidget(Field(words.SCOPE, scope, words.SCOPE_HELP))
        self.follow(lambda document: scope.show_value(document.processes[self.element].scope), scope.begin_anew)
        cases = count_field(open_map, lambda: self._map_id, "cases_per_month", words.CASES, words.CASES_HELP)
        part.addWidget(cases)
        self.follow(lambda document: cases.show_value(document.maps[self._map_id].cases_per_month), cases.begin_anew)
        title = title_field(open_map, words.TITLE, words.TITLE_HELP)
        part.addWidget(title)
        self.follow(lambda document: title.show_value(document.title), title.begin_anew)
        self._sources()
        self.end()

    def turn_to(self, element: str) -> None:
        """Be about this map and its process."""
        self._map_id = element
        super().turn_to(self.document.maps[element].process)

    def _where(self, document: Document) -> str:
        inside = step_around(document, self._map_id) is not None
        name = map_name(document, self._map_id) if inside else words.MAP_STATES[document.maps[self._map_id].state]
        return words.process_with_map(name)

    def _sources(self) -> None:
        part = self.section()
        part.setSpacing(4)
        part.addWidget(Label(words.ORIGIN, "title"))
        origin = Label("", "quiet", wrap=True)
        part.addWidget(origin)
        parts = _Parts()
        self.follow(lambda document: origin.setText(_origin(document, parts.counted(document, self._map_id))))

    def _write_scope(self, text: str) -> None:
        self.open_map.execute(SetFields(self.element, {"scope": text}, merge=True))


class _Parts:
    """How many of a map's parts have evidence, and how many there are: counted again in the tables that are others."""

    def __init__(self) -> None:
        self._of = ""
        self._tables: dict[str, tuple[Mapping[str, Element], int, int]] = {}

    def counted(self, document: Document, map_id: str) -> tuple[int, int]:
        """The two numbers of this map now."""
        if map_id != self._of:
            self._of, self._tables = map_id, {}
        for name in ("lanes", *NODE_TABLES, "flows"):
            table = document.table(name)
            if name not in self._tables or self._tables[name][0] is not table:
                own = [bool(one.evidence) for one in table.values() if getattr(one, "map", "") == map_id]
                self._tables[name] = table, sum(own), len(own)
        return sum(backed for _, backed, _ in self._tables.values()), sum(parts for *_, parts in self._tables.values())


def _origin(document: Document, parts: tuple[int, int]) -> str:
    if not document.sources:
        return words.DRAWN_BY_HAND
    names = ", ".join(source.name for source in document.sources.values())
    return f"{names}\n{words.parts_with_evidence(*parts)}"
