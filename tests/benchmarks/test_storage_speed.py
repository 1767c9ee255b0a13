"""How long saving, opening and journalling take in a document of about 5,000 elements."""

from __future__ import annotations

from itertools import count, cycle

import pytest

from tests.examples import chain_map
from workflow_studio.editing.commands import SetFields
from workflow_studio.editing.editor import Editor
from workflow_studio.model import Document
from workflow_studio.storage.files import load, save
from workflow_studio.storage.journal import Journal
from workflow_studio.storage.text import decode, encode

pytestmark = pytest.mark.benchmark


@pytest.fixture(scope="module")
def large() -> Document:
    """About 5,000 elements."""
    document = chain_map(2140)
    assert 4_700 < sum(1 for _ in document.elements()) < 5_300
    return document


def test_encode(benchmark, large):
    benchmark(encode, large)
    assert benchmark.stats["median"] < 0.5


def test_decode(benchmark, large):
    text = encode(large)
    benchmark(decode, text)
    assert benchmark.stats["median"] < 0.5


def test_save(benchmark, large, tmp_path):
    benchmark(save, tmp_path / "large.workflow", large)
    assert benchmark.stats["median"] < 1


def test_open(benchmark, large, tmp_path):
    save(tmp_path / "large.workflow", large)
    benchmark(load, tmp_path / "large.workflow")
    assert benchmark.stats["median"] < 1


def test_begin_a_journal(benchmark, large, tmp_path):
    journal = Journal(tmp_path, large)
    benchmark(journal.restart, large, tmp_path / "large.workflow")
    assert benchmark.stats["median"] < 0.5


def test_edit_with_a_journal(benchmark, large, tmp_path):
    editor, journal = Editor(large), Journal(tmp_path, large)
    editor.subscribe(lambda diff: journal.record(diff, editor.document))
    steps, numbers = cycle(large.steps), count()
    benchmark(lambda: editor.execute(SetFields(next(steps), {"name": f"Name {next(numbers)}"})))
    assert benchmark.stats["median"] < 0.003
