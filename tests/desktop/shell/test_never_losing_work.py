"""Whatever happens to the file, the disk or the machine: the user is asked, and nothing is lost unasked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.by_name import step_named
from workflow_studio.app.recovery import recoverable
from workflow_studio.app.session import EditSession
from workflow_studio.desktop import application
from workflow_studio.desktop.dialogs.crash import CrashDialog
from workflow_studio.desktop.dialogs.message import Message
from workflow_studio.desktop.window import documents as documents_module
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.words.window import CANCEL, DONT_SAVE, KEEP_MINE, RELOAD, SAVE, SAVE_AS, SAVE_COPY
from workflow_studio.editing.commands import SetFields
from workflow_studio.model import Document
from workflow_studio.storage.files import load, save


class Answers:
    """What the user presses in the questions to come, in order; a question without an answer fails the test."""

    def __init__(self) -> None:
        self.to_come: list[str] = []
        self.asked: list[str] = []

    def press(self, message: Message) -> int:
        self.asked.append(message.accessibleName())
        answer = self.to_come.pop(0) if self.to_come else "OK"
        button = next(one for one in message.findChildren(QPushButton) if one.text() == answer)
        button.click()
        return 1


@pytest.fixture(autouse=True)
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    answers = Answers()
    monkeypatch.setattr(Message, "exec", lambda message: answers.press(message))
    return answers


@pytest.fixture
def file(purchase: Document, tmp_path: Path) -> Path:
    path = tmp_path / "orders.workflow"
    save(path, purchase)
    return path


def opened(window: MainWindow, file: Path, qtbot: QtBot) -> EditSession:
    window.documents.open(file)
    qtbot.waitUntil(lambda: window.session is not None, timeout=3000)
    assert window.session is not None
    return window.session


def change(window: MainWindow, name: str = "Send the quote") -> None:
    assert window.workspace is not None
    document = window.workspace.open_map.document
    step = next(step for step in document.steps.values() if step.name.startswith("Send"))
    window.workspace.open_map.execute(SetFields(step.id, {"name": name}))


def somebody_else_renames(file: Path, name: str) -> None:
    theirs = EditSession(load(file).document)
    theirs.execute(SetFields(step_named(theirs.document, "Check request").id, {"name": name}))
    save(file, theirs.document)
    theirs.close()
    later = file.stat().st_mtime + 5
    os.utime(file, (later, later))


def names(window: MainWindow) -> set[str]:
    assert window.session is not None
    return {step.name for step in window.session.document.steps.values()}


def save_to(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path) if path else "", ""))


def press_notice(window: MainWindow, qtbot: QtBot, text: str) -> None:
    button = next(one for one in window.work.notice.findChildren(QPushButton) if one.text() == text and one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


# --- another program writes the file (fault 6) --------------------------------------------------------------


def test_a_change_from_outside_is_told_and_reloading_can_be_undone(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    opened(window, file, qtbot)
    change(window)
    somebody_else_renames(file, "Look at the request")
    qtbot.waitUntil(window.work.notice.isVisible, timeout=5000)
    assert window.work.notice.accessibleName() == "“orders” was changed by another program."

    press_notice(window, qtbot, "Reload")

    assert "Look at the request" in names(window) and "Send the quote" not in names(window)
    assert not window.work.notice.isVisible() and not window.isWindowModified()
    window.actions_by_id.trigger("edit.undo")
    assert "Send the quote" in names(window), "what was here is not lost"
    window.actions_by_id.trigger("edit.redo")


def test_keeping_mine_saves_over_it_without_asking_again(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    opened(window, file, qtbot)
    somebody_else_renames(file, "Look at the request")
    qtbot.waitUntil(window.work.notice.isVisible, timeout=5000)
    press_notice(window, qtbot, "Keep mine")
    assert window.isWindowModified(), "the file differs from what is shown"
    assert window.documents.saving.save()
    assert {step.name for step in load(file).document.steps.values()} == names(window)


def test_saving_is_no_change_from_outside(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    opened(window, file, qtbot)
    change(window)
    assert window.documents.saving.save()
    qtbot.wait(600)
    window.work.outside.look()
    assert not window.work.notice.isVisible()


def test_a_change_that_nobody_told_of_is_seen_when_the_window_is_used_again(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    opened(window, file, qtbot)
    watcher = window.work.outside.changes._watcher
    watcher.removePaths((*watcher.files(), *watcher.directories()))
    somebody_else_renames(file, "Look at the request")
    window.work.outside.look()  # what the window does when it becomes active
    assert window.work.notice.isVisible()


@pytest.mark.parametrize(
    ("answer", "saved", "on_disk", "shown"),
    [
        (CANCEL, False, "theirs", "mine"),
        (KEEP_MINE, True, "mine", "mine"),
        (RELOAD, False, "theirs", "theirs"),
        (SAVE_COPY, True, "theirs", "mine"),
    ],
)
def test_saving_over_a_change_from_outside_is_asked_about(
    window: MainWindow,
    file: Path,
    qtbot: QtBot,
    answers: Answers,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    saved: bool,
    on_disk: str,
    shown: str,
) -> None:
    opened(window, file, qtbot)
    change(window, "Send it mine")
    somebody_else_renames(file, "Check it theirs")
    save_to(monkeypatch, file.with_name("copy.workflow"))
    answers.to_come.append(answer)
    assert window.documents.saving.save() is saved
    assert answers.asked == ["orders.workflow was changed by another program since it was opened."]
    assert f" it {on_disk}" in file.read_text(encoding="utf-8")
    assert any(name.endswith(f"it {shown}") for name in names(window))
    if answer == SAVE_COPY:
        assert "Send it mine" in file.with_name("copy.workflow").read_text(encoding="utf-8")
    if window.isWindowModified():
        answers.to_come.append(DONT_SAVE)


def test_a_file_that_became_damaged_cannot_be_reloaded_and_says_so(
    window: MainWindow, file: Path, qtbot: QtBot, answers: Answers
) -> None:
    opened(window, file, qtbot)
    before = names(window)
    file.write_text("not a map any more")
    qtbot.waitUntil(window.work.notice.isVisible, timeout=5000)
    press_notice(window, qtbot, "Reload")
    assert answers.asked and names(window) == before


# --- saving fails (faults 3, 5) -----------------------------------------------------------------------------


def test_where_saving_fails_another_place_is_offered(
    window: MainWindow, file: Path, qtbot: QtBot, answers: Answers, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened(window, file, qtbot)
    change(window)
    file.chmod(0o444)
    save_to(monkeypatch, tmp_path / "elsewhere.workflow")
    answers.to_come.append(SAVE_AS)
    assert window.documents.saving.save()
    assert "may not be written" in answers.asked[0]
    assert "Send the quote" in (tmp_path / "elsewhere.workflow").read_text(encoding="utf-8")
    assert "Send the quote" not in file.read_text(encoding="utf-8")


def test_where_saving_fails_and_is_given_up_the_window_stays(
    window: MainWindow, file: Path, qtbot: QtBot, answers: Answers
) -> None:
    opened(window, file, qtbot)
    change(window)
    file.chmod(0o444)
    answers.to_come += [SAVE, CANCEL]
    assert not window.close()
    assert "Send the quote" in names(window)
    file.chmod(0o644)


# --- the save question: tab, window, session ----------------------------------------------------------------


class Shutdown:
    """A session manager as the system gives it."""

    def __init__(self, may_ask: bool = True) -> None:
        self._may_ask = may_ask
        self.cancelled = self.released = False

    def allowsInteraction(self) -> bool:
        return self._may_ask

    def cancel(self) -> None:
        self.cancelled = True

    def release(self) -> None:
        self.released = True


def leave(window: MainWindow, way: str) -> bool:
    """Try to leave the document; whether it went (or the shutdown goes on)."""
    if way == "tab":
        window.actions_by_id.trigger("file.close")
        return window.session is None
    if way == "window":
        return window.close()
    shutdown = Shutdown()
    window.documents.saving.end_session(shutdown)
    assert shutdown.released
    return not shutdown.cancelled


@pytest.mark.parametrize("way", ["tab", "window", "session"])
def test_save_saves_and_leaves(window: MainWindow, file: Path, qtbot: QtBot, answers: Answers, way: str) -> None:
    opened(window, file, qtbot)
    change(window)
    answers.to_come.append(SAVE)
    assert leave(window, way)
    assert answers.asked == ["Save the changes to “orders”?"]
    assert "Send the quote" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("way", ["tab", "window", "session"])
def test_not_saving_leaves_the_file_and_nothing_to_recover(
    window: MainWindow, file: Path, qtbot: QtBot, answers: Answers, way: str
) -> None:
    opened(window, file, qtbot)
    change(window)
    before = file.read_bytes()
    answers.to_come.append(DONT_SAVE)
    assert leave(window, way)
    assert file.read_bytes() == before
    assert recoverable() == ()


@pytest.mark.parametrize("way", ["tab", "window", "session"])
def test_cancel_keeps_everything_as_it_is(
    window: MainWindow, file: Path, qtbot: QtBot, answers: Answers, way: str
) -> None:
    opened(window, file, qtbot)
    change(window)
    before = file.read_bytes()
    answers.to_come.append(CANCEL)
    assert not leave(window, way)
    assert window.isVisible() and "Send the quote" in names(window) and window.isWindowModified()
    assert file.read_bytes() == before


def test_a_shutdown_that_allows_no_question_leaves_the_work_in_the_journal(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    session = opened(window, file, qtbot)
    change(window)
    shutdown = Shutdown(may_ask=False)
    window.documents.saving.end_session(shutdown)
    assert not shutdown.cancelled and "Send the quote" in names(window)
    assert session._journal is not None and session.journal_failure is None


# --- two windows (fault 7) ----------------------------------------------------------------------------------


def test_what_is_open_elsewhere_can_be_changed_once_the_other_window_lets_go(
    window: MainWindow, file: Path, qtbot: QtBot, answers: Answers
) -> None:
    first = EditSession.open(file)
    second = opened(window, file, qtbot)
    assert second.read_only
    change(window)
    assert "Send the quote" not in names(window)
    first.execute(SetFields(step_named(first.document, "Check request").id, {"name": "Look at the request"}))
    first.save()
    first.close()
    window.work.outside.look()
    assert not second.read_only
    assert "Look at the request" in names(window), "what the other window saved"
    change(window)
    assert window.documents.saving.save()


# --- bugs (fault 25) ----------------------------------------------------------------------------------------


class Faulty(QWidget):
    """Has a bug in its painting."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        raise RuntimeError("Dana Ruiz earns 5,000")


def test_a_bug_in_painting_is_told_once_and_the_work_goes_on(
    window: MainWindow, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(CrashDialog, "exec", lambda dialog: shown.append(dialog._report.toPlainText()))
    monkeypatch.setattr(application, "_told", set())
    opened(window, file, qtbot)
    faulty = Faulty(window)
    faulty.resize(50, 50)
    with qtbot.capture_exceptions() as caught:
        faulty.show()
        for _ in range(3):
            faulty.update()
            qtbot.wait(20)
        faulty.hide()
        faulty.deleteLater()
    assert len(caught) >= 3
    for kind, error, trace in caught:
        application.show_crash(kind, error, trace)
    qtbot.waitUntil(lambda: bool(shown))
    QApplication.processEvents()
    assert len(shown) == 1 and "Dana" not in shown[0]
    change(window)
    assert window.documents.saving.save()


def test_a_bug_in_a_slot_leaves_the_journal_whole(
    window: MainWindow, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = opened(window, file, qtbot)
    assert window.workspace is not None

    def fail(_diff: object) -> None:
        raise RuntimeError("a bug")

    window.workspace.open_map.changed.connect(fail)
    with qtbot.capture_exceptions() as caught:
        change(window)
    assert caught
    assert session.journal_failure is None and session._journal is not None
    assert "Send the quote" in session._journal.file.read_text(encoding="utf-8")


def test_what_is_said_of_the_open_file_does_not_outlive_it(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    opened(window, file, qtbot)
    somebody_else_renames(file, "Look at the request")
    qtbot.waitUntil(window.work.notice.isVisible, timeout=5000)
    window.actions_by_id.trigger("file.close")
    assert not window.work.notice.isVisible()


def test_documents_without_a_map_open_with_an_empty_one(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents_module, "tell", lambda *_said: None)
    save(tmp_path / "bare.workflow", Document(title="Bare"))
    session = opened(window, tmp_path / "bare.workflow", qtbot)
    assert len(session.document.maps) == 1 and not session.dirty
