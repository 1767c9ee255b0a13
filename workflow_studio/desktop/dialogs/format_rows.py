"""The export formats in the order in which they are offered, and what each is good for."""

from __future__ import annotations

from workflow_studio.desktop.words import dialogs as words
from workflow_studio.exporting.declaration import ExportFormat
from workflow_studio.exporting.formats import FORMATS


def of_family(family: str) -> list[ExportFormat]:
    """The formats of a family, the ones that most people want first."""
    order = list(words.GOOD_FOR)
    forms = [form for form in FORMATS if form.family == family]
    return sorted(forms, key=lambda form: order.index(form.id) if form.id in order else len(order))


def good_for(form: ExportFormat) -> str:
    """One line on the format; its file ending where there is nothing to say."""
    return words.GOOD_FOR.get(form.id) or words.file_ending_in(form.suffix)
