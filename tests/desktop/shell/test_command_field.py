"""Finding steps and commands by a part of their name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.workspace.command_field import CommandField
from workflow_studio.desktop.workspace.offer import Offer, matching


def offer(text: str, ran: list[str] | None = None) -> Offer:
    return Offer(text, "", lambda: (ran if ran is not None else []).append(text))


def texts(offers: list[Offer]) -> list[str]:
    return [offer.text for offer in offers]


def test_names_that_begin_with_the_text_come_first() -> None:
    offers = [offer("Compare quotes"), offer("Ask for three quotes"), offer("Quote")]
    assert texts(matching(offers, "quo")) == ["Quote", "Compare quotes", "Ask for three quotes"]


def test_every_word_must_be_there_in_any_order() -> None:
    offers = [offer("Ask for three quotes"), offer("Send quote")]
    assert texts(matching(offers, "quotes ask")) == ["Ask for three quotes"]


def test_a_number_finds_what_has_it() -> None:
    offers = [Offer("Check order", "", lambda: None, number="12"), Offer("Send 1 quote", "", lambda: None, number="3")]
    assert texts(matching(offers, "12")) == ["Check order"]
    assert texts(matching(offers, "1")) == ["Check order", "Send 1 quote"]
    assert texts(matching(offers, "3 send")) == ["Send 1 quote"]


def test_nothing_typed_offers_everything() -> None:
    assert texts(matching([offer("A"), offer("B")], "  ")) == ["A", "B"]


FieldMaker = Callable[[list[Offer]], CommandField]


@pytest.fixture
def field_with(qtbot: QtBot, appearance: Appearance) -> FieldMaker:
    window = QWidget()
    layout = QVBoxLayout(window)
    qtbot.addWidget(window)
    window.resize(600, 400)

    def make(offers: list[Offer]) -> CommandField:
        field = CommandField(lambda: offers, "Ctrl+K", window)
        layout.addWidget(field)
        window.show()
        return field

    return make


def test_down_and_enter_run_the_second_one(qtbot: QtBot, field_with: FieldMaker) -> None:
    ran: list[str] = []
    field = field_with([offer("Release invoice", ran), offer("Receive goods", ran), offer("Pay", ran)])
    field.setFocus()
    qtbot.keyClicks(field, "re")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ran == ["Receive goods"], timeout=1000)
    assert field.text() == ""


def test_esc_runs_nothing_and_closes_the_list(qtbot: QtBot, field_with: FieldMaker) -> None:
    ran: list[str] = []
    field = field_with([offer("Release invoice", ran)])
    field.begin()
    assert field._list is not None
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field._list is None
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.wait(10)
    assert ran == []


def test_text_that_matches_nothing_says_so(qtbot: QtBot, field_with: FieldMaker) -> None:
    field = field_with([offer("Pay")])
    field.setFocus()
    qtbot.keyClicks(field, "zzz")
    assert field._list is not None
    assert field._list.rows.item(0).text() == "Nothing of that name"
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_performer_with_a_long_name_leaves_the_step_its_name(
    qtbot: QtBot, field_with: FieldMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    performer = "Information security and data protection, for all plants in Germany and Austria"
    field = field_with([Offer("Reconcile three quotes", performer, lambda: None)])
    field.setFocus()
    qtbot.keyClicks(field, "quotes")
    assert field._list is not None
    painted: list[str] = []
    draw = QPainter.drawText
    monkeypatch.setattr(QPainter, "drawText", lambda self, *args: (painted.append(args[-1]), draw(self, *args)))
    field._list.rows.viewport().grab()
    assert "Reconcile three quotes" in painted
    assert any(text.startswith("Information") and text.endswith("…") for text in painted)


def test_names_and_the_ends_of_numbers_stand_below_each_other(field_with: FieldMaker) -> None:
    numbers = ("1", "9", "10", "111")
    offers = [Offer("Ask", "Buyer", lambda: None, "diamond" if n == "9" else "", number=n) for n in numbers]
    field = field_with(offers)
    field.begin()
    rows = field.window().findChild(QListWidget)
    assert rows is not None
    drawn = [rows.viewport().grab(rows.visualItemRect(rows.item(n))).toImage() for n in range(1, len(offers))]
    column = 18 + round(QFontMetricsF(font(12)).horizontalAdvance("111"))
    assert len({_first_ink(image, column + 30) for image in drawn}) == 1, "the names"
    assert len({_last_ink(image, column + 3) for image in drawn}) <= 2, "the last figures, but for their own shapes"


def _inked(image: QImage, x: int) -> bool:
    ground = image.pixelColor(image.width() // 2, 4).lightness()
    return any(abs(image.pixelColor(x, y).lightness() - ground) > 60 for y in range(4, image.height() - 4))


def _first_ink(image: QImage, begin: int) -> int:
    return next(x for x in range(begin, image.width()) if _inked(image, x))


def _last_ink(image: QImage, end: int) -> int:
    return next(x for x in range(end, 0, -1) if _inked(image, x))
