"""The start page: what is offered, and what a click asks for."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.desktop.claims.claimed import claimed_purchase
from tests.examples import purchase_map
from workflow_studio.app.data_folder import data_folder
from workflow_studio.app.jobs import Cancelled, Progress, start
from workflow_studio.desktop.appearance.theme import Appearance, color
from workflow_studio.desktop.appearance.verdict_colours import verdict_color
from workflow_studio.desktop.start.file_rows import RecentRow, SampleCard
from workflow_studio.desktop.start.map_in_small import MOST_NODES, miniature_of
from workflow_studio.desktop.start.miniature import Blocks, Miniature
from workflow_studio.desktop.start.page import StartPage
from workflow_studio.desktop.start.previews import preview
from workflow_studio.desktop.start.recovered_banner import RecoveredBanner
from workflow_studio.desktop.start.thumbnail import paint_miniature
from workflow_studio.model import ClaimState, Document, EvidenceStatus, Failure, Verdict
from workflow_studio.picture.verdicts import VERDICT_STYLES
from workflow_studio.storage.files import save


@dataclass
class FoundWork:
    """Recovered work as the start page sees it."""

    name: str = "Untitled"
    when: datetime.datetime = field(
        default_factory=lambda: datetime.datetime(2025, 11, 21, 13, 58, tzinfo=datetime.UTC)
    )
    steps: int = 7
    lanes: int = 3


@pytest.fixture
def page(appearance: Appearance, qtbot: QtBot) -> StartPage:
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(1400, 900)
    page.show()
    return page


@pytest.fixture
def document_file(tmp_path: Path, purchase: Document) -> Path:
    path = tmp_path / "Purchase requests.workflow"
    save(path, purchase)
    return path


def words(page: StartPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def test_a_first_start_offers_a_workbook_a_blank_map_and_documents(page: StartPage, qtbot: QtBot) -> None:
    page.show_files([], [])
    assert "Recent" not in words(page) and "Samples" not in words(page)
    for signal, button in (
        (page.workbook_wanted, page.drop_zone.button),
        (page.blank_wanted, page.blank),
        (page.document_wanted, page.open),
    ):
        with qtbot.waitSignal(signal, timeout=500):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_recent_documents_show_their_map_and_counts(page: StartPage, document_file: Path, qtbot: QtBot) -> None:
    page.show_files([document_file], [])
    row = page.findChild(RecentRow)
    assert row is not None
    qtbot.waitUntil(lambda: row.description == "10 steps · 10 handoffs", timeout=3000)
    with qtbot.waitSignal(page.file_chosen, timeout=500) as chosen:
        qtbot.keyClick(row, Qt.Key.Key_Space)
    assert chosen.args == [document_file]


def test_documents_that_are_gone_are_not_offered(page: StartPage, tmp_path: Path) -> None:
    page.show_files([tmp_path / "gone.workflow"], [])
    assert page.findChild(RecentRow) is None


def test_a_damaged_document_keeps_its_row_without_a_picture(page: StartPage, tmp_path: Path, qtbot: QtBot) -> None:
    damaged = tmp_path / "damaged.workflow"
    damaged.write_text("not a document")
    page.show_files([damaged], [])
    row = page.findChild(RecentRow)
    assert row is not None
    qtbot.waitUntil(lambda: page._previews._running is None, timeout=3000)
    assert row.preview is None


def test_samples_are_cards_named_for_people(page: StartPage, tmp_path: Path) -> None:
    page.show_files([], [tmp_path / "purchase_requests.xlsx"])
    assert [card.text() for card in page.findChildren(SampleCard)] == ["Purchase requests"]
    page.stop()


@pytest.mark.parametrize(("width", "in_a_row"), [(960, 2), (1600, 3)])
def test_a_narrow_page_has_fewer_samples_in_a_row(page: StartPage, tmp_path: Path, width: int, in_a_row: int) -> None:
    page.show_files([], [tmp_path / f"sample_{number}.xlsx" for number in range(4)])
    page.resize(width, 800)
    QApplication.processEvents()
    tops = [card.y() for card in page.findChildren(SampleCard)]
    assert tops.count(tops[0]) == in_a_row
    page.stop()


def test_recovered_work_comes_first_and_can_be_opened_or_discarded(page: StartPage, qtbot: QtBot) -> None:
    found = FoundWork()
    page.show_recovered([found])  # type: ignore[list-item]
    qtbot.waitUntil(lambda: "Untitled, 7 steps in 3 lanes." in words(page), timeout=1000)
    buttons = {button.accessibleName(): button for button in page.findChildren(QPushButton)}
    with qtbot.waitSignal(page.recovered_chosen, timeout=500) as opened:
        qtbot.mouseClick(buttons["Open recovered map"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.recovered_refused, timeout=500) as discarded:
        qtbot.mouseClick(buttons["Discard…"], Qt.MouseButton.LeftButton)
    assert opened.args == discarded.args == [found]


def test_recovered_work_with_a_long_name_leaves_its_buttons_in_sight(page: StartPage, qtbot: QtBot) -> None:
    page.resize(1000, 800)
    page.show_recovered([FoundWork("Everything that the buyers of all plants agreed on in spring, " * 4)])  # type: ignore[list-item]
    open_it = next(one for one in page.findChildren(QPushButton) if one.text() == "Open recovered map")
    qtbot.waitUntil(open_it.isVisible, timeout=1000)
    assert page.viewport().rect().contains(open_it.mapTo(page.viewport(), open_it.rect().bottomRight()))


def test_a_miniature_holds_boxes_lines_and_verdicts_but_no_names(purchase: Document) -> None:
    small = miniature_of(purchase)
    assert (len(small.lanes), len(small.nodes), len(small.lines)) == (4, 15, 15)
    assert sum(node.look == "automatable" for node in small.nodes) == 2
    assert "Check request" not in repr(small)


def test_a_miniature_tells_what_is_only_proposed_without_colour(appearance: Appearance, purchase: Document) -> None:
    def painted(document: Document) -> QImage:
        image = QImage(240, 120, QImage.Format.Format_ARGB32)
        painter = QPainter(image)
        paint_miniature(painter, image.rect().toRectF(), miniature_of(document))
        painter.end()
        return image

    claimed = claimed_purchase()
    assert [node.proposed for node in miniature_of(claimed).nodes].count(True) == 1
    accepted, seen = {"state": ClaimState.ACCEPTED}, {"status": EvidenceStatus.OBSERVED}
    claims = {key: claim.model_copy(update=accepted) for key, claim in claimed.claims.items()}
    evidence = {key: one.model_copy(update=seen) for key, one in claimed.evidence.items()}
    known = claimed.with_tables({"claims": claims, "evidence": evidence})
    assert not miniature_of(known).proposed
    assert painted(claimed) != painted(known)


@pytest.mark.parametrize(("x", "corner"), [(0.0, "upper"), (504.0, "lower")])
def test_the_pencil_of_a_miniature_stands_where_no_step_is(appearance: Appearance, x: float, corner: str) -> None:
    """A map as wide as its picture, with one step that is only proposed at the top: on the left, then on the right."""
    lane = (0.0, 0.0, 632.0, 300.0)
    step = Blocks((x, 10.0, 128.0, 80.0), "step", "automatable", proposed=True)
    other = Blocks((504.0 - x, 110.0, 128.0, 80.0), "step", "automatable")
    image = QImage(240, 130, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    paint_miniature(painter, image.rect().toRectF(), Miniature((lane,), (step, other)))
    painter.end()
    places = {"upper": image.copy(219, 5, 16, 16), "lower": image.copy(219, 109, 16, 16)}
    inked = {name for name, part in places.items() if len({part.pixel(x, y) for x in range(16) for y in range(16)}) > 1}
    assert corner in inked


def test_a_document_without_geometry_has_an_empty_miniature() -> None:
    assert miniature_of(purchase_map()).nodes == ()
    assert miniature_of(Document()).lanes == ()
    assert MOST_NODES > 20


def test_the_picture_shows_the_verdicts_colours(appearance: Appearance, purchase: Document) -> None:
    image = QImage(240, 120, QImage.Format.Format_ARGB32)
    image.fill(color("panel"))
    painter = QPainter(image)
    paint_miniature(painter, image.rect().toRectF(), miniature_of(purchase))
    painter.end()
    seen = {image.pixelColor(x, y).rgb() for x in range(240) for y in range(120)}
    assert verdict_color(Verdict.AUTOMATABLE, "fill").rgb() in seen
    assert color("lanehead").rgb() in seen


def test_a_map_of_one_lane_stands_in_the_middle_of_its_picture(appearance: Appearance) -> None:
    image = QImage(240, 120, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    look = VERDICT_STYLES[None].token
    steps = tuple(Blocks((200.0 * number, 40.0, 120.0, 60.0), "step", look) for number in range(24))
    paint_miniature(painter, image.rect().toRectF(), Miniature(lanes=((0.0, 0.0, 4800.0, 140.0),), nodes=steps))
    painter.end()
    inked = [y for y in range(120) if image.pixelColor(20, y) != color("lane")]
    assert inked and abs((inked[0] + inked[-1]) / 2 - 60) < 3


def test_a_workbook_is_read_once_and_then_known(tmp_path: Path, own_data_folder: Path) -> None:
    workbook = tmp_path / "steps.csv"
    workbook.write_text("No,Step,Who,Next\n1,Ask,Team,2\n2,Check,Lead,3\n3,Pay,Team,\n")
    first = preview(workbook, Progress())
    assert first.miniature.nodes
    kept = list((own_data_folder / "previews").glob("*.json"))
    assert len(kept) == 1
    assert "Check" not in kept[0].read_text()
    assert preview(workbook, Progress()) == first
    kept[0].write_text("{broken")
    assert preview(workbook, Progress()) == first


def test_a_file_that_cannot_be_read_has_no_preview(tmp_path: Path) -> None:
    text = tmp_path / "empty.csv"
    text.write_text("")
    with pytest.raises(Failure):
        preview(text, Progress())


def test_a_preview_that_is_given_up_ends_its_process_at_once(tmp_path: Path) -> None:
    workbook = tmp_path / "steps.csv"
    workbook.write_text("No,Step,Who,Next\n1,Ask,Team,2\n2,Check,Lead,\n")
    job = start(lambda progress: preview(workbook, progress))
    job.cancel()
    with pytest.raises(Cancelled):
        job.result(10)
    assert not list(data_folder("previews").glob("*.json"))


def test_only_the_newest_recovered_work_is_in_the_way(page: StartPage, qtbot: QtBot) -> None:
    page.show_recovered([FoundWork() for _ in range(5)])  # type: ignore[misc]
    assert len(page.findChildren(RecoveredBanner)) == 3
    more = next(button for button in page.findChildren(QPushButton) if button.text() == "Show 2 older")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(page.findChildren(RecoveredBanner)) == 5 and not more.isVisible()
    qtbot.waitUntil(lambda: "Unsaved work from 21 November" in " ".join(words(page)), timeout=1000)
