"""Work beside the window: reported, stopped, failed, and never blocking."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from pytestqt.qtbot import QtBot

from workflow_studio.app.jobs import Cancelled, Progress
from workflow_studio.desktop.running import Running
from workflow_studio.model import Failure


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


def test_the_result_arrives_on_the_gui_thread(parent: QObject, qtbot: QtBot) -> None:
    got: list[tuple[int, bool]] = []
    running = Running(lambda _p: 41 + 1, parent, lambda v: got.append((v, QThread.isMainThread())), pytest.fail)
    with qtbot.waitSignal(running.ended, timeout=2000):
        pass
    assert got == [(42, True)]


def test_progress_shows_within_300_ms_while_the_window_stays_alive(parent: QObject, qtbot: QtBot) -> None:
    go_on = threading.Event()

    def work(progress: Progress) -> None:
        progress.report(0.5, "Half")
        go_on.wait(5)

    ticks: list[float] = []
    ticking = QTimer(parent)
    ticking.timeout.connect(lambda: ticks.append(time.monotonic()))
    ticking.start(10)
    running = Running(work, parent, lambda _v: None, pytest.fail)
    begin = time.monotonic()
    with qtbot.waitSignal(running.progressed, timeout=2000) as told:
        pass
    assert time.monotonic() - begin < 0.3
    assert told.args == [0.5, "Half"]
    assert ticks, "the window's own timers must go on"
    with qtbot.waitSignal(running.ended, timeout=2000):
        go_on.set()


def test_stopping_is_told_at_once_even_when_the_work_does_not_listen(parent: QObject, qtbot: QtBot) -> None:
    deaf = threading.Event()
    failures: list[Failure] = []
    results: list[object] = []
    running = Running(lambda _p: deaf.wait(5), parent, results.append, failures.append)
    begin = time.monotonic()
    with qtbot.waitSignal(running.ended, timeout=1000):
        running.cancel()
    assert time.monotonic() - begin < 0.2
    assert [type(failure) for failure in failures] == [Cancelled]
    deaf.set()
    qtbot.wait(80)
    assert results == [], "what it returns after all is dropped"


def test_work_that_has_taken_hold_of_something_hands_it_over_though_it_is_stopped(
    parent: QObject, qtbot: QtBot
) -> None:
    sealed, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> str:
        progress.seal()
        sealed.set()
        go_on.wait(5)
        return "a file that is open"

    results: list[str] = []
    running = Running(work, parent, results.append, pytest.fail)
    sealed.wait(5)
    running.cancel()
    with qtbot.waitSignal(running.ended, timeout=2000):
        go_on.set()
    assert results == ["a file that is open"]


def test_work_that_was_stopped_takes_hold_of_nothing() -> None:
    progress = Progress()
    assert progress.stop()
    with pytest.raises(Cancelled):
        progress.seal()


def test_dropped_work_tells_nobody(parent: QObject, qtbot: QtBot) -> None:
    running = Running(lambda _p: 1, parent, lambda _v: pytest.fail("told"), lambda _f: pytest.fail("told"))
    running.drop()
    qtbot.wait(80)


def test_an_expected_failure_is_handed_over(parent: QObject, qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise Failure("The file is locked.", "Close it and try again.")

    failures: list[Failure] = []
    running = Running(work, parent, lambda _v: pytest.fail("done"), failures.append)
    with qtbot.waitSignal(running.ended, timeout=2000):
        pass
    assert [str(failure) for failure in failures] == ["The file is locked. Close it and try again."]


def test_a_bug_reaches_the_exception_hook(parent: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def work(_progress: Progress) -> None:
        raise ZeroDivisionError

    caught: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _error, _trace: caught.append(kind))
    running = Running(work, parent, lambda _v: pytest.fail("done"), lambda _f: pytest.fail("failed"))
    with qtbot.waitSignal(running.ended, timeout=2000):
        pass
    qtbot.waitUntil(lambda: caught == [ZeroDivisionError], timeout=1000)


class Owner(QObject):
    """Nothing but its work holds it once the test has let go, like a window that was closed meanwhile."""

    def __init__(self, work: Callable[[Progress], int]) -> None:
        super().__init__()
        self.told = 0
        self.running: Running[int] | None = Running(work, self, self._take, self._take)

    def _take(self, _outcome: object) -> None:
        self.told += 1
        self.running = None


def _fail(_progress: Progress) -> int:
    raise Failure("The file is locked.", "Close it and try again.")


def test_destroying_the_work_does_not_destroy_what_destroys_it(qtbot: QtBot) -> None:
    # given work that has ended, and a window that nothing else holds any more
    owner = Owner(lambda _progress: 1)
    still_there = weakref.ref(owner)
    assert owner.running is not None
    owner.running.cancel()
    del owner
    # when the work is destroyed
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    # then the window, which would destroy it once more, is destroyed after it
    remaining = still_there()
    assert remaining is not None and remaining.told == 1 and not remaining.findChildren(Running)
    del remaining
    qtbot.waitUntil(lambda: still_there() is None, timeout=2000)


@pytest.mark.parametrize("work", [lambda _progress: 1, _fail], ids=["done", "failed"])
def test_windows_that_only_their_work_holds_go_with_it(work: Callable[[Progress], int], qtbot: QtBot) -> None:
    still_there = [weakref.ref(Owner(work)) for _ in range(30)]
    assert all(owner() is not None for owner in still_there)
    qtbot.waitUntil(lambda: all(owner() is None for owner in still_there), timeout=5000)
