"""Run as a program: kills a process at work again and again, and says what its files hold afterwards.

`kill_trials.py saving|editing|working TRIALS FOLDER`. Every trial forks a worker (importing takes too long to do it
each time), waits until it has started, kills it after a delay that differs from trial to trial, and checks.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from itertools import count
from pathlib import Path

from tests.examples import chain_map, purchase_map
from workflow_studio.app.recovery import recoverable
from workflow_studio.app.session import EditSession
from workflow_studio.editing.commands import AddElement, RenameDocument
from workflow_studio.editing.editor import Editor
from workflow_studio.model import System
from workflow_studio.storage.files import load, save
from workflow_studio.storage.journal import Journal
from workflow_studio.storage.recovery import discard, find_recoverable

VERSIONS = (chain_map(400), purchase_map())


def save_for_ever(folder: Path, said: int) -> None:
    """Save two documents in turn."""
    for number in count():
        save(folder / "map.workflow", VERSIONS[number % 2])
        os.write(said, b".")


def check_saved(folder: Path, _: int) -> None:
    """The file is one of the two documents, and nothing else is left once it was opened."""
    loaded = load(folder / "map.workflow")
    assert loaded.document in VERSIONS and not loaded.warnings, "the file is neither the old one nor the new one"
    left = [path.name for path in folder.iterdir()]
    assert left == ["map.workflow"], f"litter: {left}"


def edit_for_ever(folder: Path, said: int) -> None:
    """Edit with a journal and say after every command that it is done."""
    journal = Journal(folder, VERSIONS[0])
    editor = Editor(VERSIONS[0])
    editor.subscribe(lambda diff: journal.record(diff, editor.document))
    for number in count(1):
        edit(editor, number)
        os.write(said, b".")


def edit(editor: Editor, number: int) -> None:
    """The edit of this number."""
    editor.execute(AddElement(System, {"name": f"System {number}"}) if number % 2 else RenameDocument(f"Map {number}"))


def check_edited(folder: Path, completed: int) -> None:
    """The journal leads to the state after the last command that was completed, or that was being completed."""
    (found,) = find_recoverable(folder)
    assert found.steps in (completed, completed + 1), f"{found.steps} steps recovered of {completed}"
    editor = Editor(VERSIONS[0])
    for number in range(1, found.steps + 1):
        edit(editor, number)
    assert found.document == editor.document, "another document was recovered"
    discard(found.journal)


def work_for_ever(folder: Path, said: int) -> None:
    """What a user does: begin a map that is nowhere saved, edit, save now and then, say when an edit is done."""
    os.environ["WORKFLOW_STUDIO_DATA"] = str(folder / "data")
    session = EditSession.blank("Purchase", "Requester")
    for number in count(1):
        session.execute(AddElement(System, {"name": f"System {number}"}))
        os.write(said, b".")
        if number % SAVED_EVERY == 0:
            session.save(folder / "map.workflow")


def check_worked(folder: Path, completed: int) -> None:
    """The work is in the journal or in the file, up to the last edit; nothing else is left beside the file."""
    os.environ["WORKFLOW_STUDIO_DATA"] = str(folder / "data")
    file = folder / "map.workflow"
    offered = recoverable()
    kept = [len(found.found.document.systems) for found in offered]
    if file.exists():
        loaded = load(file)
        assert not loaded.warnings, "the file is damaged"
        kept.append(len(loaded.document.systems))
    assert max(kept, default=0) in (completed, completed + 1), f"{kept} edits kept of {completed}"
    for found in offered:  # going on with it and saving it leaves one file, and nothing to recover
        session = found.open()
        session.save(file, overwrite=True)
        session.close()
    left = {path.name for path in folder.iterdir()} - {"data", "map.workflow"}
    assert not left and not recoverable(), f"litter: {left}"
    file.unlink(missing_ok=True)


WORK = {
    "saving": (save_for_ever, check_saved),
    "editing": (edit_for_ever, check_edited),
    "working": (work_for_ever, check_worked),
}
SAVED_EVERY = 5


def trial(kind: str, folder: Path, delay: float) -> None:
    """Start the work, kill it, check."""
    work, check = WORK[kind]
    said, says = os.pipe()
    worker = os.fork()
    if worker == 0:
        os.close(said)
        try:
            work(folder, says)
        finally:
            os._exit(1)
    os.close(says)
    completed = len(os.read(said, 1))
    time.sleep(delay)
    os.kill(worker, signal.SIGKILL)
    _, status = os.waitpid(worker, 0)
    assert os.WIFSIGNALED(status), "the worker ended by itself"
    while dots := os.read(said, 65536):
        completed += len(dots)
    os.close(said)
    check(folder, completed)


def main(kind: str, trials: int, folder: Path) -> None:
    """All trials, with delays from nothing to 25 ms."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(trials):
        trial(kind, folder, (number * 0.618034 % 1) * 0.025)
    print(f"{trials} trials")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
