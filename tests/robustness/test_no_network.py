"""Nothing leaves the computer: no process of a whole conversion asks for a socket of any kind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import ROOT
from workflow_studio.exporting.formats import FORMATS

CONVERT = ("-m", "workflow_studio", "convert", str(ROOT / "samples" / "store_returns.xlsx"))

# Python runs this at the start of every process that finds it, children included.
WATCH = """
import os, sys

def watch(event, arguments):
    if event.startswith("socket.") or event == "started":
        with open(os.environ["WATCHED"], "a") as told:
            told.write(event + " " + " ".join(sys.orig_argv)[:200].replace("\\n", " ") + "\\n")

sys.addaudithook(watch)
sys.audit("started")
"""


def watched(arguments: Sequence[str], folder: Path) -> list[str]:
    """Run Python with these arguments and give back what it and its children were seen doing."""
    (folder / "sitecustomize.py").write_text(WATCH)
    told = folder / "told.txt"
    paths = os.pathsep.join([str(folder), str(ROOT)])
    environment = {**os.environ, "PYTHONPATH": paths, "WATCHED": str(told)}
    subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, check=False, timeout=120)
    return told.read_text().splitlines()


def test_no_process_of_a_conversion_opens_a_socket(tmp_path: Path) -> None:
    seen = watched([*CONVERT, "--to", "svg,graphviz-svg,docx,html", "-o", str(tmp_path / "out")], tmp_path)

    started = [line for line in seen if line.startswith("started")]
    assert any("convert" in line for line in started)
    assert any("reading.child" in line for line in started)
    assert any("graphviz.worker" in line for line in started)
    assert seen == started
    assert len(list((tmp_path / "out").iterdir())) == 4


def test_the_watch_sees_a_socket_in_a_child(tmp_path: Path) -> None:
    child = "import socket; socket.socket()"
    seen = watched(["-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"], tmp_path)
    assert [line for line in seen if line.startswith("socket.")]


@pytest.mark.slow
def test_a_conversion_needs_no_network_at_all(tmp_path: Path) -> None:
    """Compiled libraries can open sockets that Python does not see; without a network they would fail."""
    without = [shutil.which("unshare") or "", "--map-root-user", "--net"]
    if not without[0] or subprocess.run([*without, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system cannot take the network away from a process")
    every_format = ",".join(form.id for form in FORMATS)
    command = [*without, sys.executable, *CONVERT, "--to", every_format, "-o", str(tmp_path / "out")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    assert "Graphviz could not be run" not in done.stderr
    assert len(list((tmp_path / "out").iterdir())) == len(FORMATS)
