"""How headings and claims are painted in the list: bars of confidence, the sentence, its quote, buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.claims.faces import elided, face, metrics
from workflow_studio.desktop.claims.listing import Heading
from workflow_studio.desktop.claims.row_places import WIDE, Deed, RowPlaces, places_of
from workflow_studio.desktop.claims.rows_model import ClaimsModel, Index
from workflow_studio.desktop.claims.words import KINDS, MOST_BARS, STATUS_SIGNS, bars, status_of
from workflow_studio.desktop.icons import icon_pixmap
from workflow_studio.model import Claim, ClaimKind, EvidenceStatus

DEED_SIGNS = {Deed.ACCEPT: ("check", "ok"), Deed.EDIT: ("pencil", "text2"), Deed.REJECT: ("x", "text2")}
DEED_WORDS = {Deed.ANSWER: "Answer", Deed.REOPEN: "Reopen"}
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
        """A heading or a claim."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, entry = QRectF(option.rect), self._model.listing.rows[index.row()]
        if isinstance(entry, Heading):
            _paint_heading(painter, box, entry)
        else:
            self._paint_claim(painter, box, option, self._model.document.claims[entry])
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field for the sentence, or for the answer of a question."""
        claim = self._model.claim_at(index.row())
        field = RowField(parent)
        question = claim is not None and claim.kind is ClaimKind.QUESTION
        field.setAccessibleName("Answer" if question else "Claim")
        field.setPlaceholderText("Answer in a few words" if question else "Say it in one sentence")
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
            says = places_of(QRectF(option.rect), self._model.document, claim).says
            editor.setGeometry(says.adjusted(-9, 0, 0, 18).toRect())

    def _paint_claim(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, claim: Claim) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, box, option, selected)
        document = self._model.document
        parts = places_of(box, document, claim)
        ratio = painter.device().devicePixelRatioF()
        if claim.kind is ClaimKind.QUESTION:
            sign = icon_pixmap("circle-question-mark", color("warn"), 16, ratio)
            painter.drawPixmap(round(parts.sign.left()), round(box.center().y() - 8), sign)
        else:
            hollow = status_of(document, claim) is EvidenceStatus.INFERRED
            paint_confidence(painter, parts.sign, claim.confidence, hollow)
        weight = 600 if selected else 500
        painter.setFont(face(13, weight))
        painter.setPen(color("text"))
        painter.drawText(parts.says, _MIDDLE, elided(claim.says, parts.says.width(), 13, weight))
        self._paint_second_line(painter, parts, ratio)
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
    words = box.adjusted(MOST_BARS * _BAR_STEP + 6, 0, 0, 0)
    painter.drawText(words, _MIDDLE, f"{round(confidence * 100)} %")


def _paint_heading(painter: QPainter, box: QRectF, heading: Heading) -> None:
    words = KINDS[heading.kind]
    painter.fillRect(box, color("window"))
    painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), color("line"))
    left, ratio = box.left() + (24 if box.width() >= WIDE else 14), painter.device().devicePixelRatioF()
    painter.drawPixmap(round(left), round(box.center().y() - 8), icon_pixmap(words.icon, color("text2"), 16, ratio))
    painter.setFont(face(12, 600))
    painter.setPen(color("text2"))
    place = box.adjusted(left - box.left() + 24, 0, -8, 0)
    painter.drawText(place, _MIDDLE, words.many)
    painter.setFont(face(11))
    beside = metrics(12, 600).horizontalAdvance(words.many) + 8
    painter.drawText(place.adjusted(beside, 0, 0, 0), _MIDDLE, f"{heading.count:,}")


def tip_of(deed: Deed) -> str:
    """What a button of a row does, with its key."""
    return {
        Deed.ACCEPT: "Accept (A)",
        Deed.EDIT: "Say it in other words (E)",
        Deed.REJECT: "Reject (R)",
        Deed.ANSWER: "Answer (Enter)",
        Deed.REOPEN: "Decide again (O)",
    }[deed]
