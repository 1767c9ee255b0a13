"""Phases and notes are in whatever is written of a map."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.examples import chain_map, purchase_map
from tests.map_writer import MapWriter
from workflow_studio.app.importing import laid_out
from workflow_studio.app.keeping import KEEPING
from workflow_studio.editing.commands import AddNote, Command, PutInPhase, SetPhases
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.exporting.declaration import ExportSource
from workflow_studio.exporting.graphviz.engine import draw
from workflow_studio.exporting.graphviz.exact import exact_dot
from workflow_studio.exporting.pictures.svg import SVG
from workflow_studio.exporting.specification.blocks import Table
from workflow_studio.exporting.specification.specify import specify
from workflow_studio.model import Document
from workflow_studio.model.views import steps_of
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.folding import folded, parts_of
from workflow_studio.picture.items import Rect, TextLine
from workflow_studio.picture.lanes_from_afar import HAIRLINE

PHASES = ("Ask & check", "Decide", "Buy")


@pytest.fixture(scope="module")
def document() -> Document:
    editor = Editor(laid_out(purchase_map()), KEEPING)
    map_id = next(iter(editor.document.maps))
    steps = [step.id for step in steps_of(editor.document, map_id)]
    third = -(-len(steps) // 3)
    changes: list[Command] = [
        PutInPhase(tuple(steps[number * third : (number + 1) * third]), phase) for number, phase in enumerate(PHASES)
    ]
    changes += [SetPhases(map_id, PHASES), AddNote(map_id, "Only on Mondays\nby bike", steps[0])]
    for change in changes:
        assert isinstance(editor.execute(change), Changed)
    return editor.document


def source(document: Document) -> ExportSource:
    return ExportSource(document, next(iter(document.maps)))


def test_the_picture_has_the_phases_and_the_note(document: Document) -> None:
    svg = SVG.render(source(document)).content.decode("utf-8")
    for words in ("Ask &amp; check", "Decide", "Buy", "Only on Mondays", "by bike"):
        assert f">{words}<" in svg


def test_exact_dot_has_them_too_and_graphviz_takes_it(document: Document) -> None:
    dot = exact_dot(source(document))
    drawn = draw(dot, "neato -n2", "plain").decode("utf-8")
    for words in ("Ask & check", "Only on Mondays"):
        assert words in drawn


def test_each_part_of_a_folded_map_has_the_phases_of_its_steps(document: Document) -> None:
    parts = folded(document, next(iter(document.maps)), 700.0)
    assert len(parts) > 1
    shown = [{item.text for item in part.items if isinstance(item, TextLine)} & set(PHASES) for part in parts]
    assert all(shown)
    assert set.union(*shown) == set(PHASES)
    notes = [part for part in parts if any(item.of.startswith("note") for item in part.items)]
    assert len(notes) == 1


def test_the_specification_lists_notes_with_what_they_are_about(document: Document) -> None:
    spec = specify(document, source(document).options)
    notes = next(part for part in spec.processes[0].sections if part.title == "Notes on the map")
    (table,) = (block for block in notes.blocks if isinstance(block, Table))
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Only on Mondays · by bike", "Fill in request form"]
    ]


def test_a_note_below_all_lanes_stays_right_below_them_on_each_page() -> None:
    writer = MapWriter("Orders")
    first, _, last = (writer.lane(name) for name in ("Sales", "Planning", "Works"))
    steps = [writer.step(first, f"Do part {number}") for number in range(8)]
    steps.append(writer.step(last, "Make it"))
    for before, after in pairwise(steps):
        writer.flow(before, after)
    editor = Editor(laid_out(writer.build()), KEEPING)
    (map_id,) = editor.document.maps
    lanes_drawn = [shape for shape in editor.document.shapes.values() if shape.of in editor.document.lanes]
    bottom = max(shape.y + shape.height for shape in lanes_drawn)
    assert isinstance(editor.execute(AddNote(map_id, "Ask plant 2", at=(60.0, bottom + 16.0))), Changed)
    (note,) = editor.document.notes
    (part,) = (one for one in folded(editor.document, map_id, 420.0) if any(item.of == note for item in one.items))
    below = min(bounds_of([item]).top for item in part.items if item.of == note)
    lanes = max(bounds_of([item]).bottom for item in part.items if item.of in editor.document.lanes)
    assert 0 < below - lanes < 40


def test_no_circle_lies_on_the_names_of_the_phases(document: Document) -> None:
    (map_id,) = document.maps
    folding = parts_of(document, map_id, 520.0, 330.0)
    above = [(mark, part) for part in folding for mark in part.marks if mark.side == "top"]
    assert above, "the map is cut across flows"
    for mark, part in above:
        strip = [item for item in part.picture.items if item.of == map_id and isinstance(item, Rect)]
        assert mark.y + mark.radius < min(item.y for item in strip if item.height > HAIRLINE)


def test_a_note_is_on_the_page_of_the_step_that_it_is_about() -> None:
    editor = Editor(laid_out(chain_map(12, lanes=6)), KEEPING)
    (map_id,) = editor.document.maps
    for step in steps_of(editor.document, map_id):
        assert isinstance(editor.execute(AddNote(map_id, "Only with the form,\nnever by mail", step.id)), Changed)
    shown = 0
    for part in parts_of(editor.document, map_id, 700.0, 300.0):
        drawn = {item.of for item in part.picture.items}
        notes = [note for note in editor.document.notes.values() if note.id in drawn]
        assert {note.about for note in notes} == drawn & set(editor.document.steps)
        shown += len(notes)
    assert shown == len(editor.document.notes)
