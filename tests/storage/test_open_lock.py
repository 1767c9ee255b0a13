"""Who has a document open."""

from __future__ import annotations

import subprocess
import sys

from workflow_studio.storage.open_lock import OpenLock

HOLD = """
import sys
from pathlib import Path
from workflow_studio.storage.open_lock import OpenLock
lock = OpenLock.take(Path(sys.argv[1]), Path(sys.argv[2]))
print("taken" if lock else "refused", flush=True)
sys.stdin.read()
"""


def test_a_document_is_open_for_writing_once(tmp_path):
    document = tmp_path / "map.workflow"
    lock = OpenLock.take(tmp_path, document)
    assert lock is not None
    assert OpenLock.take(tmp_path, tmp_path / "." / "map.workflow") is None
    assert OpenLock.take(tmp_path, tmp_path / "other.workflow") is not None
    lock.release()
    lock.release()
    assert OpenLock.take(tmp_path, document) is not None


def test_a_released_lock_leaves_nothing(tmp_path):
    lock = OpenLock.take(tmp_path, tmp_path / "map.workflow")
    lock.release()
    assert list(tmp_path.iterdir()) == []


def test_the_lock_of_a_killed_process_is_taken_over(tmp_path):
    document = tmp_path / "map.workflow"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path, document], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout.readline() == "taken\n"
    assert OpenLock.take(tmp_path, document) is None
    holder.kill()
    holder.communicate()
    assert OpenLock.take(tmp_path, document) is not None
