"""What each export format is good for, in one line."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workflow_studio.exporting.declaration import ExportFormat
from workflow_studio.exporting.formats import FORMATS

FAMILIES = (("document", "Documents"), ("picture", "Pictures"), ("data", "Data"))

_GOOD_FOR: Mapping[str, str] = MappingProxyType(
    {
        "docx": "The specification, to edit and comment in Word",
        "spec-pdf": "The specification, to read and print",
        "html": "One file for any browser, with the map inside",
        "markdown": "For a wiki or a repository",
        "svg": "The map as drawn, sharp at any size",
        "png": "The map as drawn, for slides and mails",
        "pdf": "The map as drawn, on one page of its own size",
        "pages": "The map folded onto paper, to print and hand round",
        "cards": "Who does what, problems and questions, for the wall",
        "graphviz-svg": "Steps placed by Graphviz, with its own routing",
        "graphviz-png": "The same as a picture of dots",
        "graphviz-pdf": "The same as a page",
        "dot": "Lanes as clusters; Graphviz places the steps",
        "dot-exact": "Every step where it stands on the map",
        "geometry": "Lanes, boxes and lines with coordinates",
    }
)


def of_family(family: str) -> list[ExportFormat]:
    """The formats of a family, the ones that most people want first."""
    order = list(_GOOD_FOR)
    forms = [form for form in FORMATS if form.family == family]
    return sorted(forms, key=lambda form: order.index(form.id) if form.id in order else len(order))


def good_for(form: ExportFormat) -> str:
    """One line on the format; its file ending where there is nothing to say."""
    return _GOOD_FOR.get(form.id, f"A file that ends in {form.suffix}")
