"""The page of several selected things: how many, and one verdict for all the steps among them."""

from __future__ import annotations

from collections import Counter

from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.inspector.field import Field
from workflow_studio.desktop.inspector.flow_page import step_words
from workflow_studio.desktop.inspector.page import Page
from workflow_studio.desktop.inspector.step_page import assessment_of
from workflow_studio.desktop.inspector.verdict_buttons import VerdictButtons
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetVerdict
from workflow_studio.model import Document, Verdict, table_of

MOST_NAMED = 12


class SeveralPage(Page):
    """Several elements at once."""

    def __init__(self, open_map: OpenMap, elements: tuple[str, ...]) -> None:
        super().__init__(open_map, elements[0])
        self._elements = elements
        part = self.section()
        by_table = Counter(map(table_of, elements))
        part.addWidget(Label(words.selected(by_table), "object"))
        if len(by_table) > 1:
            part.addWidget(Label(words.counts(by_table), "quiet", wrap=True))
        self._steps = tuple(key for key in elements if key in open_map.document.steps)
        if self._steps:
            self._verdicts = VerdictButtons()
            self._verdicts.chosen.connect(self._assess)
            self.section().addWidget(Field(words.COULD_A_MACHINE_ALL, self._verdicts, words.COULD_A_MACHINE_ALL_HELP))
            self.follow(lambda _document: self._show())
        names = self.section()
        names.setSpacing(4)
        self._names = Label("", "small", wrap=True)
        names.addWidget(self._names)
        self.follow(lambda document: self._names.setText("\n".join(_names(document, elements))))
        self.end()

    def _show(self) -> None:
        editor = self.open_map.session.editor
        found = {a.verdict if (a := assessment_of(editor, step)) else None for step in self._steps}
        self._verdicts.show_value(found.pop() if len(found) == 1 else None)

    def _assess(self, verdict: Verdict | None) -> None:
        self.open_map.execute(SetVerdict(self._steps, verdict))


def _names(document: Document, elements: tuple[str, ...]) -> list[str]:
    named = [name for key in elements if (name := _name_of(document, key))]
    more = len(named) - MOST_NAMED
    return named[:MOST_NAMED] + ([words.and_more(more)] if more > 0 else [])


def _name_of(document: Document, key: str) -> str:
    """An element's name; a flow has none and is told by its ends, a lane by who takes part."""
    if (flow := document.flows.get(key)) is not None:
        return words.from_to(*step_words(document, flow))
    if (lane := document.lanes.get(key)) is not None:
        return document.participants[lane.participant].name
    return str(getattr(document.find(key), "name", ""))
