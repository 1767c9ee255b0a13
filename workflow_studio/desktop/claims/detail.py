"""The right panel: one claim with everything that speaks for it, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workflow_studio.desktop.claims.answers import Answers
from workflow_studio.desktop.claims.concerned import subject_of
from workflow_studio.desktop.claims.decision_bar import DecisionBar
from workflow_studio.desktop.claims.groups import Group, as_claim
from workflow_studio.desktop.claims.how_known import STATE_SIGNS, STATUS_SIGNS, evidence_of, status_of
from workflow_studio.desktop.claims.joining import what_joining_does
from workflow_studio.desktop.claims.map_part import MapPart
from workflow_studio.desktop.claims.members import Members
from workflow_studio.desktop.claims.quotes import quotes
from workflow_studio.desktop.claims.rule_view import RuleView
from workflow_studio.desktop.claims.signs import ConfidenceSign, sign_and_word
from workflow_studio.desktop.controls.labels import ElidedLabel, IconLabel, Label, hairline
from workflow_studio.desktop.words import claim_details as words
from workflow_studio.desktop.words.claims import KINDS
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document, Evidence, EvidenceStatus

MARGIN = 24


class Detail(QWidget):
    """`deed_wanted` gives what is to be done, `answered` an answer, `link_wanted` evidence, `map_wanted` elements.

    `claim_wanted` gives a claim of the group that is shown; `left`: the keyboard can go back to the list.
    """

    deed_wanted = Signal(object)
    answered = Signal(str)
    link_wanted = Signal(str)
    map_wanted = Signal(tuple)
    claim_wanted = Signal(str)
    left = Signal()

    def __init__(self, with_map: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._with_map = with_map
        self._shown: tuple[Claim, Group | None, str] | None = None
        self.answers: Answers | None = None
        self.bar = DecisionBar(asking=with_map)
        self.bar.wanted.connect(self.deed_wanted)
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(words.THE_CLAIM)
        self._sheet = QScrollArea()
        self._sheet.setWidgetResizable(True)
        self._sheet.setFrameShape(QFrame.Shape.NoFrame)
        self._sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._line = hairline()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._sheet, 1)
        column.addWidget(self._line)
        column.addWidget(self.bar)

    def show_claim(self, document: Document, shown: Claim | Group, place: str) -> None:
        """Show a claim, or what several have in common; `place` says which row it is, such as `6 of 9`."""
        group = shown if isinstance(shown, Group) else None
        claim = as_claim(document, shown) if isinstance(shown, Group) else shown
        for widget in (self.bar, self._line):
            widget.show()
        self.bar.show_claim(claim, subject_of(document, claim) is not None, alone=group is None)
        if self._shown != (claim, group, place):
            self._shown = (claim, group, place)
            self._turn(self._page(document, claim, group, place))

    def show_nothing(self) -> None:
        """Show that no claim is chosen."""
        for widget in (self.bar, self._line):
            widget.hide()
        self._shown, self.answers = None, None
        self._turn(_nothing())

    def _turn(self, page: QWidget) -> None:
        """Show another page. The one before goes later: its own button may have asked for this."""
        if (before := self._sheet.takeWidget()) is not None:
            before.hide()
            before.deleteLater()
        self._sheet.setWidget(page)

    def forget(self) -> None:
        """What is shown may be on the map otherwise by now: the next claim is shown anew, even the same one."""
        self._shown = None

    def _page(self, document: Document, claim: Claim, group: Group | None, place: str) -> QWidget:
        page = QWidget()
        page.setProperty("kind", "page")
        page.setMinimumWidth(1)  # words that are too long for a narrow panel are cut; the panel is not pushed wider
        column = QVBoxLayout(page)
        column.setContentsMargins(MARGIN, 16, MARGIN, MARGIN)
        column.setSpacing(16)
        column.addLayout(_head(document, claim, place))
        if group is not None:
            column.addWidget(Members(document, group, self.claim_wanted.emit))
        for part in self._parts(document, claim, alone=group is None):
            column.addWidget(part)
        column.addStretch(1)
        return page

    def _parts(self, document: Document, claim: Claim, alone: bool) -> list[QWidget]:
        parts: list[QWidget] = []
        self.answers = None
        if alone and claim.kind is ClaimKind.QUESTION and claim.state is not ClaimState.REJECTED:
            self.answers = Answers(claim)
            self.answers.given.connect(self.answered)
            self.answers.given_up.connect(self.left)
            parts.append(self.answers)
        if claim.rule is not None:
            parts.append(RuleView(claim.rule))
        if joining := what_joining_does(document, claim):
            parts.append(_told(*joining))
        parts += quotes(document, _quoted(document, claim), self.link_wanted.emit)
        if claim.reasons:
            parts.append(_reasons(claim))
        on_map = MapPart(document, claim, self.map_wanted.emit if self._with_map else None)
        return parts if on_map.is_empty else [*parts, on_map]


def _quoted(document: Document, claim: Claim) -> tuple[Evidence, ...]:
    """The evidence without the formula that stands beside the decision table anyhow."""
    formula = claim.rule.formula if claim.rule is not None else ""
    return tuple(
        one for one in evidence_of(document, claim) if not formula or one.quote.lstrip("=") != formula.lstrip("=")
    )


def _head(document: Document, claim: Claim, place: str) -> QVBoxLayout:
    top = QHBoxLayout()
    top.setSpacing(12)
    which = words.which(KINDS[claim.kind].one, place, claim.kind is ClaimKind.QUESTION)
    top.addWidget(ElidedLabel(which, "caption"), 1)
    if claim.state is not ClaimState.OPEN:
        top.addLayout(sign_and_word(*STATE_SIGNS[claim.state]))
    status = status_of(document, claim)
    icon, word = STATUS_SIGNS[status]
    top.addLayout(sign_and_word(icon, "warn" if status is EvidenceStatus.INFERRED else "text2", word))
    if claim.kind is not ClaimKind.QUESTION:
        top.addWidget(ConfidenceSign(claim.confidence, status is EvidenceStatus.INFERRED))
    head = QVBoxLayout()
    head.setSpacing(6)
    head.addLayout(top)
    says = Label(claim.says, "object", wrap=True)
    says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    head.addWidget(says)
    if claim.read_as and claim.read_as != claim.says:
        head.addWidget(Label(words.read_as(claim.read_as), "help", wrap=True))
    return head


def _told(heading: str, text: str) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(Label(heading, "heading"))
    column.addWidget(Label(text, "", wrap=True))
    return part


def _reasons(claim: Claim) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    title = words.WHY_ASKED if claim.kind is ClaimKind.QUESTION else words.WHY_THIS
    column.addWidget(Label(title, "heading"))
    for reason in claim.reasons:
        row = QHBoxLayout()
        row.setSpacing(10)
        sign = IconLabel("minus", "text3", 14)
        sign.setFixedHeight(17)  # a line of the words beside it
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(reason, "", wrap=True), 1)
        column.addLayout(row)
    return part


def _nothing() -> QWidget:
    page = QWidget()
    page.setProperty("kind", "page")
    return page
