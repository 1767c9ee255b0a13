"""Take the pictures of the documentation anew: `PYTHONPATH=. python docs/make_pictures.py [--out FOLDER]`.

The real window works on the samples, without a screen and in throw-away folders, and is grabbed at 1600 × 1000.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workflow_studio.app.importing import build, open_workbook
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance, color
from workflow_studio.desktop.assistant import ImportAssistant
from workflow_studio.desktop.canvas.ink import Inks
from workflow_studio.desktop.canvas.painting import paint, prepared
from workflow_studio.desktop.dialogs.export import ExportDialog
from workflow_studio.desktop.dock.panel import ISSUES
from workflow_studio.desktop.pages.page import PagesPage
from workflow_studio.desktop.presentation.window import PresentationWindow
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.start.file_rows import FileButton
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.workspace.views import View
from workflow_studio.editing.commands import AddElement, SetVerdict
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.model import ClaimKind, ClaimState, Document, Flow, Pain, Question, Severity, Verdict
from workflow_studio.model.views import is_handoff
from workflow_studio.picture.cards import card_sheets
from workflow_studio.picture.colours import LIGHT

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
SIZE = (1600, 1000)
CARDS_HEIGHT = 960.0
PATIENCE_S = 180.0
PAUSE_MS = 400  # a focus ring, a preview or a check that comes a moment later
MOST_COLOURS = 256  # what a PNG with a palette can hold
ALIKE = 3  # of 255: nobody sees such a difference in a screenshot
EARLIER = {"staff_onboarding.xlsx": 6, "vendor_onboarding.xlsx": 1, "store_returns.xlsx": 0}
"""Samples that were worked on before, and how many days ago; the latest last."""
VERDICTS = {
    "PO sent": (Verdict.AUTOMATABLE, "The order repeats what the tracker says; nothing is decided."),
    "Approved": (Verdict.JUDGMENT, "The budget owner weighs need, price and what is left of the budget."),
    "Invoiced": (Verdict.MIXED, "Amounts that match could be booked; differences need a clerk."),
}

Dialog = TypeVar("Dialog", bound=QWidget)


def main() -> None:
    """Write every picture into the folder named on the command line, or into `docs/pictures`."""
    parser = argparse.ArgumentParser(description="Take the pictures of the documentation.")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures", help="folder to write to")
    out: Path = parser.parse_args().out
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_SCALE_FACTOR="1", LANG="C.UTF-8")
    with throw_away_folders() as documents:
        app = QApplication([])
        settings = Settings()
        settings.theme = "light"
        appearance = Appearance(app)
        appearance.choose(settings.theme)
        work_of_earlier_days(settings, documents)
        window = MainWindow(settings, appearance)
        window.resize(*SIZE)
        window.show()
        picture_start_page(window, out)
        picture_assistant(window, out)
        picture_claims(window, out)
        picture_map(window, out, documents)
        picture_views(window, out)
        picture_workshop(window, out)
        picture_prompts(window, out)
        picture_cards(window, out)
        picture_presentation(window, out)
        picture_export(window, out)
        window.show_start_page()  # nothing is asked about what was changed for the pictures
        window.close()


@contextmanager
def throw_away_folders() -> Iterator[Path]:
    """A folder for documents, and the product's data folder elsewhere; both are gone afterwards."""
    documents = Path(tempfile.gettempdir()) / "Process maps"  # this path is seen in the pictures
    documents.mkdir()
    data = Path(tempfile.mkdtemp())
    os.environ["WORKFLOW_STUDIO_DATA"] = str(data)
    try:
        yield documents
    finally:
        shutil.rmtree(documents)
        shutil.rmtree(data)


def work_of_earlier_days(settings: Settings, documents: Path) -> None:
    """Saved documents, so that the start page has something to open."""
    for sample, days_ago in EARLIER.items():
        opened = open_workbook(SAMPLES / sample)
        session = EditSession(build([ChosenTables(opened.workbook, opened.proposed(), opened.tables)]).document)
        path = documents / f"{session.name}.workflow"
        session.save(path)
        session.close()
        when = (datetime.now() - timedelta(days=days_ago)).timestamp()
        os.utime(path, (when, when))
        settings.remember_recent(path)


def picture_start_page(window: MainWindow, out: Path) -> None:
    """What is there when nothing is open, with the previews of all files."""
    files = window.start.findChildren(FileButton)
    wait_until(lambda: all(file.description for file in files))
    take(window, out / "start.png")


def picture_assistant(window: MainWindow, out: Path) -> None:
    """The purchase tracker as it is found, and the map made of it."""

    def look(assistant: ImportAssistant) -> None:
        assistant.resize(*SIZE)
        wait_until(lambda: assistant.choosing.isVisible() and not assistant.choosing.building.busy)
        take(assistant, out / "import-assistant.png")
        assistant.choosing.closing.create_button.click()

    in_dialog(ImportAssistant, look, lambda: window.documents.open(SAMPLES / "purchase_requests.xlsx"))
    wait_until(lambda: window.workspace is not None)


def picture_claims(window: MainWindow, out: Path) -> None:
    """The claims of the purchase tracker, with the cells that one of the problems rests on."""
    assert window.workspace is not None
    claims = window.workspace.open_map.document.claims.values()
    shown = next(one for one in claims if one.kind is ClaimKind.PROBLEM and one.state is ClaimState.OPEN)
    window.workspace.show_claims(shown.id)
    take(window, out / "claims.png")
    window.workspace.show_map()


def picture_map(window: MainWindow, out: Path, documents: Path) -> None:
    """Three steps assessed, a problem and a question noted, one step selected; in both themes."""
    assert window.workspace is not None
    open_map = window.workspace.open_map
    steps = {step.name: step.id for step in open_map.document.steps.values()}
    for name, (verdict, reason) in VERDICTS.items():
        open_map.execute(SetVerdict((steps[name],), verdict, reason))
    problem = {"about": steps["Approved"], "text": "Requests lie while the owner is away", "severity": Severity.HIGH}
    open_map.execute(AddElement(Pain, {**problem, "frequency": "each holiday season"}))
    question = {"about": steps["Approved"], "text": "Who stands in for a budget owner?"}
    open_map.execute(AddElement(Question, question))
    open_map.session.save(documents / "Purchase requests.workflow")
    window.note_saved()
    open_map.select((steps["Approved"],))
    window.workspace.map.fit()
    take(window, out / "map-light.png")
    window.actions_by_id["view.dark"].trigger()
    take(window, out / "map-dark.png")
    window.actions_by_id["view.light"].trigger()


def picture_views(window: MainWindow, out: Path) -> None:
    """The same process as a table, as text, by its handoffs, and coloured by how long things wait."""
    assert window.workspace is not None
    flow = longest_wait(window.workspace.open_map.document)
    for view, selected in ((View.TABLE, ()), (View.TEXT, ()), (View.HANDOFFS, (flow.id,))):
        window.workspace.show_view(view)
        window.workspace.open_map.select(selected)
        take(window, out / f"{view.lower()}.png")
    window.workspace.show_map()
    window.actions_by_id["show.wait"].trigger()
    take(window, out / "overlay.png")
    picture_pages(window, out)
    window.actions_by_id["show.verdict"].trigger()


def picture_pages(window: MainWindow, out: Path) -> None:
    """The pages as they are printed, coloured as the map is."""
    assert window.workspace is not None
    window.workspace.show_view(View.PAGES)
    page = window.workspace.page_of(View.PAGES)
    assert isinstance(page, PagesPage)
    wait_until(lambda: page.ready)
    take(window, out / "pages.png")
    window.workspace.show_map()


def longest_wait(document: Document) -> Flow:
    """The handoff on which work lies longest."""
    handoffs = (flow for flow in document.flows.values() if is_handoff(document, flow))
    return max(handoffs, key=lambda flow: flow.wait or 0.0)


def picture_workshop(window: MainWindow, out: Path) -> None:
    """Agenda, parking lot, dots and a disagreement about the approval."""
    assert window.workspace is not None
    workspace = window.workspace
    approved = next(step.id for step in workspace.open_map.document.steps.values() if step.name == "Approved")
    workspace.open_map.select((approved,))
    workspace.show_workshop()
    workspace.show_workshop_bar(True)
    panel = workspace.dock.workshop
    for part, lines in (
        (panel.agenda, ("Scope and rules 10", "Walk the as-is 40", "Could a machine do it? 30", "What next 10")),
        (panel.parking, ("Who may see salaries @Dana", "Archive after ten years @Lee")),
        (panel.voices, ("Dana", "Lee", "Kim: below 500 nobody looks")),
    ):
        for line in lines:
            part.edit.setFocus()
            QTest.keyClicks(part.edit, line)
            QTest.keyClick(part.edit, Qt.Key.Key_Return)
    workspace.workshop_bar.switch()
    take(window, out / "workshop.png")
    workspace.workshop_bar.switch()
    workspace.show_workshop_bar(False)


def picture_prompts(window: MainWindow, out: Path) -> None:
    """What to ask the room about the approval, and about the rest of the map."""
    assert window.workspace is not None
    workspace = window.workspace
    panel = workspace.dock.prompts
    workspace.show_prompts()
    wait_until(lambda: panel.list.count() > 0)
    panel.edit.setText("The head of the department signs, by mail")
    take(window, out / "prompts.png")
    panel.edit.clear()
    workspace.dock.tabs.choose(ISSUES)


def picture_cards(window: MainWindow, out: Path) -> None:
    """The first sheet with participants and the one with problems and questions, side by side."""
    assert window.workspace is not None
    open_map = window.workspace.open_map
    sheets = card_sheets(open_map.document, open_map.map_id)
    table = QImage(*SIZE, QImage.Format.Format_RGB32)
    table.fill(color("line2"))
    painter = QPainter(table)
    for number, sheet in enumerate((sheets[0], sheets[-1])):
        painter.save()
        scale = CARDS_HEIGHT / sheet.height
        painter.translate(SIZE[0] * (1 + 2 * number) / 4 - sheet.width * scale / 2, (SIZE[1] - CARDS_HEIGHT) / 2)
        painter.scale(scale, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, sheet.width, sheet.height), color("panel"))
        paint(painter, prepared(sheet.items, Inks(LIGHT)))
        painter.restore()
    painter.end()
    write(table, out / "cards.png")


def picture_presentation(window: MainWindow, out: Path) -> None:
    """The title, then one step after the other, in large letters."""
    window.actions_by_id["view.present"].trigger()
    shown = next(one for one in QApplication.topLevelWidgets() if isinstance(one, PresentationWindow))
    shown.showNormal()
    shown.resize(*SIZE)
    take(shown, out / "present-title.png")
    shown.slide.hide()
    take(shown, out / "present.png")
    window.work.presenting.end()


def picture_export(window: MainWindow, out: Path) -> None:
    """The formats to choose from."""

    def look(dialog: ExportDialog) -> None:
        take(dialog, out / "export.png")
        dialog.reject()

    in_dialog(ExportDialog, look, window.documents.export)


def in_dialog(kind: type[Dialog], look: Callable[[Dialog], None], open_it: Callable[[], None]) -> None:
    """Open a dialog that holds the program, and look at it once it is there. What goes wrong in it is raised here."""
    timer, errors = QTimer(), list[Exception]()

    def try_it() -> None:
        shown = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
        if not shown:
            return
        timer.stop()
        try:
            look(shown[0])
        except Exception as error:  # the event loop would swallow it, and the dialog would stay for ever
            errors.append(error)
            shown[0].close()

    timer.timeout.connect(try_it)
    timer.start(20)
    open_it()
    if errors:
        raise errors[0]


def wait_until(is_so: Callable[[], bool]) -> None:
    """Let the window work until this is so."""
    end = time.monotonic() + PATIENCE_S
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError("The window did not come to rest.")
        QTest.qWait(20)


def take(widget: QWidget, file: Path) -> None:
    """Grab a widget into a small PNG file."""
    QTest.qWait(PAUSE_MS)
    write(widget.grab().toImage(), file)


def write(image: QImage, file: Path) -> None:
    """Write an image as a small PNG file."""
    writer = QImageWriter(str(file))
    writer.setCompression(100)
    if not writer.write(with_palette(image)):
        raise OSError(writer.errorString())


def with_palette(image: QImage) -> QImage:
    """The same picture in a palette: its frequent colours, and rare ones as far as they are unlike those."""
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    palette: list[int] = []
    for colour, _ in Counter(pixels).most_common():
        if len(palette) < MOST_COLOURS and all(difference(colour, other) > ALIKE for other in palette):
            palette.append(colour)
    return image.convertToFormat(QImage.Format.Format_Indexed8, palette, Qt.ImageConversionFlag.ThresholdDither)


def difference(one: int, other: int) -> int:
    """How much two colours differ in the channel in which they differ most, 0 to 255."""
    return max(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16))


if __name__ == "__main__":
    main()
