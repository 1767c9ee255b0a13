#!/usr/bin/env python3
"""Set up Workflow Studio and start it, or run its tests. Needs Python 3.11 or newer and nothing else.

    python3 run.py                   open the window; without a display, convert the samples
    python3 run.py --headless        convert every workbook in samples/ into out/
    python3 run.py FILE              open a workbook or a map in the window
    python3 run.py COMMAND ...       a command of the application, for example: formats
    python3 run.py test [ARGS]       all checks and tests; ARGS go to pytest
    python3 run.py benchmark [ARGS]  the speed measurements; ARGS go to pytest

The first start creates .venv beside this file and installs the pinned packages into it, checked against their
hashes. Later starts see from a mark in .venv that nothing has changed and go straight on.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

APP_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-dev.lock"  # holds every pin of requirements.lock as well

OLDEST_PYTHON = (3, 11)
WORKBOOK_SUFFIXES = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv"}
SAMPLE_FORMATS = (
    "svg,png,pdf,pages,cards,graphviz-svg,graphviz-png,graphviz-pdf,dot,dot-exact,"
    "docx,html,markdown,spec-pdf,geometry"
)
FAILED = 3  # exit code of a failure that is told in one plain sentence, as in the application

# What the bundled Graphviz expects from a Linux system, and the Debian package that brings it.
GRAPHVIZ_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",  # from Debian 13 on apt takes libglib2.0-0t64 for it
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libXrender.so.1": "libxrender1",
    "libexpat.so.1": "libexpat1",
    "libstdc++.so.6": "libstdc++6",
    "libz.so.1": "zlib1g",
}

# The same for Qt, which only the window needs.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


class SetUpError(Exception):
    """Setting up cannot go on; the text is a plain sentence that says what to do."""


def main(arguments: list[str]) -> int:
    """Do the job that the arguments name and return its exit code."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:2]))
        print(f"Workflow Studio needs Python 3.11 or newer, and this is Python {found}: install a newer one.")
        return FAILED
    try:
        return _do(arguments)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130


def _do(arguments: list[str]) -> int:
    first, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if first in ("-h", "--help"):
        print(__doc__)
        return 0
    if first == "test":
        set_up(TEST_LOCK, window=True)
        return run_tests("-n", "2", *rest)
    if first == "benchmark":
        set_up(TEST_LOCK, window=True)
        return run_tests("-m", "benchmark", *rest)
    if first == "--headless" or (not arguments and not has_display()):
        set_up(APP_LOCK, window=False)
        return convert_samples()
    set_up(APP_LOCK, window=_opens_the_window(arguments))
    return run_application(*arguments)


# --- the jobs ---


def convert_samples() -> int:
    """Convert every sample workbook into `out/`; the application says which files it made."""
    samples = sorted(p for p in (ROOT / "samples").iterdir() if p.suffix.lower() in WORKBOOK_SUFFIXES)
    target = ROOT / "out"
    failed = []
    for sample in samples:
        print(f"Converting samples/{sample.name}", flush=True)
        code = run_application("convert", str(sample), "-o", str(target), "--to", SAMPLE_FORMATS)
        if code > 1:  # 1 says that the content has issues; the results are written all the same
            failed.append(sample.name)
    if failed:
        print("Not converted: " + ", ".join(failed), file=sys.stderr)
        return FAILED
    print(f"The diagrams and specifications of {len(samples)} sample workbooks are in {target}")
    return 0


def run_application(*arguments: str) -> int:
    """Run the application where the user is, and return its exit code."""
    # -P and the path: the application is found in this folder, and nothing beside the user's files takes its place
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([PYTHON, "-P", "-m", "workflow_studio", *arguments], env=environment, check=False).returncode


def run_tests(*arguments: str) -> int:
    """Run pytest in the project's folder, and return its exit code."""
    return subprocess.run([PYTHON, "-m", "pytest", *arguments], cwd=ROOT, check=False).returncode


def has_display() -> bool:
    """Whether a window can be shown here; Windows and macOS always have a screen."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _opens_the_window(arguments: list[str]) -> bool:
    sys.path.insert(0, str(ROOT))  # where Python was told to leave the folder of scripts out
    from workflow_studio.__main__ import is_for_the_command_line  # loads nothing that has to be installed

    return not is_for_the_command_line(arguments)


# --- setting up ---


def set_up(lock: Path, *, window: bool) -> None:
    """Bring `.venv` to what `lock` says, and install the system libraries of Graphviz and, for a window, of Qt.

    Does nothing, and does it quickly, when both are marked as done.
    """
    if not _is_done(lock.name, _fingerprint(lock)):
        _install_packages(lock)
    if sys.platform.startswith("linux"):
        _install_libraries(window)


def _install_libraries(window: bool) -> None:
    """Without Qt's libraries there is no window; without Graphviz's its pictures show the map as it is drawn here."""
    libraries = {**GRAPHVIZ_LIBRARIES, **(QT_LIBRARIES if window else {})}
    part, fingerprint = "libraries-window" if window else "libraries", _hash(repr(libraries).encode())
    if _is_done(part, fingerprint):
        return
    try:
        _install_missing(libraries)
    except SetUpError as error:
        if window:
            raise
        print(f"Graphviz cannot draw yet. {error}", file=sys.stderr)
    else:
        _mark_done(part, fingerprint)


def _install_packages(lock: Path) -> None:
    """Install the lock file; whatever an interrupted installation left behind is thrown away first."""
    print("Setting up. This takes a minute or two and happens only once.", flush=True)
    if not _is_done(APP_LOCK.name, _fingerprint(APP_LOCK)):
        _create_environment()
    shutil.rmtree(VENV / "done", ignore_errors=True)
    print(f"Installing the packages that {lock.name} names.", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "-qq", "--no-input"]
    checked = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
    if subprocess.run([*pip, *checked, "-r", str(lock)], check=False).returncode:
        raise SetUpError(
            "The packages could not be installed. Check the network connection and start again; "
            "nothing has to be cleaned up first."
        )
    for complete in {APP_LOCK, lock}:
        _mark_done(complete.name, _fingerprint(complete))


def _create_environment() -> None:
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        _install_with_apt(["python{}.{}-venv".format(*sys.version_info)])
    print(f"Creating the folder {VENV.name} for the packages.", flush=True)
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        raise SetUpError(f"Python could not create {VENV}. Make the folder writable, and start again.")


def _fingerprint(lock: Path) -> str:
    """Changes when the lock file changes, or when another Python starts this file."""
    return _hash(lock.read_bytes() + repr((sys.version_info[:2], sys.platform, sys.maxsize)).encode())


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _is_done(part: str, fingerprint: str) -> bool:
    mark = VENV / "done" / part
    return PYTHON.exists() and mark.is_file() and mark.read_text() == fingerprint


def _mark_done(part: str, fingerprint: str) -> None:
    mark = VENV / "done" / part
    mark.parent.mkdir(exist_ok=True)
    mark.write_text(fingerprint)


# --- system packages ---


def _install_missing(libraries: dict[str, str]) -> None:
    missing = [name for name in libraries if not _can_load(name)]
    if not missing:
        return
    if shutil.which("apt-get") is None:
        raise SetUpError(
            "Some libraries are missing on this system. Install them with its package manager, and start again: "
            + ", ".join(missing)
        )
    _install_with_apt(list(dict.fromkeys(libraries[name] for name in missing)))


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install_with_apt(packages: list[str]) -> None:
    """Install Debian packages as root or through a sudo that asks nothing; else say which command to run."""
    by_hand = "sudo apt-get install --no-install-recommends " + " ".join(packages)
    as_root = _prefix_for_root()
    if shutil.which("apt-get") is None or as_root is None:
        raise SetUpError(f"Some system packages are missing. Install them, and start again:\n  {by_hand}")
    print("Installing system packages: " + " ".join(packages), flush=True)
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    install = [*apt, "install", "--yes", "--no-install-recommends", *packages]
    if subprocess.run(install, capture_output=True, check=False).returncode == 0:
        return
    subprocess.run([*apt, "update"], check=False)  # the list of packages was missing or out of date
    if subprocess.run(install, stdout=subprocess.DEVNULL, check=False).returncode:
        raise SetUpError(f"System packages could not be installed. Install them, and start again:\n  {by_hand}")


def _prefix_for_root() -> list[str] | None:
    """What to put before a command so that root runs it: nothing, sudo, or None where neither is possible."""
    if os.name == "nt":
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
