"""Each third-party library and each dangerous module of the standard library has its few homes."""

from __future__ import annotations

import sys

from tests.architecture.source_tree import PACKAGE, product_modules

# Library: the floors that may import it. A library that is not listed may not be imported at all.
HOMES = {
    "PySide6": {"desktop"},
    "shiboken6": {"desktop"},
    "openpyxl": {"importing"},
    "python_calamine": {"importing"},
    "rapidfuzz": {"importing"},
    "xlsxwriter": {"exporting"},
    "docx": {"exporting"},
    "graphviz": {"exporting"},
    "pygraphviz": {"exporting"},
    "resvg_py": {"exporting"},
    "typst": {"exporting"},
    "platformdirs": {"app"},
    "pydantic": {"model", "editing", "storage"},
    "pydantic_core": {"model", "editing", "storage"},
}

# What starts other programs or processes: the modules that may do so.
PROCESS_STARTERS = ("subprocess", "multiprocessing", "os.system", "os.fork", "os.exec", "os.spawn", "pty")
MAY_START_PROCESSES = {
    "workflow_studio.importing.reading.parent",  # workbooks are read in a child with limits
    "workflow_studio.exporting.graphviz.engine",  # Graphviz runs in a child with a time limit
    "workflow_studio.desktop.child",  # work that would stop the window from painting runs in a child
    "workflow_studio.desktop.dialogs.export_apart",  # such a child writes exports, and is ended by Cancel
    "workflow_studio.desktop.start.previews",  # small pictures of workbooks, in a child that gives way to real work
}

NETWORK = (
    "socket", "ssl", "asyncio", "select", "selectors", "socketserver", "http", "urllib.request", "urllib3", "requests",
    "ftplib", "smtplib", "poplib", "imaplib", "xmlrpc", "webbrowser", "multiprocessing.connection",
    "multiprocessing.managers", "PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtHttpServer",
)  # fmt: skip


def test_third_party_libraries_stay_in_their_homes() -> None:
    not_third_party = {PACKAGE, *sys.stdlib_module_names}
    used = {(m.path, m.floor, name.partition(".")[0]) for m in product_modules() for name in m.imports()}
    strays = {
        (path, library)
        for path, floor, library in used
        if library not in not_third_party and floor not in HOMES.get(library, set())
    }
    assert not strays


def test_graphviz_is_loaded_in_its_worker_alone() -> None:
    """Its X11 libraries beside those of Qt in one process crash the window."""
    loading = {module.name for module in product_modules() if module.imports_any_of("pygraphviz")}
    assert loading == {"workflow_studio.exporting.graphviz.worker"}


def test_only_a_few_modules_start_processes() -> None:
    starting = {module.name for module in product_modules() if module.imports_any_of(*PROCESS_STARTERS)}
    assert starting == MAY_START_PROCESSES


def test_nothing_speaks_to_a_network() -> None:
    speaking = {module.path: found for module in product_modules() if (found := module.imports_any_of(*NETWORK))}
    assert not speaking
