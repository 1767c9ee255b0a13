"""How headings, groups and claims are painted: bars of confidence, the sentence, its quote or count, buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.claims.faces import elided, face, metrics
from workflow_studio.desktop.claims.groups import Group
from workflow_studio.desktop.claims.how_known import MOST_BARS, STATUS_SIGNS, bars, status_of
from workflow_studio.desktop.claims.listing import Heading
from workflow_studio.desktop.claims.row_places import ARROW, WIDE, Deed, RowPlaces, places_of, places_of_group
from workflow_studio.desktop.claims.rows_model import ClaimsModel, Index
from workflow_studio.desktop.icons import icon_pixmap
from workflow_studio.desktop.words import claims as words
from workflow_studio.model import ClaimKind, EvidenceStatus
from workflow_studio.wording import whole_percent

DEED_SIGNS = {Deed.ACCEPT: ("check", "ok"), Deed.EDIT: ("pencil", "text2"), Deed.REJECT: ("x", "text2")}
DEED_WORDS = {Deed.ANSWER: words.ANSWER, Deed.REOPEN: words.REOPEN}
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)
_BAR, _BAR_STEP, _LOWEST, _RISE = 4, 6, 5, 3


class ClaimPainter(QStyledItemDelegate):
    """Paints a row; editing puts a field over the sentence. `mouse` is where the pointer is, or nowhere.

    `commit` gets a claim's id with what was written.
    """

    def __init__(self, model: ClaimsModel, commit: Callable[[str, str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._commit = model, commit
        self.mouse: QPointF | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading, a group or a claim."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, entry = QRectF(option.rect), self._model.listing.rows[index.row()]
        if isinstance(entry, Heading):
            _paint_heading(painter, box, entry)
        else:
            self._paint_row(painter, box, option, entry)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field for the sentence, or for the answer of a question."""
        claim = self._model.claim_at(index.row())
        field = RowField(parent)
        question = claim is not None and claim.kind is ClaimKind.QUESTION
        field.setAccessibleName(words.ANSWER if question else words.CLAIM)
        field.setPlaceholderText(words.ANSWER_BRIEFLY if question else words.ONE_SENTENCE)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The sentence as it is, or the answer so far."""
        claim = self._model.claim_at(index.row())
        if isinstance(editor, QLineEdit) and claim is not None:
            editor.setText(claim.answer if claim.kind is ClaimKind.QUESTION else claim.says)
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: object, index: Index) -> None:
        """What was written becomes a command."""
        claim = self._model.claim_at(index.row())
        if isinstance(editor, QLineEdit) and claim is not None:
            self._commit(claim.id, editor.text().strip())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """The field lies over both lines of words."""
        claim = self._model.claim_at(index.row())
        if claim is not None:
            says = self.places(QRectF(option.rect), claim.id).says
            editor.setGeometry(says.adjusted(-9, 0, 0, 18).toRect())

    def places(self, box: QRectF, entry: Group | str) -> RowPlaces:
        """The parts of the row of a group, or of the claim of this id."""
        document = self._model.document
        if isinstance(entry, Group):
            return places_of_group(box, document, entry)
        return places_of(box, document, document.claims[entry], within=entry in self._model.listing.groups)

    def _paint_row(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, entry: Group | str) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, box, option, selected)
        parts, ratio = self.places(box, entry), painter.device().devicePixelRatioF()
        claim = self._model.document.claims[entry.claims[0] if isinstance(entry, Group) else entry]
        shown = entry if isinstance(entry, Group) else claim
        if shown.kind is ClaimKind.QUESTION:
            sign = icon_pixmap("circle-question-mark", color("warn"), 16, ratio)
            painter.drawPixmap(round(parts.sign.left()), round(box.center().y() - 8), sign)
        else:
            hollow = status_of(self._model.document, claim) is EvidenceStatus.INFERRED
            paint_confidence(painter, parts.sign, shown.confidence, hollow)
        weight = 600 if selected else 500
        painter.setFont(face(13, weight))
        painter.setPen(color("text"))
        painter.drawText(parts.says, _MIDDLE, elided(shown.says, parts.says.width(), 13, weight))
        self._paint_second_line(painter, parts, ratio)
        if isinstance(entry, Group):
            self._paint_arrow(painter, parts, self._model.is_open(entry), ratio)
        if parts.guide is not None:
            painter.fillRect(QRectF(round(parts.guide), box.top(), 1, box.height()), color("line2"))
        for deed, place in parts.buttons:
            self._paint_button(painter, deed, place, selected, ratio)

    def _paint_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, selected: bool) -> None:
        if selected or self._is_over(box):
            painter.fillRect(box, color("selected" if selected else "hover"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), color("line"))
        if selected:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height() - 1), color("accent"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -2))

    def _paint_second_line(self, painter: QPainter, parts: RowPlaces, ratio: float) -> None:
        if parts.count is not None:
            painter.setPen(QPen(color("line"), 1))
            painter.setBrush(color("panel"))
            painter.drawRoundedRect(parts.count.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            painter.setFont(face(11, 500))
            painter.setPen(color("text"))
            painter.drawText(parts.count, int(Qt.AlignmentFlag.AlignCenter), parts.count_text)
        if parts.inferred is not None:
            sign, word = STATUS_SIGNS[EvidenceStatus.INFERRED]
            at = parts.inferred
            painter.drawPixmap(
                round(at.left()), round(at.center().y() - 6), icon_pixmap(sign, color("warn"), 12, ratio)
            )
            painter.setFont(face(11, 500))
            painter.setPen(color("warn"))
            painter.drawText(at.adjusted(16, 0, 0, 0), _MIDDLE, word)
        painter.setFont(face(12))
        painter.setPen(color("text2"))
        painter.drawText(parts.detail, _MIDDLE, parts.detail_text)
        painter.setFont(face(11, 500, underlined=self._is_over(parts.link)))
        painter.setPen(color("accenttext"))
        painter.drawText(parts.link, _MIDDLE, elided(parts.link_text, parts.link.width(), 11, 500))

    def _paint_arrow(self, painter: QPainter, parts: RowPlaces, opened: bool, ratio: float) -> None:
        if parts.arrow is not None:
            ink = color("text" if self._is_over(parts.arrow) else "text2")
            sign = icon_pixmap("chevron-down" if opened else "chevron-right", ink, ARROW, ratio)
            painter.drawPixmap(parts.arrow.topLeft().toPoint(), sign)

    def _paint_button(self, painter: QPainter, deed: Deed, place: QRectF, selected: bool, ratio: float) -> None:
        over = self._is_over(place)
        if deed in DEED_WORDS or selected or over:
            painter.setPen(QPen(color("line2" if over or deed in DEED_WORDS else "line"), 1))
            painter.setBrush(color("hover" if over else "panel"))
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if deed in DEED_WORDS:
            painter.setFont(face(12, 500))
            painter.setPen(color("text"))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), DEED_WORDS[deed])
            return
        name, ink = DEED_SIGNS[deed]
        at = place.center()
        painter.drawPixmap(round(at.x() - 8), round(at.y() - 8), icon_pixmap(name, color(ink), 16, ratio))

    def _is_over(self, place: QRectF) -> bool:
        return self.mouse is not None and place.contains(self.mouse)


class RowField(QLineEdit):
    """Keeps its keys to itself: the list under it would take Enter for a wish to write."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Written, or of no use here."""
        super().keyPressEvent(event)
        event.accept()


def paint_confidence(painter: QPainter, box: QRectF, confidence: float, hollow: bool) -> None:
    """Four bars that rise, as many of them filled as it is sure, and the percentage; inferred ones are outlines."""
    filled, foot = bars(confidence), round(box.center().y()) + 7
    for number in range(MOST_BARS):
        height = _LOWEST + number * _RISE
        bar = QRectF(round(box.left()) + number * _BAR_STEP, foot - height, _BAR, height)
        painter.fillRect(bar, color("accent" if number < filled else "line"))
        if hollow and number < filled:
            painter.fillRect(bar.adjusted(1, 1, -1, -1), color("panel"))
    painter.setFont(face(12))
    painter.setPen(color("text2"))
    beside = box.adjusted(MOST_BARS * _BAR_STEP + 6, 0, 0, 0)
    painter.drawText(beside, _MIDDLE, whole_percent(confidence))


def _paint_heading(painter: QPainter, box: QRectF, heading: Heading) -> None:
    kind = words.KINDS[heading.kind]
    painter.fillRect(box, color("window"))
    painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), color("line"))
    left, ratio = box.left() + (24 if box.width() >= WIDE else 14), painter.device().devicePixelRatioF()
    painter.drawPixmap(round(left), round(box.center().y() - 8), icon_pixmap(kind.icon, color("text2"), 16, ratio))
    painter.setFont(face(12, 600))
    painter.setPen(color("text2"))
    place = box.adjusted(left - box.left() + 24, 0, -8, 0)
    painter.drawText(place, _MIDDLE, kind.many)
    painter.setFont(face(11))
    beside = metrics(12, 600).horizontalAdvance(kind.many) + 8
    painter.drawText(place.adjusted(beside, 0, 0, 0), _MIDDLE, f"{heading.count:,}")


def tip_of(deed: Deed, count: int = 1) -> str:
    """What a button of a row does to so many claims, with its key."""
    return {
        Deed.ACCEPT: words.accept_tip(count),
        Deed.EDIT: words.EDIT_TIP,
        Deed.REJECT: words.reject_tip(count),
        Deed.ANSWER: words.ANSWER_TIP,
        Deed.REOPEN: words.reopen_tip(count),
    }[deed]
