"""The listed claims as a Qt model: rows follow the document through its diffs."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workflow_studio.desktop.claims.groups import Group, spoken_group
from workflow_studio.desktop.claims.how_known import spoken
from workflow_studio.desktop.claims.listing import Heading, Listing, Row, Wanted, listing_of
from workflow_studio.desktop.words import claims as words
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Claim, ClaimKind, Document

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class ClaimsModel(QAbstractListModel):
    """Rows are headings, groups and claims; headings cannot be selected. Rows are known by keys, claims by their ids.

    The claims of a group are rows while it is open.
    """

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.wanted = Wanted()
        self.listing = Listing()
        self._opened: frozenset[str] = frozenset()
        self._row_of: dict[str, int] = {}

    def show(self, document: Document, wanted: Wanted) -> None:
        """List what is wanted of this document."""
        self.wanted = wanted
        self._take(document, listing_of(document, wanted, self._opened))

    def set_open(self, group: Group, opened: bool) -> None:
        """Show the claims of a group below it, or hide them."""
        self._opened = self._opened | {group.key} if opened else self._opened - {group.key}
        self._take(self.document, listing_of(self.document, self.wanted, self._opened))

    def is_open(self, group: Group) -> bool:
        """Whether the claims of a group are shown below it."""
        return group.key in self._opened

    def follow(self, document: Document, diff: Diff) -> None:
        """The document has changed: what it says anew is painted anew, and rows come and go where claims moved."""
        touched = [key for key in diff.touched if key.startswith(("claim", "evidence"))]
        if not touched:
            self.document = document
            return
        self._take(document, listing_of(document, self.wanted, self._opened))
        for key in touched:
            if (row := self._row_of.get(key)) is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Headings, groups and claims."""
        return 0 if parent.isValid() else len(self.listing.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Claims can be selected and written in, groups selected; headings can not."""
        entry = self._entry_at(index.row()) if index.isValid() else None
        if entry is None or isinstance(entry, Heading):
            return Qt.ItemFlag.NoItemFlags
        selectable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return selectable if isinstance(entry, Group) else selectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence, and how it is spoken. Everything else is painted from the claim itself."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row, shown = self.listing.rows[index.row()], role == Qt.ItemDataRole.DisplayRole
        if isinstance(row, Heading):
            return words.with_count(words.KINDS[row.kind].many, row.count) if shown else None
        if isinstance(row, Group):
            return row.says if shown else spoken_group(self.document, row, self.is_open(row))
        claim = self.document.claims[row]
        return claim.says if shown else spoken(self.document, claim)

    def claim_at(self, row: int) -> Claim | None:
        """The claim in this row; none for headings and groups."""
        entry = self._entry_at(row)
        return self.document.claims[entry] if isinstance(entry, str) else None

    def group_at(self, row: int) -> Group | None:
        """The group in this row; none for headings and claims."""
        entry = self._entry_at(row)
        return entry if isinstance(entry, Group) else None

    def group_of(self, key: str) -> Group | None:
        """The group of this key, or the one that a claim is listed in."""
        row = self._row_of.get(key)
        return self.listing.groups.get(key) or (self.group_at(row) if row is not None else None)

    def key_at(self, row: int) -> str:
        """What the row is known by; empty for a heading."""
        entry = self._entry_at(row)
        return entry.key if isinstance(entry, Group) else entry if isinstance(entry, str) else ""

    def row_of(self, key: str) -> int | None:
        """Where a claim or group stands; none when it is not listed, or its group is not open."""
        return self._row_of.get(key)

    def row_keys(self) -> tuple[str, ...]:
        """All rows that can be selected, from the top."""
        return tuple(self._row_of)

    def place_of(self, key: str) -> tuple[int, int]:
        """Which row it is (from 1), of how many; questions are counted apart, and claims of a group within it."""
        group = self.listing.groups.get(key)
        if group is not None:
            return group.claims.index(key) + 1, len(group.claims)
        at = self._row_of[key]
        headings = [row for row in self.listing.rows if isinstance(row, Heading)]
        questions = sum(heading.count for heading in headings if heading.kind is ClaimKind.QUESTION)
        others = sum(heading.count for heading in headings) - questions
        above = self.listing.rows[: at + 1]
        number = sum(not isinstance(row, Heading) and row not in self.listing.groups for row in above)
        return (number - others, questions) if number > others else (number, others)  # questions are listed last

    def _entry_at(self, row: int) -> Row | None:
        return self.listing.rows[row] if 0 <= row < len(self.listing.rows) else None

    def _take(self, document: Document, listing: Listing) -> None:
        if listing.rows == self.listing.rows:
            self.document, self.listing = document, listing
            return
        self.beginResetModel()
        self.document, self.listing = document, listing
        self._row_of = {
            row.key if isinstance(row, Group) else row: number
            for number, row in enumerate(listing.rows)
            if not isinstance(row, Heading)
        }
        self.endResetModel()
