"""The page while nothing is selected: the process itself, and where its facts come from."""

from __future__ import annotations

from workflow_studio.analysis.measures import measure_map
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.inspector.field import Field
from workflow_studio.desktop.inspector.page import Page
from workflow_studio.desktop.inspector.text_fields import TextField, count_field, title_field
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetFields
from workflow_studio.model import Document, MapState
from workflow_studio.model.views import map_name, step_around

STATE_WORDS = {MapState.AS_IS: "As-is map", MapState.TO_BE: "To-be map"}


class ProcessPage(Page):
    """A process's name and scope, the document's title, and the sources."""

    def __init__(self, open_map: OpenMap, map_id: str) -> None:
        super().__init__(open_map, open_map.document.maps[map_id].process)
        self._map_id = map_id
        self.name = self.header(self._where, self.element, "Name this process")
        part = self.section()
        scope = TextField(open_map, self._write_scope)
        part.addWidget(Field("Scope", scope, "Where it begins, where it ends, what it leaves out."))
        self.follow(lambda document: scope.show_value(document.processes[self.element].scope))
        cases = count_field(open_map, map_id, "cases_per_month", "Cases a month", "Costs are then those of a month.")
        part.addWidget(cases)
        self.follow(lambda document: cases.show_value(document.maps[map_id].cases_per_month))
        title = title_field(open_map, "Title of the document", "Stands on the specification.")
        part.addWidget(title)
        self.follow(lambda document: title.show_value(document.title))
        self._sources()
        self.end()

    def _where(self, document: Document) -> str:
        inside = step_around(document, self._map_id) is not None
        words = map_name(document, self._map_id) if inside else STATE_WORDS[document.maps[self._map_id].state]
        return f"Process · {words}"

    def _sources(self) -> None:
        part = self.section()
        part.setSpacing(4)
        part.addWidget(Label("Where this comes from", "title"))
        words = Label("", "quiet", wrap=True)
        part.addWidget(words)
        self.follow(lambda document: words.setText(_origin(document, self._map_id)))

    def _write_scope(self, text: str) -> None:
        self.open_map.execute(SetFields(self.element, {"scope": text}, merge=True))


def _origin(document: Document, map_id: str) -> str:
    if not document.sources:
        return "Drawn by hand. No workbook stands behind it."
    names = ", ".join(source.name for source in document.sources.values())
    measures = measure_map(document, map_id)
    backed = f"{measures.elements_with_evidence} of {measures.elements} parts of this map point at cells or statements."
    return f"{names}\n{backed}"
