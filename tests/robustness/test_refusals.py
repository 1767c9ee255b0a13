"""The command line on a computer that does not cooperate: one sentence, exit code 3, and nothing half-written."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT
from workflow_studio.cli.main import main

SAMPLE = ROOT / "samples" / "store_returns.xlsx"
MAP = ROOT / "tests" / "storage" / "samples" / "version_1.workflow"
PROGRAM = [sys.executable, "-m", "workflow_studio"]

Refused = Callable[..., None]


def beyond_issues(told: str) -> list[str]:
    """The lines of standard error that are not about the content of the workbook."""
    return [line for line in told.splitlines() if not line.startswith(("note: ", "warning: "))]


on_unix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such thing")


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Refused:
    """Says that a command ends with exit code 3 and one sentence that contains these words."""

    def check(*words: object, saying: str) -> None:
        assert main([str(word) for word in words]) == 3
        told = capsys.readouterr().err
        assert saying in told
        assert told.count("\n") == 1 and told.endswith(".\n")

    return check


def test_a_file_that_is_not_there(tmp_path: Path, refused: Refused) -> None:
    refused("inspect", tmp_path / "gone.xlsx", saying="gone.xlsx: The file does not exist")
    refused("info", tmp_path / "gone.workflow", saying="gone.workflow is not there")


def test_a_folder_instead_of_a_file(tmp_path: Path, refused: Refused) -> None:
    refused("inspect", tmp_path, saying="This is a folder")
    refused("check", tmp_path, saying="is a folder")
    refused("import", SAMPLE, "-o", tmp_path, saying="is a folder")


@on_unix
def test_a_pipe_instead_of_a_file_is_not_waited_for(tmp_path: Path, refused: Refused) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    refused("inspect", pipe, saying="This is not a file that can be read")
    refused("info", pipe, saying="pipe is not a file")


@on_unix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read and write everything")
def test_files_and_folders_that_one_may_not_use(tmp_path: Path, refused: Refused) -> None:
    for file in (SAMPLE, MAP):
        shutil.copy(file, tmp_path)
        (tmp_path / file.name).chmod(0)
    refused("inspect", tmp_path / SAMPLE.name, saying="You may not read the file")
    refused("info", tmp_path / MAP.name, saying="You may not read")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    refused("export", MAP, "--to", "dot", "-o", closed, saying="may not be written")
    refused("export", MAP, "--to", "dot", "-o", closed / "new", saying="cannot be made here")


def test_a_file_where_the_folder_should_be(tmp_path: Path, refused: Refused) -> None:
    (tmp_path / "notes").write_text("mine")
    refused("export", MAP, "--to", "dot", "-o", tmp_path / "notes", saying="“notes” is a file")
    refused("export", MAP, "--to", "dot", "-o", tmp_path / "notes" / "new", saying="cannot be made here")
    assert (tmp_path / "notes").read_text() == "mine"


def test_a_map_is_never_saved_over_a_workbook(tmp_path: Path, refused: Refused) -> None:
    copy = tmp_path / "steps.xlsx"
    shutil.copy(SAMPLE, copy)
    refused("import", copy, "-o", copy, saying="is the name of a workbook")
    refused("import", SAMPLE, "-o", copy, saying="is the name of a workbook")
    assert copy.read_bytes() == SAMPLE.read_bytes()


@on_unix
def test_a_disk_that_is_full(tmp_path: Path) -> None:
    old = tmp_path / "returns.svg"
    old.write_text("the picture of last week")
    shutil.copy(MAP, tmp_path / "returns.workflow")
    limited = "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    limited += "resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000)); "
    limited += "from workflow_studio.__main__ import main; sys.exit(main())"
    words = ["export", str(tmp_path / "returns.workflow"), "--to", "svg", "-o", str(tmp_path)]
    done = subprocess.run(
        [sys.executable, "-B", "-c", limited, *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert done.stderr.startswith("workflow-studio: There is no room left to save returns.svg.")
    assert done.stderr.count("\n") == 1
    assert old.read_text() == "the picture of last week"
    assert {path.name for path in tmp_path.iterdir()} >= {"returns.svg", "returns.workflow"}
    assert not list(tmp_path.glob(".workflow-saving*"))


def test_one_workbook_that_fails_does_not_keep_the_others_from_being_converted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(tmp_path / "gone.xlsx"), str(SAMPLE), str(tmp_path)]
    assert main(["convert", *files, "-o", str(tmp_path / "out"), "--to", "dot"]) == 3
    assert (tmp_path / "out" / "store_returns.dot").exists()
    told = [line for line in capsys.readouterr().err.splitlines() if line.startswith("workflow-studio")]
    assert len(told) == 3
    assert told[-1] == "workflow-studio: 2 of 3 files could not be converted."


@on_unix
def test_a_reader_of_the_output_who_has_seen_enough() -> None:
    inspect = subprocess.Popen(
        [*PROGRAM, "inspect", str(SAMPLE)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    with inspect:
        assert inspect.stdout and inspect.stderr
        inspect.stdout.close()
        assert beyond_issues(inspect.stderr.read()) == []
    assert inspect.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_an_output_that_takes_no_more() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "formats"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 3
    assert done.stderr.startswith("workflow-studio: the output could not be written")
    assert done.stderr.count("\n") == 1


@on_unix
def test_ctrl_c_ends_it_in_one_line_and_leaves_whole_files(tmp_path: Path) -> None:
    words = [*PROGRAM, "convert", *[str(SAMPLE)] * 20, "-o", str(tmp_path), "--to", "svg,graphviz-svg,docx,spec-pdf"]
    # a process group of its own: a terminal sends Ctrl+C to the children too, and a job in the background ignores it
    with subprocess.Popen(
        words,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as convert:
        try:
            _wait_for(tmp_path / "store_returns.svg")
            os.killpg(convert.pid, signal.SIGINT)
            told = convert.communicate(timeout=60)[1]
        finally:
            convert.kill()
    assert convert.returncode == 3
    assert beyond_issues(told) == ["workflow-studio: stopped."]
    assert not list(tmp_path.glob(".workflow-saving*"))


def _wait_for(file: Path) -> None:
    last = time.monotonic() + 60
    while not file.exists() and time.monotonic() < last:
        time.sleep(0.02)
    assert file.exists()


def test_no_display_for_the_window() -> None:
    without = {key: value for key, value in os.environ.items() if "DISPLAY" not in key and key != "QT_QPA_PLATFORM"}
    if not sys.platform.startswith("linux"):
        pytest.skip("there is always a display")
    done = subprocess.run(PROGRAM, cwd=ROOT, env=without, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr == "workflow-studio: there is no display for the window. Commands need none: see --help.\n"
