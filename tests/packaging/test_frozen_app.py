"""The frozen app starts, shows its window and converts a sample, with nothing of Python or the project around it.

Building takes minutes, so this is not in the default run: `python3 run.py test -m slow tests/packaging`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from workflow_studio.exporting.formats import FORMATS

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("frozen")
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "build")]
    build = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, "build.spec"]
    subprocess.run(build, cwd=ROOT, check=True)
    suffix = ".exe" if os.name == "nt" else ""
    return folder / "dist" / "workflow-studio" / f"workflow-studio{suffix}"


def run_frozen(
    program: Path,
    *arguments: str,
    folder: Path,
    seconds: float,
    screen: tuple[str, str] = ("QT_QPA_PLATFORM", "offscreen"),
) -> subprocess.CompletedProcess[str]:
    """Run the frozen app in an empty folder; it gets a data folder and an offscreen window system, and no Python."""
    inherited = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "HOME") if name in os.environ}
    environment = {**inherited, screen[0]: screen[1], "LANG": "C.UTF-8", "WORKFLOW_STUDIO_DATA": str(folder / "data")}
    return subprocess.run(
        [program, *arguments], cwd=folder, env=environment, timeout=seconds, capture_output=True, text=True, check=False
    )


def test_it_converts_a_sample_to_every_format(program: Path, tmp_path: Path) -> None:
    sample = ROOT / "samples" / "purchase_requests.xlsx"
    formats = ",".join(form.id for form in FORMATS)

    result = run_frozen(
        program, "convert", str(sample), "-o", str(tmp_path / "out"), "--to", formats, folder=tmp_path, seconds=120
    )

    assert result.returncode in (0, 1), result.stderr
    assert "Graphviz could not be run" not in result.stderr
    made = {path.name: path.stat().st_size for path in (tmp_path / "out").iterdir()}
    assert len(made) == len(formats.split(",")) and all(made.values())


def test_its_window_opens_and_stays_open(program: Path, tmp_path: Path) -> None:
    with pytest.raises(subprocess.TimeoutExpired) as still_open:
        run_frozen(program, folder=tmp_path, seconds=15)
    assert not still_open.value.stderr


def test_its_window_opens_on_a_real_screen(program: Path, tmp_path: Path, screen: str) -> None:
    with pytest.raises(subprocess.TimeoutExpired) as still_open:
        run_frozen(program, folder=tmp_path, seconds=15, screen=("DISPLAY", screen))
    assert not still_open.value.stderr


@pytest.fixture
def screen() -> Iterator[str]:
    """The name of an X11 display that nobody sees."""
    if not shutil.which("Xvfb"):
        pytest.skip("Xvfb is not installed")
    told, said = os.pipe()
    with subprocess.Popen(["Xvfb", "-displayfd", str(said)], pass_fds=[said], stderr=subprocess.DEVNULL) as server:
        os.close(said)
        with os.fdopen(told) as number:
            yield f":{number.readline().strip()}"
        server.terminate()


def test_it_carries_the_licences_of_what_it_contains(program: Path) -> None:
    below = [path.relative_to(program.parent).as_posix().lower() for path in program.parent.rglob("*")]
    for library in ("pygraphviz", "typst", "python_docx"):
        assert any(library in path and "licen" in path for path in below), library
    assert any(path.endswith("resources/fonts/ofl.txt") for path in below)
    assert any(path.endswith("resources/icons/license.txt") for path in below)
