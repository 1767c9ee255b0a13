"""Printing pages: asking for a printer, and painting page after page while the window lives."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMarginsF, QObject, QSizeF, QTimer
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.canvas.ink import Inks
from workflow_studio.desktop.canvas.painting import paint, prepared
from workflow_studio.desktop.words import pages as words
from workflow_studio.picture.colours import LIGHT
from workflow_studio.picture.items import Picture
from workflow_studio.picture.sheets import SheetSetup, paper_named

PX_PER_INCH = 96


def ask_for_printer(setup: SheetSetup, title: str, window: QWidget) -> QPrinter | None:
    """The printer that somebody chose in the system's own dialog; none where they gave up."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(setup))
    printer.setDocName(title)
    accepted = QPrintDialog(printer, window).exec() == QPrintDialog.DialogCode.Accepted
    return printer if accepted else None


class PrintJob(QObject):
    """Paints one page after the other on a printer, and lets the window live in between."""

    def __init__(
        self, printer: QPrinter, pages: Sequence[Picture], say: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._printer, self._left, self._say = printer, list(pages), say
        self._count, self._painter, self._inks = len(pages), QPainter(), Inks(LIGHT)

    def start(self) -> None:
        """Print; what happened is said at the end."""
        if self._painter.begin(self._printer):
            self._next_page()
        else:
            self._end(words.PRINTER_REFUSED)

    def _next_page(self) -> None:
        page = self._left.pop(0)
        scale = self._printer.resolution() / PX_PER_INCH
        self._painter.save()
        self._painter.scale(scale, scale)
        paint(self._painter, prepared(page.items, self._inks))
        self._painter.restore()
        if self._left and self._printer.newPage():
            QTimer.singleShot(0, self, self._next_page)
        else:
            self._painter.end()
            self._end(words.printed(self._count - len(self._left), self._count))

    def _end(self, sentence: str) -> None:
        self._say(sentence)
        self.deleteLater()


def page_layout(setup: SheetSetup) -> QPageLayout:
    """The paper for a printer. The margins are on the sheets already."""
    paper = paper_named(setup.paper)
    size = QPageSize(QSizeF(paper.short, paper.long), QPageSize.Unit.Millimeter)
    upright = not setup.landscape and not paper.slide
    direction = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
    layout = QPageLayout(size, direction, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
