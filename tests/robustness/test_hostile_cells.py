"""Cells that try to become code, links, formulas or paths come out of every format as the text they are."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from tests.robustness.exported_content import active_in_markup, active_in_pdf, active_in_word, attributes_in_dot
from tests.robustness.hostile_texts import FORMULAS, HARD_TO_SHOW, MARKUP, PATHS, SCRIPTS
from workflow_studio.app.exporting import safe_stem
from workflow_studio.cli.main import main
from workflow_studio.exporting.formats import FORMATS
from workflow_studio.exporting.graphviz.attributes import ALLOWED

HEADER = ["Step no.", "Step", "Responsible", "Next step", "System", "Input", "Output", "Remarks", "Duration (min)"]
TEXTS = (*SCRIPTS, *FORMULAS, *MARKUP, *PATHS, *HARD_TO_SHOW)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a step list of hostile texts in every column, exported to every format but pixels."""
    folder = tmp_path_factory.mktemp("hostile")
    workbook = folder / "steps.csv"
    _write_step_list(workbook)
    formats = [form.id for form in FORMATS if not form.suffix.endswith(".png")]

    code = main(["convert", str(workbook), "-o", str(folder / "out"), "--to", ",".join(formats)])

    assert code in (0, 1)
    assert len(list((folder / "out").iterdir())) == len(formats)
    return folder / "out"


def _write_step_list(path: Path) -> None:
    last = len(TEXTS)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for number, text in enumerate(TEXTS, 1):
            following = str(number + 1) if number < last else ""
            others = [TEXTS[number * factor % last] for factor in (3, 5, 11, 13)]
            writer.writerow([number, text, TEXTS[number * 7 % 12], following, *others, number])


@pytest.mark.parametrize(
    ("pattern", "active"),
    [("*.svg", active_in_markup), ("*.html", active_in_markup), ("*.docx", active_in_word), ("*.pdf", active_in_pdf)],
)
def test_nothing_in_an_export_runs_or_leads_elsewhere(
    exported: Path, pattern: str, active: Callable[[Path], list[str]]
) -> None:
    files = list(exported.glob(pattern))
    assert files
    for file in files:
        assert active(file) == []


def test_markdown_keeps_markup_from_cells_as_text(exported: Path) -> None:
    (file,) = exported.glob("*.md")
    text = file.read_text(encoding="utf-8")
    for begun in ("<script", "<img", "<iframe", "<svg", "<a href"):
        assert begun not in text.replace("\\<", "")
    assert "[click](" not in text.replace("\\[", "").replace("\\]", "")


def test_dot_has_none_but_the_allowed_attributes(exported: Path) -> None:
    for file in exported.glob("*.dot"):
        assert attributes_in_dot(file) <= ALLOWED


def test_every_step_keeps_its_name(exported: Path) -> None:
    (geometry,) = exported.glob("*.geometry.json")
    names = {node["name"] for node in json.loads(geometry.read_text(encoding="utf-8"))["nodes"]}
    (page,) = exported.glob("*.html")
    shown = unescape(page.read_text(encoding="utf-8"))
    for text in (*SCRIPTS[:3], *FORMULAS):
        assert text in names
        assert text in shown


@pytest.mark.parametrize("name", [*PATHS, *SCRIPTS, *HARD_TO_SHOW, "caf\udce9", "COM7.txt", ".hidden", "字" * 255])
def test_any_name_becomes_a_file_inside_the_folder(name: str, tmp_path: Path) -> None:
    stem = safe_stem(name)

    (tmp_path / f"{stem}.graphviz.svg").write_text("picture")  # the system takes it
    assert [path.parent for path in tmp_path.rglob("*.svg")] == [tmp_path]
    assert not stem.startswith(".")
    assert all(letter.isprintable() or letter in "\u200c\u200d" for letter in stem)
    assert stem.partition(".")[0].upper() not in {"CON", "NUL", "COM7"}
