"""The journal: after a crash the document is as it was after the last change, saved before or not."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.examples import purchase_map
from tests.strategies import commands
from workflow_studio.editing.commands import Command, Delete, RenameDocument, SetVerdict
from workflow_studio.editing.editor import Editor
from workflow_studio.model import Document, Verdict
from workflow_studio.storage import file_lock
from workflow_studio.storage.failures import Damaged, StorageFailure
from workflow_studio.storage.journal import Journal
from workflow_studio.storage.recovery import discard, find_recoverable, replay


def editing(journal: Journal, document: Document) -> Editor:
    """An editor whose changes go to the journal."""
    editor = Editor(document)
    editor.subscribe(lambda diff: journal.record(diff, editor.document))
    return editor


def crash(journal: Journal) -> Path:
    """What the system does when the process is killed: the file is closed, and stays."""
    os.close(journal._descriptor)
    return journal.file


def some_edits() -> list[Command]:
    steps = tuple(purchase_map().steps)
    return [RenameDocument("Größe"), Delete(steps[:2]), SetVerdict(steps[3:5], Verdict.JUDGMENT, "x\ny")]


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_replay_equals_the_state_after_the_last_command(tmp_path, data):
    journal = Journal(tmp_path, purchase_map())
    editor = editing(journal, purchase_map())
    for _ in range(data.draw(st.integers(0, 6))):
        action = data.draw(st.sampled_from(["edit", "edit", "edit", "undo", "redo"]))
        if action == "edit":
            editor.execute(data.draw(commands(editor.document)))
        else:
            editor.undo() if action == "undo" else editor.redo()
    assert replay(journal.file).document == editor.document
    journal.close()


def test_a_document_that_was_never_saved_is_offered_with_its_changes(tmp_path):
    editor = editing(journal := Journal(tmp_path, purchase_map()), purchase_map())
    for command in some_edits():
        editor.execute(command)
    crash(journal)
    (found,) = find_recoverable(tmp_path)
    assert (found.document, found.steps, found.path, found.name) == (editor.document, 3, None, "Größe")
    assert found.when.tzinfo is not None
    discard(found.journal)
    assert list(tmp_path.iterdir()) == []


def test_a_document_that_was_imported_and_not_saved_is_offered_as_it_is(tmp_path):
    crash(Journal(tmp_path, purchase_map()))
    (found,) = find_recoverable(tmp_path)
    assert (found.document, found.steps) == (purchase_map(), 0)


def test_what_is_saved_or_blank_anyhow_is_not_offered_and_cleaned(tmp_path):
    crash(Journal(tmp_path, purchase_map(), tmp_path / "a.workflow", saved=True))
    crash(Journal(tmp_path, Document()))
    assert find_recoverable(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_what_a_running_process_writes_is_not_offered(tmp_path):
    journal = Journal(tmp_path, purchase_map())
    assert find_recoverable(tmp_path) == []
    assert journal.file.exists()
    journal.close()
    assert list(tmp_path.iterdir()) == []


def test_after_saving_the_journal_begins_anew(tmp_path):
    editor = editing(journal := Journal(tmp_path, purchase_map()), purchase_map())
    editor.execute(some_edits()[0])
    journal.restart(editor.document, tmp_path / "map.workflow")
    assert len(list(tmp_path.iterdir())) == 1
    editor.execute(some_edits()[1])
    crash(journal)
    (found,) = find_recoverable(tmp_path)
    assert (found.steps, found.document, found.name) == (1, editor.document, "map")


def test_what_was_recovered_is_not_lost_in_the_next_crash(tmp_path):
    crash(Journal(tmp_path, purchase_map(), tmp_path / "map.workflow"))
    (found,) = find_recoverable(tmp_path)
    second = Journal(tmp_path, found.document, found.path, saved=False)
    discard(found.journal)
    crash(second)
    assert [again.document for again in find_recoverable(tmp_path)] == [purchase_map()]


def test_the_latest_is_offered_first(tmp_path):
    for age in (300, 100, 200):
        file = crash(Journal(tmp_path, purchase_map().with_tables({}, title=f"{age}")))
        os.utime(file, (age, age))
    assert [found.name for found in find_recoverable(tmp_path)] == ["300", "200", "100"]


def test_a_journal_cut_anywhere_gives_the_state_after_the_last_whole_line(tmp_path):
    editor = editing(journal := Journal(tmp_path, purchase_map()), purchase_map())
    states = [editor.document]
    for command in some_edits():
        editor.execute(command)
        states.append(editor.document)
    data = crash(journal).read_bytes()
    start = data.index(b"\n") + 1
    for length in range(start, len(data), 7):
        journal.file.write_bytes(data[:length])
        whole = data[:length].count(b"\n") - 1
        recovered = replay(journal.file)
        assert (recovered.steps, recovered.document) == (whole, states[whole])


def test_a_damaged_line_ends_the_replay_before_it(tmp_path):
    editor = editing(journal := Journal(tmp_path, purchase_map()), purchase_map())
    for command in some_edits():
        editor.execute(command)
    lines = crash(journal).read_bytes().split(b"\n")
    lines[2] = lines[2].replace(b"step", b"stop", 1)
    journal.file.write_bytes(b"\n".join(lines))
    assert replay(journal.file).steps == 1


def test_a_journal_that_had_not_begun_is_cleaned_and_a_damaged_one_kept(tmp_path):
    unbegun, damaged = tmp_path / "a.journal", tmp_path / "b.journal"
    unbegun.write_bytes(b"0123")
    damaged.write_bytes(b"0123 {}\n")
    assert find_recoverable(tmp_path) == []
    assert list(tmp_path.iterdir()) == [damaged]
    with pytest.raises(Damaged):
        replay(damaged)
    with pytest.raises(StorageFailure, match="not there"):
        replay(unbegun)


def test_after_a_failed_write_the_next_change_brings_everything(tmp_path, monkeypatch):
    journal = Journal(tmp_path, purchase_map())
    editor = editing(journal, purchase_map())
    editor.execute(some_edits()[0])
    real = os.write

    def half(descriptor: int, data: bytes) -> int:
        real(descriptor, bytes(data)[:20])
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(file_lock.os, "write", half)
        with pytest.raises(StorageFailure, match="no room"):
            editor.execute(some_edits()[1])
        with pytest.raises(StorageFailure, match="no room"):
            journal.restart(editor.document, None)
    assert replay(journal.file).steps == 1, "what was there before holds"
    editor.execute(some_edits()[2])
    assert replay(journal.file).document == editor.document
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(StorageFailure):
        Journal(tmp_path / "gone", purchase_map())
