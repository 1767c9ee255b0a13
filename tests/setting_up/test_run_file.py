"""What `run.py` promises: any Python can read it, nothing is installed twice, interruptions repair themselves."""

from __future__ import annotations

import ast
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.conftest import ROOT
from workflow_studio.exporting.formats import FORMATS

SOURCE = (ROOT / "run.py").read_text(encoding="utf-8")


def test_an_older_python_can_read_it() -> None:
    ast.parse(SOURCE, feature_version=(3, 8))


def test_it_needs_nothing_but_python() -> None:
    nodes = list(ast.walk(ast.parse(SOURCE)))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    named = {node.module for node in nodes if isinstance(node, ast.ImportFrom)}
    needed = {str(name).partition(".")[0] for name in plain | named}
    assert needed - {"workflow_studio"} <= set(sys.stdlib_module_names)

    # and what it asks the application needs nothing that has to be installed either
    ask = "import run; assert run._opens_the_window([]) and not run._opens_the_window(['formats'])"
    subprocess.run([sys.executable, "-S", "-c", ask], cwd=ROOT, check=True)


class Computer:
    """A computer where commands succeed without doing anything, except that a new environment gets its Python."""

    def __init__(self, python: Path) -> None:
        self.python = python
        self.commands: list[str] = []
        self.network = True

    def run(self, command: list[Any], **_: Any) -> subprocess.CompletedProcess[bytes]:
        words = [str(word) for word in command]
        what = next(word for word in ("venv", "pip", "pytest", "workflow_studio") if word in words)
        self.commands.append(f"{what} {Path(words[-1]).name}" if what == "pip" else what)
        if what == "venv":
            self.python.parent.mkdir(parents=True, exist_ok=True)
            self.python.touch()
        return subprocess.CompletedProcess(command, 0 if self.network or what != "pip" else 1)

    def asked_to(self) -> list[str]:
        """The commands since the last question."""
        commands, self.commands = self.commands, []
        return commands


@pytest.fixture
def run_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """run.py in a folder that holds nothing but lock files."""
    spec = importlib.util.spec_from_file_location("run_file", ROOT / "run.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("APP_LOCK", "TEST_LOCK"):
        lock = tmp_path / getattr(module, name).name
        lock.write_text(f"pins of {lock.name}")
        monkeypatch.setattr(module, name, lock)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(module, "_can_load", lambda library: True)
    return module


@pytest.fixture
def computer(run_file: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Computer:
    computer = Computer(run_file.PYTHON)
    monkeypatch.setattr(subprocess, "run", computer.run)
    return computer


def test_the_first_start_sets_up_and_the_second_starts_at_once(run_file: ModuleType, computer: Computer) -> None:
    assert run_file.main(["formats"]) == 0
    assert computer.asked_to() == ["venv", "pip requirements.lock", "workflow_studio"]

    assert run_file.main(["formats"]) == 0
    assert computer.asked_to() == ["workflow_studio"]


def test_the_samples_are_converted_to_every_format(run_file: ModuleType) -> None:
    assert set(run_file.SAMPLE_FORMATS.split(",")) == {form.id for form in FORMATS}


def test_the_tests_add_their_tools_to_what_is_there(run_file: ModuleType, computer: Computer) -> None:
    run_file.main(["formats"])
    computer.asked_to()

    assert run_file.main(["test"]) == 0
    assert computer.asked_to() == ["pip requirements-dev.lock", "pytest"]

    run_file.main(["formats"])
    assert computer.asked_to() == ["workflow_studio"]


def test_tests_on_a_fresh_machine_install_once(run_file: ModuleType, computer: Computer) -> None:
    run_file.main(["test"])
    run_file.main(["formats"])
    assert computer.asked_to() == ["venv", "pip requirements-dev.lock", "pytest", "workflow_studio"]


def test_a_new_lock_file_is_installed_into_a_new_environment(run_file: ModuleType, computer: Computer) -> None:
    run_file.main(["formats"])
    computer.asked_to()
    run_file.APP_LOCK.write_text("other pins")

    run_file.main(["formats"])
    assert computer.asked_to() == ["venv", "pip requirements.lock", "workflow_studio"]


@pytest.mark.parametrize("job", [["formats"], ["test"]])
def test_an_installation_that_broke_off_is_begun_anew(
    run_file: ModuleType, computer: Computer, job: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    # given an environment that was complete until adding the tools for tests broke off
    run_file.main(["formats"])
    computer.network = False
    assert run_file.main(["test"]) == run_file.FAILED
    assert "network connection" in capsys.readouterr().err
    computer.asked_to()

    # when the next start finds the network again
    computer.network = True
    assert run_file.main(job) == 0

    # then nothing half-installed is kept
    assert computer.asked_to()[0] == "venv"


def test_too_old_a_python_is_told_in_one_sentence(
    run_file: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 18, "final", 0))
    assert run_file.main([]) == run_file.FAILED
    assert capsys.readouterr().out.strip() == (
        "Workflow Studio needs Python 3.11 or newer, and this is Python 3.8: install a newer one."
    )


@pytest.fixture
def not_allowed(run_file: ModuleType, computer: Computer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Debian without any of the libraries, where the user may not install them."""
    monkeypatch.setattr(run_file, "_can_load", lambda library: False)
    monkeypatch.setattr(run_file, "_prefix_for_root", lambda: None)
    monkeypatch.setattr(shutil, "which", lambda program: program)
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.usefixtures("not_allowed")
def test_commands_work_without_the_libraries_of_graphviz_and_say_how_to_get_them(
    run_file: ModuleType, computer: Computer, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert run_file.main(["formats"]) == 0
        assert computer.asked_to()[-1] == "workflow_studio"
        told = capsys.readouterr().err
        assert "sudo apt-get install --no-install-recommends libglib2.0-0 libx11-6" in told
        assert "libgl1" not in told


@pytest.mark.usefixtures("not_allowed")
def test_the_window_does_not_start_without_the_libraries_of_qt(
    run_file: ModuleType, computer: Computer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_file.main(["map.workflow"]) == run_file.FAILED
    assert "workflow_studio" not in computer.asked_to()
    assert "libxkbcommon0" in capsys.readouterr().err


def test_a_missing_system_package_that_nobody_may_install_is_told_with_its_command(
    run_file: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_file, "_prefix_for_root", lambda: None)
    with pytest.raises(run_file.SetUpError, match="sudo apt-get install --no-install-recommends libgl1 libegl1"):
        run_file._install_with_apt(["libgl1", "libegl1"])
