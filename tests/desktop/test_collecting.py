"""Garbage is collected where the window lives, not in a job's thread."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workflow_studio.app import jobs
from workflow_studio.desktop.collecting import Collecting


class Knot:
    """Garbage that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collecting(qapp: QApplication) -> Iterator[Collecting]:
    owner = QObject()
    collecting = Collecting(owner)
    thresholds = gc.get_threshold()
    gc.collect()
    gc.set_threshold(50, 5, 5)
    yield collecting
    gc.set_threshold(*thresholds)
    collecting.stop()
    assert gc.isenabled()
    gc.disable()  # as for every test with windows


def collectors_at_work(make: object) -> set[str]:
    """The threads that collected garbage while this ran."""
    seen: set[str] = set()

    def note(phase: str, _info: dict[str, int]) -> None:
        seen.add(threading.current_thread().name)

    gc.callbacks.append(note)
    try:
        make()  # type: ignore[operator]
    finally:
        gc.callbacks.remove(note)
    return seen


def test_a_job_that_makes_garbage_does_not_collect_it(collecting: Collecting) -> None:
    job = jobs.start(lambda _progress: [Knot() for _ in range(2_000)] and None)
    assert collectors_at_work(lambda: job.result(5)) == set()


def test_what_is_due_is_collected_in_the_window_thread(collecting: Collecting, qtbot: QtBot) -> None:
    last = weakref.ref(Knot())
    kept = [[] for _ in range(100)]
    assert last() is not None and kept
    names = collectors_at_work(collecting.collect_what_is_due)
    assert last() is None
    assert names == {threading.main_thread().name}


def test_nothing_is_done_while_nothing_is_due(collecting: Collecting) -> None:
    gc.set_threshold(1_000_000, 5, 5)
    assert collectors_at_work(collecting.collect_what_is_due) == set()
