"""The inbox: which claims, their list, and the chosen one with everything that speaks for it."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from workflow_studio.desktop.claims.claim_list import ClaimList
from workflow_studio.desktop.claims.deciding import STATES, all_decided, asked, decided, written
from workflow_studio.desktop.claims.detail import Detail
from workflow_studio.desktop.claims.draft import ClaimsDraft
from workflow_studio.desktop.claims.empty_list import nothing_listed
from workflow_studio.desktop.claims.filters import Filters
from workflow_studio.desktop.claims.groups import Group, as_claim
from workflow_studio.desktop.claims.list_head import ListHead
from workflow_studio.desktop.claims.listing import View, Wanted, first_view, home_of, sure_enough
from workflow_studio.desktop.claims.row_places import Deed
from workflow_studio.desktop.controls.labels import hairline
from workflow_studio.desktop.controls.tab_row import TabRow, over_a_line
from workflow_studio.desktop.words import claims as words
from workflow_studio.desktop.words.claim_details import place_in
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import AnswerClaim, Command, DecideClaims
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Claim, ClaimKind, ClaimState

KEYS = {
    Qt.Key.Key_A: Deed.ACCEPT,
    Qt.Key.Key_E: Deed.EDIT,
    Qt.Key.Key_R: Deed.REJECT,
    Qt.Key.Key_O: Deed.REOPEN,
    Qt.Key.Key_Q: Deed.ASK,
}
WIDTHS = ((1440, 216, 560), (1200, 208, 460), (0, 168, 380))
"""From this width on: how wide the filters and the chosen claim are."""
ROOM_FOR_BOTH = 800
DETAIL_SHARE = 0.42
"""How much of the height the chosen claim has where it is below the list."""
BAR, LOW_BAR = 64, 52
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ClaimsInbox(QWidget):
    """`left`: Esc was pressed. `link_wanted` gives evidence, `map_wanted` elements, `said` a sentence for the user.

    A compact one has tabs in place of the filters and nothing that leads to the map. Where it is narrow the chosen
    claim is below the list.
    """

    left = Signal()
    link_wanted = Signal(str)
    map_wanted = Signal(tuple)
    said = Signal(str)

    def __init__(self, desk: OpenMap | ClaimsDraft, compact: bool = False) -> None:
        super().__init__()
        self._desk = desk
        self._compact = compact
        self._sizes: tuple[int, ...] | None = None
        self._stale = False
        self.setAccessibleName(words.CLAIMS)
        self.filters = Filters()
        self.tabs = TabRow(words.WHICH_CLAIMS)
        self.head = ListHead()
        self.list = ClaimList(desk.document)
        self.detail = Detail(with_map=not compact)
        self._lay_out()
        self._connect()
        self.head.begin(desk.document)
        self.show_view(first_view(desk.document))

    def show_claim(self, claim_id: str) -> None:
        """Go to a claim, in the list that it stands in."""
        self.show_view(home_of(self._desk.document.claims[claim_id]))
        self.list.go_to(claim_id)

    def show_view(self, view: View) -> None:
        """Go to one of the lists."""
        if self._compact:
            self.tabs.choose(list(View).index(view))
        else:
            self.filters.show_view(view)

    def show_desk(self, desk: ClaimsDraft) -> None:
        """Go on with another document, in the same list and at the same claim."""
        before = self._claim()
        self._desk.changed.disconnect(self._follow)
        self._desk = desk
        desk.changed.connect(self._follow)
        self._show_wanted(self.filters.wanted)
        same = (claim.id for claim in desk.document.claims.values() if before is not None and claim.key == before.key)
        self.list.go_to(next(same, ""))

    def take_keyboard(self) -> None:
        """Put the keyboard on the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_part(self, step: int) -> None:
        """Give the keyboard to the next part: filters, list, the chosen claim; -1 is the other way."""
        enter: dict[QWidget, QWidget] = {
            self.filters: self.filters.views[self.filters.wanted.view],
            self.list: self.list,
            self.detail: self.detail.bar,
        }
        there = [part for part, target in enter.items() if target.isVisible()]
        focused = QApplication.focusWidget() or self.list
        at = next((n for n, part in enumerate(there) if part is focused or part.isAncestorOf(focused)), 0)
        enter[there[(at + step) % len(there)]].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def do(self, deed: Deed) -> None:
        """Do this to the current claim, or to all that its row stands for; the next one follows where it is decided."""
        claim, group = self._claim(), self._group()
        if group is not None:
            self._do_to_group(deed, group)
        elif claim is None:
            return
        elif deed in (Deed.EDIT, Deed.ANSWER) or (deed is Deed.ACCEPT and claim.kind is ClaimKind.QUESTION):
            self._write(claim)
        elif deed is Deed.ASK:
            self._ask(claim)
        elif deed in STATES:
            self._execute(decided(claim, deed))
            self.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key for each thing that can be done; Enter writes, Esc leaves."""
        key, focused = Qt.Key(event.key()), QApplication.focusWidget()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in KEYS:
            self.do(KEYS[key])
        elif key in ENTER and isinstance(focused, QAbstractButton):
            focused.click()
        elif key in ENTER:
            self.do(Deed.EDIT)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower sides in a narrower place; what has no room on the right goes below."""
        super().resizeEvent(event)
        widest, side, detail = next(widths for widths in WIDTHS if self.width() >= widths[0])
        room = self.width() - (0 if self._compact else side + 1)
        beside = room >= ROOM_FOR_BOTH
        sizes = (widest, beside)
        if sizes == self._sizes:
            return
        self._sizes = sizes
        self.filters.setFixedWidth(side)
        self._parts.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        self.detail.bar.setFixedHeight(BAR if beside else LOW_BAR)
        below = round(self._parts.height() * DETAIL_SHARE)
        self._parts.setSizes([room - detail, detail] if beside else [self._parts.height() - below, below])

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while it was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.detail.forget()
            self._show_wanted(self.filters.wanted)

    def _claim(self) -> Claim | None:
        """The current claim; none where the row stands for several."""
        return self._desk.document.claims.get(self.list.current)

    def _group(self) -> Group | None:
        """What the current row stands for, if that is several claims."""
        group = self.list.claims.group_of(self.list.current)
        return group if group is not None and group.key == self.list.current else None

    def _do_to_group(self, deed: Deed, group: Group) -> None:
        """All that it holds is decided in one step of undo. It has no sentence to write and no answer, so it opens."""
        if deed is Deed.ASK:
            self._ask(as_claim(self._desk.document, group))
        elif deed in STATES and (command := all_decided(self._desk.document, group, deed)) is not None:
            self._execute(command)
            self.take_keyboard()
        else:
            self.list.toggle(group)

    def _execute(self, command: Command | None) -> bool:
        return command is not None and self._desk.execute(command) is not None

    def _write(self, claim: Claim) -> None:
        """A question with answers to choose from is answered on the right, all else is written in the list."""
        if (
            claim.kind is ClaimKind.QUESTION
            and claim.options
            and self.detail.answers is not None
            and self.detail.isVisible()
        ):
            self.detail.answers.take_keyboard()
        else:
            self.list.write()

    def _ask(self, claim: Claim) -> None:
        if self._compact:
            return
        if self._execute(asked(self._desk.document, claim)):
            self.said.emit(words.ASKED)
        else:
            self.said.emit(words.NOT_ASKED)

    def _do_to(self, deed: Deed, key: str) -> None:
        self.list.go_to(key)
        self.do(deed)

    def _go_to_claim(self, claim_id: str) -> None:
        self.list.go_to(claim_id)
        self.take_keyboard()

    def _take_text(self, claim_id: str, text: str) -> None:
        self._execute(written(self._desk.document.claims[claim_id], text))
        self.take_keyboard()

    def _answer(self, text: str) -> None:
        if (claim := self._claim()) is not None:
            self._execute(AnswerClaim(claim.id, text))
            self.take_keyboard()

    def _accept_all(self) -> None:
        claims = chain.from_iterable(sure_enough(self._desk.document, self.list.claims.listing, self.head.least))
        if self._execute(DecideClaims(tuple(claims), ClaimState.ACCEPTED)):
            self.take_keyboard()

    def _show_wanted(self, wanted: Wanted) -> None:
        document = self._desk.document
        self.list.show_wanted(document, wanted, nothing_listed(document, wanted))
        self._show_counts()
        self._show_claim()

    def _follow(self, diff: Diff) -> None:
        if not self.isVisible():
            self._stale = True
            return
        document = self._desk.document
        self.list.follow(document, diff, nothing_listed(document, self.filters.wanted))
        claims = {key for key in diff.touched if key.startswith("claim")}
        if claims:
            self._show_counts()
        if claims != diff.touched:
            self.detail.forget()
        self._show_claim()

    def _show_counts(self) -> None:
        document, listing = self._desk.document, self.list.claims.listing
        self.filters.show_counts(listing)
        for number, view in enumerate(View):
            self.tabs.set_count(number, listing.views.get(view, 0))
        sure = len(sure_enough(document, listing, self.head.least))
        self.head.show_listing(document, self.filters.wanted.view, listing, sure)

    def _show_claim(self) -> None:
        document, key = self._desk.document, self.list.current
        if self.list.claims.row_of(key) is None:
            self.detail.show_nothing()
            return
        number, count = self.list.claims.place_of(key)
        shown = self._group() or document.claims[key]
        self.detail.show_claim(document, shown, place_in(number, count))

    def _connect(self) -> None:
        self._desk.changed.connect(self._follow)
        self.filters.chosen.connect(self._show_wanted)
        self.tabs.chosen.connect(lambda number: self.filters.show_view(list(View)[number]))
        self.head.all_wanted.connect(self._accept_all)
        self.head.least_chosen.connect(lambda _least: self._show_counts())
        self.list.picked.connect(lambda _key: self._show_claim())
        self.list.deed_wanted.connect(self._do_to)
        self.list.written.connect(self._take_text)
        self.list.link_wanted.connect(self.link_wanted)
        self.detail.link_wanted.connect(self.link_wanted)
        self.detail.map_wanted.connect(self.map_wanted)
        self.detail.deed_wanted.connect(self.do)
        self.detail.claim_wanted.connect(self._go_to_claim)
        self.detail.answered.connect(self._answer)
        self.detail.left.connect(self.take_keyboard)

    def _lay_out(self) -> None:
        self.filters.setVisible(not self._compact)
        self.head.title.setVisible(not self._compact)
        middle = QWidget()
        middle.setMinimumWidth(360)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        self.detail.setMinimumWidth(320)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setHandleWidth(1)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(middle)
        self._parts.addWidget(self.detail)
        self._parts.setStretchFactor(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for view in View:
            self.tabs.add(view.value)
        bar = over_a_line(self.tabs)
        bar.setVisible(self._compact)
        whole.addWidget(bar)
        row = QHBoxLayout()
        row.setSpacing(0)
        whole.addLayout(row, 1)
        row.addWidget(self.filters)
        if not self._compact:
            row.addWidget(hairline(upright=True))
        row.addWidget(self._parts, 1)
