"""Every view, panel, page and dialog: what has the keyboard has a name and shows it, and no label is cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.desktop.assistant.conftest import Show, kept, show  # noqa: F401  fixtures
from tests.desktop.assistant.workbooks import sample
from tests.desktop.every_page import every_page
from tests.journeys.at_the_window import new_window
from workflow_studio.app.importing import build, open_workbook
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.controls.labels import ElidedLabel
from workflow_studio.desktop.controls.tab_row import Tab
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.editing.commands import AddElement, AddNote
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.model import AgendaItem, Disagreement, Pain, Parked, Question, Vote
from workflow_studio.resource_paths import samples_folder

AIR = 4
"""Around a widget, in px: a ring may be drawn outside of it."""
FEWEST_PIXELS = 40
"""More than a caret."""


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, tmp_path: Path, own_data_folder: Path) -> Iterator[MainWindow]:
    """The purchase tracker with claims, sources, notes, and everything that a workshop leaves behind."""
    window = new_window(qtbot, appearance, tmp_path)
    folder = samples_folder()
    assert folder is not None
    opened = open_workbook(folder / "purchase_requests.xlsx")
    document = build([ChosenTables(opened.workbook, opened.proposed(), opened.tables)]).document
    session = EditSession(document)
    step, on_map = next(iter(document.steps)), next(iter(document.maps))
    for command in (
        AddNote(on_map, "Ask Dana", step),
        AddElement(Pain, {"about": step, "text": "Late"}),
        AddElement(Question, {"about": step, "text": "Who signs?"}),
        AddElement(Vote, {"about": step, "voter": "Dana"}),
        AddElement(Disagreement, {"about": step, "said_by": "Kim", "text": "Not on Fridays"}),
        AddElement(Parked, {"text": "Archive"}),
        AddElement(AgendaItem, {"title": "Walk the map"}),
    ):
        session.execute(command)
    window.show_session(session)
    yield window
    appearance.choose("light")


def test_every_widget_with_the_keyboard_or_data_has_a_name_and_shows_its_focus(window: MainWindow) -> None:
    found = Found()
    for name, top in every_page(window):
        found.look_at(name, top)
    assert len(found.looked_at) > 150, "the walk has lost its way"
    assert not found.unnamed, "without a name for screen readers"
    assert not found.unseen, "the focus cannot be seen"


def test_so_has_the_import_assistant(show: Show) -> None:  # noqa: F811  a fixture
    page = show(sample("purchase_requests.xlsx"))
    found = Found()
    found.look_at("tables", page)
    page.middle.show_claims()
    QTest.qWait(50)
    found.look_at("claims", page)
    assert len(found.looked_at) > 30, "the walk has lost its way"
    assert not found.unnamed, "without a name for screen readers"
    assert not found.unseen, "the focus cannot be seen"


@pytest.mark.parametrize(
    ("size", "theme"),
    [((1280, 800), "light"), ((960, 600), "contrast")],
    ids=["a projector", "a projector at 200 %, in high contrast"],
)
def test_no_label_or_button_is_cut(
    window: MainWindow, appearance: Appearance, size: tuple[int, int], theme: str
) -> None:
    """960 × 600 is what a screen of 1920 × 1200 has at a scale of 200 %."""
    appearance.choose("contrast" if theme == "contrast" else "light")
    window.resize(*size)
    cut = set()
    for name, top in every_page(window):
        QTest.qWait(20)  # what is laid out in several rounds
        for widget in top.findChildren(QWidget):
            if widget.isVisible() and _has_words(widget) and _is_cut(widget):
                cut.add(f"{name}: {_path(widget)} {_words(widget)!r}")
    assert not cut


@dataclass
class Found:
    """What was looked at, each kind of widget in its place once, and what it lacks."""

    looked_at: set[str] = field(default_factory=set)
    unnamed: set[str] = field(default_factory=set)
    unseen: set[str] = field(default_factory=set)

    def look_at(self, name: str, top: QWidget) -> None:
        """Everything that is visible in this window."""
        for widget in top.findChildren(QWidget):
            where = _path(widget)
            if where in self.looked_at or not widget.isVisible() or not _is_for_people(widget):
                continue
            self.looked_at.add(where)
            if not _spoken(widget):
                self.unnamed.add(f"{name}: {where}")
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and not _shows_focus(widget, top):
                self.unseen.add(f"{name}: {where}")


def _is_for_people(widget: QWidget) -> bool:
    """What takes the keyboard or shows data; parts of such a thing are named by it."""
    if isinstance(widget, QScrollBar | QHeaderView) or widget.focusProxy() is not None:
        return False
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractItemView | QGraphicsView)


def _spoken(widget: QWidget) -> str:
    return widget.accessibleName() or _words(widget)


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""


def _shows_focus(widget: QWidget, top: QWidget) -> bool:
    """Whether there is something to see when the keyboard comes, from which it is gone when it leaves."""
    top.activateWindow()
    _bring_into_sight(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    if not widget.isVisible():
        return True  # it went while the window was laid out
    with_focus = _grabbed(widget, top)
    widget.clearFocus()
    QApplication.processEvents()
    return _differing(with_focus, _grabbed(widget, top)) >= FEWEST_PIXELS


def _bring_into_sight(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
    QApplication.processEvents()


def _grabbed(widget: QWidget, top: QWidget) -> QImage:
    corner = widget.mapTo(top, QPoint())
    place = QRect(corner, widget.size()).adjusted(-AIR, -AIR, AIR, AIR) & top.rect()
    return top.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _differing(one: QImage, other: QImage) -> int:
    """How many pixels differ; all of them where the sizes do."""
    if one.size() != other.size() or one.isNull():
        return max(one.width() * one.height(), FEWEST_PIXELS) if one.size() != other.size() else 0
    first, second = (memoryview(image.constBits()).cast("I") for image in (one, other))
    return sum(a != b for a, b in zip(first, second, strict=True))


def _has_words(widget: QWidget) -> bool:
    """Words that must be whole; an ElidedLabel is there to be cut, and has a tool tip with all of it."""
    kinds = (QLabel, QPushButton, Tab, QCheckBox, QRadioButton)
    return isinstance(widget, kinds) and not isinstance(widget, ElidedLabel) and bool(_words(widget).strip())


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    needed = widget.sizeHint()
    return widget.width() < needed.width() or widget.height() < min(needed.height(), widget.maximumHeight())


def _path(widget: QWidget) -> str:
    """What it is and what it stands in."""
    parts: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(parts) < 6:
        parts.append(f"{type(at).__name__} {at.accessibleName()}".strip())
        at = at.parentWidget()
    return " in ".join(parts)
