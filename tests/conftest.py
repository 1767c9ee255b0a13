"""Rules for every test: no screen, no traces in the user's folders, the same examples each time."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt: tests need no screen, and never open windows on one that is there.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Property tests try the same examples in each run, so that a red run is red again when somebody looks at it.
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.load_profile("repeatable")

ROOT = Path(__file__).resolve().parent.parent

LOCAL_SOCKETS = {getattr(socket, "AF_UNIX", None)}
"""Families that lead to no other machine; tests themselves run in processes that may talk by them."""


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Nothing in the product opens a socket that could leave the machine: in every test that is an error at once."""
    if event == "socket.__new__" and arguments[1] not in LOCAL_SOCKETS:
        raise RuntimeError(f"a socket of family {arguments[1]} was opened")
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        raise RuntimeError("the name of a machine was looked up")


if os.name != "nt":  # there Python's own pipes between processes are sockets
    sys.addaudithook(_refuse_network)


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
