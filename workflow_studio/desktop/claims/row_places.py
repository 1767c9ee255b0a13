"""Where things stand in the row of a claim: confidence, words, the address, buttons. Painter and mouse share it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF

from workflow_studio.desktop.claims.faces import elided, metrics
from workflow_studio.desktop.claims.words import evidence_of, first_evidence, status_of
from workflow_studio.desktop.dock.where import place
from workflow_studio.desktop.inspector.evidence_cards import quotation
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document, EvidenceStatus

ROW, HEADING = 54, 32
BUTTON, BUTTON_GAP = 28, 4
WORD_BUTTON = 68
WIDE = 600
"""From this width on there is air on both sides."""
LINK_GAP = 8
INFERRED_WIDTH = 62


class Deed(StrEnum):
    """What can be done with a claim."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    ANSWER = "answer"
    REOPEN = "reopen"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """The parts of one row. `detail` is what stands before the address; it ends where the address begins."""

    sign: QRectF
    says: QRectF
    detail: QRectF
    detail_text: str
    link: QRectF
    link_text: str
    inferred: QRectF | None
    buttons: tuple[tuple[Deed, QRectF], ...]


def deeds_of(claim: Claim) -> tuple[Deed, ...]:
    """The buttons of a row."""
    if claim.state is not ClaimState.OPEN:
        return (Deed.REOPEN,)
    return (Deed.ANSWER,) if claim.kind is ClaimKind.QUESTION else (Deed.ACCEPT, Deed.EDIT, Deed.REJECT)


def places_of(row: QRectF, document: Document, claim: Claim) -> RowPlaces:
    """The row's parts; font metrics are asked for the second line only."""
    edge, start = (24.0, 112.0) if row.width() >= WIDE else (14.0, 96.0)
    buttons = _buttons(row, claim, edge)
    left, right = row.left() + start, buttons[0][1].left() - 12
    second = QRectF(left, row.top() + 28, right - left, 18)
    detail, link = _second_line(document, claim)
    inferred = None
    if evidence_of(document, claim)[:1] and status_of(document, claim) is EvidenceStatus.INFERRED:
        inferred = QRectF(left, second.top(), INFERRED_WIDTH, second.height())
        second.setLeft(inferred.right() + LINK_GAP)
    link_width = min(metrics(11, 500).horizontalAdvance(link) + 1, second.width() * 0.7)
    gap = LINK_GAP if detail else 0
    room = max(0.0, second.width() - link_width - gap)
    shown = elided(detail, room, 12)
    taken = metrics(12).horizontalAdvance(shown)
    beside = second.left() + taken + (LINK_GAP if shown else 0)
    return RowPlaces(
        sign=QRectF(row.left() + edge, row.top(), start - edge, row.height()),
        says=QRectF(left, row.top() + 8, right - left, 20),
        detail=QRectF(second.left(), second.top(), taken + 1, second.height()),
        detail_text=shown,
        link=QRectF(beside, second.top(), link_width, second.height()),
        link_text=link,
        inferred=inferred,
        buttons=buttons,
    )


def _second_line(document: Document, claim: Claim) -> tuple[str, str]:
    """What is quoted and where it stands; an answer comes before a quote, a reason stands in for none."""
    evidence = first_evidence(document, claim)
    link = place(evidence.sheet, evidence.cells) if evidence is not None else ""
    if claim.answer:
        return f"Answer: {claim.answer}", link
    quoted = quotation(evidence) if evidence is not None and evidence.quote.strip() else ""
    return quoted or next(iter(claim.reasons), ""), link


def _buttons(row: QRectF, claim: Claim, edge: float) -> tuple[tuple[Deed, QRectF], ...]:
    deeds = deeds_of(claim)
    width = BUTTON if len(deeds) > 1 else WORD_BUTTON
    right, top = row.right() - min(edge, 16.0), row.center().y() - BUTTON / 2
    step = width + BUTTON_GAP
    first = right - len(deeds) * step + BUTTON_GAP
    return tuple((deed, QRectF(first + number * step, top, width, BUTTON)) for number, deed in enumerate(deeds))
