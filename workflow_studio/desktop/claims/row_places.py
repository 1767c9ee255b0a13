"""Where things stand in the row of a claim: confidence, words, the address, buttons. Painter and mouse share it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QRectF

from workflow_studio.desktop.claims.faces import elided, metrics
from workflow_studio.desktop.claims.groups import Group, how_many
from workflow_studio.desktop.claims.how_known import first_evidence, sheet_of, status_of
from workflow_studio.desktop.dock.where import place
from workflow_studio.desktop.inspector.evidence_cards import quotation
from workflow_studio.desktop.words import claims as words
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document, EvidenceStatus

ROW, HEADING = 54, 32
BUTTON, BUTTON_GAP = 28, 4
WORD_BUTTON = 68
WIDE = 600
"""From this width on there is air on both sides."""
LINK_GAP, PILL_AIR = 8, 7
LEAST_DETAIL = 64
"""What is shorter than this is only a beginning that says nothing."""
ARROW, ARROW_LEFT, INDENT = 16, 4, 20
INFERRED_WIDTH = 62


class Deed(StrEnum):
    """What can be done with a claim."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    ANSWER = "answer"
    REOPEN = "reopen"
    ASK = "ask"


_ALL_THREE = (Deed.ACCEPT, Deed.EDIT, Deed.REJECT)


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """The parts of one row. `detail` is what stands before the address; it ends where the address begins.

    `count` says how many claims a group holds, `arrow` opens it; claims have neither. `guide` is where the line is
    that leads to a claim of an open group.
    """

    sign: QRectF
    says: QRectF
    detail: QRectF
    detail_text: str
    link: QRectF
    link_text: str
    inferred: QRectF | None
    buttons: tuple[tuple[Deed, QRectF], ...]
    count: QRectF | None = None
    count_text: str = ""
    arrow: QRectF | None = None
    guide: float | None = None


@dataclass(frozen=True, slots=True)
class _SecondLine:
    """How many claims it stands for, whether they are inferred, what is said, the address."""

    inferred: bool
    detail: str
    link: str
    count: str = ""


def deeds_of(claim: Claim) -> tuple[Deed, ...]:
    """The buttons of a row."""
    if claim.state is not ClaimState.OPEN:
        return (Deed.REOPEN,)
    return (Deed.ANSWER,) if claim.kind is ClaimKind.QUESTION else (Deed.ACCEPT, Deed.EDIT, Deed.REJECT)


def deeds_of_group(document: Document, group: Group) -> tuple[Deed, ...]:
    """The buttons of a group: what can be done to all of it. Nobody writes its sentence, and questions differ."""
    first = document.claims[group.claims[0]]
    if first.kind is ClaimKind.QUESTION and first.state is not ClaimState.REJECTED:
        return ()
    return tuple(deed for deed in deeds_of(first) if deed is not Deed.EDIT)


def places_of(row: QRectF, document: Document, claim: Claim, within: bool = False) -> RowPlaces:
    """The parts of a claim's row; `within` an open group it stands further right."""
    return _placed(row, deeds_of(claim), _second_line(document, claim), INDENT if within else 0.0)


def places_of_group(row: QRectF, document: Document, group: Group) -> RowPlaces:
    """The parts of a group's row: how many claims there are, the first one as an example, and the sheet."""
    first = document.claims[group.claims[0]]
    count, detail, link = how_many(document, group), words.such_as(first.says), sheet_of(document, first)
    second = replace(_second_line(document, first), count=count, detail=detail, link=link)
    parts = _placed(row, deeds_of_group(document, group), second, 0.0)
    middle = row.center().y()
    return replace(parts, arrow=QRectF(row.left() + ARROW_LEFT, middle - ARROW / 2, ARROW, ARROW))


def _placed(row: QRectF, deeds: tuple[Deed, ...], said: _SecondLine, indent: float) -> RowPlaces:
    """Font metrics are asked for the second line only."""
    edge, start = (24.0, 112.0) if row.width() >= WIDE else (20.0, 100.0)
    buttons = _buttons(row, deeds, edge)
    left = row.left() + start + indent
    right = (buttons[0][1].left() if buttons else row.right() - edge) - 12
    second = QRectF(left, row.top() + 28, right - left, 18)
    count = inferred = None
    if said.count:
        width = metrics(11, 500).horizontalAdvance(said.count) + 2 * PILL_AIR
        count = QRectF(left, second.top(), width, second.height())
        second.setLeft(count.right() + LINK_GAP)
    if said.inferred:
        inferred = QRectF(second.left(), second.top(), INFERRED_WIDTH, second.height())
        second.setLeft(inferred.right() + LINK_GAP)
    link_width = min(metrics(11, 500).horizontalAdvance(said.link) + 1, second.width() * 0.7)
    gap = LINK_GAP if said.detail else 0
    room = max(0.0, second.width() - link_width - gap)
    shown = elided(said.detail, room, 12) if room >= LEAST_DETAIL else ""
    taken = metrics(12).horizontalAdvance(shown)
    beside = second.left() + taken + (LINK_GAP if shown else 0)
    return RowPlaces(
        sign=QRectF(row.left() + edge + indent, row.top(), start - edge, row.height()),
        says=QRectF(left, row.top() + 8, right - left, 20),
        detail=QRectF(second.left(), second.top(), taken + 1, second.height()),
        detail_text=shown,
        link=QRectF(beside, second.top(), link_width, second.height()),
        link_text=said.link,
        inferred=inferred,
        buttons=buttons,
        count=count,
        count_text=said.count,
        guide=row.left() + ARROW_LEFT + ARROW / 2 if indent else None,
    )


def _second_line(document: Document, claim: Claim) -> _SecondLine:
    """What is quoted and where it stands; an answer comes before a quote, a reason stands in for none."""
    evidence = first_evidence(document, claim)
    inferred = evidence is not None and status_of(document, claim) is EvidenceStatus.INFERRED
    link = place(evidence.sheet, evidence.cells) if evidence is not None else ""
    if claim.answer:
        return _SecondLine(inferred, words.answered(claim.answer), link)
    quoted = quotation(evidence) if evidence is not None and evidence.quote.strip() else ""
    return _SecondLine(inferred, quoted or next(iter(claim.reasons), ""), link)


def _buttons(row: QRectF, deeds: tuple[Deed, ...], edge: float) -> tuple[tuple[Deed, QRectF], ...]:
    """From the right: yes and no of a group stand where those of a claim do."""
    right, top = row.right() - min(edge, 16.0), row.center().y() - BUTTON / 2
    if len(deeds) == 1:
        return ((deeds[0], QRectF(right - WORD_BUTTON, top, WORD_BUTTON, BUTTON)),)
    first = right - len(_ALL_THREE) * (BUTTON + BUTTON_GAP) + BUTTON_GAP
    places = {deed: first + number * (BUTTON + BUTTON_GAP) for number, deed in enumerate(_ALL_THREE)}
    return tuple((deed, QRectF(places[deed], top, BUTTON, BUTTON)) for deed in deeds)
