"""What is written beside documents and exports gives nothing of them away: no names, no cells, no places of files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from workflow_studio.app.crash_log import opened_crash_log
from workflow_studio.app.data_folder import data_folder
from workflow_studio.cli.main import main
from workflow_studio.model import Failure

SECRET = "Dana Ruiz"

# A person opens a map, works on it, meets a bug, and then the interpreter dies.
BAD_DAY = """
import faulthandler, sys
from PySide6.QtCore import QTimer
from workflow_studio.desktop import application
from workflow_studio.desktop.dialogs.crash import CrashDialog
from workflow_studio.desktop.window.main_window import MainWindow

class Window(MainWindow):
    def show(self):
        super().show()
        self.waiting = QTimer(self, interval=50)
        self.waiting.timeout.connect(self.meet_a_bug)
        self.waiting.start()

    def meet_a_bug(self):
        if "steps" in self.windowTitle():
            self.waiting.stop()
            QTimer.singleShot(300, faulthandler._sigsegv)
            raise ValueError(sys.argv[2] + " cannot be moved")

CrashDialog.exec = lambda dialog: 0
application.MainWindow = Window
application.main(sys.argv[1:2])
"""


@pytest.fixture
def secret_map(tmp_path: Path) -> Path:
    """A map that holds a name, in a folder of that name."""
    folder = tmp_path / SECRET
    folder.mkdir()
    workbook = folder / "steps.csv"
    workbook.write_text(f"Step,Responsible\nDraft,{SECRET}\nCheck,Ben\nSend,{SECRET}\n")
    target = folder / "steps.workflow"
    assert main(["import", str(workbook), "-o", str(target)]) in (0, 1)
    return target


def files_that_hold(text: str, folder: Path) -> set[str]:
    below = [path for path in folder.rglob("*") if path.is_file()]
    return {path.name for path in below if text in path.read_text(encoding="utf-8", errors="replace")}


def test_a_conversion_leaves_no_trace(secret_map: Path, own_data_folder: Path) -> None:
    assert main(["export", str(secret_map), "--to", "svg", "-o", str(secret_map.parent)]) in (0, 1)
    assert not own_data_folder.exists() or not list(own_data_folder.rglob("*"))


def test_failures_never_name_folders(secret_map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (secret_map.parent / "broken.workflow").write_text("{}")
    for words in (["info", "broken.workflow"], ["inspect", "gone.xlsx"], ["check", "gone.workflow"]):
        assert main([words[0], str(secret_map.parent / words[1])]) == 3
        told = capsys.readouterr().err
        assert told.count("\n") == 1
        assert SECRET not in told


@pytest.mark.skipif(os.name == "nt", reason="Windows shows a window of its own when a program dies")
def test_after_a_bug_and_a_crash_only_the_journal_knows_the_document(secret_map: Path, own_data_folder: Path) -> None:
    died = subprocess.run(
        [sys.executable, "-c", BAD_DAY, str(secret_map), SECRET],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip

    assert "Traceback" not in died.stderr and "ValueError" in died.stderr
    assert SECRET not in died.stderr
    log = own_data_folder / "logs" / "crash.log"
    assert "Segmentation fault" in log.read_text(encoding="utf-8")
    assert SECRET not in log.read_text(encoding="utf-8")
    knowing = files_that_hold(SECRET, own_data_folder)
    assert {Path(name).suffix for name in knowing} <= {".journal", ".ini"}, "the journal, and where recent files are"


def test_the_next_start_takes_the_folders_out_of_the_crash_log() -> None:
    with opened_crash_log() as log:
        log.write(
            'Fatal Python error: Segmentation fault\n  File "/any/Dana Ruiz/workflow_studio/app/jobs.py", line 7\n'
        )
        log.write('  File "C:\\\\Dana Ruiz\\\\site-packages\\\\a\\\\b.py", line 8 in c\n  File "<string>", line 1\n')
    with opened_crash_log() as log:
        told = Path(log.name).read_text(encoding="utf-8")
    assert SECRET not in told
    assert 'File "workflow_studio/app/jobs.py", line 7' in told
    assert 'File "site-packages/a/b.py", line 8 in c' in told


def test_a_crash_log_does_not_grow_without_end() -> None:
    with opened_crash_log() as log:
        log.write("x" * 1_000_000)
    with opened_crash_log() as log:
        assert Path(log.name).stat().st_size <= 100_000


@pytest.mark.skipif(os.name == "nt", reason="there every user's folders are closed already")
def test_nobody_else_may_look_into_the_data_folder(own_data_folder: Path) -> None:
    data_folder("journals")
    assert own_data_folder.stat().st_mode & 0o077 == 0


def test_a_data_folder_that_cannot_be_made_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text(json.dumps({}))
    monkeypatch.setenv("WORKFLOW_STUDIO_DATA", str(tmp_path / "file" / "data"))
    with pytest.raises(Failure, match="cannot be written"):
        data_folder("logs")
    started = subprocess.run(
        [sys.executable, "-m", "workflow_studio"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert started.returncode == 3
    assert started.stderr.startswith("workflow-studio: The folder for settings and unsaved work cannot be written.")
