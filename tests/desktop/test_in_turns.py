"""Long work of the window, part by part."""

from __future__ import annotations

from collections.abc import Callable, Generator

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workflow_studio.desktop.in_turns import InTurns


@pytest.fixture
def done() -> list[str]:
    return []


def turns_until(qapp: QApplication, is_so: Callable[[], bool]) -> None:
    """One turn of the event loop after the other."""
    while not is_so():
        qapp.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def parts(done: list[str], name: str, count: int) -> Generator[None, None, None]:
    try:
        for number in range(1, count + 1):
            done.append(f"{name}{number}")
            yield
    finally:
        done.append(f"{name} tidy")


def test_the_window_has_its_turn_between_the_parts(qtbot: QtBot, done: list[str]) -> None:
    turns = InTurns(owner := QObject())
    turn = QTimer(owner, interval=0)
    turn.timeout.connect(lambda: done.append("window"))
    turn.start()
    turns.begin(parts(done, "a", 3), lambda: done.append("ended"))
    assert done == [], "whoever begins it goes on first"
    qtbot.waitUntil(lambda: "ended" in done, timeout=2000)
    assert not turns.active
    own = [one for one in done if one != "window"]
    assert own == ["a1", "a2", "a3", "a tidy", "ended"]
    assert all("window" in done[done.index(one) : done.index(after)] for one, after in (("a1", "a2"), ("a2", "a3")))


def test_what_begins_at_the_same_time_takes_turns(qtbot: QtBot, done: list[str]) -> None:
    owner = QObject()
    one, other = InTurns(owner), InTurns(owner)
    one.begin(parts(done, "a", 2))
    other.begin(parts(done, "b", 2))
    qtbot.waitUntil(lambda: not one.active and not other.active, timeout=2000)
    assert [name for name in done if "tidy" not in name] == ["a1", "b1", "a2", "b2"]


def test_what_is_given_up_tidies_up_and_tells_no_end(qapp: QApplication, done: list[str]) -> None:
    turns = InTurns(owner := QObject())
    turns.begin(parts(done, "a", 200), lambda: done.append("ended"))
    turns_until(qapp, lambda: "a1" in done)
    turns.begin(parts(done, "b", 1), lambda: done.append("the other ended"))
    assert done[-1] == "a tidy"
    turns_until(qapp, lambda: "the other ended" in done)
    assert "ended" not in done and owner is not None


def test_an_end_may_begin_the_next(qtbot: QtBot, done: list[str]) -> None:
    turns = InTurns(owner := QObject())
    turns.begin(parts(done, "a", 1), lambda: turns.begin(parts(done, "b", 1)))
    qtbot.waitUntil(lambda: "b tidy" in done, timeout=2000)
    assert owner is not None


def test_nothing_goes_on_for_what_is_gone(qapp: QApplication, qtbot: QtBot, done: list[str]) -> None:
    owner = QObject()
    InTurns(owner).begin(parts(done, "a", 1_000_000))
    turns_until(qapp, lambda: "a2" in done)
    with qtbot.waitSignal(owner.destroyed, timeout=2000):
        owner.deleteLater()
    before = [name for name in done if "tidy" not in name]
    for _ in range(5):
        qapp.processEvents()
    assert [name for name in done if "tidy" not in name] == before
