"""Rules for every test: no screen, no traces in the user's folders, the same examples each time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt: tests need no screen, and never open windows on one that is there.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Property tests try the same examples in each run, so that a red run is red again when somebody looks at it.
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.load_profile("repeatable")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Journals, recent files and settings of each test go into a folder of its own."""
    folder = tmp_path_factory.mktemp("user")
    monkeypatch.setenv("WORKFLOW_STUDIO_DATA", str(folder / "data"))
    for kind in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(folder / kind.lower()))
    return folder / "data"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with workbooks and figures beside the project; tests that need it skip where it is missing."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("there is no folder 'shared' beside the project")
    return folder
