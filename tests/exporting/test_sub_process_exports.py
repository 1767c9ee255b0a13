"""What is inside a step is exported like a map of its own, with a title that says whose inside it is."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document as WordFile

from tests.examples import purchase_map
from workflow_studio.app.exporting import export
from workflow_studio.app.importing import laid_out
from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.editing.commands import MakeSubprocess
from workflow_studio.editing.editor import Editor
from workflow_studio.exporting.declaration import ExportOptions
from workflow_studio.exporting.formats import FORMATS
from workflow_studio.exporting.specification.specify import specify
from workflow_studio.model import Document

BY_SUFFIX = {form.suffix: form for form in FORMATS}


@pytest.fixture(scope="module")
def document() -> Document:
    editor = Editor(laid_out(purchase_map()), (keep_drawn,))
    names = ("Ask for three quotes", "Send quote", "Compare quotes")
    steps = tuple(step.id for name in names for step in editor.document.steps.values() if step.name == name)
    editor.execute(MakeSubprocess(steps, "Get quotes"))
    return editor.document


@pytest.mark.parametrize("suffix", [".svg", ".dot"])
def test_a_picture_for_each_map(document: Document, tmp_path: Path, suffix: str) -> None:
    report = export(document, "Purchase", [BY_SUFFIX[suffix]], tmp_path)
    assert [path.stem for path in report.files] == [
        "Purchase - Purchase requests As-is",
        "Purchase - Purchase requests Inside “Get quotes”",
    ]
    around, inside = (path.read_text(encoding="utf-8") for path in report.files)
    assert "Get quotes" in around and "Send" not in around.replace("Sends", "")
    assert "Send" in inside and "Compare" in inside


def test_one_text_tells_both(document: Document, tmp_path: Path) -> None:
    (path,) = export(document, "Purchase", [BY_SUFFIX[".md"]], tmp_path).files
    text = path.read_text(encoding="utf-8")
    assert "Purchase requests, as-is" in text
    assert "Purchase requests, inside “Get quotes”" in text and "Compare quotes" in text


def test_the_word_file_tells_both(document: Document, tmp_path: Path) -> None:
    (path,) = export(document, "Purchase", [BY_SUFFIX[".docx"]], tmp_path).files
    text = "\n".join(paragraph.text for paragraph in WordFile(io.BytesIO(path.read_bytes())).paragraphs)
    assert "inside “Get quotes”" in text


def test_an_inside_is_no_version_of_the_process(document: Document) -> None:
    assert dict(specify(document, ExportOptions()).particulars)["Version"] == "As-is"
