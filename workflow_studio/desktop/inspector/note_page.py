"""The page of a note on the map: what it says and what it is about."""

from __future__ import annotations

from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.inspector.field import Field
from workflow_studio.desktop.inspector.flow_page import step_words
from workflow_studio.desktop.inspector.page import Page
from workflow_studio.desktop.inspector.text_fields import TextField
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetFields
from workflow_studio.model import Document, Flow


class NotePage(Page):
    """A note's text, to be written here as well as on the map."""

    def __init__(self, open_map: OpenMap, element: str) -> None:
        super().__init__(open_map, element)
        part = self.section()
        part.addWidget(about := Label("", "caption", wrap=True))
        self.text = TextField(open_map, self._write, words.NOTE)
        part.addWidget(Field(words.NOTE, self.text, words.NOTE_HELP))
        self.follow(lambda document: about.setText(about_words(document, element)))
        self.follow(lambda document: self.text.show_value(document.notes[element].text))
        self.end()

    def _write(self, text: str) -> None:
        self.open_map.execute(SetFields(self.element, {"text": text}, merge=True))


def about_words(document: Document, note: str) -> str:
    """What a note is about, in words."""
    key = document.notes[note].about
    about = document.find(key) if key else None
    if isinstance(about, Flow):
        return words.about_flow(*step_words(document, about))
    return words.about(getattr(about, "name", "")) if about else words.ABOUT_THE_MAP
