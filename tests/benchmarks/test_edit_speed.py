"""How long edits take in a document of about 5,000 elements."""

from __future__ import annotations

from itertools import count, cycle

import pytest

from tests.examples import chain_map
from workflow_studio.editing.commands import Arrange, Delete, Line, MoveNodes, SetFields
from workflow_studio.editing.editor import Editor
from workflow_studio.model import Document

pytestmark = pytest.mark.benchmark

STEPS = 1100


@pytest.fixture(scope="module")
def drawn() -> Document:
    """Steps, flows, assessments, boxes and connectors, about 5,000 together."""
    editor = Editor(chain_map(STEPS))
    boxes = {step: (n * 160.0, 24.0, 128.0, 64.0) for n, step in enumerate(editor.document.steps)}
    lines = {flow: Line(((0, 0), (32, 0))) for flow in editor.document.flows}
    editor.execute(Arrange(boxes, lines))
    assert 4_700 < sum(1 for _ in editor.document.elements()) < 5_300
    return editor.document


def test_rename_a_step(benchmark, drawn):
    editor, steps, numbers = Editor(drawn), cycle(drawn.steps), count()
    benchmark(lambda: editor.execute(SetFields(next(steps), {"name": f"Name {next(numbers)}"})))
    assert benchmark.stats["median"] < 0.001


def test_undo_and_redo(benchmark, drawn):
    editor = Editor(drawn)
    editor.execute(SetFields(next(iter(drawn.steps)), {"name": "Other"}))
    benchmark(lambda: (editor.undo(), editor.redo()))
    assert benchmark.stats["median"] < 0.001


def test_move_500_steps(benchmark, drawn):
    editor, places, steps = Editor(drawn), count(), list(drawn.steps)[:500]
    benchmark(lambda: editor.execute(MoveNodes(dict.fromkeys(steps, (float(next(places)), 5.0)))))
    assert benchmark.stats["median"] < 0.1


def test_delete_500_steps_and_undo(benchmark, drawn):
    editor, steps = Editor(drawn), tuple(drawn.steps)[:500]
    benchmark(lambda: (editor.execute(Delete(steps)), editor.undo()))
    assert benchmark.stats["median"] < 0.2
