"""Files on the start page: recent documents as rows, samples as cards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.start.thumbnail import paint_miniature
from workflow_studio.desktop.words import dates
from workflow_studio.desktop.words import start as words

if TYPE_CHECKING:  # found out after the first window is up
    from workflow_studio.desktop.start.miniature import Preview

_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class FileButton(QAbstractButton):
    """A file that a click opens; its preview comes when it is ready."""

    def __init__(self, path: Path, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.preview: Preview | None = None
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(str(path))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_preview(self, preview: Preview) -> None:
        """Its small picture and what it is."""
        self.preview = preview
        unsure = words.PARTLY_PROPOSED if preview.miniature.proposed else ""
        self.setAccessibleDescription(f"{preview.description}{unsure}")
        self.update()

    @property
    def description(self) -> str:
        """What it is; empty until that is known."""
        return self.preview.description if self.preview is not None else ""

    def paint_picture(self, painter: QPainter, box: QRectF, radius: float) -> None:
        """Its small picture, or the sign of a workbook until there is one."""
        paint_miniature(painter, box, self.preview.miniature if self.preview is not None else None, radius)

    def paint_words(self, painter: QPainter, box: QRectF, name: str, detail: str, gap: float) -> None:
        """The name over a quiet line, both as much as fits, centred on the box."""
        for text, face, ink, offset in ((name, font(13, 600), "text", -gap), (detail, font(12), "text2", gap)):
            painter.setFont(face)
            painter.setPen(color(ink))
            shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideMiddle, box.width())
            painter.drawText(box.translated(0, offset), _MIDDLE, shown)

    def paint_focus(self, painter: QPainter, radius: float) -> None:
        """The ring of the keyboard."""
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


class RecentRow(FileButton):
    """A recent document: picture, name, folder, counts, when."""

    HEIGHT = 80

    def __init__(self, path: Path, first: bool, parent: QWidget | None = None) -> None:
        super().__init__(path, path.name, parent)
        self._first = first
        self.setFixedHeight(self.HEIGHT)
        self._when = when_changed(path)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One row of the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(box, color("hover"))
        if not self._first:
            painter.setPen(QPen(color("line"), 1))
            painter.drawLine(box.topLeft(), box.topRight())
        picture = QRectF(8, 8, 120, 64)
        self.paint_picture(painter, picture, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("line"), 1))
        painter.drawRoundedRect(picture, 4, 4)
        counts_width, when_width = 150.0, 100.0
        right = box.width() - 24
        words = QRectF(146, 0, right - when_width - counts_width - 146 - 16, box.height())
        self.paint_words(painter, words, self.text(), str(self.path.parent), 10)
        painter.setFont(font(12))
        painter.setPen(color("text2"))
        counts = QRectF(right - when_width - counts_width, 0, counts_width, box.height())
        painter.drawText(counts, _MIDDLE, self.description)
        painter.drawText(QRectF(right - when_width, 0, when_width, box.height()), _RIGHT, self._when)
        self.paint_focus(painter, 6)


class SampleCard(FileButton):
    """A sample: a large picture over its name and what it is."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(path, path.stem.replace("_", " ").capitalize(), parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As drawn."""
        return QSize(220, 188)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("hover" if self.underMouse() else "panel"))
        painter.drawRoundedRect(box, 8, 8)
        picture = QRectF(box.left() + 1, box.top() + 1, box.width() - 2, 120)
        self.paint_picture(painter, picture, 7)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(picture.bottomLeft(), picture.bottomRight())
        painter.drawRoundedRect(box, 8, 8)
        words = QRectF(16, 120, box.width() - 32, box.height() - 120)
        self.paint_words(painter, words, self.text(), self.description or self.path.name, 10)
        self.paint_focus(painter, 8)


def when_changed(path: Path) -> str:
    """When a file was changed last, as people say it; empty where it is gone."""
    try:
        changed = QDateTime.fromSecsSinceEpoch(int(path.stat().st_mtime))
    except OSError:
        return ""
    days = changed.date().daysTo(QDateTime.currentDateTime().date())
    if days == 0:
        return words.today(QLocale().toString(changed, dates.TIME))
    if days == 1:
        return words.YESTERDAY
    same_year = changed.date().year() == QDateTime.currentDateTime().date().year()
    return QLocale(QLocale.Language.English).toString(changed, dates.DAY_OF_THIS_YEAR if same_year else dates.DAY)
